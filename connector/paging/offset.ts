import { getPath } from '../core/dotPath';
import type { ApiRequest } from '../core/exchange';
import type { PageContext, Pager } from '../core/pager';
import { withRest, withSize } from './pageSize';
import { queryValue, withQuery } from './queryEdit';
import { stuck } from './repeatedPage';

export interface OffsetPaging {
	/**
	 * Query parameter of the number of entries before the page; the response states the same at the path of this name.
	 */
	start: string;
	/** Query parameter of the page size. */
	size: { name: string; max: number; default: number };
	/** Dot path of a flag in the response that indicates whether there is more. */
	more?: string;
	/** Dot path of the number of entries in the whole list. */
	total?: string;
}

/**
 * Each page starts after as many entries as were read. The offset stated in the response takes precedence, so that
 * lists numbered from 1 are read like those numbered from 0. If the response does not state whether there is more, only
 * an empty page is certain to be the end, since a server may return fewer entries than were requested.
 *
 * @returns a pager that throws CallFailure if the server returns another page than the one requested, or nothing
 *   although there is more: the rest of the list would be missing, or the same page be read forever
 */
export function offset(options: OffsetPaging): Pager {
	const size = { ...options.size, in: 'query' as const };
	return {
		size,
		first: (request, wanted) => withSize(request, size, wanted),
		next: (context) => {
			const { request, response, entries, remaining } = context;
			const asked = queryValue(request.query, options.start);
			const told = getPath(response.body, options.start);
			const start = isCount(told) ? Number(told) : Number(asked ?? 0);
			if (asked !== undefined && start !== Number(asked))
				throw stuck('the answer is another page than the one asked for');
			if (isLast(context, start, options)) return undefined;
			if (entries.length === 0) throw stuck('the answer says that there is more, but gives nothing');
			const next: ApiRequest = {
				...request,
				query: withQuery(request.query, options.start, String(start + entries.length)),
			};
			return withRest(next, size, remaining);
		},
	};
}

function isLast({ entries, response, read }: PageContext, start: number, { more, total }: OffsetPaging): boolean {
	const flag = more === undefined ? undefined : getPath(response.body, more);
	if (typeof flag === 'boolean') return !flag;
	const count = total === undefined ? undefined : getPath(response.body, total);
	if (!isCount(count)) return entries.length === 0;
	// It is not stated whether lists are numbered from 0 or 1, so the number of entries read counts; a list that was
	// resumed midway ends with an empty page.
	const began = start - (read - entries.length);
	return read >= Number(count) || (entries.length === 0 && began > 1);
}

/** A number, or one written as text. */
function isCount(value: unknown): boolean {
	return (typeof value === 'number' || (typeof value === 'string' && value !== '')) && Number(value) >= 0;
}
