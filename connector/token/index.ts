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
 * The time until which the stored token can be used, in milliseconds since 1970: 60 s or a tenth of its lifetime before
 * expiry, and slightly earlier at random. 0 if there is none or if it belongs to other credentials than those now
 * entered; infinite if no token is needed.
 *
 * @throws TokenError if a field of the credential is missing or malformed
 */
export function usableUntil(account: Account, credentials: Credentials): number {
	const view = viewOf(account, credentials);
	if (!view.needsToken) return Infinity;
	const session = storedSession(view, credentials);
	return session ? dueAt(session) : 0;
}

/**
 * Hash of everything entered in the credential, including secrets: the cache key of an account.
 *
 * @throws TokenError if a field of the credential is missing or malformed
 */
export function accountKey(account: Account, credentials: Credentials): string {
	return viewOf(account, credentials).key;
}

/**
 * Whether a token must be obtained before the next call.
 *
 * @param now milliseconds since 1970
 * @throws TokenError if a field of the credential is missing or malformed
 */
export function isStale(account: Account, credentials: Credentials, now = Date.now()): boolean {
	return now >= usableUntil(account, credentials);
}

/**
 * The token that this process has cached for the account, if it is valid and newer than the stored one, in the format
 * in which it is stored, to be merged into the credentials. With it a call needs neither an exchange nor a write.
 *
 * @throws TokenError if a field of the credential is missing or malformed
 */
export function sharedToken(account: Account, credentials: Credentials, now = Date.now()): Credentials | undefined {
	const view = viewOf(account, credentials);
	const session = peekSlot(view.key)?.session;
	if (!session || isDue(session, now)) return undefined;
	const stored = storedSession(view, credentials);
	if (stored && !isDue(stored, now) && stored.obtainedAt >= session.obtainedAt) return undefined;
	return toStore(view, session);
}
