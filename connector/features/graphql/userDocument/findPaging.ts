import { InputError } from '../../../core/inputError';
import { LABEL } from '../../../form/parameters';
import { type FieldNode, Kind, OperationTypeNode, type SelectionNode, type ValueNode } from '../../../vendor/graphql';
import { GRAPHQL_LABEL } from '../parameters';
import type { Chosen } from './chooseOperation';
import type { UserDocument } from './parseDocument';

/** How to page through the connection of a document. Values are keys of the response, or names of variables. */
export interface DocumentPaging {
	/** Key of the root field. */
	root: string;
	edges: string;
	/** Undefined if only the edges are selected, which are then the entries. */
	node?: string;
	cursor: string;
	pageInfo: string;
	hasNextPage: string;
	/** Variable of the argument `after`. */
	after: string;
	/** Variable of the argument `first`, if that is a variable. */
	first?: string;
	/** Number of database queries per row, in addition to the root field. */
	costOfRow: number;
}

/** Assumed number of rows of a connection without a page size. */
const ROWS_UNASKED = 10;

/**
 * How to read all pages, or why that is impossible, as sentences that tell the user what to change.
 *
 * @param variables as sent, for the page sizes of lists inside the rows
 */
export function findPaging(chosen: Chosen, variables: Readonly<Record<string, unknown>>): DocumentPaging | string[] {
	const { document, operation, uses } = chosen;
	if (operation.operation !== OperationTypeNode.QUERY) {
		return [`Only a query can be read page by page, and this is a ${operation.operation}`];
	}
	const roots = fieldsIn(document, operation).filter(({ name }) => name.value !== '__typename');
	const lists = roots.filter((root) => member(document, root, 'edges')?.selectionSet);
	if (lists.length === 0) return ["No field at the top has 'edges', in which a list that has pages is given"];
	const [root] = lists;
	const key = keyOf(root);
	if (roots.length > 1) return [`Beside '${key}' there are other fields at the top; ask for them with another node`];
	const missing: string[] = [];
	const edges = member(document, root, 'edges');
	const cursor = member(document, edges, 'cursor');
	if (!cursor) missing.push(`Write 'cursor' into 'edges { }' of '${key}'`);
	const pageInfo = member(document, root, 'pageInfo');
	const hasNextPage = member(document, pageInfo, 'hasNextPage');
	if (!hasNextPage) missing.push(`Write 'pageInfo { hasNextPage }' beside 'edges' in '${key}'`);
	const backwards = ['last', 'before'].filter((name) => (argument(root, name)?.kind ?? Kind.NULL) !== Kind.NULL);
	if (backwards.length > 0) {
		missing.push(`Remove '${backwards.join("' and '")}' from '${key}': pages are read forwards`);
	}
	const usesOf = (name: string) => uses.filter((use) => use.name.value === name).length;
	const after = variableOf(root, 'after');
	if (after === undefined) {
		missing.push(`Write 'after: $after' into the brackets of '${key}', and '$after: String' into those behind 'query'`);
	} else if (usesOf(after) > 1) {
		missing.push(`Use '$${after}' in one place only, as the argument 'after' of '${key}'`);
	}
	if (missing.length > 0 || !edges || !cursor || !pageInfo || !hasNextPage || after === undefined) return missing;
	const node = member(document, edges, 'node');
	const first = variableOf(root, 'first');
	return {
		root: key,
		edges: keyOf(edges),
		...(node && { node: keyOf(node) }),
		cursor: keyOf(cursor),
		pageInfo: keyOf(pageInfo),
		hasNextPage: keyOf(hasNextPage),
		after,
		// If the variable is used elsewhere too, its value must remain the user's.
		...(first !== undefined && usesOf(first) === 1 && { first }),
		costOfRow: node ? costOf(document, node, variables) : 0,
	};
}

/** Combines all reasons into one error. */
export function cannotPage(reasons: readonly string[]): InputError {
	return new InputError(
		GRAPHQL_LABEL.document,
		`'${LABEL.returnAll}' is on, but '${GRAPHQL_LABEL.document}' cannot be read page by page`,
		`${reasons.join('. ')}. Or switch '${LABEL.returnAll}' off to send the document once, as it is`,
	);
}

/** A node with a selection set; that of a scalar is undefined. */
type Parent = Pick<FieldNode, 'selectionSet'>;

/** The fields of an object, including those of its fragments; fields with the same key are merged. */
function fieldsIn({ fragments }: UserDocument, parent: Parent): FieldNode[] {
	const fields = new Map<string, FieldNode>();
	const seen = new Set<string>();
	const collect = (selections: readonly SelectionNode[] = []): void => {
		for (const selection of selections) {
			if (selection.kind === Kind.FIELD) {
				fields.set(keyOf(selection), merged(fields.get(keyOf(selection)), selection));
			} else if (selection.kind === Kind.INLINE_FRAGMENT) {
				collect(selection.selectionSet.selections);
			} else if (!seen.has(selection.name.value)) {
				seen.add(selection.name.value);
				collect(fragments.get(selection.name.value)?.selectionSet.selections);
			}
		}
	};
	collect(parent.selectionSet?.selections);
	return [...fields.values()];
}

function merged(before: FieldNode | undefined, field: FieldNode): FieldNode {
	if (!before?.selectionSet || !field.selectionSet) return field;
	const selections = [...before.selectionSet.selections, ...field.selectionSet.selections];
	return { ...field, selectionSet: { ...field.selectionSet, selections } };
}

/** The key of a field in the response. */
function keyOf({ alias, name }: FieldNode): string {
	return (alias ?? name).value;
}

function member(document: UserDocument, parent: Parent | undefined, name: string): FieldNode | undefined {
	return parent && fieldsIn(document, parent).find((field) => field.name.value === name);
}

function argument(field: FieldNode, name: string): ValueNode | undefined {
	return field.arguments?.find((one) => one.name.value === name)?.value;
}

function variableOf(field: FieldNode, name: string): string | undefined {
	const value = argument(field, name);
	return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

/**
 * Number of database queries per row: one for every object and list in it, plus those of their own rows. Without a
 * schema, unknown fields are assumed to cost something, which at worst makes the first page smaller.
 */
function costOf(document: UserDocument, parent: Parent, variables: Readonly<Record<string, unknown>>): number {
	let cost = 0;
	for (const field of fieldsIn(document, parent)) {
		if (!field.selectionSet) continue;
		const edges = member(document, field, 'edges');
		const row = edges ? member(document, edges, 'node') : field;
		cost += 1 + (edges ? rowsOf(field, variables) : 1) * (row ? costOf(document, row, variables) : 0);
	}
	return cost;
}

function rowsOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
	const value = argument(field, 'first') ?? argument(field, 'last');
	if (value?.kind !== Kind.INT && value?.kind !== Kind.VARIABLE) return ROWS_UNASKED;
	const rows = value.kind === Kind.INT ? Number(value.value) : variables[value.name.value];
	return typeof rows === 'number' && rows > 0 ? rows : ROWS_UNASKED;
}
