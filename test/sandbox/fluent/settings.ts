import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

export interface FluentSettings extends TokenSettings {
	/** Whether the account client gets a refresh token; examples of different years disagree. */
	accountClientRefresh: boolean;
	/** Permissions that the user lacks, e.g. `ORDER_VIEW`. */
	denied: readonly string[];
	/** Whether a queued event is answered with its identifier or with nothing: the vendor does not say. */
	eventReply: 'id' | 'empty';
	/** Readings of a batch that find it unfinished, and milliseconds that it takes at the least. */
	batchPolls: number;
	batchMs: number;
	/** Order of a batch's results, and whether they say which record they are for. */
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
