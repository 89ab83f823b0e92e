import type { Operation, OperationId } from '../../core/catalogue/types';
import type { ApiProblem } from '../../core/exchange';
import type { Profile } from '../../core/provider';

/** Catalogue settings of operations that load input items as records of a job. */
export interface LoadWords {
	load?: LoadSchema;
}

/** The load settings of the operation; undefined if it loads no records. */
export function loadOf(operation: Operation & LoadWords): LoadSchema | undefined {
	return operation.load;
}

/**
 * Records that are loaded in batches by a job. Paths are dot separated. The operation's `body` describes the fields of
 * one record; its `query` fields are members of the body of `job` or `send`, identified by their path or its last part.
 */
export interface LoadSchema {
	/** Operation that opens a job, and the path of the job's identifier in its response. */
	job: OperationId;
	jobId: string;
	/**
	 * Operation that sends a batch, and the path of the batch's identifier in its response. Its body takes the records at
	 * `list`, with `constants` next to it.
	 */
	send: OperationId;
	batchId: string;
	list: string;
	constants: Readonly<Record<string, string | number | boolean>>;
	/** Operation that reads the progress of a batch; its path parameters are `jobId` and `batchId`. */
	read: OperationId;
	/** Maximum number of records per batch. */
	maxRecords: number;
	/** Members of a record that are output with its result, to identify it. */
	key?: readonly string[];
	/** Path of a batch's state, and the values that mean it is finished. */
	state: { at: string; done: readonly string[] };
	/** Paths of the results and of their total number, and the structure of a result. */
	results: {
		at: string;
		total: string;
		/** Query parameters of `read` for results beyond the first response: offset and count. */
		start: string;
		count: string;
		/** Path of a record's outcome, and the values that mean success. */
		code: string;
		good: readonly string[];
		message: string;
		/** Members of a result that may hold the record's name. */
		names: readonly string[];
	};
}

/** A profile that may use this feature. */
export interface LoadProfile extends Profile {
	/**
	 * Whether the rejection of a batch may mean that its job accepts no more batches. Called with the time when the job
	 * was opened, undefined for a job that the user supplied, and the current time, in milliseconds since 1970.
	 */
	jobMayBeClosed?(problem: ApiProblem, opened: number | undefined, now: number): boolean;
}
