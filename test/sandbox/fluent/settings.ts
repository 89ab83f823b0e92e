import type { TokenSettings } from '../provider';

export interface FluentSettings extends TokenSettings {
	/** Whether the account client gets a refresh token; examples of different years disagree. */
	accountClientRefresh: boolean;
}

export const FLUENT_DEFAULTS: FluentSettings = {
	accessLifetime: undefined,
	refreshLifetime: undefined,
	returnRefreshToken: undefined,
	rotation: 'rotate',
	tokensPerMinute: 0,
	requestsPerSecond: 0,
	accountClientRefresh: true,
};
