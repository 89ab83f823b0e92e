import type { INodeProperties } from 'n8n-workflow';

/**
 * The credential fields in which the token lifecycle stores its state. n8n persists every member that
 * `preAuthentication` returns, but only those with a property keep their value when the credential is edited.
 */
export const STORED = {
	accessToken: 'accessToken',
	refreshToken: 'refreshToken',
	/** Milliseconds since 1970, by the clock of the process that obtained the token. */
	expiresAt: 'expiresAt',
	obtainedAt: 'obtainedAt',
	/** Hash of the account that the token belongs to. */
	boundTo: 'boundTo',
	/** Hash of the one-time code that has been sent. */
	spentCode: 'spentCode',
	/** Why there is no token, if another attempt is not allowed. */
	notice: 'tokenNotice',
} as const;

/** Hidden and masked: n8n's API never reveals them, not even the hashes, which could be used to test passwords. */
const hidden = (displayName: string, name: string, extra: INodeProperties['typeOptions'] = {}): INodeProperties => ({
	displayName,
	name,
	type: 'hidden',
	typeOptions: { password: true, ...extra },
	default: '',
});

/** To be added at the end of a credential's properties. */
export const tokenFields: INodeProperties[] = [
	// `expirable` makes n8n call preAuthentication when this field is empty and after a call failed with 401.
	hidden('Access Token', STORED.accessToken, { expirable: true }),
	hidden('Refresh Token', STORED.refreshToken),
	hidden('Token Expires At', STORED.expiresAt),
	hidden('Token Obtained At', STORED.obtainedAt),
	hidden('Token Bound To', STORED.boundTo),
	hidden('Spent Code', STORED.spentCode),
	hidden('Token Notice', STORED.notice),
];
