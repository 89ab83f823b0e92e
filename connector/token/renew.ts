import type { ICredentialDataDecryptedObject, IHttpRequestHelper } from 'n8n-workflow';
import { refusedAddress, sentToken } from './attach';
import { digest } from './digest';
import { sentenceOf, TokenError } from './error';
import { exchanger } from './exchange';
import { STORED } from './fields';
import { slotOf, spendCode, spentCode, unspendCode, type Outcome, type Slot } from './memory';
import { fromAnswer, isDue, newer, storedSession, toStore, type Session } from './session';
import type { Account, Credentials, Exchange } from './types';
import { viewOf, type View } from './view';

/** How long a refusal is remembered: a thousand items then make one attempt, and a mended account works soon after. */
const REFUSAL_MS = 10_000;
/** A busy endpoint that names a time is left alone until then, but not for longer than this. */
const MAX_REFUSAL_MS = 60_000;
/**
 * When this many tokens were replaced within the window because they were refused, the next one is kept: the token is
 * not the cause. fulfillmenttools says 401 to users without access, and n8n's HTTP Request node renews after every
 * failure, whatever its status; without the limit each such call would cost an exchange.
 */
const MAX_FORCED = 3;
const FORCED_WINDOW_MS = 10_000;

/**
 * The function for a credential's `preAuthentication`. n8n calls it when `accessToken` is empty, after a 401, and in
 * every test of a credential. It gives back what n8n shall store, or nothing where no token is needed or no other one
 * would help.
 *
 * @throws TokenError with the cause and what to do
 */
export function renew(account: Account) {
	return async function preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<ICredentialDataDecryptedObject> {
		const refused = refusedAddress(credentials);
		if (refused) throw refused;
		const view = viewOf(account, credentials);
		if (!view.needsToken) return {};
		const outcome = await obtain(account, view, credentials, this.helpers);
		if (outcome === undefined) return {};
		if ('session' in outcome) return toStore(view, outcome.session);
		// The code is spent, and n8n must store that. It stores nothing when an error is thrown, so none is thrown here:
		// `authenticate`, which n8n calls next, throws the notice. Only these members are written, because another
		// process may have turned the same code into a session in the meantime, and its refresh token must survive.
		return {
			[STORED.accessToken]: '',
			[STORED.spentCode]: view.code,
			[STORED.notice]: outcome.notice,
		};
	};
}

/** Undefined when the token at hand is as good as another one would be. */
async function obtain(
	account: Account,
	view: View,
	credentials: Credentials,
	helpers: IHttpRequestHelper['helpers'],
): Promise<Outcome | undefined> {
	const now = Date.now();
	const slot = slotOf(view.key, now);
	const stored = storedSession(view, credentials);
	const rejected = sentToken(credentials) ?? String(credentials[STORED.accessToken] ?? '');

	const good = [slot.session, stored].filter(
		(session): session is Session =>
			session !== undefined &&
			session.accessToken !== rejected &&
			session.accessToken !== slot.rejected &&
			!isDue(session, now),
	);
	// Late 401s of parallel calls come with the token before last; the one obtained meanwhile serves them.
	const found = newer(good[0], good[1]);
	if (found) {
		slot.session = found;
		return { session: found };
	}
	const forced = [slot.session, stored].some(
		(session) => session && rejected !== '' && session.accessToken === rejected && !isDue(session, now),
	);
	slot.forcedAt = slot.forcedAt?.filter((time) => Math.abs(now - time) < FORCED_WINDOW_MS);
	if (forced && (slot.forcedAt?.length ?? 0) >= MAX_FORCED) return undefined;
	if (rejected !== '' && slot.session?.accessToken === rejected) slot.rejected = rejected;

	try {
		return await joinOrExchange(account, view, credentials, slot, stored, helpers, forced);
	} catch (error) {
		// A token in its last minute still opens doors while the token endpoint is busy.
		const alive = newer(stored, slot.session);
		const helps = !forced && alive !== undefined && alive.accessToken !== '' && alive.expiresAt > Date.now();
		if (helps && error instanceof TokenError && error.kind === 'temporary') return { session: alive };
		throw error;
	}
}

