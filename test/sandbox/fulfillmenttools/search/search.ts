import { isObject } from '../../http/body';
import type { Reply } from '../../http/types';
import { memoized } from '../../memoized';
import { ResultCache, sorted, type Entity, type Row } from '../../store';
import { ok, type Call } from '../context';
import type { Entities } from '../entities';
import { refuse } from '../errors';
import { cursorOf, indexOfCursor } from './cursor';
import { matches } from './query';

export interface SearchPlan {
	entities: Entities;
	/** Member of the response that contains the list. */
	wrapper: string;
	show?: (entity: Entity) => unknown;
	/** The entity as the query sees it, if that has other names for members. */
	seen?: (entity: Entity) => Entity;
}

/** Documented for all searches: 20 entries by default. */
const DEFAULT_SIZE = 20;
const MAX_SIZE = 250;

type Found = ReadonlyArray<Row<Entity>>;
const cacheOf = memoized((_entities: Entities) => new ResultCache<Found>());

/** Returns a page of a search: forwards by `after` and `size`, or backwards by `before` and `last`. */
export function search(call: Call, plan: SearchPlan): Reply {
	const { body } = call;
	const backward = body.before !== undefined || body.last !== undefined;
	if (backward && (body.after !== undefined || body.size !== undefined)) {
		refuse(400, 'Bad request', 'before and last do not go with after and size');
	}
	const size = sizeOf(backward ? body.last : body.size);
	const rows = found(call, plan);
	const [first, last] = backward ? endingAt(rows, body.before, size) : beginningAt(rows, body, size);
	const page = rows.slice(first, last);
	const { show = (entity: Entity): unknown => entity } = plan;
	const options = isObject(body.options) ? body.options : {};
	return ok({
		[plan.wrapper]: page.map(({ value }) => show(value)),
		pageInfo: {
			startCursor: page.length ? cursorOf(first, page[0].key) : '',
			endCursor: page.length ? cursorOf(last - 1, page[page.length - 1].key) : '',
			hasPreviousPage: first > 0,
			hasNextPage: last < rows.length,
		},
		...(options.withTotal === true ? { total: rows.length } : {}),
	});
}

function beginningAt(rows: Found, { after, startAfterId }: Entity, size: number): [number, number] {
	let first = 0;
	if (after !== undefined) first = placeAt(after, rows) + 1;
	else if (startAfterId !== undefined) first = rows.findIndex(({ key }) => key === startAfterId) + 1;
	return [first, Math.min(first + size, rows.length)];
}

function endingAt(rows: Found, before: unknown, size: number): [number, number] {
	const last = before === undefined ? rows.length : placeAt(before, rows);
	return [Math.max(last - size, 0), last];
}

function placeAt(cursor: unknown, rows: Found): number {
	return indexOfCursor(String(cursor), rows) ?? refuse(400, 'Bad request', 'The cursor is not valid');
}

function sizeOf(size: unknown): number {
	if (size === undefined) return DEFAULT_SIZE;
	const good = typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= MAX_SIZE;
	return good ? size : refuse(400, 'Bad request', `size and last take 1 to ${MAX_SIZE}`);
}

/** The matching rows, in order; the pages of one search share the result. */
function found(call: Call, { entities, seen = (entity) => entity }: SearchPlan): Found {
	const { query = {}, sort } = call.body as { query?: Entity; sort?: Entity[] };
	const { records } = entities;
	return cacheOf(entities).get(JSON.stringify([query, sort]), records.revision, () => {
		const now = call.context.clock.now();
		const all = records.ordered();
		const fitting = Object.keys(query).length ? all.filter(({ value }) => matches(query, seen(value), now)) : all;
		if (!sort?.length) return fitting;
		const [name, direction] = sortOf(sort[0], '');
		return sorted(fitting, [{ name, descending: direction === 'DESC' }]);
	});
}

/** `{ orderDate: 'ASC' }`, deeper members as nested objects. */
function sortOf(sort: Entity, path: string): [string, unknown] {
	const entries = Object.entries(sort);
	if (entries.length !== 1) refuse(400, 'Bad request', 'sort takes exactly one field');
	const [[name, value]] = entries;
	const at = path ? `${path}.${name}` : name;
	return isObject(value) ? sortOf(value, at) : [at, value];
}
