import { cursor } from '../../connector/paging/cursor';
import { numbered } from '../../connector/paging/numbered';
import { afterLast } from '../../connector/paging/startAfterId';
import { json, op, World } from '../support/callWorld';

/** Complete lists read by the node, over real HTTP. */
describe('a list of many pages', () => {
	const list = (name: string, paging: string) => ({
		...op('thing', name, 'GET', '/things'),
		openQuery: true,
		response: { items: ['things'] },
		paging,
	});
	const { filters, pagers } = new World().provider().profile;
	const size = { max: 100, default: 20 };
	const world = World.forTests(undefined, {
		profile: {
			filters,
			pagers: {
				...pagers,
				numbered: numbered({
					page: 'page',
					size: { name: 'pageSize', ...size },
					end: { totalPages: 'meta.pages' },
					lastId: { from: 30, key: 'id', sort: 'sortBy', unless: ['search'] },
				}),
				after: afterLast({ parameter: 'after', key: 'id', size: { name: 'size', ...size } }),
				cursor: cursor({
					position: 'after',
					in: 'body',
					next: 'page.end',
					more: 'page.more',
					size: { name: 'size', ...size },
				}),
			},
		},
		operations: [
			list('numbered', 'numbered'),
			list('after', 'after'),
			{
				...op('thing', 'seek', 'POST', '/seek'),
				repeatable: true,
				filter: 'sample',
				response: { items: ['things'] },
				paging: 'cursor',
			},
		],
	});

	const queries = () => world.seen.map(({ query }) => Object.fromEntries(query));

	it('is read completely by number and then after the last identifier, each record once and in order', async () => {
		const keys = Array.from({ length: 3450 }, (_, index) => `k&=>${String(index).padStart(5, '0')}`);
		world.reset(({ query }, response) => {
			const behind = query.filter(([name]) => name === 'id').map(([, value]) => value.slice(1));
			const rest = keys.filter((key) => behind.every((other) => key > other));
			const { page = '1', pageSize } = Object.fromEntries(query);
			const things = rest.slice((Number(page) - 1) * Number(pageSize), Number(page) * Number(pageSize));
			json(response, { things: things.map((id) => ({ id })), meta: { pages: Math.ceil(rest.length / 100) } });
		});
		const { error, json: items } = await world.run('thing.numbered', { returnAll: true });
		expect(error).toBeUndefined();
		expect(items.map(({ id }) => id)).toEqual(keys);
		expect(world.seen).toHaveLength(35);
		expect(Math.max(...queries().map(({ page = '1' }) => Number(page)))).toBe(29);
	});

	it('is searched with conditions, page by page, with a failed page retried', async () => {
		world.reset(({ json: body }, response, turn) => {
			const { after = 0, size } = body as { after?: number; size: number };
			if (turn === 1) return json(response, {}, 503, { 'retry-after': '0' });
			const things = Array.from({ length: Math.min(size, 250 - after) }, (_, index) => ({ id: after + index }));
			json(response, { things, page: { end: after + things.length, more: after + things.length < 250 } });
		});
		const conditions = { condition: [{ field: 'count', operator: 'gt', value: '3' }] };
		const { error, json: items } = await world.run('thing.seek', { conditions, limit: 230 });
		expect([error, items.map(({ id }) => id)]).toEqual([undefined, Array.from({ length: 230 }, (_, id) => id)]);
		const query = { all: [['count', 'gt', 3]] };
		expect(world.seen.map(({ json: body }) => body)).toEqual([
			{ query, size: 100 },
			{ query, size: 100, after: 100 },
			{ query, size: 100, after: 100 },
			{ query, size: 30, after: 200 },
		]);
	});

	it('fails if its entries have no key to resume after, instead of reading the first page forever', async () => {
		world.reset((_request, response) => json(response, { things: Array.from({ length: 100 }, () => ({ ref: 'r' })) }));
		const { error } = await world.run('thing.after', { returnAll: true });
		expect(error?.message).toBe("After thing: The list cannot be read on: its last entry has no 'id' [item 0]");
		expect(world.seen).toHaveLength(1);
		expect((await world.run('thing.after', { limit: 100 })).json).toHaveLength(100);
	});

	it("ends silently at the user's page limit", async () => {
		world.reset((_request, response, turn) => json(response, { things: [{ id: `t${turn}` }] }));
		expect((await world.run('thing.after', { returnAll: true, options: { maxPages: 3 } })).json).toHaveLength(3);
	});
});
