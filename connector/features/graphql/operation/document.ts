import type { ApiRequest } from '../../../core/exchange';
import { selectionText } from '../selection/print';
import type { GraphqlBody, RootCall, Selection } from './rootCall';

/** Paging arguments, in a document that is resent for each page. */
const PAGE = ['first', 'after'] as const;

/** Alias of the root field at this index. */
export function aliasOf(index: number): string {
	return `r${index}`;
}

/**
 * Builds one operation with the root fields `r0`, `r1`, ... All values are passed as variables. A variable is declared
 * only if its argument has a value, except for the paging arguments: so the text is the same for all pages and only
 * `variables.after` changes. Selections shared by several root fields become fragments.
 *
 * @param calls all queries or all mutations
 */
export function buildDocument(calls: readonly RootCall[]): GraphqlBody {
	const declared: string[] = [];
	const variables: Record<string, unknown> = {};
	const fragments = fragmentsOf(calls);
	const fields = calls.map((call, index) => {
		const prefix = calls.length === 1 ? '' : `${aliasOf(index)}_`;
		const values: Record<string, unknown> = { ...call.arguments, ...call.page };
		const passed: string[] = [];
		for (const [name, type] of Object.entries(call.root.arguments)) {
			const paging = call.page !== undefined && PAGE.some((one) => one === name);
			if (values[name] === undefined && !paging) continue;
			declared.push(`$${prefix}${name}: ${type}`);
			passed.push(`${name}: $${prefix}${name}`);
			if (values[name] !== undefined) variables[`${prefix}${name}`] = values[name];
		}
		const given = passed.length > 0 ? `(${passed.join(', ')})` : '';
		return `${aliasOf(index)}: ${call.root.field}${given}${selectedText(call, fragments)}`;
	});
	const { kind, field } = calls[0].root;
	for (const [name, { type, value }] of Object.entries(Object.assign({}, ...calls.map(usedBy)) as Used)) {
		declared.push(`$${name}: ${type}`);
		variables[name] = value;
	}
	const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
	const query = [`${kind} ${field}${head} { ${fields.join(' ')} }`, ...definitions(fragments)].join(' ');
	return { query, variables, operationName: field };
}

/** Fragment name and object type of each selection that several root fields share. */
type Fragments = ReadonlyMap<Selection, { name: string; type: string }>;

function fragmentsOf(calls: readonly RootCall[]): Fragments {
	const seen = new Set<Selection>();
	const fragments = new Map<Selection, { name: string; type: string }>();
	for (const { selection, root } of calls) {
		if (!selection || root.connection) continue;
		if (seen.has(selection) && !fragments.has(selection)) {
			fragments.set(selection, { name: `F${fragments.size}`, type: root.type });
		}
		seen.add(selection);
	}
	return fragments;
}

function selectedText({ selection, root }: RootCall, fragments: Fragments): string {
	if (!selection) return '';
	const fragment = fragments.get(selection);
	return fragment ? ` { ...${fragment.name} }` : ` ${selectionText(selection, root.connection)}`;
}

function definitions(fragments: Fragments): string[] {
	return [...fragments].map(([selection, { name, type }]) => `fragment ${name} on ${type} ${selectionText(selection)}`);
}

type Used = NonNullable<RootCall['variables']>;

function usedBy({ variables = {} }: RootCall): Used {
	return variables;
}

/**
 * The request for a document. By default queries may be retried and mutations may not; `Operation.repeatable` overrides
 * this.
 */
export function documentRequest(calls: readonly RootCall[]): ApiRequest {
	const { operation, root, actAs } = calls[0];
	return {
		method: operation.method,
		server: operation.server,
		path: operation.path,
		query: [],
		body: buildDocument(calls),
		expect: 'json',
		repeatable: operation.repeatable ?? root.kind === 'query',
		...(actAs && { actAs }),
	};
}
