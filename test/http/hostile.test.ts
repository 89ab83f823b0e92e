import { World } from '../support/callWorld';
import { BOMBS, FAULTS, HostileServer } from './hostileServer';

const EVERY_FAULT = Object.entries(FAULTS);
const EVERY_BOMB = Object.entries(BOMBS);
const MB = 1_048_576;

/** Long enough for a slow machine; without the promises, these tests would not end at all. */
jest.setTimeout(20_000);

describe('against a hostile server', () => {
	const world = World.forTests(2 * MB);
	const server = new HostileServer();
	const options = { maxRetries: 0, timeout: 0.5 };
	beforeAll(async () => await server.start());
	afterAll(async () => await server.stop());
	beforeEach(() => {
		server.reset();
		world.account.token.timeoutMs = 500;
		world.credential = world.engine.credentials.add('sampleApi', {
			baseUrl: server.url,
			user: `user-${Math.random()}`,
			client: 'ACME',
		});
		world.account.token.grant = async (_credentials, exchange) =>
			await exchange({ url: `${server.url}/token`, json: {} });
	});
	const read = async (items = 1) =>
		await world.run(
			'thing.get',
			{ thingId: '={{ $json.id }}', options: { ...options, concurrency: 1 } },
			{ items: Array.from({ length: items }, (_, id) => ({ id })) },
		);

	describe('a call ends in time', () => {
		it.each(EVERY_FAULT)('with %s as first answer', async (_name, fault) => {
			server.api = [fault];
			expect((await read()).error?.message).toMatch(/did not arrive within|No answer came within|broke off/);
			expect(await server.closed()).toBe(true);
		});

		it.each(EVERY_FAULT)('with %s after a small answer', async (_name, fault) => {
			server.api = [undefined, fault];
			expect((await read(2)).error?.message).toMatch(/did not arrive within|No answer came within|broke off/);
			expect(server.seen.filter((path) => path !== '/token')).toHaveLength(2);
		});

		it.each(EVERY_FAULT)('with %s from the token endpoint', async (_name, fault) => {
			server.token = [fault, fault, fault, fault];
			expect((await read()).error?.message).toContain('The token endpoint of Sample');
			expect(server.seen.filter((path) => path !== '/token')).toEqual([]);
		});
	});

	describe('an answer is cut off at the limit', () => {
		it.each(EVERY_BOMB)('with %s as first answer', async (_name, bomb) => {
			server.api = [bomb];
			expect((await read()).error?.message).toContain('larger than 2 MB');
			expect(await server.closed()).toBe(true);
			expect(server.counter.sent).toBeLessThan(64 * MB);
		});

		it.each(EVERY_BOMB)('with %s from the token endpoint', async (_name, bomb) => {
			server.token = [bomb];
			expect((await read()).error?.message).toContain('answered with more than 64 KB instead of a token');
			expect(await server.closed()).toBe(true);
			expect(server.counter.sent).toBeLessThan(64 * MB);
		});
	});

	describe('a stopped execution ends at once', () => {
		it('while it waits for the answer to its own call', async () => {
			server.api = [FAULTS['dripping body']];
			const { error } = await world.run(
				'thing.get',
				{ thingId: '1', options: { maxRetries: 0, timeout: 3600 } },
				{ started: (execution) => setTimeout(() => execution.cancel(), 300) },
			);
			expect(error?.message).toContain('The execution was stopped');
			expect(await server.closed()).toBe(true);
		});

		it('while it waits for a token that another execution has asked for, which goes on', async () => {
			world.account.token.timeoutMs = 4_000;
			server.token = [
				(socket) => {
					const body = '{"access_token":"late","expires_in":3600}';
					const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
					setTimeout(() => socket.write(answer), 2_000);
				},
			];
			let ended = '';
			const owner = read().finally(() => (ended ||= 'owner'));
			await new Promise((done) => setTimeout(done, 100));
			const waiter = await world.run(
				'thing.get',
				{ thingId: '2', options },
				{ started: (execution) => setTimeout(() => execution.cancel(), 200) },
			);
			ended ||= 'waiter';
			expect(ended).toBe('waiter');
			expect(waiter.error?.message).toContain('The execution was stopped');
			expect((await owner).json).toEqual([{ ok: true }]);
			expect(server.seen.filter((path) => path === '/token')).toHaveLength(1);
			expect(server.seen.some((path) => path.endsWith('/2'))).toBe(false);
		});
	});
});
