import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../../core/exchange';
import type { CallFailure } from '../../http/failure';

/** Where records are loaded; records with equal targets go into the same job. */
export interface Target {
	/** Identifier of an existing open job. */
	jobId?: string;
	/** The user's values for the job and its batches, by the names of the operation's query fields. */
	values: Readonly<Record<string, unknown>>;
	actAs?: ApiRequest['actAs'];
}

/** Outcome of a record: the JSON of its output item, or why there is none. */
export type RecordOutcome = IDataObject | CallFailure;

/** A batch that the provider has accepted. */
export interface Accepted {
	jobId: string;
	batchId: string;
	/** Time of acceptance, on the clock of `performance.now()`. */
	at: number;
}

/** Records sent together. */
export interface LoadBatch {
	target: Target;
	/** Index of the input item of each record. */
	items: number[];
	/** JSON of the records, separated by commas; cleared once no longer needed. */
	records: string;
	accepted?: Accepted;
	/** State last reported by the provider. */
	state?: string;
	/** All results are known. */
	done?: boolean;
	/** Why the last poll failed. */
	trouble?: CallFailure;
	/** One per record, or one failure for all of them. */
	outcomes?: RecordOutcome[] | CallFailure;
}
