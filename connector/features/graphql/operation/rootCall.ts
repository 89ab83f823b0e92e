import type { ApiRequest } from '../../../core/exchange';
import type { GraphqlLimits, GraphqlOperation, OutputTypes, RootField } from '../words';

type Members = Readonly<Record<string, unknown>>;

/** Description of the provider's GraphQL API. */
export interface Schema {
	types: OutputTypes;
	limits: GraphqlLimits;
	/** Dot paths of the fields requested of an object type by default. */
	usual(type: string): Promise<readonly string[]>;
}

/**
 * The fields selected of an object; for a connection, those of its nodes: `edges`, `node`, `cursor` and `pageInfo` are
 * not members but are added by `selectionText()`.
 */
export interface Selection {
	/** Name of the object type; undefined if the catalogue does not know it. */
	type?: string;
	members: SelectionMember[];
}

export type SelectionMember = FieldMember | FragmentMember;

export interface FieldMember {
	kind: 'field';
	name: string;
	/** Key in the response, if different from `name`. */
	alias?: string;
	/** The user's argument list, verbatim and without parentheses. */
	arguments?: string;
	/** The user's directives, verbatim. */
	directives?: string;
	/** Selection of the object, of the objects in a list, or of the nodes of a connection. Undefined for a scalar. */
	selection?: Selection;
	/** The field is a list without paging. */
	list?: boolean;
	connection?: NestedConnection;
	/** Added by the engine for its own use and removed from the output. */
	hidden?: boolean;
}

/** A connection inside an entity. */
interface NestedConnection {
	/** Page size. */
	page: number;
	/** The user set the page size: further entries are not wanted. */
	limited: boolean;
	/** Members of `pageInfo` that the user selected in addition to `hasNextPage`. */
	pageInfo: readonly string[];
}

export interface FragmentMember {
	kind: 'fragment';
	/** Object type of the type condition; undefined if there is none. */
	type?: string;
	directives?: string;
	selection: Selection;
}

/** One root field of a document, with the values of its arguments. */
export interface RootCall {
	operation: GraphqlOperation;
	root: RootField;
	/** Values by argument name; empty ones are omitted. */
	arguments: Members;
	/** Undefined if the root field returns a scalar. */
	selection?: Selection;
	/** Paging arguments of a connection. */
	page?: { first?: number; after?: string };
	/** Variables used in the selection, with their types; root fields of a document may share one. */
	variables?: Readonly<Record<string, { type: string; value: unknown }>>;
	actAs?: ApiRequest['actAs'];
}

/** The body of a GraphQL request. */
export interface GraphqlBody {
	query: string;
	variables: Record<string, unknown>;
	operationName: string;
}
