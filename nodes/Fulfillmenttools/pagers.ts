import type { Pager } from '../../connector/core/pager';
import { cursor } from '../../connector/paging/cursor';
import { afterLast } from '../../connector/paging/startAfterId';

/** Maximum page size: 500 in general, 100 where the API says so. The default is 25. */
const LARGE = { name: 'size', max: 500, default: 25 };
const SMALL = { name: 'size', max: 100, default: 25 };

function after(
	key: string | readonly string[],
	size?: typeof LARGE,
	{ parameter = 'startAfterId', total = 'total' } = {},
): Pager {
	return afterLast({ parameter, key, ...(size && { size }), more: 'pageInfo.hasNextPage', total });
}

/**
 * How lists are paged. Most continue after the `id` of the last entry; the others have another key or parameter, and
 * with the common one would return the first page forever.
 */
export const pagers: Readonly<Record<string, Pager>> = {
	afterId: after('id', LARGE),
	afterId100: after('id', SMALL),
	afterIdUnsized: after('id'),
	startAfter: after('id', LARGE, { parameter: 'startAfter' }),
	// Without a total under the usual name, a short page would be followed by a request for an empty one.
	afterIdCounted: after('id', LARGE, { total: 'totalCount' }),
	afterParcel: after('parcelRef', LARGE),
	afterArticle: after('tenantArticleId', SMALL),
	afterStockSummary: after('article.tenantArticleId', SMALL),
	afterPermission: after('key', SMALL),
	after: cursor({
		position: 'after',
		in: 'query',
		next: 'pageInfo.endCursor',
		more: 'pageInfo.hasNextPage',
		size: SMALL,
	}),
	search: cursor({
		position: 'after',
		in: 'body',
		next: 'pageInfo.endCursor',
		more: 'pageInfo.hasNextPage',
		size: { name: 'size', max: 250, default: 20 },
	}),
};
