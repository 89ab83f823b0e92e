/** A record as lists see it. */
export interface Row<T> {
	readonly key: string;
	/** Rises with each record made. */
	readonly made: number;
	value: T;
}

/** Records found by key at once, in the order of their making and in the order of their keys (by code unit). */
export class Rows<T> {
	private readonly byKey = new Map<string, Row<T>>();
	private readonly inOrder: Array<Row<T>> = [];
	/** Made on the first question for it, then kept in step: a hundred thousand records are sorted once. */
	private sorted: Array<Row<T>> | undefined;
	private count = 0;

	get size(): number {
		return this.byKey.size;
	}

	get(key: string): Row<T> | undefined {
		return this.byKey.get(key);
	}

	/** Adds a record, or replaces the one of this key in its place. */
	put(key: string, value: T): void {
		const found = this.byKey.get(key);
		if (found) {
			found.value = value;
			return;
		}
		const row = { key, made: this.count, value };
		this.count += 1;
		this.byKey.set(key, row);
		this.inOrder.push(row);
		this.sorted?.splice(placeOf(this.sorted, key), 0, row);
	}

	delete(key: string): boolean {
		const row = this.byKey.get(key);
		if (!row) return false;
		this.byKey.delete(key);
		this.inOrder.splice(madeAt(this.inOrder, row.made), 1);
		this.sorted?.splice(placeOf(this.sorted, key), 1);
		return true;
	}

	/** In the order of their making. */
	all(): ReadonlyArray<Row<T>> {
		return this.inOrder;
	}

	/** In the order of their keys. */
	ordered(): ReadonlyArray<Row<T>> {
		this.sorted ??= [...this.inOrder].sort((one, other) => (one.key < other.key ? -1 : 1));
		return this.sorted;
	}
}

/** Index of the first row whose key is `key` or comes after it, in rows ordered by key. */
export function placeOf(rows: ReadonlyArray<{ readonly key: string }>, key: string): number {
	return firstWhere(rows.length, (index) => rows[index].key >= key);
}

function madeAt(rows: ReadonlyArray<Row<unknown>>, made: number): number {
	return firstWhere(rows.length, (index) => rows[index].made >= made);
}

/** The first of `length` indexes for which `holds`; it holds for all after that one too. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
