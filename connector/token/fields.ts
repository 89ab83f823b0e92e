import type { INodeProperties } from 'n8n-workflow';

/**
 * Names under which the lifecycle stores what it knows in the credential. n8n persists every member that
 * `preAuthentication` returns, and only those with a property keep their value when the credential is edited.
 */
export const STORED = {
	accessToken: 'accessToken',
	refreshToken: 'refreshToken',
	/** Milliseconds since 1970, on the clock of the process that got the token. */
	expiresAt: 'expiresAt',
	obtainedAt: 'obtainedAt',
	/** Hash of whose token it is. */
	boundTo: 'boundTo',
	/** Hash of the one-time code that has been sent. */
	spentCode: 'spentCode',
	/** Why there is no token, where asking again is forbidden. */
	notice: 'tokenNotice',
} as const;

/** Hidden and masked: the API of n8n never gives them out, not even the hashes, which stand for passwords. */
const hidden = (displayName: string, name: string, extra: INodeProperties['typeOptions'] = {}): INodeProperties => ({
	displayName,
	name,
	type: 'hidden',
	typeOptions: { password: true, ...extra },
	default: '',
});

/** To be spread at the end of a credential's properties. */
export const tokenFields: INodeProperties[] = [
	// `expirable` makes n8n call preAuthentication when this field is empty and when a call came back 401.
	hidden('Access Token', STORED.accessToken, { expirable: true }),
	hidden('Refresh Token', STORED.refreshToken),
	hidden('Token Expires At', STORED.expiresAt),
	hidden('Token Obtained At', STORED.obtainedAt),
	hidden('Token Bound To', STORED.boundTo),
	hidden('Spent Code', STORED.spentCode),
	hidden('Token Notice', STORED.notice),
];
