import { knownForTests, perTest, sandboxForTests } from '../../../support/forTests';
import type { Answer } from '../../tests/client';
import { fluentSession } from './client';

type Json = Record<string, unknown>;

const sandbox = sandboxForTests('fluent');
const session = perTest(() => fluentSession(sandbox));
const known = knownForTests(sandbox, 'fluent');

const EVENT = '/api/v4.1/event';
const JOB = '/api/v4.1/job';

describe('events', () => {
	const cancel = (more: Json = {}): Json => ({
		...{
			name: 'CancelOrder',
			retailerId: '5',
			entityType: 'ORDER',
			entityId: known.bookedOrderId,
			entitySubtype: 'HD',
		},
		...{ rootEntityType: 'ORDER', rootEntityId: known.bookedOrderId, ...more },
	});
	const sync = async (body: unknown) => await session.post(`${EVENT}/sync`, body);
	const async = async (body: unknown) => await session.post(`${EVENT}/async`, body);
	const statusOf = async (id: string) => (await session.data(`{ orderById(id: "${id}") { status } }`)).orderById.status;
	const search = async (query = '') => (await session.get(`${EVENT}${query}`)).json;

	test('sent synchronously return their outcome and change the entity', async () => {
		const { status, json } = await sync(cancel());
		expect(status).toBe(200);
		expect(json).toEqual({ eventId: expect.any(String), entityId: known.bookedOrderId, eventStatus: 'COMPLETE' });
		expect(await statusOf(known.bookedOrderId)).toBe('CANCELLED');
		const { json: event } = await session.get(`${EVENT}/${json.eventId}`);
		expect(event).toMatchObject({ id: json.eventId, name: 'CancelOrder', eventStatus: 'COMPLETE', retailerId: '5' });
		expect(event.context).toMatchObject({ entityType: 'ORDER', entityId: known.bookedOrderId });
	});

	test('sent asynchronously are accepted immediately, whatever their outcome', async () => {
		const unheard = await async(cancel({ name: 'NoSuchRuleset' }));
		const missing = await async(cancel({ entityId: '0' }));
		expect([unheard.status, missing.status]).toEqual([200, 200]);
		expect((await session.get(`${EVENT}/${unheard.json.id}`)).json.eventStatus).toBe('NO_MATCH');
		expect((await session.get(`${EVENT}/${missing.json.id}`)).json.eventStatus).toBe('FAILED');
	});

	test('sent asynchronously may be answered with an empty body, since the vendor does not say', async () => {
		sandbox.settings('fluent', { eventReply: 'empty' });
		expect(await async(cancel())).toMatchObject({ status: 200, text: '' });
		expect(await statusOf(known.bookedOrderId)).toBe('CANCELLED');
	});

	test('sent synchronously are answered with 404 if the entity or a ruleset is missing', async () => {
		expect((await sync(cancel({ entityId: '0' }))).status).toBe(404);
		expect((await sync(cancel({ name: 'NoSuchRuleset' }))).status).toBe(404);
	});

	test.each([
		['without a name', { name: undefined }],
		['without a retailer', { retailerId: undefined }],
		['without an entity type', { entityType: undefined }],
		['without an entity', { entityId: undefined }],
		['with a retailer that is a number', { retailerId: 5 }],
		['with attributes as a list', { attributes: [{ name: 'a', type: 'STRING', value: 'b' }] }],
		['with a member that is not known', { entity: 'ORDER' }],
	])('%s are answered with 400 either way', async (_what, wrong) => {
		for (const send of [sync, async]) {
			const { status, json } = await send(cancel(wrong));
			expect({ status, code: json.errors[0].code }).toEqual({ status: 400, code: '400' });
		}
		expect((await search()).results).toEqual([]);
	});

	test('that do not exist are answered with 404', async () => {
		expect((await session.get(`${EVENT}/6a1e7c00-0000-4000-8000-000000000000`)).status).toBe(404);
	});

	test('can create and update products and categories', async () => {
		const event = { retailerId: '5', entityType: 'PRODUCT_CATALOGUE', entityRef: known.productCatalogue };
		const attributes = { ref: 'NEW-PRODUCT', name: 'New', gtin: '42' };
		expect((await sync({ ...event, name: 'UPSERT_PRODUCT', attributes })).json.eventStatus).toBe('COMPLETE');
		expect(
			(await sync({ ...event, name: 'UPSERT_PRODUCT', attributes: { ref: 'NEW-PRODUCT', name: 'Newer' } })).status,
		).toBe(200);
		expect((await sync({ ...event, name: 'UPSERT_CATEGORY', attributes: { ref: 'NEW', name: 'New' } })).status).toBe(
			200,
		);
		const key = `catalogue: { ref: "${known.productCatalogue}" }`;
		const { product, category } = await session.data(
			`{ product(ref: "NEW-PRODUCT", ${key}) { name ... on StandardProduct { gtin } } category(ref: "NEW", ${key}) { name } }`,
		);
		expect([product, category]).toEqual([{ name: 'Newer', gtin: '42' }, { name: 'New' }]);
		expect((await sync({ ...event, name: 'UPSERT_PRODUCT', attributes: {} })).json.eventStatus).toBe('FAILED');
	});

	test('can set and change stock', async () => {
		const event = { retailerId: '5', entityType: 'INVENTORY_CATALOGUE', entityRef: known.inventoryCatalogue };
		const one = { locationRef: known.location, productRef: known.variantProduct };
		const onHand = async () =>
			(
				await session.data(
					`{ inventoryPosition(ref: "${known.position}", catalogue: { ref: "${known.inventoryCatalogue}" }) { onHand } }`,
				)
			).inventoryPosition.onHand;
		await sync({ ...event, name: 'UpdateInventoryQty', attributes: { items: [{ ...one, qty: 40 }] } });
		expect(await onHand()).toBe(40);
		await sync({ ...event, name: 'INVENTORY_DELTA', attributes: { deltas: [{ ...one, deltaId: 'd1', qty: -3 }] } });
		expect(await onHand()).toBe(37);
	});

	test('are raised by creating an entity that has a workflow, and by no other', async () => {
		const input = { ref: 'C1', name: 'C', type: 'DEFAULT', retailer: { id: '5' } };
		await session.data('mutation ($i: CreateCarrierInput) { createCarrier(input: $i) { id } }', { i: input });
		const network = { name: 'N1', retailers: [{ id: '5' }] };
		await session.data('mutation ($i: CreateNetworkInput) { createNetwork(input: $i) { id } }', { i: network });
		const { results } = await search();
		expect(results).toMatchObject([{ name: 'CREATE', context: { entityType: 'CARRIER', entityRef: 'C1' } }]);
	});

	describe('in a search', () => {
		beforeEach(async () => {
			for (let number = 1; number <= 7; number += 1) {
				await async(cancel({ name: number % 2 ? 'CancelOrder' : 'Unheard', attributes: { number } }));
			}
		});

		test('are paged by offset', async () => {
			expect(await search('?count=3')).toMatchObject({ start: 0, count: 3, hasMore: true });
			const last = await search('?start=6&count=3');
			expect(last).toMatchObject({ start: 6, count: 1, hasMore: false });
			expect(last.results[0].attributes).toEqual({ number: 7 });
			expect((await search()).results).toHaveLength(7);
		});

		test('can be narrowed by every parameter, all of which must match', async () => {
			expect((await search('?name=Unheard')).results).toHaveLength(3);
			expect((await search('?eventStatus=NO_MATCH&name=CancelOrder')).results).toEqual([]);
			expect((await search('?context.entityType=ORDER&retailerId=5')).results).toHaveLength(7);
			expect((await search(`?context.entityId=${known.bookedOrderId}&eventType=ORCHESTRATION`)).results).toHaveLength(
				7,
			);
			expect((await search('?context.rootEntityType=WAVE')).results).toEqual([]);
			const { id } = (await search()).results[2];
			expect((await search(`?eventId=${id}`)).results).toHaveLength(1);
		});

		test('are those of the last 30 days unless a start is given', async () => {
			const from = new Date(Date.now() - 3_600_000).toISOString();
			sandbox.time({ advanceMs: 31 * 86_400_000 });
			Object.assign(session, await fluentSession(sandbox));
			expect((await search()).results).toEqual([]);
			expect((await search(`?from=${from}`)).results).toHaveLength(7);
			expect((await search(`?from=${from}&to=${from}`)).results).toEqual([]);
		});

		test.each(['?status=COMPLETE', '?name=a&name=b', '?start=-1', '?count=many', '?from=yesterday'])(
			'%s is answered with 400',
			async (query) => {
				expect((await session.get(`${EVENT}${query}`)).status).toBe(400);
			},
		);
	});
});

