import type { RootField } from '../words';
import { fieldLabel } from '../../../core/catalogue/label';
import { hasMember } from '../../../core/object';
import { getPath } from '../../../core/dotPath';
import { CallFailure } from '../../../http/failure';
import { keyText } from '../../../http/plainMessage';
import type { ApiResponse } from '../../../core/exchange';
import { aliasOf } from './document';
import type { FieldMember, RootCall, Selection } from './rootCall';

type Members = Record<string, unknown>;

/** An entry of `errors` in an answer. */
export interface GraphqlError {
	message?: string;
	/** Names and positions down to where it happened. */
	path?: ReadonlyArray<string | number>;
	extensions?: Members;
}

/** Code of a failure for an entity that there is not: the API itself answers with null, and has no code for that. */
export const NOT_FOUND = 'NOT_FOUND';

/** What a root field gave; undefined where the answer does not have it. */
export function rootValue(response: ApiResponse, index = 0): unknown {
	return getPath(response.body, `data.${aliasOf(index)}`);
}

/** The errors of an answer. Those without a path hold for all root fields. */
export function errorsIn({ body }: ApiResponse): GraphqlError[] {
	const found = getPath(body, 'errors');
	return Array.isArray(found) ? (found as GraphqlError[]) : [];
}

/**
 * The errors of one entry of a list: those that name it, and those that name none, since any entry may then be incomplete.
 *
 * @param list the names in the answer that lead to it
 * @param index of the entry
 */
export function entryErrors(errors: readonly GraphqlError[], list: readonly string[], index: number): GraphqlError[] {
	return errors.filter(({ path }) => {
		if (!Array.isArray(path) || list.some((name, depth) => path[depth] !== name)) return true;
		const at: unknown = path[list.length];
		return at === undefined || at === index;
	});
}

/** The errors as an item shows them: message, path and code. */
export function shownErrors(errors: readonly GraphqlError[]): Members[] {
	return errors.map(({ message, path, extensions }) => ({
		message,
		...(path && { path }),
		...(extensions?.code !== undefined && { code: extensions.code }),
	}));
}

/**
 * A get query that gives null: there is no such entity.
 *
 * @param call with the values by which it was asked for
 * @param otherKeys what a parameter holds in place of the identifier, by the parameter's name
 */
export function notFound(
	{ root, operation }: RootCall,
	values: Readonly<Members>,
	otherKeys: Readonly<Record<string, string>> = {},
): CallFailure {
	const given = [...(operation.parameters ?? []), ...(operation.query ?? [])]
		.filter(({ name }) => keyText(values[name]) !== undefined)
		.map((field) => {
			const value = String(values[field.name]).slice(0, 120);
			const key = operation.find?.find(({ parameter, argument }) => {
				return parameter === field.name && argument !== undefined && argument === otherKeys[field.name];
			})?.key;
			return key === undefined ? `'${fieldLabel(field)}' ${value}` : `the ${key} '${value}'`;
		});
	const keys = given.length > 0 ? ` with ${given.join(' and ')}` : '';
	return new CallFailure('refused', `There is no ${root.type}${keys}`, {
		code: NOT_FOUND,
		hint: 'Check the value; it may also belong to a retailer or account that the credential does not see',
	});
}

/** An answer without errors that does not have the root field at all: an empty one must not pass for null. */
export function unanswered(kind: RootField['kind']): CallFailure {
	if (kind === 'query') {
		return new CallFailure('unusable', 'The answer does not have what was asked for', { hint: 'Try again later' });
	}
	return new CallFailure('lost', 'The answer does not tell what became of the change', {
		hint: 'The change may have been carried out; check that before sending it again, to avoid doing it twice',
	});
}

/**
 * The nodes of a connection.
 *
 * @throws CallFailure where there is none: an answer without it must not pass for an empty list
 */
export function nodesOf(connection: unknown): unknown[] {
	if (!hasMember(connection, 'edges')) {
		throw new CallFailure('unusable', 'The answer has no list', { hint: 'Try again later' });
	}
	const { edges } = connection;
	return Array.isArray(edges) ? edges.map((edge) => getPath(edge, 'node')) : [];
}

/**
 * The value of an object as it is given out: without what the engine asked for itself, and with plain lists in place of
 * connections, unless these are wanted as they come.
 */
export function shaped(value: unknown, selection: Selection | undefined, simplify: boolean): unknown {
	if (!selection || !changes(selection, simplify)) return value;
	if (Array.isArray(value)) return value.map((entry) => shaped(entry, selection, simplify));
	if (typeof value !== 'object' || value === null) return value;
	const fields = fieldsOf(selection);
	const result: Members = {};
	for (const [key, member] of Object.entries(value)) {
		const field = fields.get(key);
		if (field?.hidden) continue;
		result[key] = field?.connection
			? connectionShaped(member, field, simplify)
			: shaped(member, field?.selection, simplify);
	}
	return result;
}

function connectionShaped(value: unknown, { selection }: FieldMember, simplify: boolean): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (simplify) return nodesOf(value).map((node) => shaped(node, selection, simplify));
	const { edges } = value as Members;
	if (!Array.isArray(edges)) return value;
	return {
		...value,
		edges: edges.map((edge: unknown) => ({
			...(edge as Members),
			node: shaped(getPath(edge, 'node'), selection, simplify),
		})),
	};
}

const known = new WeakMap<Selection, Map<string, FieldMember>>();

/** Members by their names in the answer, those of fragments among them; several of one name are one. */
function fieldsOf(selection: Selection): Map<string, FieldMember> {
	let found = known.get(selection);
	if (!found) {
		found = new Map();
		for (const member of selection.members) {
			const fields = member.kind === 'field' ? [member] : fieldsOf(member.selection).values();
			for (const field of fields) {
				const key = field.alias ?? field.name;
				found.set(key, bothOf(found.get(key), field));
			}
		}
		known.set(selection, found);
	}
	return found;
}

function bothOf(one: FieldMember | undefined, other: FieldMember): FieldMember {
	if (!one?.selection || !other.selection) return other;
	const { type } = one.selection;
	return { ...other, selection: { type, members: [...one.selection.members, ...other.selection.members] } };
}

const changed = { plain: new WeakMap<Selection, boolean>(), simple: new WeakMap<Selection, boolean>() };

/** Whether anything in it comes out other than it came in: most of what is read is flat. */
function changes(selection: Selection, simplify: boolean): boolean {
	const memory = simplify ? changed.simple : changed.plain;
	let found = memory.get(selection);
	if (found === undefined) {
		found = [...fieldsOf(selection).values()].some(
			(field) =>
				field.hidden === true ||
				(simplify && field.connection !== undefined) ||
				(field.selection !== undefined && changes(field.selection, simplify)),
		);
		memory.set(selection, found);
	}
	return found;
}

/** Whether an answer has data, perhaps beside errors. */
export function hasData({ body }: ApiResponse): boolean {
	const data = (body as { data?: unknown } | undefined)?.data;
	return typeof data === 'object' && data !== null && Object.values(data).some((value) => value !== null);
}
