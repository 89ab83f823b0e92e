import type { IDataObject } from 'n8n-workflow';

import type { CallFailure } from '../../http/failure';
import type { ApiRequest } from '../../core/exchange';

/** Where records go: those with the same values come into the same job. */
export interface Target {
	/** Identifier of a job that is open already. */
	jobId?: string;
	/** What the user filled in for the job and its batches, by the names of the load's query fields. */
	values: Readonly<Record<string, unknown>>;
	actAs?: ApiRequest['actAs'];
}

/** What came of a record: the JSON of its item, or why there is none. */
export type RecordOutcome = IDataObject | CallFailure;

/** A batch that the provider has accepted. */
export interface Accepted {
	jobId: string;
	batchId: string;
	/** When, on the clock of `performance.now()`. */
	at: number;
}

/** Records that are sent together. */
export interface LoadBatch {
	target: Target;
	/** Index of the input item of each record. */
	items: number[];
	/** JSON of the records, separated by commas; empty once it is not needed any more. */
	records: string;
	accepted?: Accepted;
	/** As the provider last called it. */
	state?: string;
	/** All its results are known. */
	done?: boolean;
	/** Why it could not be asked for last time. */
	trouble?: CallFailure;
	/** One for each record, or one for all of them. */
	outcomes?: RecordOutcome[] | CallFailure;
}
