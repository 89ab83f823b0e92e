import { getPath } from '../core/dotPath';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { PageContext, Pager, PageSize } from '../core/pager';
import { byLastId, checkRest, fitsLastId, type LastId } from './lastId';
import { withSize } from './pageSize';
import { queryValue, withoutQuery, withQuery } from './queryEdit';

export interface NumberedPaging {
	/** Query parameter of the page number; the first page is 1. */
	page: string;
	/** Query parameter of the page size. */
	size: { name: string; max: number; default: number };
	/**
	 * How the last page is recognised: by a total in the response, given as its dot path, or by having fewer entries than
	 * were requested. A total may change while the list is read. An empty page always ends the list; if a response has no
	 * total, nothing else does.
	 */
	end: { totalPages: string } | { totalEntries: string } | 'shortPage';
	/**
	 * The response may contain a key for the next page: its dot path in the response, and the query parameter that takes
	 * it. It is sent without page number and size.
	 */
	key?: { next: string; parameter: string };
	/**
	 * Distant pages are requested by the identifier of the last entry instead; requires a total, to detect omitted
	 * entries.
	 */
	lastId?: LastId;
}

/**
 * Pages by number, and from the point where the provider advises against distant pages, by the last entry's identifier.
 *
 * @returns a pager that throws CallFailure if entries are omitted when continuing by identifier
 * @throws Error if pages are to be requested by identifier, but the responses have no total
 */
export function numbered(options: NumberedPaging): Pager {
	const { lastId, key, page } = options;
	const size: PageSize = { ...options.size, in: 'query' };
	if (lastId && options.end === 'shortPage') throw new Error('Pages by the last identifier need a total');
	return {
		size,
		first: (request, wanted, pages = Infinity) => {
			const sized = withSize(request, size, evenly(wanted, size.max));
			const isFar = lastId && (wanted ?? Infinity) > lastId.from * size.max && pages >= lastId.from;
			if (!isFar || !fitsLastId(sized, lastId)) return sized;
			return { ...sized, query: withQuery(sized.query, lastId.sort, lastId.key) };
		},
		next: (context) => {
			const { request, response, entries } = context;
			const nextKey = key && getPath(response.body, key.next);
			if (key && typeof nextKey === 'string' && nextKey !== '') {
				const rest = withoutQuery(request.query, [page, size.name]);
				return { ...request, query: withQuery(rest, key.parameter, nextKey) };
			}
			if (lastId) checkRest(context, page, lastId, ({ request, response }) => totalPages(request, response, options));
			if (entries.length === 0 || (key && queryValue(request.query, key.parameter) !== undefined)) return undefined;
			const number = Number(queryValue(request.query, page)) || 1;
			if (isLast(context, number, options)) return undefined;
			const far = lastId && byLastId(context, page, lastId);
			return far ?? { ...request, query: withQuery(request.query, page, String(number + 1)) };
		},
	};
}

function isLast(
	{ request, response, entries, read, pages }: PageContext,
	number: number,
	options: NumberedPaging,
): boolean {
	const { end, size } = options;
	if (end === 'shortPage') return entries.length < askedSize(request, size);
	if ('totalPages' in end) return number >= total(response, end.totalPages);
	// Counts the entries actually read, since a server may return smaller pages than requested. If the list was not read
	// from its beginning, only an empty page is certain to be the last.
	const counted = number === 1 ? entries.length : read;
	return (number === 1 || number === pages) && counted >= total(response, end.totalEntries);
}

/** Number of pages of the whole list; NaN if the response does not state it. */
function totalPages(request: ApiRequest, response: ApiResponse, { end, size }: NumberedPaging): number {
	if (end === 'shortPage') return NaN;
	if ('totalPages' in end) return total(response, end.totalPages);
	return Math.ceil(total(response, end.totalEntries) / askedSize(request, size));
}

function total(response: ApiResponse, path: string): number {
	const value = getPath(response.body, path);
	return typeof value === 'number' ? value : NaN;
}

function askedSize(request: ApiRequest, size: NumberedPaging['size']): number {
	return Number(queryValue(request.query, size.name)) || size.default;
}

/** Page size that does not read more than is wanted: 150 entries are two pages of 75 rather than of 100. */
function evenly(wanted: number | undefined, max: number): number | undefined {
	return wanted === undefined ? undefined : Math.ceil(wanted / Math.ceil(wanted / max));
}
