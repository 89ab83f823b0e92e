import { fedexCatalogue } from '../../../../nodes/FedexSupplyChain/catalogue';
import { perTest, sandboxForTests } from '../../../support/forTests';
import { startSandbox } from '../..';
import { ask, fedexClient } from '../../tests/client';
import { FEDEX_ROUTES } from '../resources';

const sandbox = sandboxForTests('fedex');
const api = perTest(() => fedexClient(sandbox).session());

const known = () => sandbox.act('fedex', 'known') as Record<string, string[]>;
const key = (method: string, path: string) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`;

test('every operation of the catalogue is served, and nothing else', () => {
	const served = new Set(FEDEX_ROUTES.map(({ method, path }) => key(method, path)));
	const documented = new Set(fedexCatalogue.operations.map(({ method, path }) => key(method, path)));
	expect([...served].sort()).toEqual([...documented].sort());
});

test('each list has its documented name and an envelope', async () => {
	const lists = {
		orders: 'v1/orders',
		items: 'v1/items',
		inventory: 'v1/inventory',
		rmas: 'v2/rmas',
		receipts: 'v1/receipts',
	};
	for (const [member, path] of Object.entries({
		...lists,
		inboundShipments: 'v1/inboundShipments',
		locations: 'v1/locations',
	})) {
		const { status, json } = await api.get(`/${path}`);
		expect([path, status]).toEqual([path, 200]);
		expect(json).toMatchObject({
			requestIdentifier: expect.any(String),
			transactionDate: expect.stringMatching(/\+00:00$/),
		});
		expect(json[member].length).toBeGreaterThan(2);
	}
});

test('the data is the same at every start', async () => {
	const other = await startSandbox({ providers: ['fedex'] });
	const theirs = await fedexClient(other).session();
	for (const path of ['/v1/inventory', '/v2/rmas?pageLimit=20', '/v1/orders']) {
		const plain = (text: string) =>
			text.replace(/http:\/\/127\.0\.0\.1:\d+/g, '').replace(/"(requestIdentifier|transactionDate)":"[^"]*"/g, '');
		expect(plain((await theirs.get(path)).text)).toBe(plain((await api.get(path)).text));
	}
	await other.stop();
});

describe('access', () => {
	test.each([
		['no token', {}],
		['a wrong token', { Authorization: 'Bearer wrong' }],
		['another authorization scheme', { Authorization: 'Basic YTpi' }],
	])('%s is refused by the gateway', async (_case, headers) => {
		const { status, json } = await ask(`${sandbox.urls.fedex.api}/v1/inventory`, { headers });
		expect([status, json.httpCode]).toEqual([401, '401']);
	});

	test('a token expires after an hour by the sandbox clock', async () => {
		sandbox.time({ advanceMs: 3_599_000 });
		expect((await api.get('/v1/inventory')).status).toBe(200);
		sandbox.time({ advanceMs: 2_000 });
		expect((await api.get('/v1/inventory')).json.moreInformation).toContain('expired');
	});

	test('revoked tokens are refused', async () => {
		expect(sandbox.revoke({ provider: 'fedex', kind: 'access' }).revoked).toBe(1);
		expect((await api.get('/v1/inventory')).json.moreInformation).toContain('revoked');
	});

	test('Origin is required unless the settings say otherwise, and must be the allowed one', async () => {
		const { Authorization } = api.bearer;
		const url = `${sandbox.urls.fedex.api}/v1/inventory`;
		expect((await ask(url, { headers: { Authorization } })).status).toBe(400);
		expect((await ask(url, { headers: { Authorization, Origin: 'other.example.com' } })).status).toBe(403);
		sandbox.settings('fedex', { requireOrigin: false });
		expect((await ask(url, { headers: { Authorization } })).status).toBe(200);
	});

	test('requests beyond the rate limit are told when to retry', async () => {
		sandbox.settings('fedex', { requestsPerSecond: 1 });
		const answers = await Promise.all([1, 2, 3].map(async () => await api.get('/v1/locations')));
		const throttled = answers.filter(({ status }) => status === 429);
		expect(throttled.length).toBeGreaterThanOrEqual(1);
		expect(throttled[0].headers.get('retry-after')).toBe('1');
	});
});

describe('strictness', () => {
	test.each([
		['an unknown path', 'GET', '/v1/shipments', undefined, 404],
		['a trailing slash', 'GET', '/v1/inventory/', undefined, 404],
		['an unknown method', 'PATCH', '/v1/items', {}, 405],
		['a broken escape in the path', 'GET', '/v1/labels/%E0%A4%A', undefined, 400],
		['an unknown parameter', 'GET', '/v1/inventory?colour=red', undefined, 400],
		['a repeated parameter', 'GET', '/v1/items?pageLimit=1&pageLimit=2', undefined, 400],
		['a page size beyond the limit', 'GET', '/v1/inventory?pageLimit=101', undefined, 400],
		['a page size that is not a number', 'GET', '/v1/items?pageLimit=ten', undefined, 400],
		['a missing required parameter', 'GET', '/v1/tracking', undefined, 400],
		['a filter without operator', 'GET', '/v1/orders?createdTimestamp=2026-01-05T00:00:00Z', undefined, 400],
		['a filter with an unencoded pipe', 'GET', '/v1/orders?createdTimestamp=ge|2026-01-05T00:00:00Z', undefined, 400],
		['a number for a string', 'POST', '/v1/orders', { order: { freightCost: 5 } }, 400],
		['a string for a boolean', 'POST', '/v1/orders', { order: { alternatePackaging: 'yes' } }, 400],
		['a body without its wrapper', 'POST', '/v1/orders', { orderNumber: '1' }, 400],
		['a known member in another spelling', 'POST', '/v1/orders', { order: { OrderNumber: '1' } }, 400],
		['a member inside a list', 'POST', '/v1/orders', { order: { line: [{ orderedQty: 1 }] } }, 400],
		['an invalid date', 'POST', '/v1/inboundShipments/IS-3002/shipping', { pickupDate: '2026-13-01' }, 400],
		['a list as a body', 'POST', '/v1/items', [], 400],
		['an unexpected body', 'POST', '/v1/inboundShipments/IS-3002/cancel', { reason: 'x' }, 400],
		['a cancellation without its body', 'DELETE', '/v1/orders/FO-100008', undefined, 400],
	])('%s is refused', async (_case, method, path, body, status) => {
		const answer = await ask(`${sandbox.urls.fedex.api}${path}`, {
			method,
			headers: { ...api.bearer, ...(body ? { 'Content-Type': 'application/json' } : {}) },
			body: body && JSON.stringify(body),
		});
		expect(answer.status).toBe(status);
		expect(answer.json.success === false || answer.json.httpCode === String(status)).toBe(true);
	});

	test('members missing from an incomplete field list are accepted unless the settings refuse them', async () => {
		const body = { order: { giftWrap: true } };
		expect((await api.send('POST', '/v1/orders', body)).json.success).toBe(true);
		sandbox.settings('fedex', { refuseUnlisted: true });
		const { status, json } = await api.send('POST', '/v1/orders', body);
		expect([status, json.errors[0].description]).toEqual([400, 'order.giftWrap is not known']);
	});

	test('a body without a JSON content type is refused', async () => {
		const answer = await ask(`${sandbox.urls.fedex.api}/v1/items`, {
			method: 'POST',
			headers: { ...api.bearer, 'Content-Type': 'text/plain' },
			body: '{"item":{"sku":"A"}}',
		});
		expect(answer.json.errors[0].description).toContain('content type');
	});
});

describe('state', () => {
	test('an order can be created, changed and cancelled, but not changed after that', async () => {
		const made = await api.send('POST', '/v1/orders', { order: { orderNumber: 'A-1', orderType: 'B2C' } });
		const path = `/v1/orders/${made.json.order.fedexOrderId}`;
		expect((await api.send('PUT', path, { order: { orderType: 'B2B' } })).json.success).toBe(true);
		const listed = (await api.get('/v1/orders?pageLimit=100')).json.orders;
		expect(listed).toContainEqual(expect.objectContaining({ orderNumber: 'A-1', orderType: 'B2B' }));
		const cancel = { order: { cancelReasonCode: 'CCBR' } };
		expect((await api.send('DELETE', path, cancel)).json.order.orderStatus).toBe('Canceled');
		const again = await api.send('DELETE', path, cancel);
		expect([again.status, again.json.success]).toEqual([200, false]);
		const twin = await api.send('POST', '/v1/orders', { order: { orderNumber: 'A-1' } });
		expect(twin.json.success).toBe(false);
	});

	test('an item can be created with a new SKU only, and changed by id or SKU', async () => {
		expect((await api.send('POST', '/v1/items', { item: { sku: 'NEW-1', dscription: 'New' } })).json.errors).toEqual(
			[],
		);
		expect((await api.send('POST', '/v1/items', { item: { sku: 'NEW-1' } })).json.success).toBe(false);
		const [item] = (await api.get('/v1/items?sku=NEW-1')).json.items;
		expect(item.name).toBe('New');
		await api.send('PUT', `/v1/items/${item.itemId}`, { item: { brand: 'Ours' } });
		await api.send('PUT', '/v1/items', { item: { sku: 'NEW-1', fragile: false } });
		expect((await api.get(`/v1/items?itemId=${item.itemId}`)).json.items[0]).toMatchObject({
			brand: 'Ours',
			fragile: false,
		});
		expect((await api.send('PUT', '/v1/items/1', { item: { brand: 'x' } })).status).toBe(404);
		const [brief] = (await api.get('/v1/items?sku=NEW-1&responseFilter=SUMMARY')).json.items;
		expect(brief).not.toHaveProperty('brand');
	});

	test('a duplicate RMA number is refused inside a 200, in the spelling of each version', async () => {
		const rma = { rmaNumber: 'RET-0001', orders: [] };
		const second = await api.send('POST', '/v2/rmas', rma);
		expect([second.status, second.json.success]).toEqual([200, 'false']);
		const first = await api.send('POST', '/v1/rmas', rma);
		expect([first.status, first.json.success]).toEqual([200, false]);
		sandbox.settings('fedex', { failureStatus: 409 });
		expect((await api.send('POST', '/v2/rmas', rma)).status).toBe(409);
	});

	test('a new RMA has a label that can be fetched as a file and as Base64', async () => {
		const made = await api.send('POST', '/v2/rmas', { rmaNumber: 'NEW-1', orders: [{ orderNumber: '1', items: [] }] });
		expect(made.json.success).toBe('true');
		const { labelURL, trackingNumber } = made.json.rma.shipments[0].label;
		const json = await ask(labelURL, { headers: api.bearer });
		expect(json.json).toMatchObject({ status: true, labels: [{ trackingNumber }] });
		const file = await fetch(labelURL, { headers: { ...api.bearer, Accept: 'application/pdf' } });
		expect(file.headers.get('content-type')).toBe('application/pdf');
		const bytes = Buffer.from(await file.arrayBuffer());
		expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
		expect(json.json.labels[0].labelContent).toBe(bytes.toString('base64'));
		expect((await api.get(`/v1/tracking?trackingNumber=${trackingNumber}`)).json.tracking.shipmentStatus).toBe('PU');
	});

	test('an RMA can be cancelled once, and a cancelled one cannot be credited', async () => {
		expect((await api.send('POST', '/v1/rmas/1001-2/cancel', {})).json).toMatchObject({
			success: 'true',
			rma: { rmaId: '1001-2', rmaStatus: 'Canceled' },
		});
		const credit = await api.send('POST', '/v1/rmas/1001-2/credit', {});
		expect([credit.status, credit.json.success, credit.json.rma]).toEqual([200, false, {}]);
		expect((await api.send('POST', '/v1/rmas/1001-4/credit', {})).json.rma.rmaStatus).toBe('Received');
	});

	test('a received shipment accepts no shipping details; a new one does, and can be cancelled', async () => {
		const details = { fedexManaged: true, trackingBOLNumbers: ['1'], pickupStartTime: '09:00' };
		expect((await api.send('POST', '/v1/inboundShipments/IS-3001/shipping', details)).json.success).toBe(false);
		const made = await api.send('POST', '/v1/inboundShipments', { shipmentName: 'New' });
		const path = `/v1/inboundShipments/${made.json.inboundShipment.shipmentId}`;
		expect((await api.send('PUT', path, { shipmentName: 'Newer' })).json.success).toBe(true);
		expect((await api.send('POST', `${path}/shipping`, details)).json.inboundShipment.status).toBe('Sent');
		expect((await api.send('POST', `${path}/cancel`, {})).json.inboundShipment.status).toBe('Canceled');
	});

	test('an unknown document fails inside a 200 with the documented code', async () => {
		const { status, json } = await api.get('/v1/documents/none');
		expect([status, json.success, json.errors[0].code]).toEqual([200, false, 'ERR-SYS-0001']);
		expect((await api.get('/v1/documents/DOC-2')).json.documents[0].contentType).toBe('text/plain');
	});

	test('stock without a facility is the sum over the network', async () => {
		const [sku] = known().skus;
		const count = async (query: string) =>
			Number((await api.get(`/v1/inventory?sku=${sku}${query}`)).json.inventory[0].availableCount);
		expect(await count('')).toBe((await count('&facility=HFY')) + (await count('&facility=LAX')));
		expect((await api.get('/v1/inventory?facility=NONE')).json.inventory).toEqual([]);
	});

	test('one request accepts at most 25 SKUs', async () => {
		const many = Array.from({ length: 26 }, (_, index) => `S${index}`).join(',');
		expect((await api.get(`/v1/inventory?sku=${many}`)).status).toBe(400);
		const [one, two] = known().skus;
		expect((await api.get(`/v1/inventory?sku=${one},${two}`)).json.inventory).toHaveLength(2);
	});

	test('a reset restores the data', async () => {
		await api.send('POST', '/v1/orders', { order: { orderNumber: 'A-1' } });
		expect(known().orderIds).toHaveLength(9);
		sandbox.reset();
		expect(known().orderIds).toHaveLength(8);
	});
});

describe('filters', () => {
	test('each operator draws its line at the given time', async () => {
		const all = (await api.get('/v1/receipts')).json.receipts as Array<{ createdDate: string }>;
		const second = all[1].createdDate;
		const found = async (operator: string) =>
			(await api.get(`/v1/receipts?createdDate=${encodeURIComponent(`${operator}|${second}`)}`)).json.receipts.length;
		const counts = [await found('ge'), await found('gt'), await found('eq'), await found('lt'), await found('le')];
		expect(counts).toEqual([all.length - 1, all.length - 2, 1, 1, 2]);
	});

	test('RMAs are found by id and by status', async () => {
		expect((await api.get('/v2/rmas?id=1001-3')).json.rmas).toHaveLength(1);
		const canceled = (await api.get('/v2/rmas?status=Canceled')).json.rmas as Array<{ status: string }>;
		expect(canceled.length).toBeGreaterThan(0);
		expect(canceled.every(({ status }) => status === 'Canceled')).toBe(true);
	});

	test('a changed RMA appears among those changed recently', async () => {
		const since = new Date().toISOString();
		await api.send('POST', '/v1/rmas/1001-2/cancel', {});
		const changed = await api.get(`/v2/rmas?lastUpdatedTimestamp=${encodeURIComponent(`ge|${since}`)}`);
		expect(changed.json.rmas.map(({ rmaId }: { rmaId: string }) => rmaId)).toEqual(['1001-2']);
	});
});

describe('success flags', () => {
	test.each([
		['boolean', true],
		['string', 'true'],
	])('are sent as %s everywhere', async (success, value) => {
		sandbox.settings('fedex', { success });
		expect((await api.get('/v1/inventory')).json.success).toBe(value);
	});

	test('are omitted except in failures', async () => {
		sandbox.settings('fedex', { success: 'absent' });
		expect((await api.get('/v1/orders')).json).not.toHaveProperty('success');
		expect((await api.get('/v1/documents/none')).json.success).toBe(false);
	});
});
