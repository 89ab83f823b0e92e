import { boundedCache } from './boundedCache';
import type { TokenError } from './tokenError';
import type { TokenSet } from './tokenSet';

/**
 * The cache entry of one account. All executions in this process share it, so that one exchange serves two hundred
 * parallel calls; other processes learn of a new token from the stored credential.
 */
export interface AccountEntry {
	tokens?: TokenSet;
	/** The exchange in flight, and the refresh token it was started with. */
	pending?: { promise: Promise<TokenOutcome>; refreshToken: string };
	/** A rejection that must not be provoked again before `until`, and the refresh token that led to it. */
	refusal?: { error: TokenError; until: number; refreshToken: string };
	/** The access token in `tokens`, once a caller has reported it as rejected. */
	rejected?: string;
	/** Hash of the refresh token that was rejected last, which is never sent again. */
	deadRefreshToken?: string;
	/** The times at which tokens were replaced recently because they were rejected. */
	replacedAt?: number[];
}

/** New tokens, or the reason why the one-time code was used up without any. */
export type TokenOutcome = { tokens: TokenSet } | { notice: string };

/** By `CheckedCredentials.key`. */
export const accountCache = boundedCache<AccountEntry>(({ tokens, refusal }) =>
	Math.max(tokens?.expiresAt ?? 0, refusal?.until ?? 0),
);
