import { decodeCursor, encodeCursor } from '../../store';

/** A position in a search's result, which is found again even if entries before it have gone. */
export function cursorOf(index: number, id: string): string {
	return encodeCursor(`${index}:${id}`);
}

/** Index of the position in rows that may have moved, or undefined if the cursor was never issued. */
export function indexOfCursor(cursor: string, rows: ReadonlyArray<{ key: string }>): number | undefined {
	const [, digits, id] = /^(\d+):(.+)$/s.exec(decodeCursor(cursor)) ?? [];
	if (digits === undefined) return undefined;
	const index = Number(digits);
	if (rows[index]?.key === id) return index;
	const moved = rows.findIndex(({ key }) => key === id);
	return moved >= 0 ? moved : Math.min(index, rows.length) - 1;
}
