import { GRAPHQL_LABEL } from '../parameters';
import { LABEL } from '../../../form/parameters';
import { InputError } from '../../../core/inputError';
import type { Chosen } from './chooseOperation';
import type { OwnDocument, OwnField, OwnSelection } from './documentTypes';

/** How the connection of a document is read page by page. Names are keys of the answer, and of the variables. */
export interface OwnPaging {
	/** The root field. */
	root: string;
	edges: string;
	/** Undefined where only the edges are asked for: they are the entries then. */
	node?: string;
	cursor: string;
	pageInfo: string;
	hasNextPage: string;
	/** Variable of the argument `after`. */
	after: string;
	/** Variable of the argument `first`, where it is one. */
	first?: string;
	/** Database queries that a row causes, beside the root field. */
	costOfRow: number;
}

/** Rows of a connection that does not say how many it wants. */
const ROWS_UNASKED = 10;

/**
 * How all pages can be read, or why they cannot: as sentences that say what to write.
 *
 * @param variables as they are sent, for the sizes of lists inside the rows
 */
export function findPaging(chosen: Chosen, variables: Readonly<Record<string, unknown>>): OwnPaging | string[] {
	const { document, operation, uses } = chosen;
	if (operation.kind !== 'query') return [`Only a query can be read page by page, and this is a ${operation.kind}`];
	const roots = fieldsOf(document, operation.selections).filter(({ name }) => name !== '__typename');
	const lists = roots.filter((root) => isConnection(document, root));
	if (lists.length === 0) return ["No field at the top has 'edges', in which a list that has pages is given"];
	if (roots.length > 1) {
		const [root] = lists;
		return [`Beside '${root.key}' there are other fields at the top; ask for them with another node`];
	}
	const [root] = lists;
	const missing: string[] = [];
	const find = (within: OwnField | undefined, name: string) =>
		within && fieldsOf(document, within.selections ?? []).find((field) => field.name === name);
	const edges = find(root, 'edges') as OwnField;
	const cursor = find(edges, 'cursor');
	if (!cursor) missing.push(`Write 'cursor' into 'edges { }' of '${root.key}'`);
	const pageInfo = find(root, 'pageInfo');
	const hasNextPage = find(pageInfo, 'hasNextPage');
	if (!hasNextPage) missing.push(`Write 'pageInfo { hasNextPage }' beside 'edges' in '${root.key}'`);
	const backwards = ['last', 'before'].filter((name) => isGiven(root, name));
	if (backwards.length > 0) {
		missing.push(`Remove '${backwards.join("' and '")}' from '${root.key}': pages are read forwards`);
	}
	const after = variableOf(root, 'after');
	if (after === undefined) {
		missing.push(
			`Write 'after: $after' into the brackets of '${root.key}', and '$after: String' into those behind 'query'`,
		);
	} else if (uses.filter(({ name }) => name === after).length > 1) {
		missing.push(`Use '$${after}' in one place only, as the argument 'after' of '${root.key}'`);
	}
	if (missing.length > 0 || !cursor || !pageInfo || !hasNextPage || after === undefined) return missing;
	const node = find(edges, 'node');
	const first = variableOf(root, 'first');
	return {
		root: root.key,
		edges: edges.key,
		...(node && { node: node.key }),
		cursor: cursor.key,
		pageInfo: pageInfo.key,
		hasNextPage: hasNextPage.key,
		after,
		// A variable with other uses is the user's own, and so is its value.
		...(first !== undefined && uses.filter(({ name }) => name === first).length === 1 && { first }),
		costOfRow: costOf(document, node?.selections ?? [], variables),
	};
}

/** One error for everything that is missing. */
export function cannotPage(reasons: readonly string[]): InputError {
	return new InputError(
		GRAPHQL_LABEL.document,
		`'${LABEL.returnAll}' is on, but '${GRAPHQL_LABEL.document}' cannot be read page by page`,
		`${reasons.join('. ')}. Or switch '${LABEL.returnAll}' off to send the document once, as it is`,
	);
}

/** The fields of selections with those of their fragments; what stands there several times by the same key is one. */
function fieldsOf(document: OwnDocument, selections: readonly OwnSelection[]): OwnField[] {
	const fields = new Map<string, OwnField>();
	const seen = new Set<string>();
	const collect = (inner: readonly OwnSelection[]): void => {
		for (const selection of inner) {
			if (selection.kind === 'inline') {
				collect(selection.selections);
			} else if (selection.kind === 'spread') {
				if (seen.has(selection.name)) continue;
				seen.add(selection.name);
				collect(document.fragments.get(selection.name)?.selections ?? []);
			} else {
				fields.set(selection.key, merged(fields.get(selection.key), selection));
			}
		}
	};
	collect(selections);
	return [...fields.values()];
}

function merged(before: OwnField | undefined, field: OwnField): OwnField {
	return before ? { ...field, selections: [...(before.selections ?? []), ...(field.selections ?? [])] } : field;
}

function isConnection(document: OwnDocument, field: OwnField): boolean {
	return fieldsOf(document, field.selections ?? []).some(({ name, selections }) => name === 'edges' && selections);
}

function isGiven(field: OwnField, argument: string): boolean {
	const value = field.arguments.get(argument);
	return value !== undefined && !('null' in value);
}

function variableOf(field: OwnField, argument: string): string | undefined {
	const value = field.arguments.get(argument);
	return value && 'variable' in value ? value.variable : undefined;
}

/**
 * Database queries for one row: one for every object and list in it, and those of their rows. What cannot be told without
 * the schema is counted as if it cost something, which only makes the first page smaller.
 */
function costOf(
	document: OwnDocument,
	selections: readonly OwnSelection[],
	variables: Readonly<Record<string, unknown>>,
): number {
	let cost = 0;
	for (const field of fieldsOf(document, selections)) {
		if (!field.selections) continue;
		const edges = fieldsOf(document, field.selections).find(({ name }) => name === 'edges');
		const inside = edges
			? fieldsOf(document, edges.selections ?? []).find(({ name }) => name === 'node')?.selections
			: field.selections;
		cost += 1 + (edges ? rowsOf(field, variables) : 1) * costOf(document, inside ?? [], variables);
	}
	return cost;
}

function rowsOf(field: OwnField, variables: Readonly<Record<string, unknown>>): number {
	const value = field.arguments.get('first') ?? field.arguments.get('last');
	if (!value) return ROWS_UNASKED;
	const rows = 'number' in value ? value.number : 'variable' in value ? variables[value.variable] : undefined;
	return typeof rows === 'number' && rows > 0 ? rows : ROWS_UNASKED;
}
