import { perTest, sandboxForTests } from '../../../support/forTests';
import { answerChecker } from './answers';
import { fftSession, knownOf } from './client';

const FILE = 'fulfillmenttools-openapi.yaml';
const check = answerChecker(FILE);

const sandbox = sandboxForTests('fulfillmenttools');
const session = perTest(() => fftSession(sandbox));

/** Sends a request and returns the response after checking that the vendor declares it. */
async function good(method: string, path: string, body?: unknown) {
	const { status, json, text } = await session.send(method, path, body);
	expect([method, path, status, status < 300 ? '' : text]).toEqual([method, path, expect.any(Number), '']);
	const problems = check?.(method, path, status, json) ?? [];
	expect([method, path, problems]).toEqual([method, path, []]);
	return json;
}

const reads = [
	['facilities', () => '/api/facilities?size=100'],
	['a facility', ({ facility }: Record<string, string>) => `/api/facilities/${facility}`],
	['listings', ({ facility }: Record<string, string>) => `/api/facilities/${facility}/listings`],
	['a listing', ({ facility, article }: Record<string, string>) => `/api/facilities/${facility}/listings/${article}`],
	['stocks', () => '/api/stocks?size=100'],
	['a stock', ({ stock }: Record<string, string>) => `/api/stocks/${stock}`],
	['stock summaries', () => '/api/stocks/summaries'],
	['a stock distribution', ({ article }: Record<string, string>) => `/api/articles/${article}/stockdistribution`],
	['safety stocks', () => '/api/safetystocks'],
	['orders', () => '/api/orders?size=100'],
	['an order', ({ openOrder }: Record<string, string>) => `/api/orders/${openOrder}`],
	['processes', () => '/api/processes?size=100'],
	['a process of an order', ({ openOrder }: Record<string, string>) => `/api/process?orderRef=${openOrder}`],
	['routing plans', ({ openOrder }: Record<string, string>) => `/api/routingplans?orderRef=${openOrder}`],
	['pick jobs', () => '/api/pickjobs?size=100'],
	['a pick job', ({ openPickJob }: Record<string, string>) => `/api/pickjobs/${openPickJob}`],
	['pack jobs', () => '/api/packjobs?size=100'],
	['handover jobs', () => '/api/handoverjobs?size=100'],
	['a handover job', ({ handoverJob }: Record<string, string>) => `/api/handoverjobs/${handoverJob}`],
	['shipments', () => '/api/shipments?size=100'],
	['parcels', () => '/api/parcels?size=100'],
	['a parcel', ({ parcel }: Record<string, string>) => `/api/parcels/${parcel}`],
	['item return jobs', () => '/api/itemreturnjobs?size=100'],
	['item returns', () => '/api/itemreturns'],
	['inbound processes', () => '/api/inboundprocesses'],
	['reservations', () => '/api/reservations'],
	['carriers', () => '/api/carriers'],
	['a carrier', ({ carrier }: Record<string, string>) => `/api/carriers/${carrier}`],
	['a user', ({ user }: Record<string, string>) => `/api/users/${user}`],
	['tags', () => '/api/tags'],
	['cancelation reasons', () => '/api/cancelationreasons'],
	['reroute descriptions', () => '/api/reroutedescriptions'],
	['subscriptions', () => '/api/subscriptions'],
	['supported events', () => '/api/supportedevents'],
	['effective permissions', () => '/api/users/me/effectivepermissions'],
	['storage locations', ({ facility }: Record<string, string>) => `/api/facilities/${facility}/storagelocations`],
	['locales', () => '/api/configurations/supportedlocales'],
	[
		'a stock configuration',
		({ facility }: Record<string, string>) => `/api/facilities/${facility}/configurations/stock`,
	],
	['the status', () => '/api/status'],
	['the health', () => '/api/health'],
] as const;

test.each(reads)('reading %s returns the declared response', async (_what, path) => {
	await good('GET', path(knownOf(sandbox)));
});

const searches = [
	['facilities', {}],
	['listings', { tenantArticleId: { eq: 'TEE-BLK-M' } }],
	['stocks', {}],
	['storagelocations', {}],
	['orders', { status: { in: ['OPEN', 'LOCKED'] } }],
	['processes', {}],
	['routingplans', {}],
	['pickjobs', {}],
	['packjobs', {}],
	['handoverjobs', {}],
	['shipments', {}],
	['parcels', {}],
	['inboundprocesses', {}],
	['users', {}],
	['tags', {}],
	['reservations', {}],
] as const;

