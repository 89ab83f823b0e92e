import { decodeCursor, encodeCursor, positionOfSequence } from '../../store';
import { fault } from '../errors';
import type { Row } from '../store/row';

/** Maximum number of entries in a page; larger pages are silently capped. */
const MAX_PAGE = 5000;
const MAX_PRODUCTS = 500;
/** Default number of entries in a page. */
export const DEFAULT_PAGE = 10;
const CURSOR = 'row:';

/** Maximum number of entries in a page of a query. */
export const pageLimit = (query: string): number => (query === 'products' ? MAX_PRODUCTS : MAX_PAGE);

export interface PageArguments {
	first?: number | null;
	last?: number | null;
	after?: string | null;
	before?: string | null;
}

export interface Connection {
	edges: Array<{ cursor: string; node: Row }>;
	/** The API returns no cursors here. */
	pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}

/** Takes a page from rows in order of creation; only those that match `fits` count. */
export function page(
	rows: readonly Row[],
	fits: (row: Row) => boolean,
	{ first, last, after, before }: PageArguments,
	most = MAX_PAGE,
): Connection {
	const start = after === undefined || after === null ? 0 : positionOfSequence(rows, readCursor(after, 'after') + 1);
	const end =
		before === undefined || before === null ? rows.length : positionOfSequence(rows, readCursor(before, 'before'));
	const backward = isGiven(last) && !isGiven(first);
	const size = Math.min(checkSize(first, 'first') ?? checkSize(last, 'last') ?? DEFAULT_PAGE, most);
	let found: Row[] = [];
	let more = false;
	for (let step = 0; step < end - start && !more; step += 1) {
		const row = rows[backward ? end - 1 - step : start + step];
		if (!fits(row)) continue;
		if (found.length === size) more = true;
		else found.push(row);
	}
	if (backward) found.reverse();
	let cut = false;
	if (isGiven(first) && isGiven(last) && last < found.length) {
		cut = true;
		found = found.slice(-last);
	}
	return {
		edges: found.map((node) => ({ cursor: cursorOf(node), node })),
		pageInfo: backward
			? { hasNextPage: end < rows.length, hasPreviousPage: more }
			: { hasNextPage: more, hasPreviousPage: start > 0 || cut },
	};
}

const isGiven = (value: number | null | undefined): value is number => value !== undefined && value !== null;

/** The requested size, if any. Throws if it is below 1. */
function checkSize(size: number | null | undefined, name: string): number | undefined {
	if (!isGiven(size)) return undefined;
	if (size < 1) throw fault('C0122E', `${name} must be 1 or more`);
	return size;
}

const cursorOf = (row: Row): string => encodeCursor(`${CURSOR}${row.sequence}`);

function readCursor(cursor: string, name: string): number {
	const text = decodeCursor(cursor);
	const sequence = text.startsWith(CURSOR) ? Number(text.slice(CURSOR.length)) : NaN;
	if (!Number.isInteger(sequence)) throw fault('C0160E', `${name} is no cursor of this API`);
	return sequence;
}
