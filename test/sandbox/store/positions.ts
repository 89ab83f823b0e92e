type Keyed = ReadonlyArray<{ readonly key: string }>;

/** The first of `length` indexes for which `holds` is true, by binary search; `length` if there is none. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** In rows sorted by key: the index of the first row whose key is `key` or greater. */
export function positionOf(rows: Keyed, key: string): number {
	return firstIndex(rows.length, (index) => rows[index].key >= key);
}

/** In rows sorted by key: the index at which a page after `key` starts, whether or not that key still exists. */
export function positionAfter(rows: Keyed, key: string): number {
	return firstIndex(rows.length, (index) => rows[index].key > key);
}

/** In rows sorted by key: the index of the row with this key, -1 if there is none. */
export function indexOfKey(rows: Keyed, key: string): number {
	const index = positionOf(rows, key);
	return rows[index]?.key === key ? index : -1;
}

/** In rows in order of creation: the index of the first row created at `sequence` or later. */
export function positionOfSequence(rows: ReadonlyArray<{ readonly sequence: number }>, sequence: number): number {
	return firstIndex(rows.length, (index) => rows[index].sequence >= sequence);
}
