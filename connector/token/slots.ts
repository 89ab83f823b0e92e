/** The maximum number of cache entries. */
export const MAX_SLOTS = 1000;

/** A cache with an entry for each account or user, by a hash. */
interface SlotMemory<Slot> {
	/** The entry, if there is one. */
	peekSlot: (key: string) => Slot | undefined;
	/** The entry, created empty if there is none. */
	slotOf: (key: string, now: number) => Slot;
	/** The current number of entries. */
	slotCount: () => number;
	/** Clears the cache, as a restart does. */
	forgetAll: () => void;
}

/**
 * Creates a bounded cache. Whenever an entry is added, expired entries are evicted, and beyond the bound the oldest
 * ones; an entry with an operation in flight is kept.
 *
 * @param until when an entry expires, in milliseconds since 1970
 */
export function slotMemory<Slot extends { flight?: unknown }>(until: (slot: Slot) => number): SlotMemory<Slot> {
	/** In order of creation. */
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
