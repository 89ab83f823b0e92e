import { perTest, sandboxForTests } from '../../../support/forTests';
import type { FaultRule } from '../..';
import { ask, fedexClient } from '../../tests/client';

const sandbox = sandboxForTests('fedex');
const api = perTest(() => fedexClient(sandbox).session());

const fault = (rule: FaultRule) => sandbox.fault({ provider: 'fedex', route: 'location.list', ...rule });
const get = async () => await api.get('/v1/locations');

test('a fault affects as many requests as its count says, after those it skips', async () => {
	fault({ kind: 'status', status: 503, count: 2, skip: 1 });
	const statuses = [];
	for (let turn = 0; turn < 4; turn += 1) statuses.push((await get()).status);
	expect(statuses).toEqual([200, 503, 503, 200]);
});

test('a fault without a limit stays until it is cleared', async () => {
	fault({ kind: 'status', status: 500, count: 0 });
	expect([(await get()).status, (await get()).status, (await get()).status]).toEqual([500, 500, 500]);
	sandbox.clearFaults();
	expect((await get()).status).toBe(200);
});

test('a fault selects routes by name, or by method and path with a wildcard, and leaves others alone', async () => {
	fault({ kind: 'status', status: 500, route: 'GET /api/v1/item*', count: 0 });
	expect((await api.get('/v1/items')).status).toBe(500);
	expect((await get()).status).toBe(200);
});

test('a fault of one provider does not affect another', async () => {
	fault({ kind: 'status', status: 500, provider: 'ruc' });
	expect((await get()).status).toBe(200);
});

test('a status fault is sent with the given Retry-After, headers and body', async () => {
	fault({ kind: 'status', status: 429, retryAfter: 7, headers: { 'X-Why': 'test' }, body: { a: 1 } });
	const { status, headers, json } = await get();
	expect([status, headers.get('retry-after'), headers.get('x-why'), json]).toEqual([429, '7', 'test', { a: 1 }]);
});

test('a slow fault waits and then answers as usual', async () => {
	fault({ kind: 'slow', ms: 120 });
	const begun = Date.now();
	expect((await get()).status).toBe(200);
	expect(Date.now() - begun).toBeGreaterThanOrEqual(115);
});

describe('a cut connection', () => {
	const create = async (orderNumber: string) => await api.send('POST', '/v1/orders', { order: { orderNumber } });
	const orders = () => (sandbox.act('fedex', 'known') as { orderIds: string[] }).orderIds.length;

	test('leaves no trace if it is cut before the request is executed', async () => {
		fault({ kind: 'cut', route: 'order.create' });
		await expect(create('A-1')).rejects.toThrow('fetch failed');
		expect(orders()).toBe(8);
	});

	test('has had its effect if it is cut after the request is executed', async () => {
		fault({ kind: 'cut', route: 'order.create', executed: true });
		await expect(create('A-1')).rejects.toThrow('fetch failed');
		expect(orders()).toBe(9);
	});
});

test('a truncated response announces more bytes than it sends', async () => {
	fault({ kind: 'truncated' });
	await expect(get()).rejects.toThrow();
});

test('a web page, broken JSON or an empty body can replace the JSON response', async () => {
	fault({ kind: 'html' });
	fault({ kind: 'malformed' });
	fault({ kind: 'empty' });
	const page = await get();
	expect([page.headers.get('content-type'), page.text]).toEqual([
		'text/html; charset=utf-8',
		expect.stringContaining('<html>'),
	]);
	const broken = await get();
	expect([broken.status, broken.json, broken.headers.get('content-type')]).toEqual([
		200,
		undefined,
		expect.stringContaining('json'),
	]);
	const empty = await get();
	expect([empty.status, empty.text]).toEqual([200, '']);
});

test('the right response can be sent with a wrong content type', async () => {
	fault({ kind: 'contentType', contentType: 'image/png' });
	const { headers, json } = await get();
	expect([headers.get('content-type'), json.locations.length]).toEqual(['image/png', 4]);
});

test('a response can be huge and still be JSON', async () => {
	fault({ kind: 'huge', bytes: 3_000_000 });
	const { text, json } = await get();
	expect([text.length, typeof json.filler]).toEqual([3_000_000, 'string']);
});

test('a response can be deeply nested and still be JSON', async () => {
	fault({ kind: 'deep', depth: 1000 });
	const { text, json } = await get();
	expect(text.startsWith('{"a":[{"a":[')).toBe(true);
	expect(json.a[0].a).toBeDefined();
});

test('a redirect leads to the given location', async () => {
	fault({ kind: 'redirect', location: 'http://127.0.0.1:1/elsewhere', status: 307 });
	const { status, headers } = await get();
	expect([status, headers.get('location')]).toEqual([307, 'http://127.0.0.1:1/elsewhere']);
});

test('members of the real response can be replaced and removed', async () => {
	sandbox.fault({ kind: 'merge', route: 'token', merge: { expires_in: -1, scope: null } });
	const { json } = await fedexClient(sandbox).signIn();
	expect(json).toMatchObject({ expires_in: -1, access_token: expect.any(String) });
	expect(json).not.toHaveProperty('scope');
});

test('a request that meets a fault is counted, and the log names the fault', async () => {
	fault({ kind: 'status', status: 502 });
	await get();
	expect(sandbox.log({ route: 'location.list', last: 1 })).toMatchObject([{ status: 502, fault: 'status' }]);
	expect(sandbox.counters().requests.fedex['location.list']).toBe(1);
});

test('an unknown kind of fault is refused', () => {
	expect(() => fault({ kind: 'wrong' as never })).toThrow('no kind of fault');
});

test('requests without a route can meet a fault too', async () => {
	sandbox.fault({ kind: 'status', status: 503, route: 'GET /api/nowhere' });
	expect((await ask(`${sandbox.urls.fedex.api}/nowhere`)).status).toBe(503);
	expect((await ask(`${sandbox.urls.fedex.api}/nowhere`)).status).toBe(404);
});
