import type { Operation, OperationId } from '../../core/catalogue/types';
import type { ApiProblem } from '../../core/exchange';
import type { Profile } from '../../core/provider';

/** What a catalogue says of operations that load input items as records of a job. */
export interface LoadWords {
	load?: LoadSchema;
}

/** How the operation loads records; undefined where it does not. */
export function loadOf(operation: Operation & LoadWords): LoadSchema | undefined {
	return operation.load;
}

/**
 * Records that are loaded by a job in batches. Paths are dot separated. The operation's `body` holds the fields of one
 * record; its `query` fields are members of the body of `job` or of `send`, found by their path or its last part.
 */
export interface LoadSchema {
	/** Operation that opens a job, and where its identifier stands in the answer. */
	job: OperationId;
	jobId: string;
	/** Operation that sends a batch; its body takes the records at `list`, with the constants beside it. */
	send: OperationId;
	batchId: string;
	list: string;
	constants: Readonly<Record<string, string | number | boolean>>;
	/** Operation that tells how far a batch is; its path parameters are `jobId` and `batchId`. */
	read: OperationId;
	/** Most records in a batch. */
	maxRecords: number;
	/** Members of a record that are given back with its result, by which a reader knows it. */
	key?: readonly string[];
	/** Where the state of a batch stands, and the values of it that mean the end. */
	state: { at: string; done: readonly string[] };
	/** Where the results stand, how many there are in all, and what is in each. */
	results: {
		at: string;
		total: string;
		/** Query parameters of `read` for results beyond the first answer: from which, and how many. */
		start: string;
		count: string;
		/** Outcome of a record, and the values of it that mean success. */
		code: string;
		good: readonly string[];
		message: string;
		/** Keys of a result that name the record. */
		names: readonly string[];
	};
}

/** A profile with the words of this feature. */
export interface LoadProfile extends Profile {
	/**
	 * Whether the refusal of a batch may mean that its job takes no more: asked with the time at which the job was opened
	 * and now, milliseconds since 1970. The first is undefined for a job of the user's own.
	 */
	jobMayBeClosed?(problem: ApiProblem, opened: number | undefined, now: number): boolean;
}
