import { getPath } from '../core/dotPath';
import type { ApiRequest, Query } from '../core/exchange';
import type { PageContext } from '../core/pager';
import { CallFailure } from '../http/failure';
import { queryValue } from './queryEdit';

/** Resuming after the last identifier, for lists that can be sorted and filtered by it. */
export interface LastId {
	/** First page that is not requested by number. */
	from: number;
	/** Dot path of the identifier in an entry, and its name for the server to sort and filter by. */
	key: string;
	/** Query parameter of the sort order. */
	sort: string;
	/** Query parameters that imply another order, such as those of a search. */
	unless?: readonly string[];
}

/** Precedes the identifier in a filter for those that follow it. */
const AFTER = '>';

/** Whether the user leaves the order of the list open. */
export function fitsLastId({ query }: ApiRequest, { sort, unless = [] }: LastId): boolean {
	return [sort, ...unless].every((name) => queryValue(query, name) === undefined);
}

/**
 * The request for what follows the last entry, or undefined if the list has to be continued by page number.
 *
 * At first the filter is appended to all others, so that a filter of the user on the same identifier is kept and both
 * apply; afterwards that last filter is replaced.
 */
export function byLastId({ request, entries }: PageContext, pageName: string, lastId: LastId): ApiRequest | undefined {
	const query = request.query ?? [];
	if (queryValue(query, lastId.sort) !== lastId.key) return undefined;
	if (lastId.unless?.some((name) => queryValue(query, name) !== undefined)) return undefined;
	const going = isGoing(query, pageName, lastId);
	const page = pageIn(query, pageName);
	if (going ? page !== 1 : page + 1 !== lastId.from) return undefined;
	const keys = entries.map((entry) => getPath(entry, lastId.key));
	const last = keys[keys.length - 1];
	if (typeof last !== 'string' || last === '' || isMixed(keys)) return undefined;
	const others = going ? query.slice(0, -2) : query.filter(([name]) => name !== pageName);
	return { ...request, query: [...others, [pageName, '1'], [lastId.key, AFTER + last]] };
}

/**
 * After an identifier that is a number, the rest of the list must be about as long as the previous page implied.
 *
 * @param totalPages number of pages of the whole list according to one of its responses; NaN if unknown
 * @throws CallFailure if it is shorter: the server compares such identifiers partly as text and partly by value, and
 *   omits entries
 */
export function checkRest(
	{ request, response, previous }: PageContext,
	pageName: string,
	lastId: LastId,
	totalPages: (page: NonNullable<PageContext['previous']>) => number,
): void {
	const query = request.query ?? [];
	if (previous === undefined || !isGoing(query, pageName, lastId) || pageIn(query, pageName) !== 1) return;
	if (!isNumber(query[query.length - 1][1].slice(AFTER.length))) return;
	const now = totalPages({ request, response });
	const expected = totalPages(previous) - pageIn(previous.request.query ?? [], pageName);
	// One page may have disappeared since.
	if (now < expected - 1) {
		throw new CallFailure('unusable', 'The list cannot be read on behind an identifier that is a number', {
			hint: 'Sort the list by something else, or narrow it with filters',
		});
	}
}

/** Whether the request already resumes after an identifier: its last two parameters are then those added here. */
function isGoing(query: Query, pageName: string, { key }: LastId): boolean {
	const [before, filter] = query.slice(-2);
	return filter !== undefined && before[0] === pageName && filter[0] === key && filter[1].startsWith(AFTER);
}

function pageIn(query: Query, pageName: string): number {
	return Number(queryValue(query, pageName)) || 1;
}

/** Numbers of different lengths: `9` follows `10` as text and precedes it by value, and servers mix the two. */
function isMixed(keys: readonly unknown[]): boolean {
	const numbers = keys.filter((key): key is string => typeof key === 'string' && isNumber(key));
	return numbers.some((key) => key.length !== numbers[0].length);
}

function isNumber(key: string): boolean {
	return /^\d+$/.test(key);
}
