import type { Catalogue, Operation, OperationId } from '../../core/catalogue/types';
import type { Profile, Provider } from '../../core/provider';

/** Catalogue settings of GraphQL operations. */
export interface GraphqlWords {
	/** The operation is one root field of a GraphQL document sent to `path`. */
	graphql?: RootField;
	/** The user supplies the GraphQL document sent to `path`. */
	ownDocument?: boolean;
	/** Path parameters that also accept another key of the entity, from which its identifier is looked up. */
	find?: readonly FindSchema[];
	/** How to find the existing entity if the provider refuses to create a duplicate. */
	existing?: ExistingSchema;
}

/** An operation that may use this feature. */
export type GraphqlOperation = Operation & GraphqlWords;

/** An operation that is a root field of a document. */
export type RootOperation = Operation & GraphqlWords & { graphql: RootField };

/** The GraphQL settings of the operation, all of them undefined if it uses no GraphQL. */
export function graphqlWords(operation: GraphqlOperation): GraphqlWords {
	return operation;
}

/** Whether the operation is a root field of a document. */
export function isRootOperation(operation: GraphqlOperation): operation is RootOperation {
	return operation.graphql !== undefined;
}

/**
 * A root field of a GraphQL schema. `Operation.parameters` and `query` are its arguments; `body` describes its input
 * object.
 */
export interface RootField {
	kind: 'query' | 'mutation';
	/** Name of the root field. */
	field: string;
	/** Arguments by name, each with its type in schema notation, e.g. `{ ref: '[String!]', first: 'Int' }`. */
	arguments: Readonly<Record<string, string>>;
	/** Name of the returned object type; for a connection, that of its nodes. */
	type: string;
	/** Returns a connection: `{ edges { cursor node } pageInfo { hasNextPage } }`. */
	connection?: boolean;
	/** Argument that takes the body; if absent, each member of the body is an argument. */
	input?: string;
	/** Dot paths of parameters and query fields within the arguments, unless they are arguments themselves. */
	paths?: Readonly<Record<string, string>>;
	/** Maximum page size, if smaller than that of the profile. */
	maxPage?: number;
	/** The return value offers no choice of fields, such as a count, and is returned whole. */
	plain?: boolean;
}

/** A parameter that takes the entity's identifier or another of its keys. */
export interface FindSchema {
	/** Name of the parameter. In the form it is a resource locator with a mode for the other key. */
	parameter: string;
	/** Name of the other key and of its mode, e.g. `ref`. */
	key: string;
	/** Argument that accepts the other key directly, as a dot path. No look-up is needed then. */
	argument?: string;
	/** List operation for the look-up otherwise; its query field `filter` takes a list of keys. */
	operation?: OperationId;
	filter?: string;
}

/** How to read the existing entity after its creation was rejected as a duplicate. */
export interface ExistingSchema {
	/** The provider's codes for a duplicate. */
	codes: readonly string[];
	/** Get or list operation that finds it. */
	operation: OperationId;
	/** Its parameters and query fields, each with the dot path in the body that supplies its value. */
	values: Readonly<Record<string, string>>;
}

/** Object types of a GraphQL schema by name; any other type is a scalar or an enum. */
export type OutputTypes = Readonly<Record<string, OutputType>>;

export interface OutputType {
	fields: Readonly<Record<string, OutputField>>;
	/** The object types that implement an interface. */
	possible?: readonly string[];
}

/** A member of an object type. */
export interface OutputField {
	/** Name of the type without list and non-null modifiers; for a connection, that of its nodes. */
	type: string;
	list?: boolean;
	connection?: boolean;
	/** Types by argument name, in schema notation. */
	arguments?: Readonly<Record<string, string>>;
	deprecated?: boolean;
}

/** Limits that a GraphQL API imposes on a document. */
export interface GraphqlLimits {
	/** Path of the API, as in the operations. */
	path: string;
	/** Maximum page size; the API silently truncates larger pages. */
	maxPage: number;
	/** Default page size for a list inside an entity. */
	innerPage: number;
	/**
	 * Maximum number of database queries per document: one for the root field and, for each row, one for every object and
	 * list selected in it.
	 */
	maxComplexity: number;
	/** Fields that cost more than one query, keyed by `Type.field`. */
	weights?: Readonly<Record<string, number>>;
	/** Error codes for a document that is too complex, upon which the page size is halved. */
	tooComplex: readonly string[];
	/** Maximum request size in bytes. */
	maxBytes: number;
}

/** Profile settings for GraphQL. */
export interface GraphqlProfile extends Profile {
	graphql?: GraphqlLimits;
}

/** A catalogue that also describes what GraphQL operations return. */
export interface GraphqlCatalogue extends Catalogue {
	operations: readonly GraphqlOperation[];
	/** The object types that operations can return. */
	outputTypes?(): Promise<OutputTypes>;
	/**
	 * Dot paths of the fields of an object type that are requested by default, omitting `edges` and `node` of
	 * connections.
	 */
	usualFields?(type: string): Promise<readonly string[]>;
}

/** A provider that may use this feature. */
export interface GraphqlProvider extends Provider {
	profile: GraphqlProfile;
	catalogue: GraphqlCatalogue;
}
