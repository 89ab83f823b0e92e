import { bad, FROM_ITEM, good, LoadWorld, stocks } from './loadWorld';

/** Records loaded into a job in batches: what is sent, and what the items of the output hold. */
describe('loading records', () => {
	const world = LoadWorld.forTests();

	const goOn = { onError: 'continueRegularOutput' as const };
	const skus = () => world.batches.flatMap(({ records }) => records.map(({ sku }) => sku));

	it('sends all items as records of one job, in batches of the maximum size', async () => {
		const { error, json: output } = await world.load(stocks(250));
		expect(error).toBeUndefined();
		expect(world.calls()).toEqual(['POST /jobs', ...Array<string>(3).fill('POST /jobs/1/batches')]);
		expect(world.batches.map(({ records }) => records.length).sort()).toEqual([100, 100, 50]);
		expect(world.batches.find(({ records }) => records[0].sku === 'S0')?.body).toMatchObject({
			action: 'UPSERT',
			kind: 'STOCK',
			load: { records: expect.arrayContaining([{ place: 'P1', sku: 'S7', count: 7, client: 'ACME' }]) },
		});
		expect(output).toHaveLength(250);
	});

	it('returns one paired item per record in input order, with its result, key, job and batch', async () => {
		world.reset({ state: ({ records }, look) => (records[0].sku === 'S0' && look === 0 ? 'RUNNING' : 'COMPLETE') });
		const { items } = await world.load(stocks(250));
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

	it("puts the user's job and batch values where they belong", async () => {
		await world.run({ body: FROM_ITEM, query: { preparing: 'skip', source: 'feed' } }, { items: stocks(1) });
		expect(world.world.seen[0].json).toEqual({ name: 'Nightly', client: 'ACME', meta: { preparing: 'skip' } });
		expect(world.batches[0].body).toMatchObject({ source: 'feed', action: 'UPSERT' });
	});

	it('uses a separate job for items whose job values differ', async () => {
		const items = stocks(4).map((stock, index) => ({ ...stock, name: `Job ${index % 2}` }));
		const { json: output } = await world.run({ name: '={{ $json.name }}', body: FROM_ITEM }, { items });
		expect(world.jobs).toBe(2);
		expect(world.batches.map(({ records }) => records.map(({ sku }) => sku)).sort()).toEqual([
			['S0', 'S2'],
			['S1', 'S3'],
		]);
		expect(output.map(({ sku }) => sku)).toEqual(['S0', 'S1', 'S2', 'S3']);
		expect(output[0].jobId).not.toBe(output[1].jobId);
	});

	it('makes smaller batches on request, and never larger ones than allowed', async () => {
		await world.load(stocks(5), { bulkSize: 2 });
		expect(world.batches.map(({ records }) => records.length).sort()).toEqual([1, 2, 2]);
		world.reset();
		await world.load(stocks(101), { bulkSize: 5000 });
		expect(world.batches.map(({ records }) => records.length).sort()).toEqual([1, 100]);
	});

	it.each([1, 3])('sends batches in parallel, at most %d at a time', async (concurrency) => {
		world.reset({
			sent: (records, job, response) => {
				setTimeout(() => world.accept({}, job, records, response), 60);
				return true;
			},
		});
		await world.load(stocks(8), { bulkSize: 1, concurrency });
		expect(world.world.mostUnderWay).toBe(concurrency);
		expect(world.jobs).toBe(1);
	});

	it('sends numbers as typed, and gives each of two records that differ in the last digit its own result', async () => {
		const [one, other] = ['7615917337495251231', '7615917337495251232'];
		world.reset({
			// The API has the records in an order of its own, and names each by its number.
			sent: (_records, job, response) => {
				const records = [one, other].map((sku) => ({ place: 'P1', sku, count: 1 }));
				world.accept({}, job, records.reverse(), response);
				return true;
			},
			looked: ({ id }, response) => {
				const results = `[{"ref":"P1:${other}","code":"200","count":${other}},{"ref":"P1:${one}","code":"404","text":"gone"}]`;
				response
					.writeHead(200, { 'content-type': 'application/json' })
					.end(`{"batchId":"${id}","status":"COMPLETE","start":0,"count":2,"total":2,"results":${results}}`);
				return true;
			},
		});
		const record = (sku: string) => `{"place":"P1","sku":${sku},"count":${sku},"more":${sku}}`;
		const { items } = await world.run(
			{ specifyBody: 'json', jsonBody: '={{ $json.text }}' },
			{ items: [{ text: record(one) }, { text: record(other) }], ...goOn },
		);
		expect(world.world.seen.find(({ path }) => path.endsWith('batches'))?.body).toContain(
			`[{"place":"P1","sku":"${one}","count":${one},"more":${one},"client":"ACME"},`,
		);
		expect(items.map(({ json: { sku, count, error } }) => [sku, count, error])).toEqual([
			[undefined, undefined, expect.stringContaining(`'P1 / ${one}' failed: gone`)],
			[other, other, undefined],
		]);
	});

	it('refuses a job ID that an expression may have rounded', async () => {
		const { error } = await world.load(stocks(1), { jobId: Number('7615917337495251231') });
		expect(error?.message).toMatch(/'Job ID' contains the number \d+, which has more digits/);
		expect(world.calls()).toEqual([]);
	});

	it('accepts one record or a list of records as JSON, and returns an item for each', async () => {
		const [a, b, c] = stocks(3);
		const { items } = await world.run(
			{ specifyBody: 'json', jsonBody: '={{ $json.body }}', options: { bulkSize: 2 } },
			{ items: [{ body: a }, { body: [b, { ...c, count: '3', more: true }] }] },
		);
		expect(items.map(({ json: { sku }, pairedItem }) => [sku, pairedItem])).toEqual([
			['S0', { item: 0 }],
			['S1', { item: 1 }],
			['S2', { item: 1 }],
		]);
		const sent = world.batches.flatMap(({ records }) => records);
		expect(sent).toContainEqual({ ...c, count: 3, more: true, client: 'ACME' });
	});

	it('keeps only the chosen output fields', async () => {
		const { json: output } = await world.load(stocks(2), { outputFields: 'sku,code' });
		expect(output).toEqual([
			{ sku: 'S0', code: '200' },
			{ sku: 'S1', code: '200' },
		]);
	});

	describe('a record that cannot be sent', () => {
		const wrong = [
			['Place', { place: 'a place too long', sku: 'S9', count: 1 }, "'Place' has 16 characters"],
			['Due', { place: 'P1', sku: 'S9', count: 1, due: 'soon' }, "'Due' has to be a date and time"],
			['SKU', { place: 'P1', count: 1 }, "'SKU' is empty"],
			['Count', { place: 'P1', sku: 'S9', count: 'many' }, "'Count' has to be a whole number"],
		] as const;

		it.each(wrong)('is reported with field and item before anything is sent: %s', async (_field, record, words) => {
			const { error } = await world.load([...stocks(2), record]);
			expect(error?.message).toContain(words);
			expect(error?.message).toContain('[item 2]');
			expect(world.world.seen).toEqual([]);
		});

		it('does not hold up the others if the node continues on error', async () => {
			const { json: output } = await world.load([stocks(1)[0], wrong[0][1], stocks(2)[1]], {}, goOn);
			expect(skus()).toEqual(['S0', 'S1']);
			expect(output.map(({ sku, error }) => sku ?? error)).toEqual([
				'S0',
				expect.stringContaining("'Place' has 16 characters"),
				'S1',
			]);
		});

		it('is located by its position in a JSON list', async () => {
			const { error } = await world.run({ specifyBody: 'json', jsonBody: JSON.stringify([...stocks(2), wrong[3][1]]) });
			expect(error?.message).toContain("'JSON › 3 › Count' has to be a whole number");
			expect(world.world.seen).toEqual([]);
		});

		it.each(['[]', ''])('is reported as missing for an item that holds none: %j', async (jsonBody) => {
			const { error } = await world.run({ specifyBody: 'json', jsonBody });
			expect(error?.message).toMatch(/'(JSON|Body)' (holds no record|is empty)/);
			expect(world.world.seen).toEqual([]);
		});

		it('is reported before anything is sent even if only a job or batch value is invalid', async () => {
			const { error } = await world.run(
				{ body: FROM_ITEM, query: { source: 'more than twenty characters' } },
				{ items: stocks(1) },
			);
			expect(error?.message).toContain("'Source' has 27 characters");
			const unfilled = { name: '={{ $json.name }}', body: FROM_ITEM };
			const { error: unnamed } = await world.run(unfilled, { items: stocks(1) });
			expect(unnamed?.message).toContain("'Name' is empty");
			expect(world.world.seen).toEqual([]);
		});
	});

	describe('a record that failed', () => {
		const someFail = () =>
			world.reset({
				results: ({ records }) => records.map((stock) => (stock.count % 3 === 1 ? bad(stock) : good(stock))),
			});

		it('becomes an error item with code, key, job and batch beside the results of the others', async () => {
			someFail();
			const { items } = await world.load(stocks(5), { bulkSize: 2 }, goOn);
			expect(items.map(({ json: { sku, error } }) => sku ?? error)).toEqual([
				'S0',
				"Load stock: The record 'P1 / S1' failed: unknown article [item 1]",
				'S2',
				'S3',
				"Load stock: The record 'P1 / S4' failed: unknown article [item 4]",
			]);
			const batchId = world.batches.find(({ records }) => records[0].sku === 'S4')?.id;
			expect(items[4]).toMatchObject({
				pairedItem: { item: 4 },
				json: { details: { code: '404', place: 'P1', sku: 'S4', jobId: '1', batchId } },
			});
			expect(items[4].json.message).toContain(`Job 1, batch ${batchId}`);
		});

		it('goes to the error output on its own', async () => {
			someFail();
			const { outputs } = await world.load(stocks(3), {}, { onError: 'continueErrorOutput' });
			expect(outputs.map((items) => items.map(({ pairedItem }) => pairedItem))).toEqual([
				[{ item: 0 }, { item: 2 }],
				[{ item: 1 }],
			]);
		});

		it('fails the node once everything is loaded, with the number of failures and the message, job and batch of the first', async () => {
			someFail();
			const { error } = await world.load(stocks(9), { bulkSize: 2 });
			expect(skus().sort()).toEqual(stocks(9).map(({ sku }) => sku));
			expect(world.batches.every(({ looks }) => looks.length > 0)).toBe(true);
			expect(error?.message).toBe(
				"Load stock: 3 of 9 records failed. The first: The record 'P1 / S1' failed: unknown article [item 1]",
			);
			const batchId = world.batches.find(({ records }) => records[0].sku === 'S0')?.id;
			expect(error?.description).toContain(`Job 1, batch ${batchId}. Loaded: 6.`);
			expect(error?.description).toContain("'On Error'");
			expect(error?.context?.itemIndex).toBe(1);
		});
	});

	describe('results', () => {
		const outcomes = async (count: number, results: () => object[], more: object = {}) => {
			world.reset({ results, ...more });
			const { json: output } = await world.load(stocks(count), {}, goOn);
			return output.map(({ sku, code, note, error }) => [sku, code ?? note ?? error]);
		};

		it('are fetched page by page if an answer holds only some of them', async () => {
			world.reset({ pageSize: 7 });
			const { json: output } = await world.load(stocks(20));
			expect(output.map(({ ref }) => ref)).toEqual(stocks(20).map(({ sku }) => `P1:${sku}`));
			expect(world.world.seen.filter(({ method }) => method === 'GET').map(({ query }) => query)).toEqual([
				[],
				[
					['start', '7'],
					['count', '13'],
				],
				[
					['start', '14'],
					['count', '6'],
				],
			]);
		});

		it('are requested page by page from the start once they are known to be paged', async () => {
			world.reset({ results: ({ records }) => records.map(good) });
			world.manners.looked = (batch, response) => {
				const asked = new URL(world.world.seen.at(-1)!.url, 'http://x').searchParams;
				world.manners.pageSize = asked.has('count') ? 5000 : 3;
				void [batch, response];
				return false;
			};
			await world.load(stocks(50), { bulkSize: 10, concurrency: 1 });
			expect(world.batches.map(({ looks }) => looks.length)).toEqual([2, 1, 1, 1, 1]);
		});

		it('are matched to records by name if they arrive in another order', async () => {
			const found = await outcomes(3, () => [bad(stocks(3)[2]), good(stocks(3)[0]), good(stocks(3)[1])]);
			expect(found).toEqual([
				['S0', '200'],
				['S1', '200'],
				[undefined, expect.stringContaining("'P1 / S2' failed")],
			]);
		});

		it('are matched by name even if some records are named by another member', async () => {
			const called = { ...stocks(3)[1], ref: 'my own' };
			world.reset({
				results: ({ records }) =>
					records.map((stock) => (stock.ref ? { ...bad(stock), ref: stock.ref } : good(stock))).reverse(),
			});
			const { json: output } = await world.load([stocks(3)[0], called, stocks(3)[2]], {}, goOn);
			expect(output.map(({ sku, error }) => sku ?? error)).toEqual([
				'S0',
				expect.stringContaining("'P1 / S1' failed"),
				'S2',
			]);
		});

		it('are matched to records by position if they have no names', async () => {
			const nameless = (code: string) => ({ code, text: 'none' });
			expect(await outcomes(3, () => [nameless('200'), nameless('500'), nameless('200')])).toEqual([
				['S0', '200'],
				[undefined, expect.stringContaining("'P1 / S1' failed: none")],
				['S2', '200'],
			]);
		});

		it('are never guessed: an item says so if neither names nor the number of results identify its record', async () => {
			const foreign = (id: string, code: string) => ({ id, ref: null, code, text: 'odd' });
			const found = await outcomes(2, () => [foreign('x1', '200'), foreign('x2', '404')]);
			expect(found.map(([, words]) => words)).toEqual([
				expect.stringContaining("Whether the record 'P1 / S0' failed cannot be told"),
				expect.stringContaining("Whether the record 'P1 / S1' failed cannot be told"),
			]);
			const fine = await outcomes(2, () => [foreign('x1', '200'), foreign('x2', '200')]);
			expect(fine.map(([, words]) => words)).toEqual(Array(2).fill(expect.stringContaining('cannot be told')));
		});

		it('may be missing for some records, which then say so without counting as failures', async () => {
			const { error } = (world.reset({ results: ({ records }) => [good(records[1])] }), await world.load(stocks(2)));
			expect(error).toBeUndefined();
			expect(await outcomes(2, () => [good(stocks(2)[1])])).toEqual([
				['S0', expect.stringContaining('no result for this record')],
				['S1', '200'],
			]);
		});

		it('are given to every copy of a duplicated record', async () => {
			const [one, two] = stocks(2);
			world.reset({ results: () => [good(two), bad(one)] });
			const { json: output } = await world.load([one, two, one], {}, goOn);
			expect(skus()).toEqual(['S0', 'S1', 'S0']);
			expect(output.map(({ code, error }) => code ?? error)).toEqual([
				expect.stringContaining("'P1 / S0' failed"),
				'200',
				expect.stringContaining("'P1 / S0' failed"),
			]);
		});
	});
});
