import { digest } from './digest';
import { sentenceOf, TokenError } from './error';
import { STORED } from './fields';
import { spendCode, spentCode, unspendCode, type Outcome, type Slot } from './memory';
import { fromAnswer, newer, type Session } from './session';
import type { Account, Credentials, Exchange } from '../core/account';
import type { View } from './view';

/**
 * Obtains a new session: by refreshing if possible, otherwise by signing in once.
 *
 * @param stored the session in the credential, if it may be used
 * @throws TokenError
 */
export async function acquire(
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

/** The stored and the cached refresh token, the newer one first, without those that were rejected before. */
function refreshTokens(slot: Slot, stored: Session | undefined): string[] {
	const first = newer(stored, slot.session);
	const second = first === stored ? slot.session : stored;
	const tokens = [first?.refreshToken ?? '', second?.refreshToken ?? ''];
	return [...new Set(tokens)].filter((token) => token !== '' && digest([token]) !== slot.deadRefreshToken);
}

/**
 * Sends a one-time code. Whatever the outcome, the code is not sent again unless it cannot have been read: providers
 * reject a second use, and some also end the session that the first use started.
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
		// A lost answer leaves open whether a session was started; only a new code can help.
		const lost = error.kind === 'temporary' ? `${what}. Whether ${label} took the code is unknown` : what;
		const notice = error.kind === 'final' && error.hint !== '' ? `${lost}. ${error.hint}` : lost;
		spendCode(view.code, notice);
		return { notice };
	}
}
