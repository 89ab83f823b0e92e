import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

export interface FulfillmenttoolsSettings extends TokenSettings {
	/** Google's protection against guessing e-mail addresses: one code for a wrong address and a wrong password. */
	emailEnumerationProtection: boolean;
	/** State forced on the integration user, for refusals of an account that worked before. */
	userState: 'active' | 'disabled' | 'deleted';
	/** Password sign-in switched off for the tenant. */
	passwordLoginDisabled: boolean;
	/** Milliseconds from a write until lists and searches show it; reading by id shows it at once. */
	listLagMs: number;
	/** Every so many writes with a version, something in the background has raised the version just before. 0: never. */
	driftEvery: number;
	/** Milliseconds that the first request waits while the environment starts; 0: it is running. */
	coldStartMs: number;
	/** Requests refused with 429 from the first one on, while instances start. */
	scalingRefusals: number;
	/** Permissions that even an administrator lacks. */
	denied: readonly string[];
}

/** The returned refresh token may be the same as the one sent, and usually is. 2,000 sign-ins a minute are documented. */
export const FULFILLMENTTOOLS_DEFAULTS: FulfillmenttoolsSettings = {
	...TOKEN_DEFAULTS,
	rotation: 'keep',
	tokensPerMinute: 2000,
	emailEnumerationProtection: true,
	userState: 'active',
	passwordLoginDisabled: false,
	listLagMs: 0,
	driftEvery: 0,
	coldStartMs: 0,
	scalingRefusals: 0,
	denied: [],
};
