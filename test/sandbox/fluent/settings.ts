import type { TokenSettings } from '../provider';

export interface FluentSettings extends TokenSettings {
	/** Whether the account client gets a refresh token; examples of different years disagree. */
	accountClientRefresh: boolean;
	/** Permissions that the user lacks, e.g. `ORDER_VIEW`. */
	denied: readonly string[];
}

export const FLUENT_DEFAULTS: FluentSettings = {
	accessLifetime: undefined,
	refreshLifetime: undefined,
	returnRefreshToken: undefined,
	rotation: 'rotate',
	tokensPerMinute: 0,
	requestsPerSecond: 0,
	accountClientRefresh: true,
	denied: [],
};
