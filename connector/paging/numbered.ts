import { getPath } from '../core/dotPath';
import { byLastId, checkRest, fitsLastId, type LastId } from './lastId';
import { queryValue, withoutQuery, withQuery } from './queryEdit';
import { withSize } from './pageSize';
import type { Pager, PageSize } from '../core/pager';

export interface NumberedPaging {
	/** Query parameter of the page number; the first page is 1. */
	page: string;
	/** Query parameter of the page size. */
	size: { name: string; max: number; default: number };
	/** Dot path of the number of pages. It may change while the list is read; without it an empty page is the end. */
	totalPages: string;
	/**
	 * The answer may contain a key for the next page: its dot path in the answer, and the query parameter that takes it.
	 * It is sent without page number and size.
	 */
	key?: { next: string; parameter: string };
	/** Distant pages are requested by the identifier of the last entry instead. */
	lastId?: LastId;
}

/**
 * Pages by number, and from the point where the provider advises against distant pages, by the last entry's identifier.
 *
 * @returns a pager that throws CallFailure if continuing by identifier is seen to omit entries
 */
export function numbered(options: NumberedPaging): Pager {
	const { lastId, key, page } = options;
	const size: PageSize = { ...options.size, in: 'query' };
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
			if (lastId) checkRest(context, options, lastId);
			if (entries.length === 0 || (key && queryValue(request.query, key.parameter) !== undefined)) return undefined;
			const number = Number(queryValue(request.query, page)) || 1;
			const total = getPath(response.body, options.totalPages);
			if (typeof total === 'number' && number >= total) return undefined;
			const far = lastId && byLastId(context, options, lastId);
			return far ?? { ...request, query: withQuery(request.query, page, String(number + 1)) };
		},
	};
}

/** Page size with which no more is read than wanted: 150 entries are two pages of 75 rather than of 100. */
function evenly(wanted: number | undefined, max: number): number | undefined {
	return wanted === undefined ? undefined : Math.ceil(wanted / Math.ceil(wanted / max));
}
