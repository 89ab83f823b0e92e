import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

export interface FluentSettings extends TokenSettings {
	/** Whether the account client gets a refresh token; examples from different years disagree. */
	accountClientRefresh: boolean;
	/** Permissions that the user lacks, e.g. `ORDER_VIEW`. */
	denied: readonly string[];
	/** Whether the response to a queued event is its identifier or empty, which the vendor does not say. */
	eventReply: 'id' | 'empty';
	/** Number of reads that find a batch unfinished, and milliseconds that it takes at least. */
	batchPolls: number;
	batchMs: number;
	/** Order of a batch's results, and whether they name their record. */
	resultsOrder: 'sent' | 'reversed';
	resultRefs: boolean;
}

export const FLUENT_DEFAULTS: FluentSettings = {
	...TOKEN_DEFAULTS,
	accountClientRefresh: true,
	denied: [],
	eventReply: 'id',
	batchPolls: 2,
	batchMs: 0,
	resultsOrder: 'sent',
	resultRefs: true,
};
