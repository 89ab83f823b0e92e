import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { exactNumber, jsonText } from '../../connector/core/exactJson';
import { callOperation } from '../../connector/node';
import { decodeCursor, encodeCursor } from '../../connector/node/cursor';
import { fillJson } from '../../connector/trigger';
import { buildXml } from '../../connector/xml';
import { mapper, op, World, type Seen } from '../support/callWorld';

/** Two identifiers that are one and the same as JavaScript numbers. */
const ID = '7615917337495251231';
const OTHER = '7615917337495251232';
const ROUNDED = Number(ID);

/** Numbers that a double cannot hold, on every way into a request and out of a response. */
describe('a number with more digits than a double can hold', () => {
	const world = World.forTests(undefined, {
		operations: [
			{
				...op('pair', 'set', 'PUT', '/pairs'),
				body: {
					fields: [
						{ name: 'id', type: 'string' },
						{ name: 'value', type: 'integer' },
					],
					open: true,
				},
				response: { items: ['pairs'] },
				bulk: { field: 'pairs', maxEntries: 500, matchBy: ['id'] },
			},
		],
	});
	const raw = (text: (request: Seen) => string) =>
		world.reset((request, response) => {
			response.writeHead(200, { 'content-type': 'application/json' }).end(text(request));
		});
	const sent = () => world.seen.map(({ body }) => body);

	it('is text in the output, while money stays a number', async () => {
		raw(() => `{"id":${ID},"price":19.99,"exact":12345678901234567890.123,"count":9007199254740991}`);
		const { json: output } = await world.run('thing.get', { thingId: '1' });
		expect(output).toEqual([
			{ id: ID, price: 19.99, exact: '12345678901234567890.123', count: Number.MAX_SAFE_INTEGER },
		]);
	});

	it('is text in a list read page by page', async () => {
		raw(({ query }) =>
			query.some(([name]) => name === 'position')
				? `{"things":[{"id":${OTHER}}]}`
				: `{"things":[{"id":${ID}}],"paging":{"next":${ID}}}`,
		);
		const { json: output } = await world.run('thing.getAll', { returnAll: true });
		expect(output).toEqual([{ id: ID }, { id: OTHER }]);
		expect(world.seen[1].query).toContainEqual(['position', ID]);
	});

	it('is text in the message of a refusal', async () => {
		world.reset((_request, response) => {
			response
				.writeHead(400, { 'content-type': 'application/json' })
				.end(`{"errors":[{"code":${ID},"text":"No such thing"}]}`);
		});
		const { error } = await world.run('thing.get', { thingId: '1' });
		expect(`${error?.message} ${error?.description}`).toContain(ID);
	});

	it('is sent as typed in a JSON body, and in additional JSON merged over the fields', async () => {
		raw(() => '{}');
		const body = `{"id":${ID},"price":19.99,"ids":[${OTHER},12345678901234567890.123]}`;
		await world.run('thing.replace', { thingId: '1', jsonBody: body });
		await world.run('thing.create', {
			body: mapper({ name: 'a', count: ID }),
			additionalBody: `{"consumer":{"id":${OTHER}}}`,
		});
		expect(sent()[0]).toBe(body);
		expect(sent()[1]).toContain(`"count":${ID}`);
		expect(sent()[1]).toContain(`"consumer":{"id":${OTHER}}`);
	});

	it('is sent as typed in filters written as JSON', async () => {
		raw(() => '{"things":[]}');
		await world.run('thing.find', { specifyFilters: 'json', jsonFilters: `{"id":{"eq":${ID}}}` });
		expect(sent()).toEqual([`{"query":{"id":{"eq":${ID}}}}`]);
	});

	it('is sent as typed in path and query', async () => {
		raw(() => '{}');
		await world.run('thing.get', { thingId: ID, query: { count: OTHER } });
		expect(world.seen[0].url).toBe(`/things/${ID}?count=${OTHER}`);
	});

	it.each([
		['thing.get', { thingId: ROUNDED }],
		['thing.get', { thingId: '1', query: { count: ROUNDED } }],
		['thing.replace', { thingId: '1', jsonBody: { id: ROUNDED } }],
		['thing.replace', { thingId: '1', jsonBody: [[{ id: ROUNDED }]] }],
		['stock.find', { body: mapper({ facility: 'A' }), skus: [ROUNDED] }],
		['thing.create', { body: mapper({ name: 'a', count: ROUNDED }) }],
		['thing.create', { body: mapper({ name: 'a', count: 1, tags: [ROUNDED] }) }],
		['thing.create', { body: mapper({ name: 'a', count: 1 }), additionalBody: { id: ROUNDED } }],
		['thing.find', { specifyFilters: 'json', jsonFilters: { id: ROUNDED } }],
	])('given to %s as a number of an expression in %j is refused with the way out', async (operation, parameters) => {
		raw(() => '{}');
		const { error } = await world.run(operation, parameters as never);
		expect(error?.message).toMatch(/contains the number 76159173374952\d+, which has more digits/);
		expect(error?.description).toContain('give it as text, in quotes');
		expect(world.seen).toEqual([]);
	});

	it('identifies its entry of a bulk request, and never that of another', async () => {
		raw(() => `{"pairs":[{"id":${OTHER},"mine":"other"},{"id":${ID},"mine":"first"}]}`);
		const { json: output } = await world.run(
			'pair.set',
			{ specifyBody: 'json', jsonBody: '={{ $json.text }}' },
			{ items: [ID, OTHER, '9007199254740993'].map((id) => ({ text: `{"id":${id},"value":1}` })) },
		);
		expect(sent()).toEqual([
			`{"pairs":[{"id":${ID},"value":1},{"id":${OTHER},"value":1},{"id":9007199254740993,"value":1}]}`,
		]);
		expect(output).toEqual([
			{ id: ID, mine: 'first' },
			{ id: OTHER, mine: 'other' },
			{ id: '9007199254740993', value: 1, found: false },
		]);
	});

	it('stays as it is in the cursor of a look-up', () => {
		const request = { method: 'POST' as const, path: '/search', query: [], body: { after: exactNumber(ID) } };
		const cursor = encodeCursor(request);
		expect(cursor).toContain(`{"after":${ID}}`);
		expect(decodeCursor({ ...request, body: {} }, cursor)).toStrictEqual(request);
	});

	it('is returned as text by a look-up and a trigger', async () => {
		raw(() => `{"things":[{"id":${ID}},{"id":${OTHER}}]}`);
		const ctx = world.engine.loadOptionsContext({
			node: 'sample',
			parameters: { resource: 'thing', operation: 'thing.getAll' },
			credentials: { sampleApi: world.credential },
		}) as unknown as ILoadOptionsFunctions;
		const { entries } = await callOperation(ctx, world.provider(), 'thing.getAll', { limit: 'all' });
		expect(entries).toEqual([{ id: ID }, { id: OTHER }]);
	});

	it('is written to XML with its digits, as element, attribute and text', async () => {
		const number = exactNumber(ID);
		expect(buildXml('a', { b: number, c: { '@d': number, '#text': number } })).toContain(
			`<a><b>${ID}</b><c d="${ID}">${ID}</c></a>`,
		);
		world.reset((_request, response) => response.writeHead(200).end('<ok/>'));
		await world.run('feed.send', { clientId: 'C', specifyBody: 'json', jsonBody: `{"sku":${ID}}` });
		expect(sent()[0]).toContain(`<sku>${ID}</sku>`);
	});

	it('stays a number in a template', () => {
		expect(jsonText(fillJson({ id: exactNumber(ID) }, {}, 'Body'))).toBe(`{"id":${ID}}`);
	});

	it('in a body that is nested too deeply is refused as any other', async () => {
		raw(() => '{}');
		const deep = `${'['.repeat(5000)}${ID}${']'.repeat(5000)}`;
		const { error } = await world.run('thing.replace', { thingId: '1', jsonBody: deep });
		expect(error?.message).toContain('nested more than 200 levels deep');
	});
});
