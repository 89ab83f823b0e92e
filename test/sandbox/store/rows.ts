import { counter } from './counter';
import { positionOf, positionOfSequence } from './positions';
import { Row } from './row';

/** Creates the row of a new record. */
export type CreateRow<T, R extends Row<T>> = (key: string, sequence: number, value: T) => R;

/** Rows by key, in order of creation and in order of their keys (by code unit). */
export class Rows<T, R extends Row<T> = Row<T>> {
	private readonly byKey = new Map<string, R>();
	private readonly created: R[] = [];
	/** Built when first needed, then kept up to date: a hundred thousand records are sorted once. */
	private sorted: R[] | undefined;

	/**
	 * @param createRow a plain `Row` by default
	 * @param nextSequence shared by collections whose records are listed together
	 */
	constructor(
		private readonly createRow: CreateRow<T, R> = (key, sequence, value) => new Row(key, sequence, value) as R,
		private readonly nextSequence: () => number = counter(),
	) {}

	get size(): number {
		return this.created.length;
	}

	get(key: string): R | undefined {
		return this.byKey.get(key);
	}

	/** Adds a record, or replaces the value of the one with this key, which keeps its place. */
	put(key: string, value: T): R {
		const found = this.byKey.get(key);
		if (found) {
			found.value = value;
			return found;
		}
		const row = this.createRow(key, this.nextSequence(), value);
		this.byKey.set(key, row);
		this.created.push(row);
		this.sorted?.splice(positionOf(this.sorted, key), 0, row);
		return row;
	}

	delete(key: string): void {
		const row = this.byKey.get(key);
		if (!row) return;
		this.byKey.delete(key);
		this.created.splice(positionOfSequence(this.created, row.sequence), 1);
		this.sorted?.splice(positionOf(this.sorted, key), 1);
	}

	/** In order of creation. */
	all(): readonly R[] {
		return this.created;
	}

	/** In order of their keys. */
	ordered(): readonly R[] {
		this.sorted ??= [...this.created].sort((one, other) => (one.key < other.key ? -1 : 1));
		return this.sorted;
	}
}
