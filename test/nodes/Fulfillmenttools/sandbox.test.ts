import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { fulfillmenttoolsProvider } from '../../../nodes/Fulfillmenttools/profile';
import { knownForTests } from '../../support/forTests';
import { automatic, byId } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

/** What the node promises for a tenant that holds much data, validates requests and starts slowly. */
const bench = ProviderBench.forTests('fulfillmenttools');
const known = knownForTests(bench.sandbox, 'fulfillmenttools');

const grow = (much: IDataObject) => bench.sandbox.act('fulfillmenttools', 'grow', much) as Record<string, number>;
const many = <T>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_none, i) => make(i));

describe('fulfillmenttools on a pre-production tenant', () => {
	it('waits for a cold start, and repeats requests refused meanwhile', async () => {
		bench.sandbox.settings('fulfillmenttools', { coldStartMs: 1_500, scalingRefusals: 4 });
		bench.sandbox.act('fulfillmenttools', 'cool');
		const json = await bench.items(
			'facility.get',
			{ facilityId: byId(known.facility) },
			{ items: many(20, () => ({})) },
		);
		expect(json).toHaveLength(20);
	});

	it('allows for more than the half minute that a cold start may take', async () => {
		expect(fulfillmenttoolsProvider.profile.timeoutMs).toBeGreaterThan(60_000);
		bench.sandbox.settings('fulfillmenttools', { coldStartMs: 1_500 });
		bench.sandbox.act('fulfillmenttools', 'cool');
		const impatient = { facilityId: byId(known.facility), options: { timeout: 1, maxRetries: 0 } };
		expect((await bench.run('facility.get', impatient as never)).error?.description).toContain('asleep');
	});
});

describe('Return All of fulfillmenttools', () => {
	it.each<[string, INodeParameters, string, number]>([
		['parcel.getAll', {}, 'parcelRef', 1_304],
		['stock.getAll', {}, 'id', 1_600],
		['order.getAll', {}, 'id', 1_325],
		['user.getAll', {}, 'id', 305],
		['listing.getAll', { facilityId: byId('facility-006') }, 'id', 1_300],
		['order.search', {}, 'id', 1_325],
		['stock.search', {}, 'id', 1_600],
		['parcel.search', {}, 'id', 1_304],
	])('returns each of many once, in the largest pages allowed: %s', async (operation, parameters, key, count) => {
		grow({ parcels: 1_300, stocks: 1_300, orders: 1_300, users: 300, listings: 1_300 });
		const json = await bench.items(operation, { returnAll: true, ...parameters });
		expect(new Set(json.map((entry) => entry[key])).size).toBe(json.length);
		expect(json.length).toBe(count);
	});

	it('returns the stocks of each article once, although summaries have no ID', async () => {
		grow({ stocks: 1_300 });
		const json = await bench.items('stock.getSummaries', { returnAll: true });
		const articles = json.map(({ article }) => (article as IDataObject).tenantArticleId);
		expect(new Set(articles).size).toBe(articles.length);
		expect(articles.length).toBeGreaterThan(1_300);
	});
});

describe('fulfillmenttools lookups', () => {
	const inFacility = { facilityId: byId('facility-001') };

	it.each<[string, string, INodeParameters]>([
		['facility', 'facility.get', {}],
		['carrier', 'carrier.get', {}],
		['order', 'order.get', {}],
		['process', 'process.get', {}],
		['listing', 'listing.get', inFacility],
		['stock', 'stock.get', {}],
		['pickJob', 'pickJob.get', {}],
		['user', 'user.get', {}],
		['storageLocation', 'storageLocation.get', inFacility],
	])('find %s by its label, in one request', async (lookup, operation, parameters) => {
		grow({ facilities: 300, users: 300, orders: 300, stocks: 300, processes: 300 });
		const search = async (typed: string) => {
			bench.sandbox.forget();
			const { results } = await bench.search(lookup, operation, typed, parameters);
			expect(bench.requests()).toHaveLength(1);
			return results;
		};
		const all = await search('');
		expect(all.length).toBeGreaterThan(1);
		const wanted = all[all.length - 1];
		const found = await search(wanted.name.split(' · ')[0]);
		expect(found.map(({ value }) => value)).toContain(wanted.value);
		expect(found.length).toBeLessThan(all.length);
	});

	it('show the storage locations of the chosen facility only', async () => {
		const { results } = await bench.search('storageLocation', 'storageLocation.get', '', inFacility);
		const own = await bench.items('storageLocation.getAll', { ...inFacility, returnAll: true });
		expect(results.map(({ value }) => value).sort()).toEqual(own.map(({ id }) => id).sort());
	});
});

