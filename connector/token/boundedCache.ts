/** The maximum number of cache entries. */
export const MAX_ENTRIES = 1000;

/** A cache with an entry for each account or user, by a hash. */
interface BoundedCache<Entry> {
	/** The entry, if there is one. */
	peek(key: string): Entry | undefined;
	/** The entry, created empty if there is none. */
	entry(key: string, now: number): Entry;
	/** The current number of entries. */
	size(): number;
	/** Removes all entries, as a restart does. */
	clear(): void;
}

/**
 * Creates a bounded cache. Whenever an entry is added, expired entries are evicted, and beyond the bound the oldest
 * ones; an entry with an operation in flight is kept.
 *
 * @param until when an entry expires, in milliseconds since 1970
 */
export function boundedCache<Entry extends { pending?: unknown }>(
	until: (entry: Entry) => number,
): BoundedCache<Entry> {
	/** In order of creation. */
	const entries = new Map<string, Entry>();

	const evict = (now: number) => {
		for (const [key, entry] of entries) if (!entry.pending && until(entry) <= now) entries.delete(key);
		for (const [key, entry] of entries) {
			if (entries.size < MAX_ENTRIES) break;
			if (!entry.pending) entries.delete(key);
		}
	};

	return {
		peek: (key) => entries.get(key),
		entry: (key, now) => {
			let entry = entries.get(key);
			if (!entry) {
				evict(now);
				entries.set(key, (entry = {} as Entry));
			}
			return entry;
		},
		size: () => entries.size,
		clear: () => entries.clear(),
	};
}
