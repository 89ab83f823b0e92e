import type { IDataObject } from 'n8n-workflow';

import { bulkGood } from '../../sandbox/goods';
import { knownForTests } from '../../support/forTests';
import { fields } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

const bench = ProviderBench.forTests('fluentCommerce');
const known = knownForTests(bench.sandbox, 'fluent');

const FROM_ITEM = {
	locationRef: '={{ $json.place }}',
	skuRef: '={{ $json.sku }}',
	qty: '={{ $json.count }}',
	ref: '={{ $json.ref }}',
};

/** Records with distinct quantities, all at one location and of one article. */
const stocks = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({
		place: known.location,
		sku: known.variantProduct,
		count: index,
		ref: `Q-${index}`,
	}));

const load = async (items: IDataObject[], options: IDataObject = {}, more: object = {}) =>
	await bench.run(
		'batch.loadInventory',
		{ name: 'Nightly', ...fields(FROM_ITEM), options: { pollEvery: 0.1, ...options } as never },
		{ items, ...more },
	);

const goOn = { onError: 'continueRegularOutput' };
const routes = () => bench.requests().map(({ route }) => route);
const count = (route: string) => routes().filter((one) => one === route).length;

describe('batch loads into Fluent', () => {
	it('inventory: any number of items is split into batches of 5,000, with a result for each item', async () => {
		const grown = 5_010;
		const { products } = bench.sandbox.act('fluent', 'grow', { products: grown }) as { products: number };
		const items = [known.location, known.otherLocation].flatMap((place) =>
			Array.from({ length: grown }, (_, index) => ({ place, sku: bulkGood(products - index).sku, count: index })),
		);
		const { json, error } = await load(items);
		expect(error).toBeUndefined();
		expect([count('job.create'), count('batch.create')]).toEqual([1, 3]);
		expect(json.map(({ entityRef }) => entityRef)).toEqual(items.map(({ place, sku }) => `${place}:${sku}`));
		expect(json.every(({ responseCode }) => responseCode === '200')).toBe(true);
		expect(json[7]).toMatchObject({
			locationRef: known.location,
			skuRef: items[7].sku,
			status: 'COMPLETE',
			jobId: expect.stringMatching(/^\d+$/),
			batchId: expect.stringMatching(/^\d+$/),
		});
		const ref = `${items[10_019].sku}-${known.otherLocation}`;
		const [position] = await bench.items('inventoryPosition.getAll', { limit: 5, query: { ref: [ref] } as never });
		expect(position).toMatchObject({ ref, onHand: 5_009 });
	});

	it.each(['sent', 'reversed'])(
		'inventory: failed and loaded records are distinguished, with results %s',
		async (resultsOrder) => {
			bench.sandbox.settings('fluent', { resultsOrder });
			const items = stocks(250);
			items[101].place = 'NOWHERE';
			const { json } = await load(items, { bulkSize: 200 }, goOn);
			expect(json.flatMap(({ error }, index) => (error === undefined ? [] : [[index, error]]))).toEqual([
				[
					101,
					expect.stringContaining(
						`The record 'NOWHERE / ${known.variantProduct}' failed: Location NOWHERE was not found`,
					),
				],
			]);
			expect(json[101].details).toMatchObject({ code: '404', locationRef: 'NOWHERE' });
		},
	);

	it('inventory: records without a ref in the results are matched by position', async () => {
		bench.sandbox.settings('fluent', { resultRefs: false });
		const items = stocks(3);
		items[1].place = 'NOWHERE';
		const { json } = await load(items, {}, goOn);
		expect(json.map(({ responseCode, error }) => responseCode ?? error)).toEqual([
			'200',
			expect.stringContaining('NOWHERE was not found'),
			'200',
		]);
	});

	it('inventory: a job closed midway is replaced, and every record is loaded once', async () => {
		bench.sandbox.fault({ route: 'batch.create', kind: 'slow', ms: 300, count: 0 });
		const running = load(stocks(6), { bulkSize: 1, concurrency: 1 });
		while (count('batch.create') < 2) await new Promise((resolve) => setTimeout(resolve, 20));
		bench.sandbox.act('fluent', 'closeJobs');
		const { json, error } = await running;
		expect(error).toBeUndefined();
		expect(count('job.create')).toBe(2);
		expect(new Set(json.map(({ jobId }) => jobId)).size).toBe(2);
		expect(json.map(({ entityRef }) => entityRef)).toEqual(['Q-0', 'Q-1', 'Q-2', 'Q-3', 'Q-4', 'Q-5']);
	});

	it('inventory: after midnight, a new job accepts what the old one does not', async () => {
		const [{ id }] = await bench.items('job.create', fields({ name: 'Of yesterday' }));
		bench.sandbox.time({ advanceMs: 86_400_000 });
		const { json } = await load(stocks(2), { jobId: String(id) });
		expect(json.map(({ responseCode }) => responseCode)).toEqual(['200', '200']);
		expect(json[0].jobId).not.toBe(String(id));
	});

	it('inventory: a user-chosen job is replaced neither if it does not exist nor if it refuses a batch', async () => {
		const { error: unknown } = await load(stocks(1), { jobId: '999999' });
		expect(unknown?.message).toContain('The batch was not accepted: The job was not found');
		const [{ id }] = await bench.items('job.create', fields({ name: 'Of today' }));
		const bad = { specifyBody: 'json', jsonBody: JSON.stringify([{ ref: 'X-1' }]), name: 'Others' };
		const options = { jobId: String(id) } as never;
		const { error } = await bench.run('batch.loadOther', { ...bad, entityType: 'NONE', action: 'UPSERT', options });
		expect(error?.message).toContain('NONE is no entity type of batches');
		expect(error?.description).toContain(`Job ${String(id)}`);
		expect(count('job.create')).toBe(1);
	});

	it('inventory: a batch whose response is lost is not sent again', async () => {
		bench.sandbox.fault({ route: 'batch.create', kind: 'cut', executed: true });
		const { json } = await load(stocks(2), {}, goOn);
		expect(count('batch.create')).toBe(1);
		expect(json[0].error).toContain('may or may not have been loaded');
	});

	it('inventory: a batch that was not waited for can be read afterwards', async () => {
		const { json } = await load(stocks(2), { waitForBatches: false });
		expect(count('batch.get')).toBe(0);
		const of = { jobId: String(json[0].jobId), batchId: String(json[0].batchId) };
		const [batch] = await bench.items('batch.get', of);
		expect(batch.batchId).toBe(of.batchId);
	});

	it('inventory: an invalid record is rejected before anything is sent', async () => {
		const { error } = await load([...stocks(2), { place: 'X', sku: 'Y', count: 'many' }]);
		expect(error?.message).toContain("'Quantity' has to be a whole number");
		expect(error?.message).toContain('[item 2]');
		expect(routes()).toEqual([]);
	});

	it.each([
		['loadLocations', { ref: 'LOC-900', name: 'New' }, {}],
		['loadCategories', { ref: 'SHOES', name: 'Shoes' }, {}],
		['loadRetailers', { ref: 'R-9', tradingName: 'Nine' }, {}],
		['loadOther', { ref: 'X-1' }, { entityType: 'SKU', action: 'UPSERT' }],
	])('%s: records are loaded from JSON', async (name, record, more) => {
		const { json, error } = await bench.run(`batch.${name}`, {
			name: 'Others',
			specifyBody: 'json',
			jsonBody: JSON.stringify([record]),
			...more,
			options: { pollEvery: 0.1 },
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([expect.objectContaining({ responseCode: '200', entityRef: record.ref, status: 'COMPLETE' })]);
	});
});
