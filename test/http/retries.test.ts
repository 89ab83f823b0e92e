import { json, World } from '../support/callWorld';

/** What is retried, what never is, and how long the delays are. */
describe('retries', () => {
	const world = World.forTests();

	const soon = { 'retry-after': '0' };
	const failing = (status: number, times: number, headers: Record<string, string> = soon) =>
		world.reset((_request, response, turn) => json(response, { turn }, turn < times ? status : 200, headers));
	const read = async (options = {}) => await world.run('thing.get', { thingId: '1', options });
	const replace = async () => await world.run('thing.replace', { thingId: '1', jsonBody: '{}' });
	const create = async () => await world.run('thing.create', { specifyBody: 'json', jsonBody: '{"a":1}' });
	const search = async () => await world.run('thing.search', { jsonBody: '{}', options: { split: false } });

	it.each([408, 429, 500, 502, 503, 504])(
		'send a read, a PUT and a repeatable POST again after a %s',
		async (status) => {
			for (const run of [read, replace, search]) {
				failing(status, 2);
				expect((await run()).error).toBeUndefined();
				expect(world.seen).toHaveLength(3);
			}
		},
	);

	it('send a POST again only after a 429', async () => {
		failing(429, 2);
		expect((await create()).error).toBeUndefined();
		expect(world.seen).toHaveLength(3);
		for (const status of [408, 500, 502, 503, 504]) {
			failing(status, 1);
			const { error } = await create();
			expect(error?.message).toContain(`answered with status ${status}`);
			expect(world.seen).toHaveLength(1);
			if (status >= 500) expect(error?.description).toMatch(/may have been executed/);
		}
	});

	it('send a write again that the provider cannot have executed, and mention that when they give up', async () => {
		const refuse = (times: number) =>
			world.reset((_request, response, turn) => {
				if (turn >= times) return json(response, {});
				json(response, { errors: [{ code: 'ASLEEP', text: 'waking up' }] }, 503, soon);
			});
		refuse(2);
		expect((await create()).error).toBeUndefined();
		expect(world.seen).toHaveLength(3);
		refuse(99);
		const { error } = await create();
		expect([error?.message, error?.description]).toEqual(['Create thing: waking up [item 0]', 'Code: ASLEEP']);
	});

	it('never send a write again whose answer was lost, and say that it may have been executed', async () => {
		world.reset((_request, response) => void response.destroy());
		const { error } = await create();
		expect(world.seen).toHaveLength(1);
		expect(error?.message).toContain('The connection broke off before the answer came');
		expect(error?.description).toMatch(/may have been executed.*check that before sending it again/);
		const item = await world.run(
			'thing.create',
			{ specifyBody: 'json', jsonBody: '{"a":1}' },
			{ onError: 'continueRegularOutput' },
		);
		expect(item.json[0].details).toMatchObject({ mayHaveBeenExecuted: true });
	});

	it('send a read again whose answer was lost, and a write that did not reach the server', async () => {
		world.reset((_request, response, turn) => (turn === 0 ? void response.destroy() : json(response, { turn })));
		expect((await read()).json).toEqual([{ turn: 1 }]);
	});

	it.each([400, 403, 404, 409, 422, 501])('do not follow a %s', async (status) => {
		failing(status, 9);
		await read();
		expect(world.seen).toHaveLength(1);
	});

	it('end after the allowed number of attempts, and can be switched off', async () => {
		failing(503, 99);
		expect((await read({ maxRetries: 2 })).error?.message).toContain('status 503');
		expect(world.seen).toHaveLength(3);
		failing(503, 99);
		await read({ maxRetries: 0 });
		expect(world.seen).toHaveLength(1);
	});

	it('wait for the time that Retry-After names, in seconds or as a date', async () => {
		failing(429, 1, { 'retry-after': '1' });
		let begun = Date.now();
		await read();
		expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
		const date = new Date('2026-01-01T00:00:00Z');
		failing(503, 1, { date: date.toUTCString(), 'retry-after': new Date(date.getTime() + 1000).toUTCString() });
		begun = Date.now();
		expect((await read()).error).toBeUndefined();
		expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
		expect(Date.now() - begun).toBeLessThan(5000);
	});

	it('are abandoned immediately, with an explanation, if the requested delay is longer than allowed', async () => {
		failing(429, 1, { 'retry-after': '3600' });
		const begun = Date.now();
		const { error } = await read();
		expect(Date.now() - begun).toBeLessThan(2000);
		expect(error?.description).toContain('longer than the options of the node allow');
		failing(503, 9, {});
		await read({ maxWait: 0 });
		expect(world.seen).toHaveLength(1);
	});

	it('also pause parallel requests when one of them is told to slow down', async () => {
		const at: number[] = [];
		world.reset((_request, response) => {
			const turn = at.push(Date.now());
			if (turn === 1) return json(response, {}, 429, { 'retry-after': '1' });
			setTimeout(() => json(response, {}), turn === 2 ? 200 : 0);
		});
		const items = Array.from({ length: 6 }, (_, id) => ({ id }));
		const { error } = await world.run(
			'thing.get',
			{ thingId: '={{ $json.id }}', options: { concurrency: 2 } },
			{ items },
		);
		expect(error).toBeUndefined();
		// Two were in flight; nothing else is sent before the second is over.
		expect(at[2] - at[0]).toBeGreaterThanOrEqual(990);
	});

	it('do not claim that a failed read may have been executed', async () => {
		world.reset((_request, response) => void response.destroy());
		const { error } = await read({ maxRetries: 0 });
		expect(error?.description).toMatch(/Nothing is lost by sending it again/);
		expect(error?.description).not.toMatch(/may have been executed/);
	});

	it('say of a write with an unreadable answer that it may have been executed, and what is wrong with the answer', async () => {
		world.reset((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>'));
		const { error } = await create();
		expect(error?.description).toMatch(/log-in page.*may have been executed/);
	});

	it('mention that a repeated DELETE may have succeeded at the previous attempt', async () => {
		world.reset((_request, response, turn) => (turn === 0 ? json(response, {}, 503, soon) : json(response, {}, 404)));
		const { error } = await world.run('thing.delete', { thingId: '1' });
		expect(error?.description).toContain('may have deleted it already');
	});

	it('stop waiting, and start nothing new, when the execution is cancelled', async () => {
		failing(503, 99, { 'retry-after': '60' });
		const items = Array.from({ length: 50 }, (_, id) => ({ id }));
		const begun = Date.now();
		let cancel = () => {};
		const run = world.run(
			'thing.get',
			{ thingId: '={{ $json.id }}', options: { concurrency: 2 } },
			{ items, onError: 'continueRegularOutput', started: (execution) => (cancel = () => execution.cancel()) },
		);
		setTimeout(() => cancel(), 300);
		await run;
		expect(Date.now() - begun).toBeLessThan(5000);
		expect(world.seen.length).toBeLessThanOrEqual(2);
	});

	it('stop a request in flight when the execution is cancelled', async () => {
		world.reset(() => undefined);
		let cancel = () => {};
		const begun = Date.now();
		const run = world.run(
			'thing.get',
			{ thingId: '1', options: { timeout: 30 } },
			{ started: (execution) => (cancel = () => execution.cancel()) },
		);
		setTimeout(() => cancel(), 300);
		await run;
		expect(Date.now() - begun).toBeLessThan(5000);
	});
});
