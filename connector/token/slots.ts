/** Keys remembered at most. */
export const MAX_SLOTS = 1000;

/** What this process knows of many accounts or people, by a hash of each. */
export interface SlotMemory<Slot> {
	/** What is known, if anything. */
	peekSlot: (key: string) => Slot | undefined;
	/** What is known; begins with nothing. */
	slotOf: (key: string, now: number) => Slot;
	/** How many are remembered just now. */
	slotCount: () => number;
	/** Forgets everything, as a restart does. */
	forgetAll: () => void;
}

/**
 * A memory with a bound. Whenever a slot is added, those that have run out are dropped, and beyond the bound the oldest;
 * one with something under way is kept.
 *
 * @param until when what a slot holds has run out, in milliseconds since 1970
 */
export function slotMemory<Slot extends { flight?: unknown }>(until: (slot: Slot) => number): SlotMemory<Slot> {
	/** In the order of creation. */
	const slots = new Map<string, Slot>();

	const forget = (now: number) => {
		for (const [key, slot] of slots) if (!slot.flight && until(slot) <= now) slots.delete(key);
		for (const [key, slot] of slots) {
			if (slots.size < MAX_SLOTS) break;
			if (!slot.flight) slots.delete(key);
		}
	};

	return {
		peekSlot: (key) => slots.get(key),
		slotOf: (key, now) => {
			let slot = slots.get(key);
			if (!slot) {
				forget(now);
				slots.set(key, (slot = {} as Slot));
			}
			return slot;
		},
		slotCount: () => slots.size,
		forgetAll: () => slots.clear(),
	};
}
