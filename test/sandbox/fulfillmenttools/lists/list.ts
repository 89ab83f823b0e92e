import type { Reply } from '../../http/types';
import { indexOfKey, ResultCache, type Entity, type Row } from '../../store';
import { ok, type Call } from '../context';
import type { Entities } from '../entities';
import { refuse } from '../errors';
import type { Filter } from './filters';

/** How a list of entities is read page by page. */
export interface ListPlan {
	entities: Entities;
	/** Member of the answer that holds the list; a bare array when absent. */
	wrapper?: string;
	/** Name of the count of all that match; `total` unless the answer has another or (null) none. */
	total?: string | null;
	/** Answer with `pageInfo`, as searches do. */
	pageInfo?: boolean;
	/** Parameter that takes the position. */
	cursor?: string;
	/** By parameter; others that the catalogue knows have no effect here. */
	filters?: Readonly<Record<string, Filter>>;
	/** Narrows to what belongs to the path; `scope` tells one path from another. */
	within?: { scope: string; matches: (entity: Entity) => boolean };
	show?: (entity: Entity) => unknown;
}

/** Documented for all lists (sheet 2.3): 25 entries unless asked otherwise, never more than 500. */
const DEFAULT_SIZE = 25;
const MAX_SIZE = 500;

const cached = new WeakMap<Entities, ResultCache<ReadonlyArray<Row<Entity>>>>();

/**
 * Answers a page that begins behind the entry whose id is `startAfterId`. A position that no entry has (`undefined`,
 * sent by pagers that look for an id where there is none) begins at the first page again.
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

/** The entries that match, in the order of their ids; the pages of one list share the work. */
function matching(call: Call, { entities, filters = {}, within }: ListPlan): ReadonlyArray<Row<Entity>> {
	const { records } = entities;
	const asked = Object.entries(filters)
		.map(([name, filter]) => ({ name, filter, values: call.many(name) }))
		.filter(({ values }) => values.length);
	if (!asked.length && !within) return records.ordered();
	const results = cached.get(entities) ?? new ResultCache<ReadonlyArray<Row<Entity>>>();
	cached.set(entities, results);
	const key = JSON.stringify([within?.scope, asked.map(({ name, values }) => [name, values])]);
	return results.get(key, records.revision, () =>
		records
			.ordered()
			.filter(
				({ value }) => (within?.matches(value) ?? true) && asked.every(({ filter, values }) => filter(value, values)),
			),
	);
}
