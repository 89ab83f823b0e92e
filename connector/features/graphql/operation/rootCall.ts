import type { GraphqlLimits, GraphqlOperation, OutputTypes, RootField } from '../words';
import type { ApiRequest } from '../../../core/exchange';

type Members = Readonly<Record<string, unknown>>;

/** What is known of the provider's GraphQL API. */
export interface Schema {
	types: OutputTypes;
	limits: GraphqlLimits;
	/** Dot paths of what is asked for of an object type unless the user chooses. */
	usual(type: string): Promise<readonly string[]>;
}

/**
 * What is selected of an object; of the nodes, where a connection gives it: `edges`, `node`, `cursor` and `pageInfo` are
 * no members of it but are written by `selectionText()`.
 */
export interface Selection {
	/** Name of the object type; undefined where the catalogue does not know it. */
	type?: string;
	members: SelectionMember[];
}

export type SelectionMember = FieldMember | FragmentMember;

export interface FieldMember {
	kind: 'field';
	name: string;
	/** Name in the answer, where it is another one. */
	alias?: string;
	/** What the user wrote between the parentheses. */
	arguments?: string;
	/** As the user wrote them. */
	directives?: string;
	/** Of an object, of objects in a list, of the nodes of a connection. Undefined for a scalar. */
	selection?: Selection;
	/** The field is a list without pages. */
	list?: boolean;
	connection?: NestedConnection;
	/** Asked for by the engine itself and left out of the output. */
	hidden?: boolean;
}

/** A connection inside an entity. */
export interface NestedConnection {
	/** Entries asked for. */
	page: number;
	/** The user wrote how many: what is beyond them is not wanted. */
	limited: boolean;
	/** Members of `pageInfo` that the user asked for beside `hasNextPage`. */
	pageInfo: readonly string[];
}

export interface FragmentMember {
	kind: 'fragment';
	/** Object type; undefined where it is the one around it. */
	type?: string;
	directives?: string;
	selection: Selection;
}

/** One root field of a document, with the values of its arguments. */
export interface RootCall {
	operation: GraphqlOperation;
	root: RootField;
	/** Values by the argument's name; those without a value are not there. */
	arguments: Members;
	/** Undefined where the root field gives a scalar. */
	selection?: Selection;
	/** Page of a connection. */
	page?: { first?: number; after?: string };
	/** Variables that the selection uses, with their types; root fields of a document may share one. */
	variables?: Readonly<Record<string, { type: string; value: unknown }>>;
	actAs?: ApiRequest['actAs'];
}

/** The body of a GraphQL request. */
export interface GraphqlBody {
	query: string;
	variables: Record<string, unknown>;
	operationName: string;
}
