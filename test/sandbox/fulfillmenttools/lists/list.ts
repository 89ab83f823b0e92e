import type { Reply } from '../../http/types';
import { memoized } from '../../memoized';
import { indexOfKey, ResultCache, type Entity, type Row } from '../../store';
import { ok, type Call } from '../context';
import type { Entities } from '../entities';
import { refuse } from '../errors';
import type { Filter } from './filters';

/** How a list of entities is read page by page. */
export interface ListPlan {
	entities: Entities;
	/** Member of the response that contains the list; a bare array by default. */
	wrapper?: string;
	/** Name of the total; `total` by default, null if the response has none. */
	total?: string | null;
	/** Answer with `pageInfo`, as searches do. */
	pageInfo?: boolean;
	/** Parameter for the position. */
	cursor?: string;
	/** By parameter; other parameters of the catalogue have no effect here. */
	filters?: Readonly<Record<string, Filter>>;
	/** Restricts the list to what belongs to the path; `scope` distinguishes the paths. */
	within?: { scope: string; matches: (entity: Entity) => boolean };
	show?: (entity: Entity) => unknown;
}

/** Documented for all lists: 25 entries by default, never more than 500. */
const DEFAULT_SIZE = 25;
const MAX_SIZE = 500;

const cacheOf = memoized((_entities: Entities) => new ResultCache<ReadonlyArray<Row<Entity>>>());

/**
 * Returns the page that starts after the entry whose id is `startAfterId`. An unknown position (such as `undefined`,
 * sent by pagers that look for a missing id) starts at the first page again.
 */
export function list(call: Call, plan: ListPlan): Reply {
	const { wrapper, total = 'total', cursor = 'startAfterId', show = (entity: Entity): unknown => entity } = plan;
	const size = sizeOf(call);
	const rows = matching(call, plan);
	const start = call.one(cursor);
	const first = start === undefined ? 0 : indexOfKey(rows, start) + 1;
	const page = rows.slice(first, first + size);
	const entries = page.map(({ value }) => show(value));
	if (wrapper === undefined) return ok(entries);
	return ok({
		[wrapper]: entries,
		...(total === null ? {} : { [total]: rows.length }),
		...(plan.pageInfo ? { pageInfo: pageInfo(page, first > 0, first + size < rows.length) } : {}),
	});
}

export function pageInfo(page: ReadonlyArray<Row<Entity>>, before: boolean, after: boolean) {
	return {
		startCursor: page[0]?.key ?? '',
		endCursor: page[page.length - 1]?.key ?? '',
		hasPreviousPage: before,
		hasNextPage: after,
	};
}

function sizeOf(call: Call): number {
	const size = Number(call.one('size') ?? DEFAULT_SIZE);
	if (!Number.isInteger(size) || size < 1 || size > MAX_SIZE) refuse(400, 'Bad request', `size takes 1 to ${MAX_SIZE}`);
	return size;
}

/** The matching entries, in order of their ids; the pages of one list share the result. */
function matching(call: Call, { entities, filters = {}, within }: ListPlan): ReadonlyArray<Row<Entity>> {
	const { records } = entities;
	const asked = Object.entries(filters)
		.map(([name, filter]) => ({ name, filter, values: call.many(name) }))
		.filter(({ values }) => values.length);
	if (!asked.length && !within) return records.ordered();
	const key = JSON.stringify([within?.scope, asked.map(({ name, values }) => [name, values])]);
	return cacheOf(entities).get(key, records.revision, () =>
		records
			.ordered()
			.filter(
				({ value }) => (within?.matches(value) ?? true) && asked.every(({ filter, values }) => filter(value, values)),
			),
	);
}