describe('jobs', () => {
	const record = (more: Json = {}): Json => ({
		locationRef: known.location,
		skuRef: known.variantProduct,
		qty: 5,
		...more,
	});
	const open = async (body: unknown = { name: 'night', retailerId: '5' }) => await session.post(JOB, body);
	const send = async (job: string, entities: unknown[], more: Json = {}) =>
		await session.post(`${JOB}/${job}/batch`, { action: 'UPSERT', entityType: 'INVENTORY', entities, ...more });
	const read = async (job: string, batch: string, query = '') =>
		(await session.get(`${JOB}/${job}/batch/${batch}${query}`)).json;
	const finished = async (job: string, batch: string, query = '') => {
		let answer = await read(job, batch, query);
		while (answer.status !== 'COMPLETE') answer = await read(job, batch, query);
		return answer;
	};
	/** Results of records sent in a batch of a new job. */
	const results = async (entities: unknown[], more: Json = {}): Promise<Json[]> => {
		const job = (await open()).json.id;
		return (await finished(job, (await send(job, entities, more)).json.id)).results;
	};
	const codes = async (entities: unknown[], more: Json = {}) =>
		(await results(entities, more)).map(({ responseCode }) => responseCode);

	test('accept batches, which are PENDING, then RUNNING, then COMPLETE with a result for each record', async () => {
		const job = (await open()).json.id;
		const batch = (await send(job, [record()])).json.id;
		const states = [await read(job, batch), await read(job, batch), await read(job, batch)];
		expect(states.map(({ status, results: told }) => [status, told.length])).toEqual([
			['PENDING', 0],
			['RUNNING', 0],
			['COMPLETE', 1],
		]);
		expect(states[2]).toEqual({
			...{ batchId: batch, status: 'COMPLETE', start: 0, count: 1, total: 1 },
			results: [
				{ entityId: expect.any(String), entityRef: expect.any(String), responseCode: '200', message: 'Success' },
			],
		});
	});

	test('complete their batches by the clock too', async () => {
		sandbox.settings('fluent', { batchMs: 60_000, batchPolls: 0 });
		const job = (await open()).json.id;
		const batch = (await send(job, [record()])).json.id;
		expect((await read(job, batch)).status).toBe('PENDING');
		sandbox.time({ advanceMs: 40_000 });
		expect((await read(job, batch)).status).toBe('RUNNING');
		sandbox.time({ advanceMs: 20_000 });
		expect((await read(job, batch)).status).toBe('COMPLETE');
	});

	test('set the stock of positions, and create those that are missing', async () => {
		const other = { ref: 'Q-9', type: 'RESERVED', status: 'HELD', attributes: { condition: 'NEW', channel: 'WEB' } };
		expect(await codes([record(), record({ locationRef: 'LOC-006' }), record({ ...other, qty: 2 })])).toEqual([
			'200',
			'200',
			'200',
		]);
		const list = async (place: string) =>
			(
				await session.data(
					`{ inventoryPositions(productRef: ["${known.variantProduct}"], locationRef: ["${place}"]) { edges { node { onHand quantities { edges { node { ref type quantity status condition attributes { name value } } } } } } } }`,
				)
			).inventoryPositions.edges[0].node;
		const old = await list(known.location);
		expect(old.onHand).toBe(5);
		expect(old.quantities.edges[1].node).toEqual({
			...{ ref: 'Q-9', type: 'RESERVED', quantity: 2, status: 'HELD', condition: 'NEW' },
			attributes: [
				{ name: 'condition', value: 'NEW' },
				{ name: 'channel', value: 'WEB' },
			],
		});
		expect((await list('LOC-006')).onHand).toBe(5);
	});

	test('report for each record whether its location, product and catalogue are known', async () => {
		expect(await codes([record({ locationRef: 'NONE' }), record(), record({ skuRef: 'NONE' })])).toEqual([
			'404',
			'200',
			'404',
		]);
		expect(await codes([record()], { catalogueRef: 'NONE' })).toEqual(['404']);
		expect(await codes([{ locationRef: known.location, skuRef: known.variantProduct }])).toEqual(['500']);
	});

	test('accept at least one and at most 5,000 records in a batch', async () => {
		const job = (await open()).json.id;
		const many = (count: number) => Array.from({ length: count }, () => record());
		expect((await send(job, many(5001))).status).toBe(400);
		expect((await send(job, [])).status).toBe(400);
		const batch = await send(job, many(5000));
		expect(batch.status).toBe(200);
		expect(await finished(job, batch.json.id, '?start=4990&count=100')).toMatchObject({
			start: 4990,
			count: 10,
			total: 5000,
		});
		expect(await finished(job, batch.json.id)).toMatchObject({ start: 0, count: 100, total: 5000 });
	});

	test.each([
		['an action of another kind', { action: 'CREATE' }],
		['an entity type that batches do not take', { entityType: 'ORDER' }],
		['a member that is not known', { records: [] }],
		['records that are none', { entities: ['a'] }],
		['records with members that are not known', { entities: [{ locationRef: 'a', sku: 'b', qty: 1 }] }],
		['a quantity as text', { entities: [{ locationRef: 'a', skuRef: 'b', qty: '1' }] }],
	])('%s is answered with 400', async (_what, wrong) => {
		expect((await send((await open()).json.id, [record()], wrong)).status).toBe(400);
	});

	test.each([
		['without a name', { retailerId: '5' }, 400],
		['without a retailer', { name: 'night' }, 400],
		['of a retailer that is not there', { name: 'night', retailerId: '99' }, 404],
		['with a member that is not known', { name: 'night', retailerId: '5', mode: 'fast' }, 400],
		['with an unknown way of preprocessing', { name: 'night', retailerId: '5', meta: { preprocessing: 'no' } }, 400],
	])('%s are refused', async (_what, body, status) => {
		expect((await open(body)).status).toBe(status);
	});

	test('can be opened with preprocessing skipped', async () => {
		expect((await open({ name: 'night', retailerId: '5', meta: { preprocessing: 'skip' } })).status).toBe(200);
	});

	test('accept no more batches after midnight UTC, while existing ones can still be read', async () => {
		sandbox.time({ set: '2030-01-01T23:59:00Z' });
		Object.assign(session, await fluentSession(sandbox));
		const job = (await open()).json.id;
		const batch = (await send(job, [record()])).json.id;
		expect((await session.get(`${JOB}/${job}`)).json).toMatchObject({ id: job, status: 'OPEN' });
		sandbox.time({ advanceMs: 61_000 });
		const late: Answer = await send(job, [record()]);
		expect(late.status).toBe(400);
		expect(late.json.errors[0].message).toContain('CLOSED');
		expect((await session.get(`${JOB}/${job}`)).json.status).toBe('CLOSED');
		expect((await finished(job, batch)).total).toBe(1);
	});

	test('can be closed by a test', async () => {
		const job = (await open()).json.id;
		expect(sandbox.act('fluent', 'closeJobs', {})).toEqual({ closed: 1 });
		expect((await send(job, [record()])).status).toBe(400);
	});

	test('and batches that do not exist are answered with 404', async () => {
		const job = (await open()).json.id;
		expect((await session.get(`${JOB}/0`)).status).toBe(404);
		expect((await session.get(`${JOB}/${job}/batch/0`)).status).toBe(404);
		expect((await send('0', [record()])).status).toBe(404);
	});

	test('can have failing records, and results in another order or without references', async () => {
		sandbox.act('fluent', 'failBatches', { every: 2, responseCode: '500', message: 'No luck' });
		const records = [1, 2, 3].map((number) => record({ ref: `R${number}` }));
		expect(await codes(records)).toEqual(['500', '200', '500']);
		expect(await codes(records)).toEqual(['200', '200', '200']);
		sandbox.settings('fluent', { resultsOrder: 'reversed' });
		expect((await results(records)).map(({ entityRef }) => entityRef)).toEqual(['R3', 'R2', 'R1']);
		sandbox.settings('fluent', { resultRefs: false });
		expect((await results(records))[0]).toEqual({ responseCode: '200', message: 'Success' });
	});

	test('can load locations, categories and retailers too', async () => {
		expect(
			await codes([{ ref: 'LOC-900', name: 'New' }, { ref: known.location, name: 'Renamed' }, {}], {
				entityType: 'LOCATION',
			}),
		).toEqual(['200', '200', '500']);
		expect(
			await codes([{ ref: 'CAT-9', name: 'New' }], { entityType: 'CATEGORY', catalogueRef: known.productCatalogue }),
		).toEqual(['200']);
		expect(await codes([{ ref: 'SHOP' }, { ref: 'SHOP' }], { entityType: 'RETAILER', action: 'CREATE' })).toEqual([
			'200',
			'500',
		]);
		const { a, b, c } = await session.data(
			`{ a: location(ref: "${known.location}") { name } b: location(ref: "LOC-900") { name } c: category(ref: "CAT-9", catalogue: { ref: "${known.productCatalogue}" }) { name } }`,
		);
		expect([a.name, b.name, c.name]).toEqual(['Renamed', 'New', 'New']);
	});
});

