import type { TokenSettings } from '../provider';

export interface FulfillmenttoolsSettings extends TokenSettings {
	/** Google's protection against guessing e-mail addresses: one code for a wrong address and a wrong password. */
	emailEnumerationProtection: boolean;
	/** State forced on the integration user, for refusals of an account that worked before. */
	userState: 'active' | 'disabled' | 'deleted';
	/** Password sign-in switched off for the tenant. */
	passwordLoginDisabled: boolean;
}

/** The returned refresh token may be the same as the one sent, and usually is. 2,000 sign-ins a minute are documented. */
export const FULFILLMENTTOOLS_DEFAULTS: FulfillmenttoolsSettings = {
	accessLifetime: undefined,
	refreshLifetime: undefined,
	returnRefreshToken: undefined,
	rotation: 'keep',
	tokensPerMinute: 2000,
	requestsPerSecond: 0,
	emailEnumerationProtection: true,
	userState: 'active',
	passwordLoginDisabled: false,
};
