import type { Catalogue, Operation, OperationId } from '../../core/catalogue/types';
import type { Profile, Provider } from '../../core/provider';

/** What a catalogue says of operations that are GraphQL documents, or take one. */
export interface GraphqlWords {
	/** The operation is one root field of a GraphQL document that is sent to `path`. */
	graphql?: RootField;
	/** The user gives the GraphQL document that is sent to `path`. */
	ownDocument?: boolean;
	/** Path parameters that may be given by another key of the entity, for which it is then looked up. */
	find?: readonly FindSchema[];
	/** What is there already when the provider refuses to make it twice. */
	existing?: ExistingSchema;
}

/** An operation with the words of this feature. */
export type GraphqlOperation = Operation & GraphqlWords;

/** An operation that is a root field of a document. */
export type RootOperation = Operation & GraphqlWords & { graphql: RootField };

/** Words of an operation; they may be absent, as of every provider's. */
export function graphqlWords(operation: GraphqlOperation): GraphqlWords {
	return operation;
}

/** Whether the operation is a root field of a document. */
export function isRootOperation(operation: GraphqlOperation): operation is RootOperation {
	return operation.graphql !== undefined;
}

/**
 * A root field of a GraphQL schema. `Operation.parameters` and `query` are arguments of it, `body` holds the members of its
 * input object.
 */
export interface RootField {
	kind: 'query' | 'mutation';
	/** Its name. */
	field: string;
	/** Its arguments by name, each with its type as the schema writes it, e.g. `{ ref: '[String!]', first: 'Int' }`. */
	arguments: Readonly<Record<string, string>>;
	/** Name of the object type that it gives; of the nodes, where it gives a connection. */
	type: string;
	/** It gives a connection: `{ edges { cursor node } pageInfo { hasNextPage } }`. */
	connection?: boolean;
	/** Argument that takes the body; without it each member of the body is an argument. */
	input?: string;
	/** Where parameters and query fields stand in the arguments (dot path), unless they are arguments themselves. */
	paths?: Readonly<Record<string, string>>;
	/** Most entries in a page, where it is fewer than the profile says. */
	maxPage?: number;
	/** There is nothing to choose in what it gives, such as a count: all of it is returned. */
	plain?: boolean;
}

/** A parameter that takes the entity's identifier or another key of it. */
export interface FindSchema {
	/** Name of the parameter. In the form it is a resource locator with a mode for the other key. */
	parameter: string;
	/** Name of the other key, also of the mode, e.g. `ref`. */
	key: string;
	/** Argument that takes the other key itself, as dot path. Nothing has to be looked up then. */
	argument?: string;
	/** List operation that is asked for the keys otherwise; its query field `filter` takes a list of them. */
	operation?: OperationId;
	filter?: string;
}

/** How the entity is read that a refused creation would have made a second time. */
export interface ExistingSchema {
	/** The provider's codes for "there is one already". */
	codes: readonly string[];
	/** Get or list operation that finds it. */
	operation: OperationId;
	/** Its parameters and query fields, each with the dot path in the body from which it is filled. */
	values: Readonly<Record<string, string>>;
}

/** Object types of a GraphQL schema by name; what is not in it is a scalar or an enum. */
export type OutputTypes = Readonly<Record<string, OutputType>>;

export interface OutputType {
	fields: Readonly<Record<string, OutputField>>;
	/** The object types of an interface. */
	possible?: readonly string[];
}

/** A member of an object type. */
export interface OutputField {
	/** Name of the type without list and non-null marks; of the nodes, where the field is a connection. */
	type: string;
	list?: boolean;
	connection?: boolean;
	/** Types by name, as the schema writes them. */
	arguments?: Readonly<Record<string, string>>;
	deprecated?: boolean;
}

/** What a GraphQL API allows in one document. */
export interface GraphqlLimits {
	/** Address of the API, as in the operations. */
	path: string;
	/** Most entries in a page; larger pages are cut without a word. */
	maxPage: number;
	/** Entries in a page of a list inside an entity, unless the user chooses. */
	innerPage: number;
	/**
	 * Most database queries that a document may cause: one for the root field, and for each row one for every object and
	 * list that is selected of it.
	 */
	maxComplexity: number;
	/** Fields that cost more than one query, by `Type.field`. */
	weights?: Readonly<Record<string, number>>;
	/** Codes that say that the document was too complex; the page is then halved. */
	tooComplex: readonly string[];
	/** Bytes of a request. */
	maxBytes: number;
}

/** What a profile says of a GraphQL API. */
export interface GraphqlProfile extends Profile {
	/** Limits of the API. */
	graphql?: GraphqlLimits;
}

/** What a catalogue says beside its operations. */
export interface GraphqlCatalogue extends Catalogue {
	operations: readonly GraphqlOperation[];
	/** What GraphQL operations can give. */
	outputTypes?(): Promise<OutputTypes>;
	/** Dot paths of what is asked for of an object type unless the user chooses, connections without `edges` and `node`. */
	usualFields?(type: string): Promise<readonly string[]>;
}

/** A provider with the words of this feature. */
export interface GraphqlProvider extends Provider {
	profile: GraphqlProfile;
	catalogue: GraphqlCatalogue;
}
