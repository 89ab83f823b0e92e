import { connection } from '../../connector/paging/connection';
import { offset } from '../../connector/paging/offset';
import type { Pager } from '../../connector/core/pager';
import { MAX_PAGE } from './limits';

/** Events come by the hundred unless asked; more than this at once is advised against (fluent.md, 3). */
const EVENTS = { name: 'count', max: 5000, default: 100 };

/** A batch has no more records than this. How many results come unasked is not said. */
const RESULTS = { name: 'count', max: 5000, default: 100 };

/** Ways to read lists on: connections of GraphQL, events, and what became of the records of a batch. */
export const fluentPagers: Readonly<Record<string, Pager>> = {
	connection: connection({ max: MAX_PAGE }),
	offset: offset({ start: 'start', size: EVENTS, more: 'hasMore' }),
	batch: offset({ start: 'start', size: RESULTS, total: 'total' }),
};