/** One exchange at a time for an account: callers that come while it is under way wait for its outcome. */
async function joinOrExchange(
	account: Account,
	view: View,
	credentials: Credentials,
	slot: Slot,
	stored: Session | undefined,
	helpers: IHttpRequestHelper['helpers'],
	forced: boolean,
): Promise<Outcome> {
	const brings = stored?.refreshToken ?? '';
	for (let joined = slot.flight; joined; joined = slot.flight) {
		try {
			return await joined.promise;
		} catch (error) {
			// It may have failed for want of the refresh token that another process has stored since.
			if (!bringsNews(slot, joined.refreshToken, brings)) throw error;
			if (slot.flight === joined) slot.flight = undefined;
		}
	}
	const { refusal } = slot;
	if (refusal && Date.now() < refusal.until && !bringsNews(slot, refusal.refreshToken, brings)) {
		throw refusal.error.again();
	}

	if (forced) slot.forcedAt = [...(slot.forcedAt ?? []), Date.now()];
	const promise = exchangeOnce(account, view, credentials, slot, stored, exchanger(account, helpers)).then(
		(outcome) => {
			if ('session' in outcome) {
				slot.session = outcome.session;
				slot.refusal = undefined;
				slot.rejected = undefined;
			}
			return outcome;
		},
	);
	const flight = { refreshToken: brings, promise };
	slot.flight = flight;
	try {
		return await promise;
	} catch (error) {
		if (error instanceof TokenError) {
			slot.refusal = { error, until: Date.now() + refusalMs(error), refreshToken: brings };
		}
		throw error;
	} finally {
		if (slot.flight === flight) slot.flight = undefined;
	}
}

function bringsNews(slot: Slot, tried: string, refreshToken: string): boolean {
	return refreshToken !== '' && refreshToken !== tried && digest([refreshToken]) !== slot.deadRefreshToken;
}

function refusalMs(error: TokenError): number {
	return Math.min(MAX_REFUSAL_MS, Math.max(REFUSAL_MS, error.retryAfterMs ?? 0));
}

/** Refreshes where that is possible, and signs in anew, once, where it is not. */
async function exchangeOnce(
	account: Account,
	view: View,
	credentials: Credentials,
	slot: Slot,
	stored: Session | undefined,
	exchange: Exchange,
): Promise<Outcome> {
	const { token } = account;
	let refused: TokenError | undefined;
	for (const refreshToken of refreshTokens(slot, stored)) {
		if (!token.refresh) break;
		try {
			const answer = await token.refresh(view.credentials, refreshToken, exchange);
			return { session: fromAnswer(answer, token.defaultLifetime, refreshToken, Date.now()) };
		} catch (error) {
			if (!(error instanceof TokenError) || error.kind !== 'refresh') throw error;
			slot.deadRefreshToken = digest([refreshToken]);
			refused = error;
		}
	}
	if (view.code !== '') {
		const notice = view.freshCode ? spentCode(view.code) : String(credentials[STORED.notice] ?? '');
		if (notice === undefined) return await sendCode(account, view, exchange);
		throw new TokenError({
			kind: 'final',
			message: refused ? sentenceOf(refused.problem) : notice || `The code of ${account.label} has been used already`,
			hint: token.oneTime?.hint(view.credentials) ?? '',
		});
	}
	const answer = await token.grant(view.credentials, exchange);
	return { session: fromAnswer(answer, token.defaultLifetime, '', Date.now()) };
}

/** The stored one and the one in memory, the newer first; none that was refused before. */
function refreshTokens(slot: Slot, stored: Session | undefined): string[] {
	const first = newer(stored, slot.session);
	const second = first === stored ? slot.session : stored;
	const tokens = [first?.refreshToken ?? '', second?.refreshToken ?? ''];
	return [...new Set(tokens)].filter((token) => token !== '' && digest([token]) !== slot.deadRefreshToken);
}

/**
 * Sends a one-time code. Whatever comes back, it is not sent again, unless it surely was not read: providers answer a
 * second use with a refusal, and some end the session that the first one began.
 */
async function sendCode(account: Account, view: View, exchange: Exchange): Promise<Outcome> {
	const { token, label } = account;
	let sent = false;
	const watched: Exchange = async (request) => {
		if (request.singleUse) {
			sent = true;
			spendCode(view.code, '');
		}
		return await exchange(request);
	};
	try {
		const answer = await token.grant(view.credentials, watched);
		return { session: fromAnswer(answer, token.defaultLifetime, '', Date.now()) };
	} catch (error) {
		if (!sent || !(error instanceof TokenError)) throw error;
		if (error.undelivered) {
			unspendCode(view.code);
			throw error;
		}
		const what = sentenceOf(error.problem);
		// A lost answer leaves open whether a session began; all that helps is another code.
		const lost = error.kind === 'temporary' ? `${what}. Whether ${label} took the code is unknown` : what;
		const hint = token.oneTime?.hint(view.credentials);
		const notice = error.kind === 'final' && error.hint !== hint ? `${lost}. ${error.hint}` : lost;
		spendCode(view.code, notice);
		return { notice };
	}
}
