import type { Operation, OperationId } from '../../core/catalogue/types';

/** Catalogue settings of operations whose body carries the version of the entity it is based on. */
export interface VersionWords {
	version?: VersionSchema;
}

/** The version settings of the operation; undefined if its body carries no version. */
export function versionOf(operation: Operation & VersionWords): VersionSchema | undefined {
	return operation.version;
}

/**
 * Position of the version in the body, and the operation that reads the current version if the user leaves it empty.
 */
export interface VersionSchema {
	/** Dot path in the body as sent. */
	field: string;
	/**
	 * Operation that reads the entity. Its path parameters are filled from this operation's or, for an entry of a list,
	 * from the entry's members.
	 */
	read?: OperationId;
	/** Dot path in the entity; defaults to `version`. */
	at?: string;
}
