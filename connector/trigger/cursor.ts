import type { IDataObject } from 'n8n-workflow';

/** The position of a polling trigger, stored in the node's static data. */
export interface Cursor {
	/** Newest time seen in the data, epoch milliseconds. */
	since: number;
	/** Keys of recently emitted entries, since a request for "at or after" returns the last ones again. */
	seen: string[];
}

/** An entry of the provider, with what the cursor needs to know about it. */
export interface Entry {
	/** Equal for the same state of the same record. */
	key: string;
	/** Epoch milliseconds; undefined if the entry has no time. */
	at?: number;
	json: IDataObject;
}

/** The maximum number of keys. Beyond it an entry may be emitted twice, but none is lost. */
export const MAX_SEEN = 10_000;
/** Time zones differ by up to 26 hours; keys must be kept long enough for a provider that omits them. */
const KEEP_MS = 26 * 3_600_000;

/**
 * Finds the new entries of a batch, and moves the cursor to the newest time in the data. The local clock plays no part;
 * the provider's clock only caps times that lie in the future, and is used if entries carry no time.
 *
 * @param overlapMs how far before the cursor the batch starts
 */
export function advance(
	cursor: Cursor,
	batch: readonly Entry[],
	overlapMs: number,
	serverTime?: number,
): { fresh: Entry[]; cursor: Cursor } {
	const known = new Set(cursor.seen);
	const unique = [...new Map(batch.map((entry) => [entry.key, entry])).values()].sort(
		(a, b) => (a.at ?? 0) - (b.at ?? 0),
	);
	const fresh = unique.filter((entry) => !known.has(entry.key));
	if (unique.length === 0) return { fresh, cursor };

	const times = unique.map((entry) => entry.at).filter((at): at is number => at !== undefined);
	const newest = times.length > 0 ? times[times.length - 1] : (serverTime ?? cursor.since);
	const since = Math.max(cursor.since, Math.min(newest, serverTime ?? Infinity));
	const oldest = since - overlapMs - KEEP_MS;
	const seen = unique.filter(({ at }) => at === undefined || at >= oldest).map(({ key }) => key);
	return { fresh, cursor: { since, seen: seen.slice(-MAX_SEEN) } };
}

/**
 * Epoch milliseconds of a time as providers write it: ISO 8601, or a number of milliseconds. A time without a zone is
 * read as UTC, so that the result does not depend on where n8n runs.
 */
export function timeOf(value: unknown): number | undefined {
	if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : undefined;
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	if (/^\d{12,14}$/.test(text)) return Number(text);
	const zoned = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(text)
		? `${text.replace(' ', 'T')}Z`
		: text;
	const time = Date.parse(zoned);
	return Number.isNaN(time) ? undefined : time;
}
