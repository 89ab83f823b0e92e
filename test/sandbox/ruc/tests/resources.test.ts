import { createServer, type Server } from 'node:http';

import { sandboxForTests } from '../../../support/forTests';
import { addressOf } from '../../control/server';
import { listen } from '../../http/listen';
import { ask, sendJson } from '../../tests/client';
import { customHeaders } from '../delivery';

const sandbox = sandboxForTests('ruc');
let api: string;
let feeds: string;
let bearer: Record<string, string>;
let key: string;
beforeAll(() => {
	({ api, feeds } = sandbox.urls.ruc);
});
beforeEach(async () => {
	const { tokenUrl, clientId, clientSecret, apiKey } = sandbox.credentials.rucApi as Record<string, string>;
	const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
	bearer = { Authorization: `Bearer ${(await sendJson(tokenUrl, grant)).json.access_token}` };
	key = apiKey;
});

describe('inventory', () => {
	const find = async (change: object, headers = bearer) => {
		const body = {
			clientId: 'DEMO',
			distributionCentre: 'EEUK01',
			products: ['TEE-BLK-M', 'TENT-2P', 'NONE'],
			...change,
		};
		return await sendJson(`${api}/v1/inventoryService/findInventoryBySkuList`, body, headers);
	};

	test('returns the SKUs in stock and leaves out the others', async () => {
		const { status, json } = await find({});
		expect(status).toBe(200);
		expect(json.map(({ sku }: { sku: string }) => sku)).toEqual(['TEE-BLK-M']);
	});

	test('returns a repeated SKU once', async () => {
		expect((await find({ products: ['TEE-BLK-M', 'TEE-BLK-M'] })).json).toHaveLength(1);
	});

	test('finds thousands of numbered SKUs within the limit per call', async () => {
		const products = Array.from({ length: 1000 }, (_, index) => `SKU-${index + 1}`);
		expect((await find({ products })).json).toHaveLength(1000);
		expect((await find({ products: [...products, 'SKU-0'] })).status).toBe(400);
	});

	test.each([
		['another client', { clientId: 'OTHER' }, 403],
		['an unknown facility', { distributionCentre: 'XX' }, 400],
		['no SKUs', { products: undefined }, 400],
		['SKUs as a text', { products: 'A,B' }, 400],
		['a number among the SKUs', { products: [1] }, 400],
		['a member in another spelling', { DistributionCentre: 'EEUK01' }, 400],
	])('%s is refused', async (_case, change, status) => {
		expect((await find(change)).status).toBe(status);
	});

	test('requires the token', async () => {
		expect((await find({}, {})).status).toBe(401);
		sandbox.time({ advanceMs: 3_600_000 });
		expect((await find({})).status).toBe(401);
	});
});

describe('other services', () => {
	test('echo the request', async () => {
		const { json } = await sendJson(`${api}/v1/orderService/order/find?a=1`, { n: 1 }, bearer, 'PUT');
		expect(json).toEqual({
			echo: true,
			service: 'orderService',
			operation: 'order/find',
			method: 'PUT',
			query: [['a', '1']],
			body: { n: 1 },
		});
	});

	test.each(['/v1/wishService/grant', '/v1/orderService', '/v1/orderService//x', '/v1/orderService/../x%2F..'])(
		'%s is not served',
		async (path) => {
			expect((await ask(`${api}${path}`, { headers: bearer })).status).toBe(404);
		},
	);
});

