import type { TokenError } from './error';
import type { Session } from './session';
import { MAX_SLOTS, slotMemory } from './slots';

/**
 * The cache entry of one account. All executions in this process share it, so that one exchange serves two hundred
 * parallel calls; other processes learn of a new token from the stored credential.
 */
export interface Slot {
	session?: Session;
	/** The exchange in flight, and the refresh token it was started with. */
	flight?: { promise: Promise<Outcome>; refreshToken: string };
	/** A rejection that must not be provoked again before `until`, and the refresh token that led to it. */
	refusal?: { error: TokenError; until: number; refreshToken: string };
	/** The access token of `session`, once a caller has reported it as rejected. */
	rejected?: string;
	/** Hash of the refresh token that was rejected last, which is never sent again. */
	deadRefreshToken?: string;
	/** The times at which tokens were replaced recently because they were rejected. */
	replacedAt?: number[];
}

/** A session, or the reason why the one-time code was used up without one. */
export type Outcome = { session: Session } | { notice: string };

/** By hash, see View.key. */
const memory = slotMemory<Slot>(({ session, refusal }) => Math.max(session?.expiresAt ?? 0, refusal?.until ?? 0));
export const { peekSlot, slotOf, slotCount } = memory;

/**
 * One-time codes that were sent, by hash, with the reason why they yielded no session. Kept in addition to what n8n
 * stores, which is not written if the process or the database fails in between.
 */
const spentCodes = new Map<string, string>();

/** Why the code cannot be used any more; the empty string if it yielded a session; undefined if it was never sent. */
export function spentCode(hash: string): string | undefined {
	return spentCodes.get(hash);
}

/** Records a code as sent. */
export function spendCode(hash: string, notice: string): void {
	spentCodes.delete(hash);
	for (const oldest of spentCodes.keys()) {
		if (spentCodes.size < MAX_SLOTS) break;
		spentCodes.delete(oldest);
	}
	spentCodes.set(hash, notice);
}

/** Reverts `spendCode` for a code that cannot have been read. */
export function unspendCode(hash: string): void {
	spentCodes.delete(hash);
}

/** Clears everything, as a restart does. */
export function forgetAll(): void {
	memory.forgetAll();
	spentCodes.clear();
}
