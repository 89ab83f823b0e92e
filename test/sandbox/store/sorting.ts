import type { Row } from './row';
import { compareValues, valueAt, type Entity } from './values';

export interface Sorting {
	/** Dot path of the member to sort by. */
	name: string;
	descending: boolean;
}

/** Reads a value of a row by dot path. */
export type Read = (row: Row<Entity>, path: string) => unknown;

export const readValue: Read = (row, path) => valueAt(row.value, path);

/** Compares rows by when they were created. */
export function bySequence(one: { sequence: number }, other: { sequence: number }): number {
	return one.sequence - other.sequence;
}

/** A sorted copy of the rows; equal rows keep their order. */
export function sorted(
	rows: ReadonlyArray<Row<Entity>>,
	by: readonly Sorting[],
	read: Read = readValue,
): Array<Row<Entity>> {
	return [...rows].sort((one, other) => {
		for (const { name, descending } of by) {
			const order = compareValues(read(one, name), read(other, name));
			if (order) return descending ? -order : order;
		}
		return 0;
	});
}
