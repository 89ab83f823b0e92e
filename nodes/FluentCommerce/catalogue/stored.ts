/**
 * The vendor's GraphQL schema as the generated files keep it: names, types, nullability, arguments and limits, without the
 * vendor's texts. Types are written as in the schema language, e.g. `[String!]!`.
 */

/** A type, or a type with more to say about the member. */
export type StoredMember =
	| string
	| {
			type: string;
			/** Arguments with their types. */
			args?: Readonly<Record<string, string>>;
			/** Most characters; of the text in it, where the type is a key. */
			max?: number;
			deprecated?: true;
	  };

export type StoredMembers = Readonly<Record<string, StoredMember>>;

/** A query or a mutation: its arguments, and the type that it gives. */
export interface StoredRoot {
	name: string;
	args?: Readonly<Record<string, string>>;
	type: string;
	deprecated?: true;
	/** Members of a mutation's input that say which entity is meant. */
	key?: StoredMembers;
	/** Member of a mutation's input that takes rows of name, type and value. */
	rows?: string;
}

/** An object type or an interface. */
export interface StoredObject {
	fields: StoredMembers;
	/** Interfaces that the object type has. */
	implements?: readonly string[];
}

/** Everything but the root fields, which are read at load; this is read on demand. */
export interface StoredTypes {
	objects: Readonly<Record<string, StoredObject>>;
	interfaces: Readonly<Record<string, StoredObject>>;
	inputs: Readonly<Record<string, StoredMembers>>;
	enums: Readonly<Record<string, readonly string[]>>;
	/** Those that are not part of the language itself. */
	scalars: readonly string[];
}
