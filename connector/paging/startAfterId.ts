import { getPath } from '../core/dotPath';
import type { ApiRequest } from '../core/exchange';
import type { PageContext, Pager } from '../core/pager';
import { CallFailure } from '../http/failure';
import { keyText } from '../http/plainMessage';
import { sizeIn, withRest, withSize } from './pageSize';
import { queryValue, withQuery } from './queryEdit';

export interface AfterLastPaging {
	/** Query parameter that takes the key of the previous page's last entry. */
	parameter: string;
	/** Dot paths of the key in an entry; the first that holds a string or number is used. */
	key: string | readonly string[];
	/** Query parameter of the page size; absent if the list has none. */
	size?: { name: string; max: number; default: number };
	/** The requested size is always honoured and pages are always full, so that a shorter page is the last one. */
	filled?: boolean;
	/** Dot path of a flag in the response that indicates whether there is more. */
	more?: string;
	/** Dot path of the number of entries in the whole list. */
	total?: string;
}

/**
 * Each page starts after the last entry of the previous one. If the response does not state whether there is more, only
 * an empty page is certain to be the end: lists that lag behind, and servers that return fewer entries than requested,
 * produce short pages in the middle.
 *
 * @returns a pager that throws CallFailure if the list continues after an entry without a key: omitting the parameter
 *   would return the first page forever
 */
export function afterLast(options: AfterLastPaging): Pager {
	const size = options.size && { ...options.size, in: 'query' as const };
	const keys = typeof options.key === 'string' ? [options.key] : options.key;
	return {
		size,
		first: (request, wanted) => (size ? withSize(request, size, wanted) : request),
		next: (context) => {
			const { request, entries, remaining } = context;
			const asked = size && Number(sizeIn(request, size));
			if (isLast(context, asked, options)) return undefined;
			const key = keyOf(entries[entries.length - 1], keys);
			if (key === undefined) throw keyless(keys);
			if (key === queryValue(request.query, options.parameter)) throw standing();
			const next: ApiRequest = { ...request, query: withQuery(request.query, options.parameter, key) };
			return size ? withRest(next, size, remaining) : next;
		},
	};
}

function isLast(
	{ entries, response, read }: PageContext,
	asked: number | undefined,
	{ more, total, filled }: AfterLastPaging,
): boolean {
	if (entries.length === 0) return true;
	const flag = more === undefined ? undefined : getPath(response.body, more);
	if (typeof flag === 'boolean') return !flag;
	const short = asked !== undefined && entries.length < asked;
	const count = total === undefined ? undefined : getPath(response.body, total);
	// The total may be capped, or be that of the page; another request after a full page makes sure.
	if (typeof count === 'number') return short && read >= count;
	return short && filled === true;
}

/** The key of an entry as it is sent; undefined if it has none. */
function keyOf(entry: unknown, paths: readonly string[]): string | undefined {
	for (const path of paths) {
		const key = keyText(getPath(entry, path));
		if (key !== undefined) return key;
	}
	return undefined;
}

function keyless(keys: readonly string[]): CallFailure {
	return new CallFailure('unusable', `The list cannot be read on: its last entry has no '${keys.join("' or '")}'`, {
		hint: 'Narrow the list with filters so that it fits on one page, or set a limit',
	});
}

function standing(): CallFailure {
	return new CallFailure(
		'unusable',
		'The list cannot be read on: a page ends with the entry that it had to begin behind',
		{
			hint: 'The list may be changing just now; try again later, or narrow it with filters',
		},
	);
}
