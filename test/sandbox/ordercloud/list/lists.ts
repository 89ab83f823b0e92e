import type { Reply } from '../../http/types';
import { positionAfter, readValue, ResultCache, sorted, type Entity, type Read } from '../../store';
import { type Call, queryOf } from '../context';
import { facetsOf } from './facets';
import { filterTests, type RowTest } from './filters';
import { askedPage, narrowing, nextKey } from './page';
import { searchTest } from './search';
import { sortings } from './sort';
import type { EntityRow, Source } from './source';

export interface ListPlan {
	source: Source;
	/** Identifies `where` and the source: the same name and query return the same list. */
	name: string;
	where?: RowTest;
	read?: Read;
	show?: (row: EntityRow) => unknown;
	/** Product facets to count. */
	facets?: readonly Entity[];
	/** The list returns page keys. */
	keys?: boolean;
}

interface Found {
	rows: readonly EntityRow[];
	facets?: unknown;
}

/** Parameters of a list that are not filters, in addition to those of the catalogue. */
export const LIST_PARAMETERS = ['search', 'searchOn', 'searchType', 'sortBy', 'page', 'pageSize', 'pageKey'];

/** Creates lists, and caches the latest ones so that paging through one filters and sorts it once. */
export class Lists {
	private readonly cache = new ResultCache<Found>(8);

	reply(call: Call, plan: ListPlan): Reply {
		const asked = askedPage(call);
		const { rows, from, facets } = this.found(call, plan);
		const total = rows.length - from;
		const items = rows.slice(from + asked.first, from + asked.first + asked.size);
		const more = asked.first + asked.size < total;
		const Meta = {
			Page: asked.page,
			PageSize: asked.size,
			TotalCount: total,
			TotalPages: Math.ceil(total / asked.size),
			ItemRange: items.length ? [asked.first + 1, asked.first + items.length] : [0, 0],
			NextPageKey: plan.keys && more ? nextKey(call, asked) : null,
			...(plan.facets ? { Facets: facets } : {}),
		};
		return { status: 200, body: { Meta, Items: items.map(plan.show ?? (({ value }) => value)) } };
	}

	/** Rows of the list; those before `from` are up to the last ID that the caller has. */
	private found(call: Call, plan: ListPlan): Found & { from: number } {
		const after = lastId(call);
		const { revision } = plan.source;
		const name = `${plan.name}?${after === undefined ? narrowing(call) : narrowing(call).replace(`ID=>${after}`, '')}`;
		const make = () => this.make(call, plan, after);
		const found = revision === undefined ? make() : this.cache.get(name, revision, make);
		if (after === undefined) return { ...found, from: 0 };
		return { ...found, from: positionAfter(found.rows, after) };
	}

	private make(call: Call, plan: ListPlan, after: string | undefined): Found {
		const { fields } = call;
		const read = plan.read ?? readValue;
		const by = sortings(queryOf(call, 'sortBy'), fields);
		const byId = by.length === 1 && by[0].name === 'ID' && !by[0].descending;
		const search = searchTest(Object.fromEntries(call.request.query), fields, read);
		const tests = [
			...(plan.where ? [plan.where] : []),
			...filterTests(filtersOf(call, after), fields, read),
			...(search ? [search] : []),
		];
		const all = byId ? plan.source.ordered() : plan.source.rows();
		const kept = tests.length ? all.filter((row) => tests.every((test) => test(row))) : all;
		const rows = by.length && !byId ? sorted(kept, by, read) : kept;
		return plan.facets ? { rows, facets: facetsOf(rows, plan.facets) } : { rows };
	}
}

/**
 * The last ID if the list is paged by it: `sortBy=ID` and one filter `ID=>x`. Such a list is created once for all its
 * pages, so its facets are those of the whole list.
 */
function lastId(call: Call): string | undefined {
	if (!call.fields.types || queryOf(call, 'sortBy') !== 'ID') return undefined;
	const filters = call.request.query.filter(([name]) => name === 'ID');
	const [, id] = /^>([^|]+)$/.exec(filters.length === 1 ? filters[0][1] : '') ?? [];
	return id;
}

/** Parameters that are filters: those that are neither in the catalogue nor for paging. */
function filtersOf({ request, operation }: Call, after: string | undefined): Array<[string, string]> {
	const known = new Set([...LIST_PARAMETERS, ...(operation.query ?? []).map(({ name }) => name)]);
	return request.query.filter(([name]) => !known.has(name) && !(after !== undefined && name === 'ID'));
}
