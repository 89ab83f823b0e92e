import { knownForTests, perTest, sandboxForTests } from '../../../support/forTests';
import { fftSession } from './client';

type Entry = Record<string, ReturnType<typeof JSON.parse>>;

const sandbox = sandboxForTests('fulfillmenttools');
const session = perTest(() => fftSession(sandbox));
const known = knownForTests(sandbox, 'fulfillmenttools');

const body = (changes: object = {}) => ({
	tenantOrderId: 'SHOP-1',
	orderDate: '2026-11-01T10:00:00Z',
	consumer: {
		addresses: [
			{ street: 'A', houseNumber: '1', postalCode: '50667', city: 'Cologne', country: 'DE', lastName: 'Miller' },
		],
	},
	orderLineItems: [{ article: { tenantArticleId: 'TEE-BLK-M', title: 'Shirt' }, quantity: 2 }],
	...changes,
});
const create = async (changes: object = {}) => await session.post('/api/orders', body(changes));
const act = async (id: string, action: object) => await session.post(`/api/orders/${id}/actions`, action);
const processOf = async (order: Entry) => (await session.get(`/api/processes/${order.processId}`)).json;
const pickJobOf = async (order: Entry) =>
	(await session.get(`/api/pickjobs/${(await processOf(order)).pickJobRefs[0]}`)).json;

test('an order starts a process, a routing plan and a pick job', async () => {
	const { status, json: order, headers } = await create();
	expect(status).toBe(201);
	expect(headers.get('location')).toMatch(new RegExp(`/api/orders/${order.id}$`));
	expect(order).toMatchObject({ status: 'OPEN', version: 1 });
	expect(await processOf(order)).toMatchObject({ tenantOrderId: 'SHOP-1', status: 'IN_PROGRESS' });
	const { routingPlans } = (await session.get(`/api/routingplans?orderRef=${order.id}`)).json;
	expect(routingPlans).toEqual([expect.objectContaining({ status: 'ROUTED', facilityRef: 'facility-001' })]);
	expect(await pickJobOf(order)).toMatchObject({
		status: 'OPEN',
		pickLineItems: [expect.objectContaining({ quantity: 2 })],
	});
	expect((await session.get('/api/process?tenantOrderId=SHOP-1')).json.orderRef).toBe(order.id);
});

test('a second order with the same tenantOrderId is refused while the first one is open', async () => {
	const { json } = await create();
	expect((await create()).status).toBe(409);
	await act(json.id, { name: 'FORCE_CANCEL', version: json.version });
	expect((await create()).status).toBe(201);
});

test('an order for collection is picked where it is collected', async () => {
	const deliveryPreferences = { collect: [{ tenantFacilityId: 'STORE-7' }] };
	const { json } = await create({ deliveryPreferences });
	expect(await pickJobOf(json)).toMatchObject({
		facilityRef: 'facility-007',
		deliveryinformation: { channel: 'COLLECT' },
	});
});