describe('fulfillmenttools bulk operations', () => {
	/** Runs a bulk operation, checks that each item has its own result, and returns the results and the call count. */
	async function each(operation: string, entries: IDataObject[], parameters: INodeParameters = automatic) {
		bench.sandbox.forget();
		const { error, items, json } = await bench.run(operation, parameters, { items: entries });
		expect(error).toBeUndefined();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(entries.map((_entry, item) => ({ item })));
		return { json, calls: bench.requests().filter(({ method }) => method !== 'GET').length };
	}

	const stock = (index: number) => ({ facilityRef: known.facility, tenantArticleId: `A${index}`, value: index });

	it('send 500 stocks per call, delete 500 by ID, and set 25 without a version', async () => {
		const { json, calls } = await each('stock.createOrUpdateMany', many(1_001, stock));
		expect(calls).toBe(3);
		const ids = json.map((entry) => (entry.stock as IDataObject).id as string);
		expect(json.map((entry) => (entry.stock as IDataObject).tenantArticleId)).toEqual(ids.map((_id, i) => `A${i}`));

		const updates = ids.slice(0, 26).map((id) => ({ operationType: 'UPDATE', id, value: 7 }));
		const versionless = await each('stock.createOrUpdateManyVersionless', updates);
		expect(versionless.calls).toBe(2);
		expect(versionless.json.map((entry) => (entry.stock as IDataObject).id)).toEqual(ids.slice(0, 26));

		const gone = [...ids.slice(0, 600), 'unknown'].map((id) => ({ id }));
		const deleted = await each('stock.deleteByIds', gone, { ids: '={{ $json.id }}' });
		expect(deleted.calls).toBe(2);
		expect(deleted.json[600]).toMatchObject({ found: false });
	});

	it('send 500 safety stocks, or listings of one facility, per call', async () => {
		expect((await each('safetyStock.createOrUpdateMany', many(501, stock))).calls).toBe(2);
		const listings = many(501, (index) => ({ tenantArticleId: `L${index}`, title: `Shirt ${index}` }));
		const { json, calls } = await each('listing.replaceManyOfFacility', listings, {
			facilityId: byId(known.facility),
			...automatic,
		});
		expect(calls).toBe(2);
		expect((json[500].listing as IDataObject).tenantArticleId).toBe('L500');
	});

	it('send 25 listings per call, counting one per facility and returning a result for each', async () => {
		const one = (index: number) => ({
			targetingStrategy: 'SINGLE_FACILITY',
			facility: { facilityRef: 'facility-001' },
			tenantArticleId: `M${index}`,
			title: `Mug ${index}`,
		});
		const { json, calls } = await each('listing.createOrUpdateMany', many(26, one));
		expect(calls).toBe(2);
		expect((json[25].result as IDataObject).tenantArticleId).toBe('M25');

		const both = ['facility-001', 'facility-002'].map((facilityRef) => ({ facility: { facilityRef } }));
		const entries = many(13, (index) => ({
			targetingStrategy: 'MULTI_SELECTOR',
			selector: both,
			tenantArticleId: `N${index}`,
			title: `Cap ${index}`,
		}));
		bench.sandbox.forget();
		const { error, items } = await bench.run('listing.createOrUpdateMany', automatic, { items: entries });
		expect(error).toBeUndefined();
		expect(bench.requests()).toHaveLength(2);
		const results = items.map((item) => [item.pairedItem, (item.json.result as IDataObject).tenantArticleId]);
		expect(results).toEqual(entries.flatMap((entry, item) => both.map(() => [{ item }, entry.tenantArticleId])));
	});

	it('send 25 order records, or 100 load units, per call', async () => {
		const lineItems = [{ article: { tenantArticleId: 'A1', attributes: [] }, quantity: 1 }];
		const record = (index: number) => ({
			facilityRef: known.facility,
			lineItems,
			orderRecordDate: '2026-01-01T00:00:00Z',
			tenantOrderRecordId: `R${index}`,
		});
		const { json, calls } = await each('orderRecord.createMany', many(26, record));
		expect(calls).toBe(2);
		expect(json).toHaveLength(26);
		const units = many(101, (index) => ({ pickJobRefs: [known.openPickJob], codes: [`C${index}`] }));
		expect((await each('loadUnit.createMany', units)).calls).toBe(2);
	});

	it('send 15 forced cancellations per call, each with the version of its order', async () => {
		grow({ orders: 20 });
		const open = (await bench.items('order.getAll', { returnAll: true })).filter(({ status }) => status === 'OPEN');
		const wanted = open.slice(-16).map(({ id }) => ({ orderId: id }) as IDataObject);
		const { json, calls } = await each('order.forceCancelMany', wanted);
		expect(calls).toBe(2);
		expect(json.map(({ orderId, status }) => ({ orderId, status }))).toEqual(
			wanted.map(({ orderId }) => ({ orderId, status: 'UPDATED' })),
		);
	});

	it('merge 50 documents per call into a file that is paired with all their items', async () => {
		const documents = many(51, (index) => ({ documentId: `d${index}`, documentsSetRef: 's' }));
		const { error, items } = await bench.run('document.merge', automatic, { items: documents });
		expect(error).toBeUndefined();
		const files = items.map((item) => [item.binary?.data.fileExtension, (item.pairedItem as unknown[]).length]);
		expect(files).toEqual([
			['pdf', 50],
			['pdf', 1],
		]);
	});
});

describe('fulfillmenttools labels', () => {
	it.each([
		['send.pdf', '%PDF'],
		['send.zpl', '^XA'],
	])('are returned as files in the requested format, named after the parcel: %s', async (labelDocument, start) => {
		const { error, items } = await bench.run('parcel.getLabel', { parcelId: byId(known.parcel), labelDocument });
		expect(error).toBeUndefined();
		const file = items[0].binary!.data;
		expect(file.fileName).toBe(`labels-${known.parcel}-${labelDocument}`);
		expect((await bench.engine.binary(file)).toString('latin1').slice(0, start.length)).toBe(start);
	});
});
