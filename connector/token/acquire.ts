import type { Account, Credentials, Exchange } from '../core/account';
import type { AccountEntry, TokenOutcome } from './accountCache';
import type { CheckedCredentials } from './checkedCredentials';
import { STORED } from './credentialFields';
import { digest } from './digest';
import { spendCode, spentCode, unspendCode } from './spentCodes';
import { sentenceOf, TokenError } from './tokenError';
import { newer, tokenSetFrom, type TokenSet } from './tokenSet';

/**
 * Obtains new tokens: by refreshing if possible, otherwise by signing in once.
 *
 * @param stored the tokens in the credential, if they may be used
 * @throws TokenError
 */
export async function acquire(
	account: Account,
	checked: CheckedCredentials,
	credentials: Credentials,
	entry: AccountEntry,
	stored: TokenSet | undefined,
	exchange: Exchange,
): Promise<TokenOutcome> {
	const { token } = account;
	let refused: TokenError | undefined;
	for (const refreshToken of refreshTokens(entry, stored)) {
		if (!token.refresh) break;
		try {
			const answer = await token.refresh(checked.credentials, refreshToken, exchange);
			return { tokens: tokenSetFrom(answer, token.defaultLifetime, refreshToken, Date.now()) };
		} catch (error) {
			if (!(error instanceof TokenError) || error.kind !== 'refresh') throw error;
			entry.deadRefreshToken = digest([refreshToken]);
			refused = error;
		}
	}
	if (checked.code !== '') {
		const notice = checked.freshCode ? spentCode(checked.code) : String(credentials[STORED.notice] ?? '');
		if (notice === undefined) return await sendCode(account, checked, exchange);
		throw new TokenError({
			kind: 'final',
			message: refused ? sentenceOf(refused.problem) : notice || `The code of ${account.label} has been used already`,
			hint: token.oneTime?.hint(checked.credentials) ?? '',
		});
	}
	const answer = await token.grant(checked.credentials, exchange);
	return { tokens: tokenSetFrom(answer, token.defaultLifetime, '', Date.now()) };
}

/** The stored and the cached refresh token, the newer one first, without those that were rejected before. */
function refreshTokens(entry: AccountEntry, stored: TokenSet | undefined): string[] {
	const first = newer(stored, entry.tokens);
	const second = first === stored ? entry.tokens : stored;
	const tokens = [first?.refreshToken ?? '', second?.refreshToken ?? ''];
	return [...new Set(tokens)].filter((token) => token !== '' && digest([token]) !== entry.deadRefreshToken);
}

/**
 * Sends a one-time code. Whatever the outcome, the code is not sent again unless it cannot have been read: providers
 * reject a second use, and some also end the session that the first use started.
 */
async function sendCode(account: Account, checked: CheckedCredentials, exchange: Exchange): Promise<TokenOutcome> {
	const { token, label } = account;
	let sent = false;
	const watched: Exchange = async (request) => {
		if (request.singleUse) {
			sent = true;
			spendCode(checked.code, '');
		}
		return await exchange(request);
	};
	try {
		const answer = await token.grant(checked.credentials, watched);
		return { tokens: tokenSetFrom(answer, token.defaultLifetime, '', Date.now()) };
	} catch (error) {
		if (!sent || !(error instanceof TokenError)) throw error;
		if (error.undelivered) {
			unspendCode(checked.code);
			throw error;
		}
		const what = sentenceOf(error.problem);
		// A lost response leaves it unknown whether a session was started; only a new code can help.
		const lost = error.kind === 'temporary' ? `${what}. Whether ${label} took the code is unknown` : what;
		const notice = error.kind === 'final' && error.hint !== '' ? `${lost}. ${error.hint}` : lost;
		spendCode(checked.code, notice);
		return { notice };
	}
}
