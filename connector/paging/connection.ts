import { getPath, withPath } from '../core/dotPath';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { Pager } from '../core/pager';
import { CallFailure } from '../http/failure';
import { withRest, withSize } from './pageSize';
import { stuck } from './repeatedPage';

/** Where requests and responses hold the pages of a connection. */
export interface PagePlace {
	/** Dot path of the connection in the response. */
	at: string;
	/** Dot paths in the body of the page size and of the cursor to continue after. */
	size: string;
	position: string;
}

interface ConnectionPaging extends PagePlace {
	/** Maximum page size of the API. */
	max: number;
	/** The list accepts no cursor: nothing beyond the first page can be read. */
	onePage: boolean;
}

/** The first root field of a document of this package. */
export const ROOT_PAGES: PagePlace = { at: 'data.r0', size: 'variables.first', position: 'variables.after' };

type Body = Record<string, unknown>;

/**
 * A GraphQL connection: `{ edges { cursor node } pageInfo { hasNextPage } }`. Each page starts after the cursor of the
 * previous page's last edge, for as long as `hasNextPage` is true; `pageInfo.endCursor` is not used, since some APIs do
 * not provide it. A request that states its page size keeps it, unless fewer entries are wanted.
 *
 * @param options where to find a connection that is not the first root field of a document of this package
 * @returns a pager that throws CallFailure if there is more that cannot be reached: after a page that is empty, has no
 *   cursor or repeats
 */
export function connection(options: Partial<ConnectionPaging> = {}): Pager {
	const { at, size: sizePath, position, max = 5_000, onePage = false } = { ...ROOT_PAGES, ...options };
	const size = { name: sizePath, in: 'body' as const, max, default: max };
	return {
		size,
		first: (request, wanted) => {
			const sized = withSize(request, size, wanted);
			return wanted === undefined ? sized : withRest(sized, size, wanted);
		},
		next: ({ request, response, remaining }) => {
			const cursor = lastCursor(request, response, at, position);
			if (getPath(response.body, `${at}.pageInfo.hasNextPage`) !== true) return undefined;
			if (onePage) throw beyond();
			if (cursor === undefined) throw stuck('the answer says that there is more, but not where');
			const next: ApiRequest = { ...request, body: withPath((request.body ?? {}) as Body, position, cursor) };
			return withRest(next, size, remaining);
		},
	};
}

/**
 * The cursor of the last edge; undefined if there is none.
 *
 * @throws CallFailure if the page is the previous one again: it ends where it should have started
 */
export function lastCursor(
	request: ApiRequest,
	response: ApiResponse,
	at = ROOT_PAGES.at,
	position = ROOT_PAGES.position,
): string | undefined {
	const edges = getPath(response.body, `${at}.edges`);
	const last: unknown = Array.isArray(edges) ? getPath(edges[edges.length - 1], 'cursor') : undefined;
	const cursor = typeof last === 'string' && last !== '' ? last : undefined;
	if (cursor !== undefined && cursor === getPath(request.body, position)) {
		throw stuck('the answer gives the same page again');
	}
	return cursor;
}

function beyond(): CallFailure {
	return new CallFailure(
		'unusable',
		'The list has more entries than one page holds, and the API has no way to the next',
		{
			hint: 'Narrow the list, or ask for fewer entries',
		},
	);
}
