import { knownForTests, perTest, sandboxForTests } from '../../../support/forTests';
import { ask } from '../../tests/client';
import { fftSession } from './client';

const sandbox = sandboxForTests('fulfillmenttools');
const session = perTest(() => fftSession(sandbox));
const known = knownForTests(sandbox, 'fulfillmenttools');

const messages = (json: Array<{ summary: string; description?: string }>) => json.map(({ description }) => description);

test('an unknown path and an unknown method are refused with a list of errors', async () => {
	const path = await session.get('/api/nothing');
	expect(path.status).toBe(404);
	expect(path.json).toEqual([{ summary: 'Not found', description: 'The path is not known' }]);
	expect((await session.send('DELETE', '/api/orders')).status).toBe(405);
});

test('a call without a token is refused', async () => {
	const { status, json } = await ask(`${sandbox.urls.fulfillmenttools.api}/api/orders`);
	expect(status).toBe(401);
	expect(json[0].summary).toBe('Unauthorized');
});

test.each([
	['unknown', 'colour=red', 'colour is not a parameter of this resource'],
	['of a numbered list', 'status[0]=ONLINE', 'status[0] is not a parameter of this resource'],
	['of the wrong type', 'size=many', 'size must be'],
	['too large', 'size=501', 'size takes 1 to 500'],
	['repeated', 'size=1&size=2', 'size comes twice'],
	['empty', 'status=', 'status is empty'],
])('a parameter that is %s is refused', async (_what, query, message) => {
	const { status, json } = await session.get(`/api/facilities?${query}`);
	expect(status).toBe(400);
	expect(messages(json)).toEqual([expect.stringContaining(message)]);
});

test('lists of values are accepted in the documented form of their parameter only', async () => {
	const amount = async (query: string) => (await session.get(`/api/pickjobs?${query}&size=100`)).json.pickjobs?.length;
	const open = await amount('status=OPEN');
	const started = await amount('status=IN_PROGRESS');
	expect(await amount('status=OPEN,IN_PROGRESS')).toBe(open + started);
	expect((await session.get('/api/pickjobs?status=OPEN&status=IN_PROGRESS')).status).toBe(400);
	const summaries = await session.get('/api/stocks/summaries?tenantArticleIds=TEE-BLK-M&tenantArticleIds=TEE-BLK-L');
	expect(summaries.json.total).toBe(2);
	// A comma is part of the value here.
	expect((await session.get('/api/stocks/summaries?tenantArticleIds=TEE-BLK-M,TEE-BLK-L')).json.total).toBe(0);
});

test.each([
	['an unknown member', { colour: 'red' }, 'colour is not known'],
	['an unknown nested member', { consumer: { colour: 'red' } }, 'consumer.colour is not known'],
	['a member of the wrong type', { orderDate: 'soon' }, 'orderDate must be a time in ISO 8601'],
	['a missing member', { orderLineItems: undefined }, 'orderLineItems is required'],
	['a missing member of a list', { orderLineItems: [{ quantity: 1 }] }, 'orderLineItems.0.article is required'],
	['an unknown value', { status: 'NEW' }, 'status must be one of'],
	[
		'too many entries',
		{ orderLineItems: Array(501).fill({ article: { tenantArticleId: 'a', title: 'a' }, quantity: 1 }) },
		'at most 500',
	],
])('a body with %s is refused', async (_what, changes, message) => {
	const body = {
		orderDate: '2026-11-01T10:00:00Z',
		consumer: {},
		orderLineItems: [{ article: { tenantArticleId: 'a', title: 'a' }, quantity: 1 }],
	};
	const { status, json } = await session.post('/api/orders', { ...body, ...changes });
	expect(status).toBe(400);
	expect(messages(json)).toEqual([expect.stringContaining(message)]);
	expect((await session.post('/api/orders', body)).status).toBe(201);
});

test('an action with an unknown name or without its fields is refused', async () => {
	const path = `/api/orders/${known.openOrder}/actions`;
	expect(messages((await session.post(path, { name: 'BURN', version: 1 })).json)).toEqual([
		expect.stringContaining('name must be one of UNLOCK, CANCEL, FORCE_CANCEL'),
	]);
	expect(messages((await session.post(path, { name: 'CANCEL' })).json)).toEqual(['version is required']);
});

describe('versions', () => {
	test('rise with each write, and a stale one is refused naming both', async () => {
		const path = `/api/facilities/${known.facility}`;
		const change = (version: number) => ({ version, actions: [{ action: 'ModifyFacility', name: `V${version}` }] });
		expect((await session.send('PATCH', path, change(1))).json.version).toBe(2);
		const late = await session.send('PATCH', path, change(1));
		expect(late.status).toBe(409);
		expect(late.json).toEqual([
			expect.objectContaining({ version: 2, requestVersion: 1, summary: expect.any(String) }),
		]);
		expect((await session.get(path)).json).toMatchObject({ name: 'V1', version: 2 });
	});

	test('can be raised behind the caller’s back by the control API', async () => {
		sandbox.act('fulfillmenttools', 'touch', { kind: 'orders', id: known.openOrder });
		const cancel = await session.post(`/api/orders/${known.openOrder}/actions`, { name: 'CANCEL', version: 1 });
		expect(cancel.status).toBe(409);
		expect(cancel.json[0].version).toBe(2);
	});

	test('rise before every nth write if the settings say so', async () => {
		sandbox.settings('fulfillmenttools', { driftEvery: 2 });
		const path = `/api/tags/${known.tag}`;
		const add = async (version: number) =>
			await session.send('PATCH', path, {
				version,
				actions: [{ action: 'AddAllowedValueToTag', allowedValue: `v${version}` }],
			});
		expect((await add(1)).status).toBe(200);
		const second = await add(2);
		expect(second.status).toBe(409);
		expect((await add(second.json[0].version)).status).toBe(200);
	});
});

describe('permissions', () => {
	test('a user who may only read is told which permission is missing', async () => {
		const viewer = await fftSession(sandbox, 'viewer');
		expect((await viewer.get('/api/stocks')).status).toBe(200);
		const refused = await viewer.send('PUT', '/api/stocks', { stocks: [{ id: known.stock, value: 1 }] });
		expect(refused.status).toBe(403);
		expect(refused.json[0].description).toContain('STOCK_WRITE');
		expect((await session.get(`/api/stocks/${known.stock}`)).json.version).toBe(1);
	});

	test('an administrator lacks the permissions that the settings deny', async () => {
		sandbox.settings('fulfillmenttools', { denied: ['STOCK_READ'] });
		expect((await session.get('/api/stocks')).status).toBe(403);
		expect((await session.get('/api/orders')).status).toBe(200);
	});
});

describe('an environment scaled to zero', () => {
	test('delays the first request only', async () => {
		sandbox.settings('fulfillmenttools', { coldStartMs: 150 });
		const timed = async () => {
			const start = performance.now();
			await session.get('/api/status');
			return performance.now() - start;
		};
		expect(await timed()).toBeGreaterThan(140);
		expect(await timed()).toBeLessThan(100);
		sandbox.act('fulfillmenttools', 'cool');
		expect(await timed()).toBeGreaterThan(140);
	});

	test('refuses calls while it is still scaling', async () => {
		sandbox.settings('fulfillmenttools', { scalingRefusals: 2 });
		const states = [];
		for (let count = 0; count < 3; count += 1) states.push((await session.get('/api/status')).status);
		expect(states).toEqual([429, 429, 200]);
	});
});
