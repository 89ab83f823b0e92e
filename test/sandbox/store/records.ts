import { Rows, placeOf, type Row } from './rows';

/** When a write is seen by lists. */
export interface Index {
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds from a write until lists show it. */
	lag(): number;
}

/** Changes of all records: a collection that was forgotten and made anew never shows a revision that it had before. */
let changes = 0;

/** Lists show every write at once. */
const AT_ONCE: Index = { now: () => 0, lag: () => 0 };

interface Write<T> {
	due: number;
	key: string;
	/** Undefined: deleted. */
	value: T | undefined;
}

/**
 * Records of one kind by key. Reading one by its key shows every write at once; lists may lag behind, as search indexes
 * do. Values are replaced and never changed in place, or lists would see what they must not see yet.
 */
export class Records<T> {
	private readonly rows = new Rows<T>();
	/** Writes that lists do not show yet, oldest first, and the newest of each key. */
	private waiting: Array<Write<T>> = [];
	private readonly newest = new Map<string, Write<T>>();
	private changed = 0;

	constructor(private readonly index: Index = AT_ONCE) {}

	get(key: string): T | undefined {
		if (this.waiting.length) {
			const write = this.newest.get(key);
			if (write) return write.value;
		}
		return this.rows.get(key)?.value;
	}

	has(key: string): boolean {
		return this.get(key) !== undefined;
	}

	/** Adds a record or replaces the one of this key. */
	put(key: string, value: T): void {
		this.write(key, value);
	}

	/** False where there was none. */
	delete(key: string): boolean {
		if (!this.has(key)) return false;
		this.write(key, undefined);
		return true;
	}

	/** Rows in the order of their making, as lists see them now. */
	all(): ReadonlyArray<Row<T>> {
		this.settle();
		return this.rows.all();
	}

	/** Rows in the order of their keys, as lists see them now. */
	ordered(): ReadonlyArray<Row<T>> {
		this.settle();
		return this.rows.ordered();
	}

	/** At most `limit` rows in the order of their keys, beginning behind `key`; from the start without one. */
	after(key: string | undefined, limit: number): ReadonlyArray<Row<T>> {
		const rows = this.ordered();
		let first = key === undefined ? 0 : placeOf(rows, key);
		if (key !== undefined && rows[first]?.key === key) first += 1;
		return rows.slice(first, first + limit);
	}

	/** Rows whose keys begin with `prefix`, in the order of their keys. */
	startingWith(prefix: string): ReadonlyArray<Row<T>> {
		const rows = this.ordered();
		const first = placeOf(rows, prefix);
		let last = first;
		while (last < rows.length && rows[last].key.startsWith(prefix)) last += 1;
		return rows.slice(first, last);
	}

	/** Values whose keys begin with `prefix`, in the order of their keys: as they are read, not as lists show them. */
	fresh(prefix = ''): T[] {
		const rows = this.startingWith(prefix);
		if (!this.waiting.length) return rows.map(({ value }) => value);
		const values = new Map(rows.map(({ key, value }) => [key, value]));
		for (const [key, { value }] of this.newest) {
			if (!key.startsWith(prefix)) continue;
			if (value === undefined) values.delete(key);
			else values.set(key, value);
		}
		return [...values].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
	}

	/** Records that lists show. */
	get size(): number {
		this.settle();
		return this.rows.size;
	}

	/** Another number after each change that lists can see: what was made of the rows before is stale then. */
	get revision(): number {
		this.settle();
		return this.changed;
	}

	private write(key: string, value: T | undefined): void {
		const lag = this.index.lag();
		// A write never overtakes an earlier one that still waits, even when the lag has been switched off since.
		if (lag <= 0 && !this.waiting.length) {
			this.apply(key, value);
			return;
		}
		const write = { due: this.index.now() + lag, key, value };
		this.waiting.push(write);
		this.newest.set(key, write);
	}

	private settle(): void {
		if (!this.waiting.length) return;
		const now = this.index.now();
		const due = this.waiting.findIndex((write) => write.due > now);
		const ripe = due < 0 ? this.waiting.splice(0) : this.waiting.splice(0, due);
		for (const write of ripe) {
			this.apply(write.key, write.value);
			if (this.newest.get(write.key) === write) this.newest.delete(write.key);
		}
	}

	private apply(key: string, value: T | undefined): void {
		this.changed = changes += 1;
		if (value === undefined) this.rows.delete(key);
		else this.rows.put(key, value);
	}
}
