import type { Operation, OperationId } from '../../core/catalogue/types';

/** What a catalogue says of operations whose body carries the version that the entity had when it was read. */
export interface VersionWords {
	version?: VersionSchema;
}

/** Where the operation's body carries a version; undefined where it carries none. */
export function versionOf(operation: Operation & VersionWords): VersionSchema | undefined {
	return operation.version;
}

/** Where a version stands in the body, and where the current one can be read when the user gives none. */
export interface VersionSchema {
	/** Dot path in the body as it is sent. */
	field: string;
	/** Operation that reads the entity; its path parameters are among this operation's. */
	read?: OperationId;
	/** Dot path in the entity; `version` when absent. */
	at?: string;
}
