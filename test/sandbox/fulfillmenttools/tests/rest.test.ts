import { operationId } from '../../../../connector/core/catalogue/lookup';
import { fulfillmenttoolsCatalogue } from '../../../../nodes/Fulfillmenttools/catalogue';
import { knownForTests, perTest, sandboxForTests } from '../../../support/forTests';
import { fftSession } from './client';

type Entry = Record<string, ReturnType<typeof JSON.parse>>;

const sandbox = sandboxForTests('fulfillmenttools');
const session = perTest(() => fftSession(sandbox));
const known = knownForTests(sandbox, 'fulfillmenttools');

describe('facilities', () => {
	const URN = 'urn:fft:facility:tenantFacilityId:STORE-5';

	test('are found by id and by the tenant’s own id in a URN', async () => {
		expect((await session.get(`/api/facilities/${URN}`)).json.id).toBe('facility-005');
		expect((await session.get(`/api/facilities/${encodeURIComponent(URN)}`)).json.id).toBe('facility-005');
		expect((await session.get('/api/facilities/urn:fft:facility:tenantFacilityId:NONE')).status).toBe(404);
	});

	test('are created as managed facilities or as suppliers, and only once per tenantFacilityId', async () => {
		const address = { companyName: 'X', street: 'A', postalCode: '1', city: 'B', country: 'DE' };
		const { json } = await session.post('/api/facilities', { name: 'X', tenantFacilityId: 'X', address });
		expect(json).toMatchObject({ type: 'MANAGED_FACILITY', version: 1 });
		const supplier = { name: 'Y', type: 'SUPPLIER' };
		expect((await session.post('/api/facilities', supplier)).json.type).toBe('SUPPLIER');
		expect((await session.post('/api/facilities', { ...supplier, tenantFacilityId: 'X' })).status).toBe(409);
	});

	test('keep the members that a change does not name, nested ones included', async () => {
		const actions = [{ action: 'ModifyFacility', address: { city: 'Bonn' } }];
		const { json } = await session.send('PATCH', `/api/facilities/${URN}`, { version: 1, actions });
		expect(json.address).toMatchObject({ city: 'Bonn', street: 'Main Street' });
	});
});

describe('creating a duplicate is answered with the location of the existing one and no body', () => {
	const shipment = {
		facilityRef: 'facility-001',
		orderDate: '2026-11-01T10:00:00Z',
		targetTime: '2026-11-02T10:00:00Z',
	};
	const reason = { reason: 'New', reasonLocalized: { en_US: 'New' } };

	test.each([
		['a shipment of a pick job', '/api/shipments', { ...shipment, pickJobRef: 'P-1' }],
		['a cancelation reason', '/api/cancelationreasons', reason],
		['a reroute description', '/api/reroutedescriptions', reason],
	])('%s', async (_what, path, body) => {
		const { json, status } = await session.post(path, body);
		expect(status).toBe(201);
		const again = await session.post(path, body);
		expect([again.status, again.text]).toEqual([303, '']);
		const location = again.headers.get('location') as string;
		expect(location).toBe(`${sandbox.urls.fulfillmenttools.api}${path}/${json.id}`);
		expect((await session.get(new URL(location).pathname)).json.id).toBe(json.id);
	});
});

test('at most five subscriptions to an event are accepted', async () => {
	const body = { name: 'N', event: 'ORDER_CREATED', target: { type: 'WEBHOOK', callbackUrl: 'https://example.com' } };
	const states = [];
	for (let count = 0; count < 6; count += 1) states.push((await session.post('/api/subscriptions', body)).status);
	expect(states).toEqual([201, 201, 201, 201, 201, 400]);
	expect((await session.post('/api/subscriptions', { ...body, event: 'ORDER_MODIFIED' })).status).toBe(201);
	const [{ id }] = (await session.get('/api/subscriptions')).json.subscriptions;
	await session.send('DELETE', `/api/subscriptions/${id}`);
	expect((await session.post('/api/subscriptions', body)).status).toBe(201);
});

