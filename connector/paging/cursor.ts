import { getPath, withPath } from '../core/dotPath';
import type { ApiRequest } from '../core/exchange';
import type { Pager, PageSize } from '../core/pager';
import { keyText } from '../http/plainMessage';
import { withRest, withSize } from './pageSize';
import { queryValue, withQuery } from './queryEdit';
import { stuck } from './repeatedPage';

export interface CursorPaging {
	/** Query parameter, or dot path in the body, that takes the cursor. */
	position: string;
	in: 'query' | 'body';
	/** Dot path of the next page's cursor in the response. */
	next: string;
	/** Dot path of a flag in the response that indicates whether there is more. */
	more?: string;
	/** Page size, in the same place as the cursor by default. */
	size?: Omit<PageSize, 'in'> & Partial<Pick<PageSize, 'in'>>;
}

/**
 * The response contains a cursor for the next page. If it also has a flag for whether there is more, an empty page may
 * occur in the middle of the list, and the last page may still have a cursor.
 *
 * @returns a pager that throws CallFailure if there is more but no cursor, or the same one again
 */
export function cursor(options: CursorPaging): Pager {
	const { position, in: place } = options;
	const size = options.size && { in: place, ...options.size };
	return {
		size,
		first: (request, wanted) => (size ? withSize(request, size, wanted) : request),
		next: ({ request, response, entries, remaining }) => {
			const more = options.more === undefined ? undefined : getPath(response.body, options.more);
			if (more === false || (more !== true && entries.length === 0)) return undefined;
			const found = getPath(response.body, options.next);
			const key = keyText(found);
			if (key === undefined) {
				if (more === true) throw stuck('the answer says that there is more, but not where');
				return undefined;
			}
			if (key === String(at(request, options) ?? '')) throw stuck('the answer names the same page again');
			const next: ApiRequest =
				place === 'query'
					? { ...request, query: withQuery(request.query, position, key) }
					: { ...request, body: withPath((request.body ?? {}) as Record<string, unknown>, position, found) };
			return size ? withRest(next, size, remaining) : next;
		},
	};
}

function at(request: ApiRequest, { position, in: place }: CursorPaging): unknown {
	return place === 'query' ? queryValue(request.query, position) : getPath(request.body, position);
}
