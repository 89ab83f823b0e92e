import type { ICredentialDataDecryptedObject, IHttpRequestHelper } from 'n8n-workflow';

import type { Account, Credentials } from '../core/account';
import { accountCache, type AccountEntry, type TokenOutcome } from './accountCache';
import { acquire } from './acquire';
import { sentToken, withoutToken } from './attach';
import { callWatch } from './callWatch';
import { checkCredentials, type CheckedCredentials } from './checkedCredentials';
import { STORED } from './credentialFields';
import { digest } from './digest';
import { exchanger } from './exchange';
import { TokenError } from './tokenError';
import { isDue, newer, storedTokens, toStore, type TokenSet } from './tokenSet';

/** How long a rejection is cached: a thousand items then make one attempt, and a corrected account works soon after. */
const REFUSAL_MS = 10_000;
/** A busy endpoint that names a delay is not asked again until then, but for no longer than this. */
const MAX_REFUSAL_MS = 60_000;
/**
 * Once this many tokens were replaced within the window because they were rejected, the next one is kept: the token is
 * not the cause. Some APIs answer users without access with 401, and n8n's HTTP Request node renews after every
 * failure, whatever its status; without the limit each such call would cost an exchange.
 */
const MAX_FORCED = 3;
const FORCED_WINDOW_MS = 10_000;

/**
 * Returns the function for a credential's `preAuthentication`. n8n calls it if `accessToken` is empty, after a 401, and
 * in every test of a credential. It returns what n8n is to store, or nothing if no token is needed or no other one
 * would help.
 *
 * @throws TokenError with the cause and the remedy
 */
export function renew(account: Account) {
	return async function preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<ICredentialDataDecryptedObject> {
		const last = withoutToken(credentials);
		if (last === 'key') return {};
		if (last) throw last;
		const checked = checkCredentials(account, credentials);
		if (!checked.needsToken) return {};
		callWatch(credentials)?.pause();
		const outcome = await obtain(account, checked, credentials, this.helpers);
		if (outcome === undefined) return {};
		if ('tokens' in outcome) return toStore(checked, outcome.tokens);
		// The code is used up, and n8n must store that. It stores nothing if an error is thrown, so none is thrown here:
		// `authenticate`, which n8n calls next, throws the notice. Only these members are written, because another
		// process may have turned the same code into a session in the meantime, and its refresh token must survive.
		return {
			[STORED.accessToken]: '',
			[STORED.spentCode]: checked.code,
			[STORED.notice]: outcome.notice,
		};
	};
}

/** Undefined if the current token is as good as another one would be. */
async function obtain(
	account: Account,
	checked: CheckedCredentials,
	credentials: Credentials,
	helpers: IHttpRequestHelper['helpers'],
): Promise<TokenOutcome | undefined> {
	const now = Date.now();
	const entry = accountCache.entry(checked.key, now);
	const stored = storedTokens(checked, credentials);
	const rejected = sentToken(credentials) ?? String(credentials[STORED.accessToken] ?? '');

	// Only the newer of the two counts. The older one may still look valid, but if another process has renewed in
	// between it is revoked, and n8n would store it over the current session, whose refresh token would be lost.
	const newest = newer(entry.tokens, stored);
	const refused = newest !== undefined && [rejected, entry.rejected].includes(newest.accessToken);
	// Late 401s of parallel calls report the token before last; the one obtained in the meantime serves them.
	if (newest && !refused && !isDue(newest, now)) {
		entry.tokens = newest;
		return { tokens: newest };
	}
	const forced = [entry.tokens, stored].some(
		(tokens) => tokens && rejected !== '' && tokens.accessToken === rejected && !isDue(tokens, now),
	);
	if (rejected !== '' && entry.tokens?.accessToken === rejected) entry.rejected = rejected;

	try {
		const outcome = await joinOrExchange(account, checked, credentials, entry, stored, helpers, forced);
		// The token is not the cause, so it remains in use.
		if (outcome === undefined) entry.rejected = undefined;
		return outcome;
	} catch (error) {
		// A token in its last minute is still accepted while the token endpoint is busy.
		const alive = newer(stored, entry.tokens);
		const helps = !forced && alive !== undefined && alive.accessToken !== '' && alive.expiresAt > Date.now();
		if (helps && error instanceof TokenError && error.kind === 'temporary') return { tokens: alive };
		throw error;
	}
}

/**
 * Runs one exchange at a time for an account: callers that arrive meanwhile wait for its outcome. Undefined if too many
 * tokens were replaced already; that is checked last, so that it never keeps a caller from joining an exchange in
 * flight.
 */
async function joinOrExchange(
	account: Account,
	checked: CheckedCredentials,
	credentials: Credentials,
	entry: AccountEntry,
	stored: TokenSet | undefined,
	helpers: IHttpRequestHelper['helpers'],
	forced: boolean,
): Promise<TokenOutcome | undefined> {
	const brings = stored?.refreshToken ?? '';
	for (let joined = entry.pending; joined; joined = entry.pending) {
		try {
			return await joined.promise;
		} catch (error) {
			// It may have failed because it did not have the refresh token that another process has stored in the meantime.
			if (!bringsNews(entry, joined.refreshToken, brings)) throw error;
			if (entry.pending === joined) entry.pending = undefined;
		}
	}
	const { refusal } = entry;
	if (refusal && Date.now() < refusal.until && !bringsNews(entry, refusal.refreshToken, brings)) {
		throw refusal.error.again();
	}

	const now = Date.now();
	const replaced = (entry.replacedAt ?? []).filter((time) => Math.abs(now - time) < FORCED_WINDOW_MS);
	if (forced && replaced.length >= MAX_FORCED) return undefined;
	const promise = acquire(account, checked, credentials, entry, stored, exchanger(account, helpers)).then((outcome) => {
		if ('tokens' in outcome) {
			entry.tokens = outcome.tokens;
			entry.refusal = undefined;
			entry.rejected = undefined;
			entry.replacedAt = forced ? [...replaced, now] : replaced;
		}
		return outcome;
	});
	const pending = { refreshToken: brings, promise };
	entry.pending = pending;
	try {
		return await promise;
	} catch (error) {
		if (error instanceof TokenError) {
			entry.refusal = { error, until: Date.now() + refusalMs(error), refreshToken: brings };
		}
		throw error;
	} finally {
		if (entry.pending === pending) entry.pending = undefined;
	}
}

function bringsNews(entry: AccountEntry, tried: string, refreshToken: string): boolean {
	return refreshToken !== '' && refreshToken !== tried && digest([refreshToken]) !== entry.deadRefreshToken;
}

function refusalMs(error: TokenError): number {
	return Math.min(MAX_REFUSAL_MS, Math.max(REFUSAL_MS, error.retryAfterMs ?? 0));
}
