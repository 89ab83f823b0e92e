import { peekSlot } from './memory';
import { dueAt, isDue, storedSession, toStore } from './session';
import type { Account, Credentials } from '../core/account';
import { viewOf } from './view';

export { attach } from './attach';
export { TokenError } from './error';
export { tokenFields } from './fields';
export { tokenForm } from './form';
export { explain, isRefresh, safeCode, type Meaning } from './problem';
export { renew } from './renew';

/**
 * Until when the stored token can be used, in milliseconds since 1970: 60 s or a tenth of its life before expiry, and a
 * little earlier by chance. 0 when there is none or it belongs to other credentials than those now entered; no end
 * where no token is needed.
 *
 * @throws TokenError when a field of the credential is missing or malformed
 */
export function usableUntil(account: Account, credentials: Credentials): number {
	const view = viewOf(account, credentials);
	if (!view.needsToken) return Infinity;
	const session = storedSession(view, credentials);
	return session ? dueAt(session) : 0;
}

/**
 * Hash of everything entered in the credential, secrets included: the key of what a process remembers of an account.
 *
 * @throws TokenError when a field of the credential is missing or malformed
 */
export function accountKey(account: Account, credentials: Credentials): string {
	return viewOf(account, credentials).key;
}

/**
 * Whether a token must be obtained before the next call.
 *
 * @param now milliseconds since 1970
 * @throws TokenError when a field of the credential is missing or malformed
 */
export function isStale(account: Account, credentials: Credentials, now = Date.now()): boolean {
	return now >= usableUntil(account, credentials);
}

/**
 * The token this process holds for the account, when it is good and newer than the stored one; in the form in which it
 * is stored, to be merged into the credentials. With it a call needs neither an exchange nor a write.
 *
 * @throws TokenError when a field of the credential is missing or malformed
 */
export function sharedToken(account: Account, credentials: Credentials, now = Date.now()): Credentials | undefined {
	const view = viewOf(account, credentials);
	const session = peekSlot(view.key)?.session;
	if (!session || isDue(session, now)) return undefined;
	const stored = storedSession(view, credentials);
	if (stored && !isDue(stored, now) && stored.obtainedAt >= session.obtainedAt) return undefined;
	return toStore(view, session);
}
