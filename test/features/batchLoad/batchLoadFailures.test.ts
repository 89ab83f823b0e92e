import { json } from '../../support/callWorld';
import { FROM_ITEM, LoadWorld, stocks, type Manners } from './loadWorld';

/** Jobs that close, answers that are lost, and batches that take long. */
describe('loading records when something goes wrong', () => {
	const world = LoadWorld.forTests();

	const goOn = { onError: 'continueRegularOutput' as const };
	const skus = () => world.batches.flatMap(({ records }) => records.map(({ sku }) => sku));
	const refuse = (status: number, code = 'X', text = 'refused') => ({ status, body: { errors: [{ code, text }] } });

	describe('a job that closes', () => {
		/** The first job closes once it has accepted this many batches. */
		const closesAfter = (batches: number) =>
			world.reset({
				sent: () => {
					if (world.batches.length >= batches) world.closed.add('1');
					return false;
				},
			});

		it('is replaced by one new job, which receives only what the old one did not accept', async () => {
			closesAfter(3);
			const { json: output, error } = await world.load(stocks(8), { bulkSize: 1, concurrency: 4 });
			expect(error).toBeUndefined();
			expect(world.jobs).toBe(2);
			expect(skus().sort()).toEqual(stocks(8).map(({ sku }) => sku));
			expect(output.map(({ sku }) => sku)).toEqual(stocks(8).map(({ sku }) => sku));
			expect(output.filter(({ jobId }) => jobId === '1')).toHaveLength(3);
			expect(output.filter(({ jobId }) => jobId === '2')).toHaveLength(5);
		});

		it('is checked with the profile, given the opening time and the current time', async () => {
			closesAfter(1);
			const before = Date.now();
			await world.load(stocks(2), { bulkSize: 1, concurrency: 1 });
			expect(world.asked).toEqual([{ code: 'CLOSED', opened: expect.any(Number), now: expect.any(Number) }]);
			const [{ opened, now }] = world.asked;
			expect(before <= opened! && opened! <= now && now <= Date.now()).toBe(true);
		});

		it('is replaced only a limited number of times', async () => {
			world.reset({
				sent: (_records, job) => {
					world.closed.add(job);
					return false;
				},
			});
			const { error } = await world.load(stocks(1));
			expect(world.jobs).toBe(3);
			expect(error?.message).toContain('The batch was not accepted: no more');
			expect(error?.description).toContain('Job 3');
		});

		it.each([refuse(500, 'CLOSED'), refuse(403, 'CLOSED')])(
			'is not mistaken for closed because of an ambiguous answer: %j',
			async ({ status, body }) => {
				world.reset({ sent: (_records, _job, response) => (json(response, body, status), true) });
				await world.load(stocks(1), {}, goOn);
				expect(world.jobs).toBe(1);
				expect(world.calls()).toHaveLength(2);
			},
		);
	});

	describe('a job that the user supplies', () => {
		it('receives the batches, and no other job is opened', async () => {
			const { json: output } = await world.load(stocks(3), { jobId: ' 77 ', bulkSize: 2 });
			expect(world.calls()).toEqual(Array(2).fill('POST /jobs/77/batches'));
			expect(output.map(({ jobId }) => jobId)).toEqual(['77', '77', '77']);
		});

		it('is replaced as well once it accepts no more', async () => {
			world.closed.add('77');
			const { json: output } = await world.load(stocks(1), { jobId: '77' });
			expect(world.calls()).toEqual(['POST /jobs/77/batches', 'POST /jobs', 'POST /jobs/1/batches']);
			expect(output[0].jobId).toBe('1');
			expect(world.asked[0].opened).toBeUndefined();
		});

		it('is not replaced if it is unknown, since the identifier may be mistyped', async () => {
			const unknown = refuse(404, 'CLOSED').body;
			world.reset({ sent: (_records, _job, response) => (json(response, unknown, 404), true) });
			const { error } = await world.load(stocks(1), { jobId: '77' });
			expect(world.calls()).toEqual(['POST /jobs/77/batches']);
			expect(error?.message).toContain('The batch was not accepted: refused');
			expect(error?.description).toContain('Job 77');
		});

		it('needs no name, but cannot be replaced without one', async () => {
			const unnamed = { name: '={{ $json.name }}', body: FROM_ITEM, options: { jobId: '77' } };
			const { error: none } = await world.run(unnamed, { items: stocks(1) });
			expect(none).toBeUndefined();
			world.closed.add('77');
			const { error } = await world.run(unnamed, { items: stocks(1) });
			expect(error?.message).toContain(
				"Job 77 takes no more records, and another one could not be opened: 'Name' is empty",
			);
		});
	});

	describe('a batch', () => {
		/** Sets the answer to the batch that holds this record. */
		const forBatchOf = (sku: string, answer: NonNullable<Manners['sent']>) =>
			world.reset({ sent: (records, job, response) => records[0].sku === sku && answer(records, job, response) });

		it('is not sent again after its answer was lost, since its records may have been loaded; the other batches are loaded', async () => {
			forBatchOf('S2', (records, job, response) => {
				world.accept({}, job, records);
				response.destroy();
				return true;
			});
			const { json: output } = await world.load(stocks(6), { bulkSize: 2 }, goOn);
			expect(skus().sort()).toEqual(stocks(6).map(({ sku }) => sku));
			expect(output.map(({ code, error }) => code ?? error)).toEqual([
				'200',
				'200',
				expect.stringContaining('The record may or may not have been loaded: The connection broke off'),
				expect.stringContaining('The record may or may not have been loaded: The connection broke off'),
				'200',
				'200',
			]);
			expect(output[3]).toMatchObject({
				message: expect.stringContaining('Job 1. It was not sent again'),
				details: { mayHaveBeenExecuted: true, sku: 'S3', jobId: '1' },
			});
		});

		it.each([
			['a server error', (response: Parameters<typeof json>[0]) => json(response, {}, 503)],
			['an answer without its identifier', (response: Parameters<typeof json>[0]) => json(response, { ok: 1 })],
		])('is not sent again after %s either', async (_what, answer) => {
			world.reset({ sent: (_records, _job, response) => (answer(response), true) });
			const { error } = await world.load(stocks(2));
			expect(world.calls()).toEqual(['POST /jobs', 'POST /jobs/1/batches']);
			expect(error?.message).toContain('2 of 2 records failed. The first: The record may or may not have been loaded');
			expect(error?.description).toContain('Among those that failed may have been loaded: 2');
		});

		it('is sent again after it was throttled, since it cannot have been accepted', async () => {
			let tries = 0;
			world.reset({
				sent: (_records, _job, response) => {
					if (tries++ > 0) return false;
					json(response, {}, 429, { 'retry-after': '0' });
					return true;
				},
			});
			const { error } = await world.load(stocks(2));
			expect(error).toBeUndefined();
			expect(skus()).toEqual(['S0', 'S1']);
		});

		it('does not hold up the others when it is rejected', async () => {
			forBatchOf('S2', (_records, _job, response) => (json(response, refuse(400).body, 400), true));
			const { error } = await world.load(stocks(6), { bulkSize: 2, concurrency: 1 });
			expect(skus()).toEqual(['S0', 'S1', 'S4', 'S5']);
			expect(error?.message).toContain(
				'2 of 6 records failed. The first: The batch was not accepted: refused [item 2]',
			);
			expect(error?.description).toContain('Loaded: 4');
		});

		it('ends the load when it is rejected for a reason that concerns the caller, since the others would be rejected too', async () => {
			world.reset({ sent: (_records, _job, response) => (json(response, refuse(403).body, 403), true) });
			const { json: output } = await world.load(stocks(6), { bulkSize: 2, concurrency: 1 }, goOn);
			expect(world.calls()).toHaveLength(2);
			expect(output.map(({ error }) => error)).toEqual(
				Array(6).fill(expect.stringContaining('The batch was not accepted: refused')),
			);
		});
	});

	it('is not sent without a job, and every record says why', async () => {
		world.reset({ opened: (response) => (json(response, refuse(400).body, 400), true) });
		const { json: output } = await world.load(stocks(4), { bulkSize: 2 }, goOn);
		expect(world.calls()).toEqual(['POST /jobs']);
		expect(output.map(({ error }) => error)).toEqual(
			Array(4).fill(expect.stringContaining('The job could not be opened: refused')),
		);
	});

	it('can be loaded again after the answer to opening its job was lost', async () => {
		world.reset({ opened: (response) => (response.destroy(), true) });
		const { json: output } = await world.load(stocks(1), {}, goOn);
		expect(world.calls()).toEqual(['POST /jobs']);
		expect(output[0].error).toContain('The job could not be opened: The connection broke off');
		expect(output[0].message).toContain('can be loaded anew');
		expect(output[0].details).toEqual({ code: 'ECONNRESET', place: 'P1', sku: 'S0' });
	});

	it('can be loaded again after opening its job met a server error', async () => {
		world.reset({ opened: (response) => (json(response, {}, 503), true) });
		const { error } = await world.load(stocks(1));
		expect(error?.message).toContain('The job could not be opened: ');
		expect(error?.description).toContain('can be loaded anew');
		expect(error?.description).not.toContain('may have been executed');
	});

	describe('waiting for results', () => {
		it('continues until every batch is done', async () => {
			world.reset({ state: (_batch, look) => ['PENDING', 'RUNNING', 'COMPLETE'][look] });
			const { json: output } = await world.load(stocks(4), { bulkSize: 2 });
			expect(world.batches.map(({ looks }) => looks.length)).toEqual([3, 3]);
			expect(output.map(({ code }) => code)).toEqual(Array(4).fill('200'));
		});

		it('checks all batches equally often, at growing intervals', async () => {
			world.reset({ state: (_batch, look) => (look < 5 ? 'RUNNING' : 'COMPLETE') });
			await world.load(stocks(5), { bulkSize: 1, pollEvery: 0.3 });
			for (const { looks } of world.batches) {
				const pauses = looks.slice(1).map((at, index) => at - looks[index]);
				expect(looks).toHaveLength(6);
				for (const [index, pause] of pauses.entries()) expect(pause).toBeGreaterThan(290 * 1.2 ** index);
			}
		});

		it('makes at most ten status requests per second, however many batches there are', async () => {
			world.reset({ state: (_batch, look) => (look < 2 ? 'RUNNING' : 'COMPLETE') });
			await world.load(stocks(15), { bulkSize: 1, pollEvery: 0.1 });
			const all = world.batches.flatMap(({ looks }) => looks).sort((a, b) => a - b);
			const [first] = world.batches.map(({ looks }) => looks[1]).sort((a, b) => a - b);
			expect(all.filter((at) => at >= first && at < first + 1000).length).toBeLessThanOrEqual(15);
			expect(world.batches.every(({ looks }) => looks[1] - looks[0] > 1400)).toBe(true);
		});

		it('ends at the time limit, and returns records with state, job and batch rather than as failures', async () => {
			world.reset({ state: ({ records }) => (records[0].sku === 'S0' ? 'RUNNING' : 'COMPLETE') });
			const { json: output, error } = await world.load(stocks(2), { bulkSize: 1, maxBatchWait: 0.005 });
			expect(error).toBeUndefined();
			const batch = world.batches.find(({ records }) => records[0].sku === 'S0');
			expect(output[0]).toEqual({ place: 'P1', sku: 'S0', status: 'RUNNING', jobId: '1', batchId: batch?.id });
			expect(output[1].code).toBe('200');
		});

		it('is skipped on request, and records return immediately with job and batch', async () => {
			const { json: output } = await world.load(stocks(3), { bulkSize: 2, waitForBatches: false });
			expect(world.batches.flatMap(({ looks }) => looks)).toEqual([]);
			expect(output.map(({ sku, jobId }) => [sku, jobId])).toEqual([
				['S0', '1'],
				['S1', '1'],
				['S2', '1'],
			]);
			expect(new Set(output.map(({ batchId }) => batchId))).toEqual(new Set(['b1', 'b2']));
		});

		it('is also skipped if an expression switches it off with a string', async () => {
			await world.load(stocks(1), { waitForBatches: '={{ "false" }}' });
			expect(world.batches.flatMap(({ looks }) => looks)).toEqual([]);
		});

		it('survives status requests that fail for a while', async () => {
			world.reset({
				looked: ({ looks }, response) => {
					if (looks.length > 2) return false;
					if (looks.length === 1) response.destroy();
					else json(response, refuse(404).body, 404);
					return true;
				},
			});
			const { json: output } = await world.load(stocks(1), { maxRetries: 0 });
			expect(world.batches[0].looks).toHaveLength(3);
			expect(output[0]).toMatchObject({ code: '200', status: 'COMPLETE' });
			expect(output[0].note).toBeUndefined();
		});

		it('says so if it ends while status requests are failing', async () => {
			world.reset({ looked: (_batch, response) => (json(response, refuse(404).body, 404), true) });
			const { json: output, error } = await world.load(stocks(1), { maxRetries: 0, maxBatchWait: 0.004 });
			expect(error).toBeUndefined();
			expect(output[0]).toEqual({
				place: 'P1',
				sku: 'S0',
				jobId: '1',
				batchId: 'b1',
				note: 'How far the batch is could not be read last time: refused',
			});
		});

		it('does not mention failed status requests if a later one succeeded', async () => {
			world.reset({
				state: () => 'RUNNING',
				looked: ({ looks }, response) => looks.length === 1 && (json(response, refuse(404).body, 404), true),
			});
			const { json: output } = await world.load(stocks(1), { maxRetries: 0, maxBatchWait: 0.008 });
			expect(output[0]).toEqual({ place: 'P1', sku: 'S0', status: 'RUNNING', jobId: '1', batchId: 'b1' });
		});

		it('ends when status requests are rejected: the records were accepted, but their outcome is unknown', async () => {
			world.reset({ looked: (_batch, response) => (json(response, refuse(403).body, 403), true) });
			const { error } = await world.load(stocks(2));
			expect(world.batches[0].looks).toHaveLength(1);
			expect(error?.message).toContain('The batch was accepted, but its results cannot be read: refused');
			expect(error?.description).toContain('Job 1, batch b1');
		});
	});

	describe('a cancelled execution', () => {
		const stopped = async (count: number, options: object, when: () => boolean) => {
			let cancel = () => {};
			const run = world.load(stocks(count), options as never, {
				started: (execution) => (cancel = () => execution.cancel()),
			});
			while (!when()) await new Promise((resolve) => setTimeout(resolve, 10));
			cancel();
			const begun = performance.now();
			const seen = world.world.seen.length;
			await run;
			await new Promise((resolve) => setTimeout(resolve, 500));
			return { ms: performance.now() - begun - 500, more: world.world.seen.length - seen };
		};

		it('sends nothing new', async () => {
			world.reset({
				sent: (records, job, response) => {
					setTimeout(() => world.accept({}, job, records, response), 100);
					return true;
				},
			});
			const { more } = await stopped(20, { bulkSize: 1, concurrency: 2 }, () => world.batches.length >= 2);
			// The requests in flight at the time of the cancellation.
			expect(more).toBeLessThanOrEqual(2);
			expect(world.batches.length).toBeLessThan(20);
		});

		it('stops waiting', async () => {
			world.reset({ state: () => 'RUNNING' });
			const { ms, more } = await stopped(2, { pollEvery: 20 }, () => world.batches.length === 1);
			expect(ms).toBeLessThan(2000);
			expect(more).toBe(0);
		});
	});
});
