import { fieldLabel } from '../../../core/catalogue/label';
import { getPath } from '../../../core/dotPath';
import type { ApiResponse } from '../../../core/exchange';
import { hasMember } from '../../../core/object';
import { CallFailure } from '../../../http/failure';
import { keyText } from '../../../http/plainMessage';
import type { RootField } from '../words';
import { aliasOf } from './document';
import type { FieldMember, RootCall, Selection } from './rootCall';

type Members = Record<string, unknown>;

/** An entry of `errors` in a response. */
export interface GraphqlError {
	message?: string;
	/** Keys and indexes leading to the value that failed. */
	path?: ReadonlyArray<string | number>;
	extensions?: Members;
}

/** Failure code for an entity that does not exist: the API itself returns null, without a code. */
export const NOT_FOUND = 'NOT_FOUND';

/** The value of a root field; undefined if the response lacks it. */
export function rootValue(response: ApiResponse, index = 0): unknown {
	return getPath(response.body, `data.${aliasOf(index)}`);
}

/** The errors of a response. Those without a path apply to all root fields. */
export function errorsIn({ body }: ApiResponse): GraphqlError[] {
	const found = getPath(body, 'errors');
	return Array.isArray(found) ? (found as GraphqlError[]) : [];
}

/**
 * The errors of one list entry: those that name it, and those that name no entry, since they may affect any.
 *
 * @param list keys leading to the list in the response
 * @param index of the entry
 */
export function entryErrors(errors: readonly GraphqlError[], list: readonly string[], index: number): GraphqlError[] {
	return errors.filter(({ path }) => {
		if (!Array.isArray(path) || list.some((name, depth) => path[depth] !== name)) return true;
		const at: unknown = path[list.length];
		return at === undefined || at === index;
	});
}

/** The errors as they appear in an item: message, path and code. */
export function shownErrors(errors: readonly GraphqlError[]): Members[] {
	return errors.map(({ message, path, extensions }) => ({
		message,
		...(path && { path }),
		...(extensions?.code !== undefined && { code: extensions.code }),
	}));
}

/**
 * The failure for a get query that returned null, i.e. for an entity that does not exist.
 *
 * @param values the values it was requested by
 * @param otherKeys argument paths of the parameters that hold another key, by parameter name
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

/** The failure for a response with neither errors nor the root field, which must not be mistaken for null. */
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
 * @throws CallFailure if there is no connection: its absence must not be mistaken for an empty list
 */
export function nodesOf(connection: unknown): unknown[] {
	if (!hasMember(connection, 'edges')) {
		throw new CallFailure('unusable', 'The answer has no list', { hint: 'Try again later' });
	}
	const { edges } = connection;
	return Array.isArray(edges) ? edges.map((edge) => getPath(edge, 'node')) : [];
}

/**
 * The output value of an object: without fields that the engine added for its own use and, if `simplify` is set, with
 * plain lists in place of connections.
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

/** Fields by response key, including those in fragments; fields with the same key are merged. */
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

/** Whether shaping changes anything at all: most selections are flat, and their values can be returned as they are. */
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

/** Whether a response has data, possibly in addition to errors. */
export function hasData({ body }: ApiResponse): boolean {
	const data = (body as { data?: unknown } | undefined)?.data;
	return typeof data === 'object' && data !== null && Object.values(data).some((value) => value !== null);
}