describe('files', () => {
	test.each([
		['a delivery note of a pack job', () => `/api/packjobs/${known.packJob}/deliverynote`],
		['a return note of a parcel', () => `/api/parcels/${known.parcel}/returnnote`],
		['a transfer label of a pick job', () => `/api/pickjobs/${known.openPickJob}/transferlabel`],
		['a label', () => `/api/parcels/${known.parcel}/labels/send.pdf`],
	])('%s is a PDF', async (_what, path) => {
		const { status, headers, text } = await session.get(path());
		expect([status, headers.get('content-type'), text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
	});

	test('a label is sent in the printer’s language if its name asks for it', async () => {
		const { headers, text } = await session.get(`/api/parcels/${known.parcel}/labels/return.zpl`);
		expect([headers.get('content-type'), text.slice(0, 3)]).toEqual(['application/zpl', '^XA']);
		expect((await session.get(`/api/parcels/${known.parcel}/labels/other.pdf`)).status).toBe(400);
	});

	test('a posted note is returned as a PDF, and notes about nothing are refused', async () => {
		expect((await session.get('/api/parcels/none/returnnote')).status).toBe(404);
		const documents = [{ documentId: 'D', documentsSetRef: 'S' }];
		const merged = await session.post('/api/documents/merge', { documents });
		expect([merged.status, merged.headers.get('content-type')]).toEqual([200, 'application/pdf']);
		expect((await session.post('/api/documents/merge', { documents: Array(51).fill(documents[0]) })).status).toBe(400);
	});

	test('a document uploaded to a process can be downloaded again', async () => {
		const file = { name: 'Straße 50%.json', content: Buffer.from('{"a":1}').toString('base64') };
		const path = `/api/processes/${known.process}/documents`;
		const { json } = await session.post(path, { section: 'ORDER', type: 'JSON', file });
		expect(json).toMatchObject({ name: file.name, version: 1 });
		expect(json).not.toHaveProperty('content');
		const { text, headers } = await session.get(`${path}/${json.id}/file`);
		expect([text, headers.get('content-type')]).toEqual(['{"a":1}', 'application/json']);
		expect(headers.get('content-disposition')).toContain('Stra%C3%9Fe%2050%25.json');
		expect((await session.get(`/api/processes/${known.process}`)).json.documentRefs).toEqual([json.id]);
	});
});

test('inbound processes accept orders and receipts', async () => {
	const path = `/api/inboundprocesses/${known.inboundProcess}`;
	const quantity = { value: 5 };
	const item = {
		tenantArticleId: 'TEE-BLK-M',
		acceptedQuantity: quantity,
		rejectedQuantity: { value: 0 },
		comments: [],
	};
	const receipt = { receivedDate: '2026-11-01T10:00:00Z', receivedItems: [item], comments: [] };
	expect((await session.post(`${path}/receipts`, receipt)).json.receivedItems[0]).toMatchObject({
		id: expect.any(String),
	});
	expect((await session.get(path)).json).toMatchObject({
		status: 'PARTIAL_DELIVERY',
		version: 2,
		receipts: { length: 1 },
	});
	const changed = await session.send('PATCH', path, { version: 2, onHold: true });
	expect([changed.status, changed.text]).toEqual([200, '']);
	expect((await session.get(path)).json.onHold).toBe(true);
});

test('users are created once per name, and shown without their password', async () => {
	const body = {
		username: 'cleo',
		firstname: 'C',
		lastname: 'N',
		password: 'secret',
		assignedRoles: [{ ref: 'FULFILLER' }],
	};
	const { json } = await session.post('/api/users', body);
	expect(json).not.toHaveProperty('password');
	expect((await session.post('/api/users', body)).status).toBe(409);
	const query = { username: { eq: 'cleo' } };
	expect((await session.post('/api/users/search', { query })).json.users).toEqual([json]);
});

test('availability is computed from the stocks', async () => {
	const asked = { tenantArticleIds: [known.article, 'NONE'], consumerAddress: { country: 'DE' } };
	const { json } = await session.post('/api/promises/checkoutoptions/delivery/earliest', asked);
	expect(json.checkoutOptions[0]).toHaveProperty('earliestPredictedDeliveryDate');
	expect(json.checkoutOptions[1]).toEqual({ tenantArticleId: 'NONE' });
});

describe('operations without behaviour of their own', () => {
	test('remember the entities added to their collections', async () => {
		const zone = { name: 'North', score: 1 };
		const path = '/api/facilities/facility-001/zones';
		const { json, status } = await session.post(path, zone);
		expect(status).toBe(201);
		expect(json).toMatchObject({ ...zone, version: 1, id: expect.any(String), created: expect.any(String) });
		expect((await session.get(`${path}/${json.id}`)).json).toEqual(json);
		expect((await session.get(path)).json).toEqual([json]);
		const changed = await session.send('PUT', `${path}/${json.id}`, { name: 'South', score: 2, version: 1 });
		expect(changed.json).toMatchObject({ name: 'South', version: 2 });
		const late = await session.send('PUT', `${path}/${json.id}`, { name: 'West', score: 3, version: 1 });
		expect(late.status).toBe(409);
		await session.send('DELETE', `${path}/${json.id}`);
		expect((await session.get(path)).json).toEqual([]);
	});

	test('are validated like the others', async () => {
		const { status, json } = await session.post('/api/facilities/facility-001/zones', { name: 'North', colour: 'red' });
		expect(status).toBe(400);
		expect(json.map(({ description }: Entry) => description)).toContain('colour is not known');
	});

	test('remember configurations', async () => {
		const path = '/api/configurations/gdpr';
		const { version } = (await session.get(path)).json;
		const { json } = await session.send('PUT', path, { version, retentionTime: 9 });
		expect(json).toMatchObject({ retentionTime: 9, version: version + 1 });
		expect((await session.get(path)).json).toEqual(json);
		expect((await session.send('PUT', path, { version, retentionTime: 10 })).status).toBe(409);
	});

	test('return a result for each entry of a bulk request', async () => {
		const units = [{ pickJobRefs: [known.openPickJob], loadUnitTypeRef: 'T' }];
		const { json, status } = await session.post('/api/loadunits', { loadUnits: units });
		expect([status, json]).toEqual([200, [expect.objectContaining(units[0])]]);
	});

	test('are all served: no path of the catalogue is unknown', async () => {
		const missing: string[] = [];
		for (const operation of fulfillmenttoolsCatalogue.operations) {
			const { method, path } = operation;
			const { status, text } = await session.send(method, path.replace(/\{\w+\}/g, 'x'));
			const unknown = text.includes('The path is not known') || status === 405 || status >= 500;
			if (unknown) missing.push(`${operationId(operation)} ${status} ${text.slice(0, 80)}`);
		}
		expect(missing).toEqual([]);
	});
});
