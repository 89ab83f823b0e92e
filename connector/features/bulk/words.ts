import type { Operation } from '../../core/catalogue/types';

/** What a catalogue says of operations that take lists. */
export interface BulkWords {
	bulk?: BulkSchema;
}

/** How the operation takes lists; undefined where it takes one record at a time. */
export function bulkOf(operation: Operation & BulkWords): BulkSchema | undefined {
	return operation.bulk;
}

/** Input items gathered into few calls. */
export interface BulkSchema {
	/** Body field (dot path) that takes the list. */
	field: string;
	/** Most entries in a call; the profile or the user may lower it. */
	maxEntries: number;
	/**
	 * Dot path of a list in an entry, such as the places that it is for: each of its elements counts as an entry and has a
	 * result of its own.
	 */
	counts?: string;
	/**
	 * Form parameter that holds one item's entry or entries. Absent where the fields of the body are those of one entry,
	 * asked for one by one; the body's constants then stand beside the list. A JSON body is an entry or a list of entries.
	 */
	from?: string;
	/**
	 * Key (dot path) by which result and input entries are matched; several spellings may be given, the first found in an
	 * entry counts. `a+b` is a key of two members together.
	 */
	matchBy?: readonly string[];
	/** Results stand in the order of the entries, one for each; used where `matchBy` does not tell them apart. */
	inOrder?: boolean;
	/** Entries can fail one by one in an answer that is a success as a whole. */
	failed?: EntryFailure;
}

/** How a result entry says that its entry was not carried out. Paths are dot separated. */
export interface EntryFailure {
	/** Where the outcome stands, and the values of it that mean failure. */
	at: string;
	values: ReadonlyArray<string | number | boolean>;
	/** Where the reason and its code may stand. */
	message?: readonly string[];
	code?: readonly string[];
}
