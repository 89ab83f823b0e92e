import type { Account, Credentials } from '../core/account';
import { accountCache } from './accountCache';
import { checkCredentials } from './checkedCredentials';
import { dueAt, isDue, storedTokens, toStore } from './tokenSet';

export { attach } from './attach';
export { watchCall } from './callWatch';
export { TokenError } from './tokenError';
export { tokenFields } from './credentialFields';
export { tokenForm } from './tokenForm';
export { explain, isRefresh, safeCode, type Meaning } from './refusal';
export { renew } from './renew';

/**
 * The time until which the stored token can be used, in milliseconds since 1970: 60 s or a tenth of its lifetime before
 * expiry, and slightly earlier at random. 0 if there is none or if it belongs to other credentials than those now
 * entered; infinite if no token is needed.
 *
 * @throws TokenError if a field of the credential is missing or malformed
 */
export function usableUntil(account: Account, credentials: Credentials): number {
	const checked = checkCredentials(account, credentials);
	if (!checked.needsToken) return Infinity;
	const tokens = storedTokens(checked, credentials);
	return tokens ? dueAt(tokens) : 0;
}

/**
 * Hash of everything entered in the credential, including secrets: the cache key of an account.
 *
 * @throws TokenError if a field of the credential is missing or malformed
 */
export function accountKey(account: Account, credentials: Credentials): string {
	return checkCredentials(account, credentials).key;
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
	const checked = checkCredentials(account, credentials);
	const tokens = accountCache.peek(checked.key)?.tokens;
	if (!tokens || isDue(tokens, now)) return undefined;
	const stored = storedTokens(checked, credentials);
	if (stored && !isDue(stored, now) && stored.obtainedAt >= tokens.obtainedAt) return undefined;
	return toStore(checked, tokens);
}
