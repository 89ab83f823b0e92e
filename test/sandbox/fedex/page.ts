import { firstIndex } from '../store';
import type { Stored } from './collection';

export interface Page<T> {
	entries: Array<Stored<T>>;
	/** Position at which the next page begins. */
	next?: number;
	/** Position before which the previous page ends. */
	previous?: number;
}

export interface Slice<T> {
	limit: number;
	/** Start at this position. */
	from?: number;
	/** End before this position. */
	before?: number;
	matches: (record: Stored<T>) => boolean;
}

/** One page of the records that match, with the positions around it. */
export function page<T>(records: ReadonlyArray<Stored<T>>, { limit, from, before, matches }: Slice<T>): Page<T> {
	const indexOf = (stamp: number) => firstIndex(records.length, (index) => records[index].stamp >= stamp);
	if (before !== undefined) {
		const found = records.slice(0, indexOf(before)).filter(matches);
		const entries = found.slice(-limit);
		return { entries, next: before, ...(found.length > entries.length ? { previous: entries[0].stamp } : {}) };
	}
	const start = from === undefined ? 0 : indexOf(from);
	const entries: Array<Stored<T>> = [];
	let index = start;
	for (; index < records.length && entries.length < limit; index += 1) {
		if (matches(records[index])) entries.push(records[index]);
	}
	while (index < records.length && !matches(records[index])) index += 1;
	const earlier = entries.length > 0 && records.slice(0, start).some(matches);
	return {
		entries,
		...(index < records.length ? { next: records[index].stamp } : {}),
		...(earlier ? { previous: entries[0].stamp } : {}),
	};
}
