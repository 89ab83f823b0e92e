import { numbered, type NumberedPaging } from '../../connector/paging/numbered';
import type { Pager } from '../../connector/core/pager';

/** The platform takes 100 entries a page at most and gives 20 unless asked. */
const pages: NumberedPaging = {
	page: 'page',
	size: { name: 'pageSize', max: 100, default: 20 },
	totalPages: 'Meta.TotalPages',
};

/**
 * The three ways through a list (ordercloud.md, 3.1). Past page 29 the platform advises to go on by the last ID, which
 * needs records with an ID and a list that is sorted by it; a search ranks by relevance instead.
 */
export const orderCloudPagers: Readonly<Record<string, Pager>> = {
	page: numbered(pages),
	lastId: numbered({ ...pages, lastId: { from: 30, key: 'ID', sort: 'sortBy', unless: ['search'] } }),
	pageKey: numbered({ ...pages, key: { next: 'Meta.NextPageKey', parameter: 'pageKey' } }),
};
