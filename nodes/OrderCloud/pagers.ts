import type { Pager } from '../../connector/core/pager';
import { numbered, type NumberedPaging } from '../../connector/paging/numbered';

/** The platform returns at most 100 entries per page, and 20 by default. */
const pages: NumberedPaging = {
	page: 'page',
	size: { name: 'pageSize', max: 100, default: 20 },
	end: { totalPages: 'Meta.TotalPages' },
};

/**
 * The three paging methods of lists. After page 29 the platform recommends to continue by last ID, which requires
 * records with an ID and a list sorted by it; a search ranks by relevance instead.
 */
export const orderCloudPagers: Readonly<Record<string, Pager>> = {
	page: numbered(pages),
	lastId: numbered({ ...pages, lastId: { from: 30, key: 'ID', sort: 'sortBy', unless: ['search'] } }),
	pageKey: numbered({ ...pages, key: { next: 'Meta.NextPageKey', parameter: 'pageKey' } }),
};
