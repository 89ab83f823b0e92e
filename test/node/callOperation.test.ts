import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { encodeQuery } from '../../connector/http/encodeQuery';
import { callOperation, type ApiRequest } from '../../connector/node';
import { decodeCursor, encodeCursor } from '../../connector/node/cursor';
import { afterLast } from '../../connector/paging/startAfterId';
import { json, op, World } from '../support/callWorld';

/** Look-ups and triggers make the same calls as the node itself. */
describe('calling an operation outside a run', () => {
	const { pagers } = new World().provider().profile;
	const world = World.forTests(undefined, {
		profile: { pagers: { ...pagers, after: afterLast({ parameter: 'after', key: 'id' }) } },
		operations: [{ ...op('thing', 'keyless', 'GET', '/things'), response: { items: ['things'] }, paging: 'after' }],
	});

	const context = () =>
		world.engine.loadOptionsContext({
			node: 'sample',
			parameters: { resource: 'thing', operation: 'thing.getAll' },
			credentials: { sampleApi: world.credential },
		}) as unknown as ILoadOptionsFunctions;
	const serve = () =>
		world.reset((request, response) => {
			const from = Number(Object.fromEntries(request.query).position ?? 0);
			const things = Array.from({ length: Math.min(100, 250 - from) }, (_, index) => ({ id: from + index }));
			json(response, { things, paging: from + 100 < 250 ? { next: String(from + 100) } : {} });
		});

	it('returns one page and a cursor for the next, up to the end', async () => {
		serve();
		const first = await callOperation(context(), world.provider(), 'thing.getAll');
		expect([first.entries.length, first.entries[0]]).toEqual([100, { id: 0 }]);
		const second = await callOperation(context(), world.provider(), 'thing.getAll', { cursor: first.next });
		expect(second.entries[0]).toEqual({ id: 100 });
		const third = await callOperation(context(), world.provider(), 'thing.getAll', { cursor: second.next });
		expect([third.entries.length, third.next]).toEqual([50, undefined]);
	});

	it('returns the whole list, or as many entries or pages as requested', async () => {
		serve();
		const provider = world.provider();
		expect((await callOperation(context(), provider, 'thing.getAll', { limit: 'all' })).entries).toHaveLength(250);
		expect((await callOperation(context(), provider, 'thing.getAll', { limit: 30 })).entries).toHaveLength(30);
		expect(
			(await callOperation(context(), provider, 'thing.getAll', { limit: 'all', maxPages: 2 })).entries,
		).toHaveLength(200);
	});

	it("returns a single entity, and sends path, query and body under the provider's names", async () => {
		world.reset((request, response) => json(response, { url: request.url, body: request.json ?? null }));
		const got = await callOperation(context(), world.provider(), 'thing.get', {
			path: { thingId: 'a/b' },
			query: { count: 3 },
			extraQuery: [['x', 'y']],
		});
		expect(got.entries).toEqual([{ url: '/things/a%2Fb?count=3&x=y', body: null }]);
		const replaced = await callOperation(context(), world.provider(), 'thing.replace', {
			path: { thingId: 1 },
			body: { a: 1 },
		});
		expect(replaced.entries).toEqual([{ url: '/things/1', body: { a: 1 } }]);
	});

	it("filters and sorts a list in the provider's query language, also on later pages", async () => {
		world.reset((request, response) => json(response, { things: [request.json], paging: { next: '5' } }));
		const field = { name: 'status', type: 'string' as const };
		const filters = {
			conditions: [{ field, operator: 'eq', value: 'OPEN' }],
			sort: [{ field: 'due', direction: 'desc' as const }],
		};
		const body = { query: { all: [['status', 'eq', 'OPEN']] }, sort: ['desc due'] };
		const { entries, next } = await callOperation(context(), world.provider(), 'thing.find', { filters });
		expect(entries).toEqual([body]);
		const second = await callOperation(context(), world.provider(), 'thing.find', { cursor: next });
		expect([second.entries, world.seen[1].query]).toEqual([[body], [...world.seen[0].query, ['position', '5']]]);
		await expect(callOperation(context(), world.provider(), 'thing.getAll', { filters })).rejects.toThrow(
			/cannot be narrowed/,
		);
	});

	it('writes the requested variant of the body', async () => {
		world.reset((request, response) => json(response, request.json));
		const values = { path: { thingId: '1' }, variant: 'timed', fields: { minutes: '5' } };
		const { entries } = await callOperation(context(), world.provider(), 'thing.configure', values);
		expect(entries).toEqual([{ minutes: 5 }]);
	});

	it('preserves comma-joined values in a cursor, and needs no cursor to read a single page', async () => {
		const request: ApiRequest = { method: 'GET', path: '/things', query: [['status', 'A,B', true]] };
		const decoded = decodeCursor({ ...request, query: [] }, encodeCursor(request));
		expect(encodeQuery(decoded.query)).toBe('?status=A,B');
		world.reset((_request, response) => json(response, { things: [{}] }));
		const page = await callOperation(context(), world.provider(), 'thing.keyless');
		expect([page.entries.length, page.next]).toEqual([1, undefined]);
		await expect(
			callOperation(context(), world.provider(), 'thing.keyless', { limit: 'all', maxPages: 1 }),
		).rejects.toThrow(/cannot be read on/);
	});

	it('never follows a manipulated cursor', async () => {
		serve();
		for (const path of ['https://evil.example/x', '//evil.example', '/../admin', 5]) {
			const cursor = JSON.stringify({ path, query: [] });
			await expect(callOperation(context(), world.provider(), 'thing.getAll', { cursor })).rejects.toThrow();
		}
		for (const cursor of ['', 'x', '[]', '{"path":"/x","query":[["a"]]}']) {
			await expect(callOperation(context(), world.provider(), 'thing.getAll', { cursor })).rejects.toThrow(
				/cannot be read/,
			);
		}
		expect(world.seen).toHaveLength(0);
	});

	it("fails with the provider's message and the operation", async () => {
		world.reset((_request, response) => json(response, { errors: [{ code: 'E1', text: 'closed' }] }, 403));
		const failing = callOperation(context(), world.provider(), 'thing.get', { path: { thingId: '1' } });
		await expect(failing).rejects.toMatchObject({
			message: 'Get thing: closed',
			httpCode: '403',
			description: 'Code: E1',
		});
		await expect(callOperation(context(), world.provider(), 'thing.unknown')).rejects.toThrow(/does not know/);
	});
});