describe('actions on orders', () => {
	test('route a locked order once it is unlocked', async () => {
		const { json } = await create({ status: 'LOCKED' });
		expect((await processOf(json)).pickJobRefs).toEqual([]);
		const { json: opened } = await act(json.id, { name: 'UNLOCK', version: 1 });
		expect(opened.status).toBe('OPEN');
		expect(await pickJobOf(opened)).toMatchObject({ status: 'OPEN' });
		expect((await act(json.id, { name: 'UNLOCK', version: 2 })).status).toBe(400);
	});

	test('extend a promise, and confirm it under the tenant’s own id', async () => {
		const extended = await act(known.promisedOrder, { name: 'EXTEND_PROMISE', version: 1 });
		expect(Date.parse(extended.json.promisesOptions.validUntil)).toBeGreaterThan(Date.now());
		const confirmed = await act(known.promisedOrder, { name: 'CONFIRM_PROMISE', version: 2, tenantOrderId: 'P-1' });
		expect(confirmed.json).toMatchObject({ status: 'OPEN', tenantOrderId: 'P-1' });
	});

	test('cancel everything that the order started, and keep the reason', async () => {
		const { json } = await create();
		const action = { name: 'CANCEL', version: 1, cancelationReasonId: known.cancelationReason };
		expect((await act(json.id, action)).json).toMatchObject({
			status: 'CANCELLED',
			cancelationReason: { id: known.cancelationReason },
		});
		expect(await pickJobOf(json)).toMatchObject({ status: 'CANCELED' });
		expect(await processOf(json)).toMatchObject({ status: 'CANCELED' });
		const query = { relatedRefs: { orderRefs: { contains: { eq: json.id } } } };
		expect((await session.post('/api/reservations/search', { query })).json.reservations).toEqual([]);
	});

	test('cancel by force only once picking has begun', async () => {
		const { json } = await create();
		const job = await pickJobOf(json);
		await session.post(`/api/pickjobs/${job.id}/actions`, { name: 'START', version: job.version });
		expect((await act(json.id, { name: 'CANCEL', version: 1 })).status).toBe(400);
		expect((await act(json.id, { name: 'FORCE_CANCEL', version: 1 })).json.status).toBe('CANCELLED');
	});

	test('change addresses by their type, or all at once', async () => {
		const address = { street: 'B', houseNumber: '2', postalCode: '10115', city: 'Berlin', country: 'DE' };
		const change = { name: 'CHANGE_CONSUMER_ADDRESS', addressType: 'INVOICE_ADDRESS', consumerAddress: address };
		const changed = await act(known.openOrder, { ...change, version: 1 });
		expect(changed.json.consumer.addresses).toHaveLength(2);
		const replace = { name: 'REPLACE_CONSUMER_ADDRESSES', consumerAddresses: [address] };
		expect((await act(known.openOrder, { ...replace, version: 2 })).json.consumer.addresses).toEqual([address]);
	});

	test('cancel many orders by force, each with its own result', async () => {
		const orders = [
			{ orderId: known.openOrder, version: 1 },
			{ orderId: known.lockedOrder, version: 9 },
			{ orderId: 'none', version: 1 },
		];
		const cancel = async (list: object[]) =>
			await session.post('/api/orders/actions', { name: 'BULK_FORCE_CANCEL', orders: list });
		const { json } = await cancel(orders);
		expect(json.map(({ status }: Entry) => status)).toEqual(['UPDATED', 'FAILED', 'FAILED']);
		expect(json[1].summary).toContain('version 1');
		expect((await cancel(Array(16).fill(orders[0]))).status).toBe(400);
	});

	test('a change merges the given members into the order', async () => {
		const path = `/api/orders/${known.openOrder}`;
		const before = (await session.get(path)).json;
		const [{ id }] = before.orderLineItems;
		const changes = { version: 1, customAttributes: { a: 1 }, orderLineItems: [{ id, quantity: 7 }] };
		const { json } = await session.send('PATCH', path, changes);
		expect(json.orderLineItems[0]).toMatchObject({ quantity: 7, article: before.orderLineItems[0].article });
		expect(json.orderLineItems).toHaveLength(2);
		expect((await session.send('PATCH', path, changes)).status).toBe(409);
	});
});

