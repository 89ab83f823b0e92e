/** A position in a search's result: opaque to clients, found again even where entries before it have gone. */
export function encodeCursor(index: number, id: string): string {
	return Buffer.from(`${index}:${id}`).toString('base64url');
}

/** Index of the position in rows that may have moved, or undefined where the cursor is not of our making. */
export function placeOfCursor(cursor: string, rows: ReadonlyArray<{ key: string }>): number | undefined {
	const [, digits, id] = /^(\d+):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
	if (digits === undefined) return undefined;
	const index = Number(digits);
	if (rows[index]?.key === id) return index;
	const moved = rows.findIndex(({ key }) => key === id);
	return moved >= 0 ? moved : Math.min(index, rows.length) - 1;
}
