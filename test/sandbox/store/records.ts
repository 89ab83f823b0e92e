import { Lookup } from './lookup';
import { positionAfter, positionOf } from './positions';
import type { Row } from './row';
import { Rows } from './rows';

/** When lists show a write, as a search index that lags behind does. */
export interface Visibility {
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds from a write until lists show it. */
	lag(): number;
}

/** Changes to all records: a collection that is dropped and created again never repeats an earlier revision. */
let changes = 0;

const IMMEDIATE: Visibility = { now: () => 0, lag: () => 0 };

interface Write<T> {
	due: number;
	key: string;
	/** Undefined for a deletion. */
	value: T | undefined;
}

/**
 * Records of one kind by key. A read by key shows every write immediately; lists may lag behind. Values are replaced
 * and never mutated, or lists would show what they must not show yet.
 */
export class Records<T, R extends Row<T> = Row<T>> {
	/** Writes that lists do not show yet, oldest first, and the latest of each key. */
	private pending: Array<Write<T>> = [];
	private readonly latest = new Map<string, Write<T>>();
	private readonly lookups: Array<Lookup<T, R>> = [];
	private changed = 0;

	constructor(
		private readonly visibility: Visibility = IMMEDIATE,
		private readonly rows: Rows<T, R> = new Rows<T, R>(),
	) {}

	get(key: string): T | undefined {
		if (this.pending.length) {
			const write = this.latest.get(key);
			if (write) return write.value;
		}
		return this.rows.get(key)?.value;
	}

	has(key: string): boolean {
		return this.get(key) !== undefined;
	}

	/** The row of a record, as lists see it now. */
	row(key: string): R | undefined {
		this.settle();
		return this.rows.get(key);
	}

	/** Adds a record or replaces the one with this key. */
	put(key: string, value: T): void {
		this.write(key, value);
	}

	/** Returns false if there was no such record. */
	delete(key: string): boolean {
		if (!this.has(key)) return false;
		this.write(key, undefined);
		return true;
	}

	/** Rows in order of creation, as lists see them now. */
	all(): readonly R[] {
		this.settle();
		return this.rows.all();
	}

	/** Rows in order of their keys, as lists see them now. */
	ordered(): readonly R[] {
		this.settle();
		return this.rows.ordered();
	}

	/** The first row created whose value `fits`, as lists see it now. */
	find(fits: (value: T) => boolean): R | undefined {
		return this.all().find(({ value }) => fits(value));
	}

	/** Keys in order of creation, at most `limit`, as lists see them now. */
	keys(limit?: number): string[] {
		return this.all()
			.slice(0, limit)
			.map(({ key }) => key);
	}

	/** At most `limit` rows in order of their keys, starting after `key` if given. */
	after(key: string | undefined, limit: number): readonly R[] {
		const rows = this.ordered();
		const first = key === undefined ? 0 : positionAfter(rows, key);
		return rows.slice(first, first + limit);
	}

	/** Rows whose keys start with `prefix`, in order of their keys. */
	startingWith(prefix: string): readonly R[] {
		const rows = this.ordered();
		const first = positionOf(rows, prefix);
		let last = first;
		while (last < rows.length && rows[last].key.startsWith(prefix)) last += 1;
		return rows.slice(first, last);
	}

	/** Values whose keys start with `prefix`, in order of their keys, as reads see them: pending writes included. */
	fresh(prefix = ''): T[] {
		const rows = this.startingWith(prefix);
		if (!this.pending.length) return rows.map(({ value }) => value);
		const values = new Map(rows.map(({ key, value }) => [key, value]));
		for (const [key, { value }] of this.latest) {
			if (!key.startsWith(prefix)) continue;
			if (value === undefined) values.delete(key);
			else values.set(key, value);
		}
		return [...values].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
	}

	/** A lookup of these records by one of their values, as lists see them. */
	lookup(valueOf: (record: T) => string | undefined): Lookup<T, R> {
		const lookup = new Lookup<T, R>(valueOf);
		for (const row of this.all()) lookup.update(row, undefined, row.value);
		this.lookups.push(lookup);
		return lookup;
	}

	/** The newest record that a lookup has under a value, as reads see it: pending writes included. */
	newest(lookup: Lookup<T, R>, wanted: string): T | undefined {
		this.settle();
		const pending = [...this.latest.values()].reverse();
		const written = pending.find(({ value }) => value !== undefined && lookup.valueOf(value) === wanted);
		if (written) return written.value;
		const listed = lookup.rows(wanted).filter(({ key }) => !this.latest.has(key));
		return listed.at(-1)?.value;
	}

	/** Number of records that lists show. */
	get size(): number {
		this.settle();
		return this.rows.size;
	}

	/** A different number after each change that lists can see: anything derived from the rows before is stale then. */
	get revision(): number {
		this.settle();
		return this.changed;
	}

	private write(key: string, value: T | undefined): void {
		const lag = this.visibility.lag();
		// A write never overtakes an earlier pending one, even if the lag has been switched off since.
		if (lag <= 0 && !this.pending.length) {
			this.apply(key, value);
			return;
		}
		const write = { due: this.visibility.now() + lag, key, value };
		this.pending.push(write);
		this.latest.set(key, write);
	}

	private settle(): void {
		if (!this.pending.length) return;
		const now = this.visibility.now();
		const later = this.pending.findIndex((write) => write.due > now);
		const due = later < 0 ? this.pending.splice(0) : this.pending.splice(0, later);
		for (const write of due) {
			this.apply(write.key, write.value);
			if (this.latest.get(write.key) === write) this.latest.delete(write.key);
		}
	}

	private apply(key: string, value: T | undefined): void {
		this.changed = changes += 1;
		const found = this.rows.get(key);
		const before = found?.value;
		if (value === undefined) this.rows.delete(key);
		const row = value === undefined ? found : this.rows.put(key, value);
		if (row) for (const lookup of this.lookups) lookup.update(row, before, value);
	}
}
