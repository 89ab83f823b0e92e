import type { Operation } from '../../core/catalogue/types';

/** Catalogue settings of operations that take lists. */
export interface BulkWords {
	bulk?: BulkSchema;
}

/** The bulk settings of the operation; undefined if it takes one record at a time. */
export function bulkOf(operation: Operation & BulkWords): BulkSchema | undefined {
	return operation.bulk;
}

/** How input items are combined into as few calls as possible. */
export interface BulkSchema {
	/** Body field (dot path) that takes the list. */
	field: string;
	/** Maximum number of entries per call; the user may lower it. */
	maxEntries: number;
	/**
	 * Dot path of a list within an entry, such as the locations it applies to: each of its elements counts as an entry
	 * towards `maxEntries` and has a result of its own.
	 */
	counts?: string;
	/**
	 * Form parameter that holds one item's entry or entries. Absent if the form asks for the fields of one entry
	 * individually; the body's constants are then placed next to the list, and a JSON body is one entry or a list of
	 * entries.
	 */
	from?: string;
	/**
	 * Keys (dot paths) by which results are matched to input entries. Alternatives are tried in order, and the first one
	 * present in an entry is used; `a+b` is a composite key of two members.
	 */
	matchBy?: readonly string[];
	/** Results are returned in the order of the entries, one for each; used if `matchBy` does not distinguish them. */
	inOrder?: boolean;
	/** Individual entries can fail although the response as a whole reports success. */
	failed?: EntryFailure;
}

/** How a result reports that its entry failed. Paths are dot separated. */
interface EntryFailure {
	/** Path of the outcome, and the values that mean failure. */
	at: string;
	values: ReadonlyArray<string | number | boolean>;
	/** Candidate paths of the reason and of its code. */
	message?: readonly string[];
	code?: readonly string[];
}
