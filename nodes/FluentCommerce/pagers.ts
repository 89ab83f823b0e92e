import type { Pager } from '../../connector/core/pager';
import { connection } from '../../connector/paging/connection';
import { offset } from '../../connector/paging/offset';
import { MAX_PAGE } from './limits';

/** The default page has 100 events; Fluent advises against more than this per page. */
const EVENTS = { name: 'count', max: 5000, default: 100 };

/** The most records that a batch can have. The default page size is not documented. */
const RESULTS = { name: 'count', max: 5000, default: 100 };

/** How lists are paged: GraphQL connections, events, and the results of a batch. */
export const fluentPagers: Readonly<Record<string, Pager>> = {
	connection: connection({ max: MAX_PAGE }),
	offset: offset({ start: 'start', size: EVENTS, more: 'hasMore' }),
	batch: offset({ start: 'start', size: RESULTS, total: 'total' }),
};
