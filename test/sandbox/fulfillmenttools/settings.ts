import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

export interface FulfillmenttoolsSettings extends TokenSettings {
	/** Google's email enumeration protection: one error code for a wrong address and a wrong password. */
	emailEnumerationProtection: boolean;
	/** State forced on the integration user, to test refusals of an account that has worked before. */
	userState: 'active' | 'disabled' | 'deleted';
	/** Password sign-in switched off for the tenant. */
	passwordLoginDisabled: boolean;
	/** Milliseconds from a write until lists and searches show it; reads by id show it immediately. */
	listLagMs: number;
	/** Before every nth write with a version, a background process raises the version. 0: never. */
	driftEvery: number;
	/** Milliseconds that the first request waits while the environment starts; 0: it is already running. */
	coldStartMs: number;
	/** Requests refused with 429 from the first one on, while instances start. */
	scalingRefusals: number;
	/** Permissions that even an administrator lacks. */
	denied: readonly string[];
}

/** The returned refresh token is usually the same as the one sent. 2,000 sign-ins a minute are documented. */
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
