/**
 * The vendor's GraphQL schema as the generated files store it: names, types, nullability, arguments and limits, without
 * the vendor's descriptions. Types are written as in the schema language, e.g. `[String!]!`.
 */

/** A type, or a type with further information about the member. */
export type StoredMember =
	| string
	| {
			type: string;
			/** Arguments with their types. */
			args?: Readonly<Record<string, string>>;
			/** Length limit; if the type is a key, that of the text in it. */
			max?: number;
			deprecated?: true;
	  };

export type StoredMembers = Readonly<Record<string, StoredMember>>;

/** A query or a mutation: its arguments, and the type that it returns. */
export interface StoredRoot {
	name: string;
	args?: Readonly<Record<string, string>>;
	type: string;
	deprecated?: true;
	/** Members of a mutation's input that identify the entity. */
	key?: StoredMembers;
	/** Member of a mutation's input that takes rows of name, type and value. */
	rows?: string;
}

/** An object type or an interface. */
export interface StoredObject {
	fields: StoredMembers;
	/** Interfaces that the object type implements. */
	implements?: readonly string[];
}

/** Everything except the root fields, which are loaded at once; this part is loaded on demand. */
export interface StoredTypes {
	objects: Readonly<Record<string, StoredObject>>;
	interfaces: Readonly<Record<string, StoredObject>>;
	inputs: Readonly<Record<string, StoredMembers>>;
	enums: Readonly<Record<string, readonly string[]>>;
	/** Scalars that are not built into GraphQL. */
	scalars: readonly string[];
}
