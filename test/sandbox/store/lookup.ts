import { positionOfSequence } from './positions';
import type { Row } from './row';

/** Rows by one of their values, in order of creation. `Records` keeps it up to date with every write. */
export class Lookup<T, R extends Row<T> = Row<T>> {
	private readonly byValue = new Map<string, R[]>();

	/** `valueOf` returns undefined for records that cannot be looked up. */
	constructor(readonly valueOf: (record: T) => string | undefined) {}

	rows(value: string): readonly R[] {
		return this.byValue.get(value) ?? [];
	}

	/** Notes that the value of a row was `before` and is now `after`; undefined if there is no record. */
	update(row: R, before: T | undefined, after: T | undefined): void {
		const from = before === undefined ? undefined : this.valueOf(before);
		const to = after === undefined ? undefined : this.valueOf(after);
		if (from === to) return;
		if (from !== undefined) this.remove(row, from);
		if (to !== undefined) this.add(row, to);
	}

	private add(row: R, value: string): void {
		const rows = this.byValue.get(value);
		if (!rows) this.byValue.set(value, [row]);
		else rows.splice(positionOfSequence(rows, row.sequence), 0, row);
	}

	private remove(row: R, value: string): void {
		const rows = this.byValue.get(value) ?? [];
		rows.splice(positionOfSequence(rows, row.sequence), 1);
		if (!rows.length) this.byValue.delete(value);
	}
}
