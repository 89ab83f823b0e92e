import { knownForTests, perTest, sandboxForTests } from '../../../support/forTests';
import { fftSession, knownOf } from './client';

type Entry = Record<string, ReturnType<typeof JSON.parse>>;

const sandbox = sandboxForTests('fulfillmenttools');
const session = perTest(() => fftSession(sandbox));
const known = knownForTests(sandbox, 'fulfillmenttools');

const upsert = async (stocks: object[]) => await session.send('PUT', '/api/stocks', { stocks });
const stock = async (id: string) => (await session.get(`/api/stocks/${id}`)).json;
const entry = (changes: object = {}) => ({
	...{ tenantArticleId: 'NEW', facility: { tenantFacilityId: 'STORE-3' }, value: 4 },
	...changes,
});

describe('many stocks in one request', () => {
	test('are created, changed or left as they are, each with its own result in the order sent', async () => {
		const { value } = await stock(known.stock);
		const stocks = [entry(), { id: known.stock, value: value + 1, version: 1 }];
		expect((await upsert(stocks)).json.map(({ status }: Entry) => status)).toEqual(['CREATED', 'UPDATED']);
		const again = [entry(), { id: known.stock, value: value + 1 }];
		expect((await upsert(again)).json.map(({ status }: Entry) => status)).toEqual(['UNCHANGED', 'UNCHANGED']);
		const [{ stock: made }] = (await upsert([entry({ value: 9 })])).json;
		expect(made).toMatchObject({ facilityRef: 'facility-003', value: 9, available: 9, version: 2 });
	});

	test('are found again by the tenant’s own id', async () => {
		await upsert([entry({ tenantStockId: 'T-1' })]);
		const [{ status }] = (await upsert([entry({ tenantStockId: 'T-1', value: 5 })])).json;
		expect(status).toBe('UPDATED');
	});

	test('change nothing at all if one version is stale', async () => {
		const { value } = await stock(known.stock);
		const refused = await upsert([entry(), { id: known.stock, value: 1, version: 7 }]);
		expect(refused.status).toBe(409);
		expect(refused.json[0]).toMatchObject({ version: 1, requestVersion: 7 });
		expect((await stock(known.stock)).value).toBe(value);
		expect((await session.get('/api/stocks?tenantArticleId=NEW')).json.total).toBe(0);
	});

	test.each([
		[
			'a repeated id',
			() => [
				{ id: known.stock, value: 1 },
				{ id: known.stock, value: 2 },
			],
			'comes twice',
		],
		['an unknown id', () => [{ id: 'none', value: 1 }], 'There is no stock'],
		['an unknown facility', () => [entry({ facility: { facilityRef: 'none' } })], 'There is no facility'],
		['no facility', () => [entry({ facility: undefined })], 'A facility must be named'],
		['a new stock without an article', () => [entry({ tenantArticleId: undefined })], 'tenantArticleId is required'],
		[
			'an id, no version, and other members',
			() => [{ id: known.stock, value: 1, conditions: [] }],
			'conditions is not taken',
		],
		['a negative value', () => [entry({ value: -1 })], 'must be at least 0'],
		['more than 500 entries', () => Array.from({ length: 501 }, () => entry()), 'at most 500'],
	])('with %s are refused', async (_what, stocks, message) => {
		const { status, json } = await upsert(stocks());
		expect([400, 404]).toContain(status);
		expect(json[0].description).toContain(message);
	});
});

describe('actions on stocks', () => {
	test('move goods to another location, and can clear the old one', async () => {
		const [{ stock: from }] = (await upsert([entry({ value: 5 })])).json;
		const to = knownOf(sandbox).storageLocations[1];
		const move = (amount: number) => ({
			action: {
				...{ name: 'MOVE_TO_LOCATION', amount, fromStockId: from.id, toLocationRef: to },
				options: { deleteFromStockIfZero: true },
			},
		});
		const first = (await session.post('/api/stocks/actions', move(2))).json;
		expect(first.result.fromStock).toMatchObject({ value: 3 });
		expect(first.result.toStock).toMatchObject({ value: 2, locationRef: to });
		expect((await session.post('/api/stocks/actions', move(9))).status).toBe(400);
		const second = (await session.post('/api/stocks/actions', move(3))).json;
		expect(second.result.toStock.value).toBe(5);
		expect((await session.get(`/api/stocks/${from.id}`)).status).toBe(404);
	});

	test('delete by id, by article and by location', async () => {
		const act = async (action: object) => (await session.post('/api/stocks/actions', { action })).json.result.ids;
		expect(await act({ name: 'DELETE_BY_IDS', ids: [known.stock, 'none'] })).toEqual([known.stock]);
		const articles = { facilityRef: 'facility-001', tenantArticleIds: ['MUG-CREAM', 'BAG-BLACK'] };
		expect(await act({ name: 'DELETE_BY_PRODUCTS', ...articles })).toHaveLength(2);
		const left = await act({ name: 'DELETE_BY_LOCATIONS', locationRefs: [known.storageLocations[0]] });
		expect(left).toHaveLength(57);
		expect((await session.get('/api/stocks?facilityRef=facility-001')).json.total).toBe(0);
	});

	test('set values without a version, up to 25 at a time', async () => {
		const stocks = [{ operationType: 'UPDATE', id: known.stock, value: 77 }, entry({ operationType: 'CREATE' })];
		const { json } = await session.post('/api/stocks/actions', { action: { name: 'UPDATE_VERSIONLESS', stocks } });
		expect(json.result.operationResults.map(({ status }: Entry) => status)).toEqual(['UPDATED', 'CREATED']);
		const many = Array.from({ length: 26 }, () => entry({ operationType: 'CREATE' }));
		const refused = await session.post('/api/stocks/actions', { action: { name: 'UPDATE_VERSIONLESS', stocks: many } });
		expect(refused.status).toBe(400);
	});
});