describe('webhooks', () => {
	const base = () => `${api}/v1/webhookService/webhook`;
	const hook = { topicName: 'parcel:load', clientId: 'DEMO', facilityCode: 'EEUK01', contentType: 'application/json' };
	let receiver: Server;
	let stop: () => Promise<void>;
	let received: Array<{ headers: Record<string, unknown>; body: string }>;
	let answer: number;

	beforeEach(async () => {
		received = [];
		answer = 200;
		receiver = createServer(async (incoming, outgoing) => {
			let body = '';
			for await (const chunk of incoming) body += chunk;
			received.push({ headers: incoming.headers, body });
			outgoing.writeHead(answer).end('ok');
		});
		stop = await listen(receiver, 0);
	});
	afterEach(async () => await stop());

	const create = async (more: object = {}) =>
		await sendJson(`${base()}/create`, { ...hook, url: `${addressOf(receiver)}/hook`, ...more }, bearer);

	test('are created, read, changed and deleted', async () => {
		const { json } = await create();
		expect((await ask(`${base()}/get?id=${json.id}`, { headers: bearer })).json).toEqual(json);
		expect((await sendJson(`${base()}/patch`, { id: json.id, isPaused: 1 }, bearer)).json.isPaused).toBe(1);
		expect((await sendJson(`${base()}/delete`, { id: json.id }, bearer)).status).toBe(204);
		expect((await sendJson(`${base()}/get`, { id: json.id }, bearer)).status).toBe(404);
	});

	test.each([
		['no topic', { topicName: undefined }],
		['no URL', { url: 'here' }],
		['a pause that is no number', { isPaused: 'yes' }],
		['an unknown facility', { facilityCode: 'XX' }],
	])('%s is refused', async (_case, change) => {
		expect((await create(change)).status).toBe(400);
	});

	test('deliver events of their topic with the given headers, and record the response', async () => {
		await create({ customHeaders: { 'X-Secret': 's3' } });
		await create({ topicName: 'workOrder:completion' });
		const event = { topicName: 'parcel:load', payload: { parcel: 1 } };
		const deliveries = await sandbox.act('ruc', 'deliver', event);
		expect(deliveries).toMatchObject([{ status: 200, answer: 'ok', acknowledged: true }]);
		expect(received).toHaveLength(1);
		expect(received[0].headers).toMatchObject({ 'x-secret': 's3', 'content-type': 'application/json' });
		expect(JSON.parse(received[0].body)).toEqual({ parcel: 1 });
	});

	test('deliver nothing while paused', async () => {
		await create({ isPaused: 1 });
		expect(await sandbox.act('ruc', 'deliver', { topicName: 'parcel:load' })).toEqual([]);
	});

	test('are not acknowledged by a status other than 200, or if nobody responds', async () => {
		await create();
		answer = 202;
		expect(await sandbox.act('ruc', 'deliver', { topicName: 'parcel:load' })).toMatchObject([{ acknowledged: false }]);
		await stop();
		stop = async () => undefined;
		expect(await sandbox.act('ruc', 'deliver', { topicName: 'parcel:load' })).toMatchObject([
			{ acknowledged: false, error: expect.any(String) },
		]);
	});

	test('accept custom headers as an object, a list or lines', () => {
		const wanted = { 'X-A': '1', 'X-B': 'b:2' };
		expect(customHeaders(wanted)).toEqual(wanted);
		expect(
			customHeaders([
				{ name: 'X-A', value: '1' },
				{ key: 'X-B', value: 'b:2' },
			]),
		).toEqual(wanted);
		expect(customHeaders('X-A: 1\nX-B: b:2')).toEqual(wanted);
		expect(customHeaders(undefined)).toEqual({});
	});
});

describe('XML feeds', () => {
	const send = async (type: string, body: string, headers: Record<string, string> = {}) =>
		await ask(`${feeds}/feeds/DEMO/${type}`, {
			method: 'POST',
			headers: { 'X-API-KEY': key, 'Content-Type': 'text/xml', ...headers },
			body,
		});

	test.each([
		['CAT', 'itemMaster'],
		['PO', 'vendorOrder'],
		['RMA', 'returnMerchandiseAuthorization'],
		['NO', 'orderRequest'],
	])('%s with the root %s is acknowledged with a token', async (type, root) => {
		const { status, text, headers } = await send(type, `<?xml version="1.0"?><${root}><a>ü</a></${root}>`);
		expect([status, headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
		const [, token] = /<token>([\w-]+)<\/token>/.exec(text) ?? [];
		expect(sandbox.act('ruc', 'feeds')).toMatchObject([{ token, type, xml: expect.stringContaining('ü') }]);
	});

	test.each([
		['a wrong key', 'CAT', '<itemMaster/>', { 'X-API-KEY': 'wrong' }, 401],
		['JSON', 'CAT', '<itemMaster/>', { 'Content-Type': 'application/json' }, 415],
		['another root', 'CAT', '<orderRequest/>', {}, 400],
		['XML that is not well-formed', 'CAT', '<itemMaster><a></itemMaster>', {}, 400],
		['a document type', 'CAT', '<!DOCTYPE itemMaster><itemMaster/>', {}, 400],
		['nothing', 'CAT', '', {}, 400],
		['an unknown feed', 'ADJ', '<itemMaster/>', {}, 404],
	])('%s is refused in XML', async (_case, type, xml, headers, status) => {
		const answer = await send(type, xml, headers as Record<string, string>);
		expect(answer.status).toBe(status);
		expect(answer.text).toContain('<status>REJECTED</status>');
		expect(sandbox.act('ruc', 'feeds')).toEqual([]);
	});

	test('another client is refused', async () => {
		const { status } = await ask(`${feeds}/feeds/OTHER/CAT`, {
			method: 'POST',
			headers: { 'X-API-KEY': key, 'Content-Type': 'text/xml' },
			body: '<itemMaster/>',
		});
		expect(status).toBe(403);
	});
});