describe('workflows', () => {
	const trigger = (more: Json = {}) => ({
		type: 'ORDER',
		subtype: 'HD',
		status: 'BOOKED',
		retailerId: '5',
		module: 'adminconsole',
		flexType: 'ORDER::HD',
		flexVersion: 1,
		...more,
	});
	const ask = async (...triggers: unknown[]) => await session.post('/api/v4.1/transition', { triggers });

	test('list the events that users may send from a state', async () => {
		const { response } = (await ask(trigger(), trigger({ status: 'COMPLETE' }))).json;
		expect(response.map((one: Json) => (one.userActions as Json[]).map(({ eventName }) => eventName))).toEqual([
			['CancelOrder'],
			['OrderAppeasement'],
		]);
		expect(response[0].trigger.status).toBe('BOOKED');
		expect(response[0].userActions[0].context[0]).toMatchObject({
			label: 'Cancel order',
			modules: ['adminconsole'],
			confirm: true,
		});
	});

	test('return nothing if they are not named, without giving a reason', async () => {
		expect((await ask(trigger({ flexType: undefined }))).json).toEqual({ response: [] });
	});

	test('require the retailer and refuse unknown members', async () => {
		expect((await ask(trigger({ retailerId: undefined }))).status).toBe(400);
		expect((await ask(trigger({ state: 'BOOKED' }))).status).toBe(400);
	});

	test('are read by retailer and name with a trailing slash in the path', async () => {
		const { status, json } = await session.get('/api/v4.1/workflow/5/ORDER::HD/');
		expect({ status, name: json.name, some: json.rulesets.length > 0 }).toEqual({
			status: 200,
			name: 'ORDER::HD',
			some: true,
		});
		for (const path of ['5/ORDER::HD', '5/ORDER::XX/', '99/ORDER::HD/']) {
			expect([path, (await session.get(`/api/v4.1/workflow/${path}`)).status]).toEqual([path, 404]);
		}
	});
});
