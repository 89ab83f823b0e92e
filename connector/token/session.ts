import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { STORED } from './fields';
import { renewalMargin } from './margin';
import type { Credentials, TokenAnswer } from '../core/account';
import type { View } from './view';

/** The tokens of one account. Times are milliseconds since 1970 by this process's clock. */
export interface Session {
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

/** Converts a validated answer to a session. A refresh token that was not replaced remains in use. */
export function fromAnswer(
	answer: TokenAnswer,
	lifetimeSeconds: number,
	usedRefreshToken: string,
	now: number,
): Session {
	return {
		accessToken: answer.accessToken,
		refreshToken: answer.refreshToken ?? usedRefreshToken,
		obtainedAt: now,
		expiresAt: now + (answer.expiresIn ?? lifetimeSeconds) * 1000,
	};
}

/** The session stored in the credential, unless it belongs to other credentials than those now entered. */
export function storedSession(view: View, credentials: Credentials): Session | undefined {
	if (credentials[STORED.boundTo] !== view.boundTo || view.freshCode) return undefined;
	return {
		accessToken: text(credentials[STORED.accessToken]),
		refreshToken: text(credentials[STORED.refreshToken]),
		obtainedAt: Number(credentials[STORED.obtainedAt]) || 0,
		expiresAt: Number(credentials[STORED.expiresAt]) || 0,
	};
}

/** The members that `preAuthentication` returns and n8n stores. */
export function toStore(view: View, session: Session): ICredentialDataDecryptedObject {
	return {
		[STORED.accessToken]: session.accessToken,
		[STORED.refreshToken]: session.refreshToken,
		[STORED.expiresAt]: session.expiresAt,
		[STORED.obtainedAt]: session.obtainedAt,
		[STORED.boundTo]: view.boundTo,
		...(view.code === '' ? {} : { [STORED.spentCode]: view.code }),
		[STORED.notice]: '',
	};
}

/** When the session must be renewed: at the latest 60 s or a tenth of its lifetime before expiry; 0 for immediately. */
export function dueAt(session: Session): number {
	if (session.accessToken === '') return 0;
	return session.expiresAt - renewalMargin(session.expiresAt - session.obtainedAt) * SPREAD;
}

/** Whether the session must be renewed before the next call. */
export function isDue(session: Session, now: number): boolean {
	return now >= dueAt(session);
}

/** The one obtained later; the first if both were obtained at the same time. */
export function newer(a: Session | undefined, b: Session | undefined): Session | undefined {
	if (!a || !b) return a ?? b;
	return b.obtainedAt > a.obtainedAt ? b : a;
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