test('summaries and distributions add up the stocks, less the safety stocks', async () => {
	await upsert([entry({ value: 10 }), entry({ value: 5, facility: { facilityRef: 'facility-004' } })]);
	const operations = [{ facilityRef: 'facility-003', tenantArticleId: 'NEW', value: 2 }];
	await session.send('PUT', '/api/safetystocks', { operations });
	const { stockSummaries } = (await session.get('/api/stocks/summaries?tenantArticleIds=NEW')).json;
	expect(stockSummaries[0].details).toMatchObject({ stockOnHand: 15, safetyStock: 2, availableToPromise: 13 });
	expect(stockSummaries[0].includedFacilityRefs.sort()).toEqual(['facility-003', 'facility-004']);
	const one = (await session.get('/api/stocks/summaries?tenantArticleIds=NEW&facilityRefs=facility-004')).json;
	expect(one.stockSummaries[0].details.stockOnHand).toBe(5);
	const distribution = (await session.get('/api/articles/NEW/stockdistribution')).json;
	expect(distribution.facilityStocks.map(({ stockOnHand }: Entry) => stockOnHand).sort()).toEqual([10, 5]);
	expect(distribution.summary.stockOnHand).toBe(15);
});

test('safety stocks have a result each, and one that fails does not fail the others', async () => {
	const operations = [
		{ facilityRef: 'facility-001', tenantArticleId: 'NEW', value: 1 },
		{ facilityRef: 'none', tenantArticleId: 'NEW', value: 1 },
	];
	const put = async () => await session.send('PUT', '/api/safetystocks', { operations });
	const first = await put();
	expect(first.status).toBe(207);
	expect(first.json.map(({ status }: Entry) => status)).toEqual(['CREATED', 'FAILED']);
	expect(first.json[1].error).toMatchObject({ type: 'NOT_FOUND' });
	expect((await put()).json[0].status).toBe('UPDATED');
	expect((await session.get('/api/safetystocks')).json.total).toBe(1);
});

describe('listings', () => {
	const put = async (listings: object[]) =>
		await session.send('PUT', '/api/facilities/facility-001/listings', { listings });
	const states = (json: Entry[]) => json.map(({ status }) => status);

	test('of a facility get a result each', async () => {
		const listings = [
			{ tenantArticleId: 'NEW', title: 'New' },
			{ tenantArticleId: known.article, title: 'Shirt', version: 1 },
		];
		expect(states((await put(listings)).json)).toEqual(['CREATED', 'UPDATED']);
		expect(states((await put(listings)).json)).toEqual(['UNCHANGED', 'FAILED']);
		expect((await put(Array.from({ length: 501 }, (_, index) => ({ tenantArticleId: `N-${index}` })))).status).toBe(
			400,
		);
	});

	test('of several facilities can be sent in one call, at most 25 counted by facility', async () => {
		const selector = (count: number) =>
			Array.from({ length: count }, (_, index) => ({ facility: { tenantFacilityId: `STORE-${index + 1}` } }));
		const listing = (count: number) => ({
			...{ tenantArticleId: 'NEW', title: 'New', targetingStrategy: 'MULTI_SELECTOR' },
			selector: selector(count),
		});
		const { json } = await session.send('PUT', '/api/listings', { listings: [listing(25)] });
		expect(json.summary).toEqual({ created: 25, updated: 0, unchanged: 0 });
		expect(json.listings[0].result).toMatchObject({ facilityId: 'facility-001', tenantArticleId: 'NEW' });
		expect((await session.send('PUT', '/api/listings', { listings: [listing(26)] })).status).toBe(400);
	});

	test('are changed by patch sets and returned as a list', async () => {
		const path = `/api/facilities/urn:fft:facility:tenantFacilityId:STORE-1/listings/${known.article}`;
		const changes = { version: 1, actions: [{ action: 'ModifyListing', title: 'Better' }] };
		const { json } = await session.send('PATCH', path, changes);
		expect(json).toEqual([expect.objectContaining({ title: 'Better', version: 2 })]);
		expect((await session.send('PATCH', path, changes)).status).toBe(409);
		expect((await session.send('DELETE', path)).status).toBe(200);
		expect((await session.get(path)).status).toBe(404);
	});
});
