import type { IDataObject } from 'n8n-workflow';

/** Where a polling trigger stands. Kept in the node's static data. */
export interface Cursor {
	/** Newest time seen in the data, epoch milliseconds. */
	since: number;
	/** Keys of what was handed over lately, because asking for "at or after" brings the last ones again. */
	seen: string[];
}

/** An entry of the provider, with what the cursor needs to know of it. */
export interface Entry {
	/** Same for the same state of the same record. */
	key: string;
	/** Epoch milliseconds; undefined where the entry does not say. */
	at?: number;
	json: IDataObject;
}

/** Keys kept at most. Beyond it an entry may come twice, but none is lost. */
export const MAX_SEEN = 10_000;
/** Time zones differ by up to 26 hours; a provider that leaves them out must not make us forget too early. */
const KEEP_MS = 26 * 3_600_000;

/**
 * Tells what of a batch is new, and moves the cursor to the newest time in the data. Our own clock plays no part; the
 * provider's clock only caps times that lie in the future, and stands in where entries carry no time.
 *
 * @param overlapMs how far behind the cursor the batch was asked for
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
