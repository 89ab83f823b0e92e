/** A record with the times that FedEx filters and pages by; what is sent to clients is `value`. */
export interface Stored<T> {
	/** Milliseconds since 1970, unique in its collection and rising: the paging position. */
	stamp: number;
	/** Milliseconds since 1970. */
	updated: number;
	value: T;
}

export interface Page<T> {
	entries: Array<Stored<T>>;
	/** Position at which the next page begins. */
	next?: number;
	/** Position before which the previous page ends. */
	previous?: number;
}

export interface Slice<T> {
	limit: number;
	/** Begin at this position. */
	from?: number;
	/** End before this position. */
	before?: number;
	matches?: (record: Stored<T>) => boolean;
}

/** Records in the order of their making, found by key at once and by position in logarithmic time. */
export class Collection<T> {
	private records: Array<Stored<T>> = [];
	private readonly byKey = new Map<string, Stored<T>>();

	constructor(private readonly keyOf: (value: T) => string) {}

	get size(): number {
		return this.records.length;
	}

	/** Adds a record made at `time`; its position is moved on by a millisecond where that one is taken. */
	add(value: T, time: number): Stored<T> {
		const last = this.records[this.records.length - 1];
		const record = { stamp: last ? Math.max(time, last.stamp + 1) : time, updated: time, value };
		this.records.push(record);
		this.byKey.set(this.keyOf(value), record);
		return record;
	}

	get(key: string): Stored<T> | undefined {
		return this.byKey.get(key);
	}

	find(matches: (value: T) => boolean): Stored<T> | undefined {
		return this.records.find(({ value }) => matches(value));
	}

	all(): ReadonlyArray<Stored<T>> {
		return this.records;
	}

	/** One page of the records that match, with the positions around it. */
	page({ limit, from, before, matches = () => true }: Slice<T>): Page<T> {
		const entries: Array<Stored<T>> = [];
		if (before !== undefined) {
			let index = this.positionOf(before) - 1;
			for (; index >= 0 && entries.length < limit; index -= 1) {
				if (matches(this.records[index])) entries.unshift(this.records[index]);
			}
			const earlier = this.records.slice(0, index + 1).some(matches);
			return { entries, next: before, ...(earlier && entries.length ? { previous: entries[0].stamp } : {}) };
		}
		let index = from === undefined ? 0 : this.positionOf(from);
		const earlier = index > 0 && this.anyBefore(index, matches);
		for (; index < this.records.length && entries.length < limit; index += 1) {
			if (matches(this.records[index])) entries.push(this.records[index]);
		}
		while (index < this.records.length && !matches(this.records[index])) index += 1;
		return {
			entries,
			...(index < this.records.length ? { next: this.records[index].stamp } : {}),
			...(earlier && entries.length ? { previous: entries[0].stamp } : {}),
		};
	}

	clear(): void {
		this.records = [];
		this.byKey.clear();
	}

	/** Index of the first record at or after a position. */
	private positionOf(stamp: number): number {
		let low = 0;
		let high = this.records.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.records[middle].stamp < stamp) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	private anyBefore(index: number, matches: (record: Stored<T>) => boolean): boolean {
		for (let at = index - 1; at >= 0; at -= 1) if (matches(this.records[at])) return true;
		return false;
	}
}
