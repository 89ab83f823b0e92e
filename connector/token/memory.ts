import type { TokenError } from './error';
import type { Session } from './session';
import { MAX_SLOTS, slotMemory } from './slots';

/**
 * What this process knows of one account. It is shared by all executions in it, which is what makes one exchange serve
 * two hundred parallel calls; other processes learn of a new token from the stored credential.
 */
export interface Slot {
	session?: Session;
	/** The exchange under way, and the refresh token it was started with. */
	flight?: { promise: Promise<Outcome>; refreshToken: string };
	/** A refusal that is not to be provoked again before `until`, and the refresh token it was met with. */
	refusal?: { error: TokenError; until: number; refreshToken: string };
	/** Access token in `session` that a caller came back with. */
	rejected?: string;
	/** Hash of the refresh token that was refused last: never sent again. */
	deadRefreshToken?: string;
	/** When tokens were last replaced because they were refused. */
	replacedAt?: number[];
}

/** A session, or why the one-time code is spent without one. */
export type Outcome = { session: Session } | { notice: string };

/** By hash, see View.key. */
const memory = slotMemory<Slot>(({ session, refusal }) => Math.max(session?.expiresAt ?? 0, refusal?.until ?? 0));
export const { peekSlot, slotOf, slotCount } = memory;

/**
 * One-time codes that were sent, by hash, with the reason why no session came of them. Beside what n8n stores, because
 * that is not written when the process or the database fails in between.
 */
const spentCodes = new Map<string, string>();

/** Why the code buys nothing any more; the empty text when it bought a session; undefined when it was never sent. */
export function spentCode(hash: string): string | undefined {
	return spentCodes.get(hash);
}

/** Remembers a code as sent. */
export function spendCode(hash: string, notice: string): void {
	spentCodes.delete(hash);
	for (const oldest of spentCodes.keys()) {
		if (spentCodes.size < MAX_SLOTS) break;
		spentCodes.delete(oldest);
	}
	spentCodes.set(hash, notice);
}

/** Takes it back: the code surely was not read. */
export function unspendCode(hash: string): void {
	spentCodes.delete(hash);
}

/** Forgets everything, as a restart does. */
export function forgetAll(): void {
	memory.forgetAll();
	spentCodes.clear();
}
