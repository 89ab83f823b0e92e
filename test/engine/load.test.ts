import { json } from './callWorld';
import { bad, good, LoadWorld, stocks } from './loadWorld';

/** Records that go into a job in batches: what is sent, and what comes back. */
describe('loading records', () => {
	let world: LoadWorld;
	beforeAll(async () => {
		world = await LoadWorld.start();
	});
	beforeEach(() => world.reset());
	afterAll(async () => await world.world.stop());

	const goOn = { onError: 'continueRegularOutput' as const };

	it('sends all items as records of one job, in batches of the largest size allowed', async () => {
		const { error, json: output } = await world.load(stocks(250) as never);
		expect(error).toBeUndefined();
		expect(world.calls()).toEqual(['POST /jobs', ...Array<string>(3).fill('POST /jobs/1/batches')]);
		expect(world.batches.map(({ records }) => records.length).sort()).toEqual([100, 100, 50]);
		expect(world.batches.find(({ records }) => records[0].sku === 'S0')?.body).toMatchObject({
			action: 'UPSERT',
			kind: 'STOCK',
			load: { records: expect.arrayContaining([{ place: 'P1', sku: 'S7', count: 7, client: 'ACME' }]) },
		});
		expect(output.length).toBe(250);
	});

	it('gives one item per record in the order of the input, paired, with its result, its key, job and batch', async () => {
		const { items } = await world.load(stocks(250) as never);
		expect(items.map(({ json: { sku } }) => sku)).toEqual(stocks(250).map(({ sku }) => sku));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(stocks(250).map((_, item) => ({ item })));
		const batch = world.batches.find(({ records }) => records[0].sku === 'S200');
		expect(items[201].json).toEqual({
			place: 'P1',
			sku: 'S201',
			id: null,
			ref: 'P1:S201',
			code: '200',
			text: '',
			status: 'COMPLETE',
			jobId: '1',
			batchId: batch?.id,
		});
	});

	it('puts what the user says of job and batch where it belongs', async () => {
		await world.run(
			{
				body: (await import('./loadWorld')).FROM_ITEM,
				query: { preparing: 'skip', source: 'feed' },
			},
			{ items: stocks(1) as never },
		);
		expect(world.world.seen[0].json).toEqual({ name: 'Nightly', client: 'ACME', meta: { preparing: 'skip' } });
		expect(world.batches[0].body).toMatchObject({ source: 'feed', action: 'UPSERT' });
	});
});
