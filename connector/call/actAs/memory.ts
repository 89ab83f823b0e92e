import type { CallFailure } from '../failure';

/** A token for calls on behalf of somebody. */
export interface Lent {
	token: string;
	/** Milliseconds since 1970 from which another one is asked for. */
	until: number;
}

/** What this process knows of one caller acting for one other. Never stored anywhere else. */
interface Slot {
	lent?: Lent;
	/** The request for a token that is under way. */
	flight?: Promise<Lent>;
	/** A refusal that is not to be provoked again before `until`. */
	refusal?: { failure: CallFailure; until: number };
	/** When a token was last replaced because it was refused. */
	replacedAt?: number;
}

/** Pairs of caller and other that are remembered at most. */
const MAX_SLOTS = 1000;

/** By hash; in the order of creation. */
const slots = new Map<string, Slot>();

/** What is known; begins with nothing. */
export function slotOf(key: string, now: number): Slot {
	let slot = slots.get(key);
	if (!slot) {
		if (slots.size >= MAX_SLOTS) forget(now);
		slots.set(key, (slot = {}));
	}
	return slot;
}

/** Drops what has expired, and beyond the limit the oldest. What is under way is kept. */
function forget(now: number): void {
	for (const [key, { lent, refusal, flight }] of slots) {
		if (!flight && Math.max(lent?.until ?? 0, refusal?.until ?? 0) <= now) slots.delete(key);
	}
	for (const [key, { flight }] of slots) {
		if (slots.size < MAX_SLOTS) break;
		if (!flight) slots.delete(key);
	}
}

/** Pairs remembered just now. */
export function slotCount(): number {
	return slots.size;
}

/** Forgets everything, as a restart does. */
export function forgetAll(): void {
	slots.clear();
}
