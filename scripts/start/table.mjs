const text = (value) => {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Rows of objects as a table for the terminal; numbers are right-aligned, long values truncated. */
export function table(rows, { width = 28 } = {}) {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const cut = (value) => (value.length > width ? `${value.slice(0, width - 1)}…` : value);
	const cells = rows.map((row) => columns.map((column) => cut(text(row[column]))));
	const widths = columns.map((column, i) => Math.max(column.length, ...cells.map((line) => line[i].length)));
	const right = columns.map((column) => rows.some((row) => typeof row[column] === 'number'));
	const line = (values) =>
		values
			.map((value, i) => value[right[i] ? 'padStart' : 'padEnd'](widths[i]))
			.join('  ')
			.trimEnd();
	return [line(columns), line(widths.map((size) => '-'.repeat(size))), ...cells.map(line)].join('\n');
}