describe('the fulfilment of an order', () => {
	const job = async (path: string, action: object) => await session.post(`/api/${path}/actions`, action);

	test('leads from picking through packing to the handover and a return job', async () => {
		const { json: order } = await create();
		const { id, pickLineItems } = await pickJobOf(order);
		const at = `pickjobs/${id}`;
		expect(
			(await job(at, { name: 'PICK', version: 1, lineItems: [{ id: pickLineItems[0].id, picked: 2 }] })).status,
		).toBe(400);
		expect((await job(at, { name: 'START', version: 1 })).json.status).toBe('IN_PROGRESS');
		expect((await job(at, { name: 'PAUSE', version: 2 })).json.status).toBe('PAUSED');
		expect((await job(at, { name: 'START', version: 3 })).json.status).toBe('IN_PROGRESS');
		const lineItems = [{ id: pickLineItems[0].id, picked: 1 }];
		const picked = await job(at, { name: 'PICK', version: 4, lineItems });
		expect(picked.json).toMatchObject({ status: 'PICKED', subStatus: 'SHORT_PICKED' });
		expect((await job(at, { name: 'CLOSE', version: 5 })).json.status).toBe('CLOSED');

		const [packJobRef] = (await processOf(order)).packJobRefs;
		const packing = (await session.get(`/api/packjobs/${packJobRef}`)).json;
		expect(packing.lineItems).toEqual([expect.objectContaining({ quantity: 1, packed: 0 })]);
		const closing = { version: 1, actions: [{ action: 'ModifyPackJob', status: 'CLOSED' }] };
		expect((await session.send('PATCH', `/api/packjobs/${packJobRef}`, closing)).json.status).toBe('CLOSED');

		const { handoverJobRefs, shipmentRefs } = await processOf(order);
		const finish = { name: 'FINISH_HANDOVER_JOB', version: 1, lineItems: [] };
		expect((await job(`handoverjobs/${handoverJobRefs[0]}`, finish)).json.status).toBe('HANDED_OVER');
		expect((await job(`handoverjobs/${handoverJobRefs[0]}`, { ...finish, version: 2 })).status).toBe(400);
		const done = await processOf(order);
		expect(done).toMatchObject({ status: 'FINISHED', itemReturnJobsRef: [expect.any(String)] });
		expect((await session.get(`/api/shipments/${shipmentRefs[0]}`)).json.status).toBe('INITIAL');
	});

	test('can be aborted, restarted and reset', async () => {
		const at = `pickjobs/${known.startedPickJob}`;
		const { version, pickLineItems } = (await session.get(`/api/${at}`)).json;
		expect((await job(at, { name: 'ABORT', version })).json.status).toBe('ABORTED');
		expect((await job(at, { name: 'RESTART', version: version + 1 })).json.status).toBe('IN_PROGRESS');
		expect((await job(at, { name: 'RESET', version: version + 2 })).json).toMatchObject({ status: 'OPEN' });
		const splitLineItemsInfo = [1, 1].map((quantity) => ({ lineItemId: pickLineItems[1].id, quantity, picked: 0 }));
		const split = await job(at, { name: 'SPLIT_LINE_ITEMS_PICK_JOB', version: version + 3, splitLineItemsInfo });
		expect(split.json.pickLineItems).toHaveLength(3);
		const assignedUsers = [{ username: 'ada' }];
		const assigned = await job(at, { name: 'REPLACE_ASSIGNED_USERS', version: version + 4, assignedUsers });
		expect(assigned.json.assignedUsers).toEqual([{ userId: known.user, username: 'ada' }]);
	});

	test('can be rerouted to another facility', async () => {
		const action = { name: 'ASSIGN_FACILITY_TO_PROCESS', facilityRef: 'facility-009' };
		const { json: order } = await create();
		const { version } = await processOf(order);
		const { json } = await session.post(`/api/processes/${order.processId}/actions`, { ...action, version });
		expect(json.pickJobRefs).toHaveLength(2);
		const states = json.pickJobRefs.map(async (id: string) => (await session.get(`/api/pickjobs/${id}`)).json);
		expect(await Promise.all(states)).toMatchObject([
			{ status: 'OBSOLETE' },
			{ status: 'OPEN', facilityRef: 'facility-009' },
		]);
	});

	test('can start with a promise', async () => {
		const { tenantOrderId: _id, ...order } = body();
		const { status, json } = await session.post('/api/promises/deliverypromise', order);
		expect(status).toBe(201);
		expect((await session.get(`/api/orders/${json.orderRef}`)).json.status).toBe('PROMISED');
		const confirmed = await act(json.orderRef, { name: 'CONFIRM_PROMISE', version: json.orderVersion });
		expect(confirmed.json.status).toBe('OPEN');
	});
});

test('returned goods are received, inspected and finished with the version of the job', async () => {
	const path = `/api/itemreturnjobs/${known.itemReturnJob}`;
	const job = (await session.get(path)).json;
	const item = {
		itemReturnJobLineItemRef: job.returnableLineItems[0].id,
		status: 'OPEN',
		tenantArticleId: 'TEE-BLK-M',
	};
	const itemReturnForCreation = { status: 'OPEN', returnFacilityRef: 'facility-001', returnedLineItems: [item] };
	const added = await session.post(`${path}/itemreturns`, { itemReturnJobVersion: 1, itemReturnForCreation });
	expect(added.json).toMatchObject({ status: 'IN_PROGRESS', version: 2, itemReturns: [{ status: 'OPEN' }] });
	const [{ id, returnedLineItems }] = added.json.itemReturns;
	const at = `${path}/itemreturns/${id}`;
	const change = { itemReturnJobVersion: 2, status: 'ACCEPTED' };
	const accepted = await session.send('PATCH', `${at}/returnedlineitems/${returnedLineItems[0].id}`, change);
	expect(accepted.json.itemReturns[0].returnedLineItems[0]).toMatchObject({
		status: 'ACCEPTED',
		itemReturnJobLineItemRefs: [job.returnableLineItems[0].id],
	});
	const late = await session.post(`${at}/actions`, { name: 'FinishItemReturn', itemReturnJobVersion: 2 });
	expect(late.json[0].version).toBe(3);
	const finished = await session.post(`${at}/actions`, { name: 'FinishItemReturn', itemReturnJobVersion: 3 });
	expect(finished.json.itemReturns[0].status).toBe('FINISHED');
	expect((await session.post(`${path}/actions`, { name: 'FinishItemReturnJob', version: 4 })).json.status).toBe(
		'FINISHED',
	);
});
