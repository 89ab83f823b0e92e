import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Credentials, TokenAnswer } from '../core/account';
import type { CheckedCredentials } from './checkedCredentials';
import { STORED } from './credentialFields';
import { renewalMargin } from './renewalMargin';

/** The tokens of one account. Times are milliseconds since 1970 by this process's clock. */
export interface TokenSet {
	accessToken: string;
	refreshToken: string;
	obtainedAt: number;
	expiresAt: number;
}

/**
 * Differs between processes, so that the workers of one n8n do not all renew the same token at the same moment: the
 * first one stores it, and the others find it.
 */
const SPREAD = 1 + 0.25 * Math.random();

/** Converts a validated response. A refresh token that was not replaced remains in use. */
export function tokenSetFrom(
	answer: TokenAnswer,
	lifetimeSeconds: number,
	usedRefreshToken: string,
	now: number,
): TokenSet {
	return {
		accessToken: answer.accessToken,
		refreshToken: answer.refreshToken ?? usedRefreshToken,
		obtainedAt: now,
		expiresAt: now + (answer.expiresIn ?? lifetimeSeconds) * 1000,
	};
}

/** The tokens stored in the credential, unless they belong to other credentials than those now entered. */
export function storedTokens(checked: CheckedCredentials, credentials: Credentials): TokenSet | undefined {
	if (credentials[STORED.boundTo] !== checked.boundTo || checked.freshCode) return undefined;
	return {
		accessToken: text(credentials[STORED.accessToken]),
		refreshToken: text(credentials[STORED.refreshToken]),
		obtainedAt: Number(credentials[STORED.obtainedAt]) || 0,
		expiresAt: Number(credentials[STORED.expiresAt]) || 0,
	};
}

/** The members that `preAuthentication` returns and n8n stores. */
export function toStore(checked: CheckedCredentials, tokens: TokenSet): ICredentialDataDecryptedObject {
	return {
		[STORED.accessToken]: tokens.accessToken,
		[STORED.refreshToken]: tokens.refreshToken,
		[STORED.expiresAt]: tokens.expiresAt,
		[STORED.obtainedAt]: tokens.obtainedAt,
		[STORED.boundTo]: checked.boundTo,
		...(checked.code === '' ? {} : { [STORED.spentCode]: checked.code }),
		[STORED.notice]: '',
	};
}

/** When the token must be renewed: at the latest 60 s or a tenth of its lifetime before expiry; 0 for immediately. */
export function dueAt(tokens: TokenSet): number {
	if (tokens.accessToken === '') return 0;
	return tokens.expiresAt - renewalMargin(tokens.expiresAt - tokens.obtainedAt) * SPREAD;
}

/** Whether the token must be renewed before the next call. */
export function isDue(tokens: TokenSet, now: number): boolean {
	return now >= dueAt(tokens);
}

/** The one obtained later; the first if both were obtained at the same time. */
export function newer(a: TokenSet | undefined, b: TokenSet | undefined): TokenSet | undefined {
	if (!a || !b) return a ?? b;
	return b.obtainedAt > a.obtainedAt ? b : a;
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