test.each(searches)('a search for %s returns the declared response', async (what, query) => {
	const json = await good('POST', `/api/${what}/search`, { query, size: 50, options: { withTotal: true } });
	expect(json.total).toBeGreaterThan(0);
});

describe('writing returns the declared responses', () => {
	const address = {
		street: 'Main Street',
		houseNumber: '1',
		postalCode: '50667',
		city: 'Cologne',
		country: 'DE',
		companyName: 'New',
	};

	test('for facilities', async () => {
		const made = await good('POST', '/api/facilities', { name: 'New', tenantFacilityId: 'NEW', address });
		const path = `/api/facilities/${made.id}`;
		const version = made.version;
		await good('PATCH', path, { version, actions: [{ action: 'ModifyFacility', name: 'Newer' }] });
		await good('PATCH', path, { version: 2, type: 'MANAGED_FACILITY', status: 'OFFLINE' });
		const coordinates = { lat: 50.9, lon: 6.9 };
		await good('POST', `${path}/actions`, { name: 'UPDATE_FACILITY_COORDINATES', version: 3, coordinates });
		await good('DELETE', path);
		const configuration = '/api/facilities/facility-001/configurations/stock';
		const { version: now } = await good('GET', configuration);
		const off = { version: now, actions: [{ action: 'ModifyShortpick', active: false }] };
		expect((await good('PATCH', configuration, off)).shortpick.active).toBe(false);
	});

	test('for listings', async () => {
		const { facility } = knownOf(sandbox);
		const listings = [{ tenantArticleId: 'NEW-1', title: 'New' }];
		await good('PUT', `/api/facilities/${facility}/listings`, { listings });
		const path = `/api/facilities/${facility}/listings/NEW-1`;
		const changes = { version: 1, actions: [{ action: 'ModifyListing', title: 'Newer' }] };
		await good('PATCH', path, changes);
		const one = { tenantArticleId: 'NEW-2', title: 'New', facility: { facilityRef: facility } };
		await good('PUT', '/api/listings', { listings: [{ ...one, targetingStrategy: 'SINGLE_FACILITY' }] });
	});

	test('for stocks', async () => {
		const { facility, stock, storageLocations } = knownOf(sandbox);
		const entry = { tenantArticleId: 'NEW-1', facility: { facilityRef: facility }, value: 3 };
		await good('PUT', '/api/stocks', { stocks: [entry, { id: stock, value: 7 }] });
		const made = await good('POST', '/api/stocks', { ...entry, tenantStockId: 'S-1' });
		await good('PUT', `/api/stocks/${made.id}`, { value: 9, version: 1 });
		const move = { name: 'MOVE_TO_LOCATION', amount: 2, fromStockId: made.id, toLocationRef: storageLocations[1] };
		await good('POST', '/api/stocks/actions', { action: move });
		await good('POST', '/api/stocks/actions', { action: { name: 'DELETE_BY_IDS', ids: [made.id] } });
		const create = { ...entry, operationType: 'CREATE', tenantStockId: 'S-2' };
		// The vendor's file declares one result here, although the call has several entries.
		const many = { action: { name: 'UPDATE_VERSIONLESS', stocks: [create] } };
		expect((await session.post('/api/stocks/actions', many)).json.result.operationResults).toHaveLength(1);
	});

	test('for orders and everything they trigger, up to their return', async () => {
		const order = await good('POST', '/api/orders', orderOf('FLOW-1'));
		const process = await good('GET', `/api/process?orderRef=${order.id}`);
		const [pickJob] = process.pickJobRefs as string[];
		const job = await good('POST', `/api/pickjobs/${pickJob}/actions`, { name: 'START', version: 1 });
		const lineItems = job.pickLineItems.map(({ id }: { id: string }) => ({ id, picked: 1 }));
		await good('POST', `/api/pickjobs/${pickJob}/actions`, { name: 'PICK', version: 2, lineItems });
		await good('POST', `/api/pickjobs/${pickJob}/actions`, { name: 'CLOSE', version: 3 });
		const [packJob] = (await good('GET', `/api/packjobs?pickJobRef=${pickJob}`)).packJobs;
		const closing = { version: 1, actions: [{ action: 'ModifyPackJob', status: 'CLOSED' }] };
		await good('PATCH', `/api/packjobs/${packJob.id}`, closing);
		const { handoverJobRefs, shipmentRefs } = await good('GET', `/api/processes/${process.id}`);
		const parcel = await good('POST', `/api/shipments/${shipmentRefs[0]}/parcels`, {});
		const tracking = { carrierTrackingNumber: 'JD1', trackingUrl: 'https://example.com', trackingStatus: 'transit' };
		const update = { name: 'UPDATE_TRACKING_DATA', version: 1, trackingData: [tracking] };
		await session.post(`/api/parcels/${parcel.id}/actions`, update);
		const finish = { name: 'FINISH_HANDOVER_JOB', version: 1, lineItems: [] };
		await good('POST', `/api/handoverjobs/${handoverJobRefs[0]}/actions`, finish);
		const [returnJob] = (await good('GET', `/api/processes/${process.id}`)).itemReturnJobsRef;
		const itemReturnForCreation = { status: 'OPEN', returnFacilityRef: 'facility-001', returnedLineItems: [] };
		const returns = `/api/itemreturnjobs/${returnJob}/itemreturns`;
		const { itemReturns } = await good('POST', returns, { itemReturnJobVersion: 1, itemReturnForCreation });
		const start = { name: 'StartItemReturn', itemReturnJobVersion: 2 };
		await good('POST', `${returns}/${itemReturns[0].id}/actions`, start);
		await good('POST', `/api/itemreturnjobs/${returnJob}/actions`, { name: 'FinishItemReturnJob', version: 3 });
	});

	test('for actions on orders', async () => {
		const { lockedOrder, promisedOrder, openOrder } = knownOf(sandbox);
		const act = async (id: string, body: object) => await good('POST', `/api/orders/${id}/actions`, body);
		expect((await act(lockedOrder, { name: 'UNLOCK', version: 1 })).status).toBe('OPEN');
		await act(promisedOrder, { name: 'EXTEND_PROMISE', version: 1 });
		expect((await act(promisedOrder, { name: 'CONFIRM_PROMISE', version: 2 })).status).toBe('OPEN');
		expect((await act(openOrder, { name: 'CANCEL', version: 1 })).status).toBe('CANCELLED');
		const orders = [{ orderId: lockedOrder, version: 2 }];
		await good('POST', '/api/orders/actions', { name: 'BULK_FORCE_CANCEL', orders });
	});

	test('for the entities that others refer to', async () => {
		await good('POST', '/api/carriers', { key: 'NEW', name: 'New' });
		await good('POST', '/api/tags', { id: 'new', allowedValues: ['a'] });
		const target = { type: 'WEBHOOK', callbackUrl: 'https://example.com' };
		const subscription = await good('POST', '/api/subscriptions', { name: 'New', event: 'ORDER_CREATED', target });
		await good('DELETE', `/api/subscriptions/${subscription.id}`);
		const person = { username: 'new', firstname: 'N', lastname: 'W', password: 'secret' };
		await good('POST', '/api/users', { ...person, assignedRoles: [{ ref: 'FULFILLER' }] });
		await good('POST', '/api/cancelationreasons', { reason: 'New', reasonLocalized: { en_US: 'New' } });
		const consumerAddress = { country: 'DE' };
		const asked = { consumerAddress, tenantArticleIds: ['TEE-BLK-M'] };
		await good('POST', '/api/promises/checkoutoptions/delivery/earliest', asked);
		const location = { name: 'C-01', type: 'SINGLE_STORAGE', runningSequences: [], scannableCodes: [] };
		await good('POST', '/api/facilities/facility-001/storagelocations', location);
		const inbound = await good('POST', '/api/inboundprocesses', { facilityRef: 'facility-001' });
		const receipt = { comments: [], receivedDate: '2026-11-01T10:00:00Z', receivedItems: [] };
		await good('POST', `/api/inboundprocesses/${inbound.id}/receipts`, receipt);
	});
});

function orderOf(tenantOrderId: string) {
	return {
		tenantOrderId,
		orderDate: '2026-11-01T10:00:00Z',
		consumer: { addresses: [{ street: 'A', houseNumber: '1', postalCode: '50667', city: 'Cologne', country: 'DE' }] },
		orderLineItems: [{ article: { tenantArticleId: 'TEE-BLK-M', title: 'Shirt' }, quantity: 1 }],
	};
}
