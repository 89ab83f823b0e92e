import { createServer, type IncomingMessage } from 'node:http';

import { fingerprint, startSandbox, type Sandbox } from '../sandbox';
import { addressOf } from '../sandbox/control/server';
import { listen } from '../sandbox/http/listen';
import { forgetTokens } from '../support/forgetTokens';
import { errorOf, EVERY_CASE, failures, parallel, World, type Case } from './tokenWorld';

/**
 * The eight points of the token lifecycle, for each of the five credentials, through n8n-core's own
 * `httpRequestWithAuthentication` and `requestWithAuthentication` over real HTTP.
 */
describe.each(EVERY_CASE)('the token lifecycle of %s', (_name, of: Case) => {
	let sandbox: Sandbox;
	let world: World;
	let clock = 0;

	beforeAll(async () => {
		sandbox = await startSandbox({ providers: [of.provider] });
		const now = Date.now.bind(Date);
		jest.spyOn(Date, 'now').mockImplementation(() => now() + clock);
	});
	afterAll(async () => {
		jest.restoreAllMocks();
		await sandbox.stop();
	});
	beforeEach(async () => {
		clock = 0;
		sandbox.reset();
		forgetTokens();
		world = await World.create(sandbox, of);
	});

	/** Advances the clock of n8n and of the provider. */
	const pass = (seconds: number) => void (clock += seconds * 1000);
	const refreshGrant = of.refreshes ? 'refresh_token' : of.grant;

	it('obtains and stores one token for 200 parallel first calls', async () => {
		expect(failures(await parallel(200, () => world.call()))).toEqual([]);
		expect(world.exchanges).toEqual({ [of.grant]: 1 });
		expect(world.stored.accessToken).toEqual(expect.stringMatching(/^[\w.-]{32,}$/));
		expect(world.failedCalls).toBe(0);
	});

	it('uses the stored token after a restart, without an exchange', async () => {
		await world.call();
		forgetTokens();
		await world.call();
		expect(world.exchanges).toEqual({ [of.grant]: 1 });
	});

	it('renews before expiry with one exchange for 200 parallel calls, and without a failed call', async () => {
		await world.call();
		sandbox.forget();
		pass(of.lifetime - 30);
		expect(failures(await parallel(200, () => world.call()))).toEqual([]);
		expect(world.exchanges).toEqual({ [refreshGrant]: 1 });
		expect(world.failedCalls).toBe(0);
	});

	it('renews after expiry without a failed call, also after a restart', async () => {
		await world.call();
		sandbox.forget();
		forgetTokens();
		pass(of.lifetime + 3600);
		await world.call();
		expect(world.exchanges).toEqual({ [refreshGrant]: 1 });
		expect(world.failedCalls).toBe(0);
	});

	it('keeps a token that is not due', async () => {
		await world.call();
		pass(of.lifetime * 0.8);
		await world.call();
		expect(world.exchanges).toEqual({ [of.grant]: 1 });
	});

	it('replaces a revoked token with one exchange for 200 parallel 401s', async () => {
		await world.call();
		sandbox.forget();
		sandbox.revoke({ kind: 'access' });
		expect(failures(await parallel(200, () => world.call()))).toEqual([]);
		expect(world.exchanges).toEqual({ [refreshGrant]: 1 });
	});

	it('answers a late 401 with the token obtained in the meantime', async () => {
		await world.call();
		const before = world.stored;
		sandbox.revoke({ kind: 'access' });
		await world.call();
		sandbox.forget();
		// A second copy of the credential in its earlier state, as a slow execution holds it.
		const late = world.engine.credentials.add(of.credential, before);
		await world.call(late);
		expect(world.exchanges).toEqual({});
		expect(world.failedCalls).toBe(0);
	});

	it('signs in once if the refresh token is rejected', async () => {
		await world.call();
		sandbox.forget();
		sandbox.revoke({});
		expect(failures(await parallel(50, () => world.call()))).toEqual([]);
		expect(world.exchanges).toEqual(of.refreshes ? { 'refresh_token refused': 1, [of.grant]: 1 } : { [of.grant]: 1 });
	});

	it('stores a rotated refresh token, and keeps the old one if none is returned', async () => {
		sandbox.settings(of.provider, { returnRefreshToken: true, rotation: 'rotate' });
		await world.call();
		const first = world.stored.refreshToken;
		expect(first).toEqual(expect.stringMatching(/./));
		if (!of.refreshes) return;
		pass(of.lifetime);
		await world.call();
		const second = world.stored.refreshToken;
		expect(second).not.toBe(first);
		sandbox.settings(of.provider, { returnRefreshToken: false });
		pass(of.lifetime);
		await world.call();
		expect(world.stored.refreshToken).toBe(second);
		expect(world.exchanges.refresh_token).toBe(2);
	});

	it('adopts the token of another process instead of exchanging an expired one', async () => {
		await world.call();
		const own = world.stored;
		// Another process has renewed and stored the token; its memory is not shared with this one.
		forgetTokens();
		pass(of.lifetime);
		await world.call();
		const theirs = world.stored;
		forgetTokens();
		sandbox.forget();
		expect(theirs.accessToken).not.toBe(own.accessToken);
		await world.call();
		expect(world.exchanges).toEqual({});
		expect(world.stored.accessToken).toBe(theirs.accessToken);
	});

	it('never sends stored tokens after the credential was changed', async () => {
		sandbox.settings(of.provider, { returnRefreshToken: true });
		await world.call();
		const { accessToken, refreshToken } = world.stored;
		sandbox.forget();
		world.engine.credentials.edit(world.id, { [of.secret]: 'another secret' });
		const error = await errorOf(world.call());
		expect(error.message).toMatch(/did not accept/);
		expect(world.businessCalls).toBe(0);
		const sent = JSON.stringify(sandbox.log());
		expect(sent).not.toContain(fingerprint(String(accessToken)));
		expect(sent).not.toContain(fingerprint(String(refreshToken)));
		expect(sandbox.counters().exchanges[of.provider]).toEqual({ [`${of.grant} refused`]: 1 });
		expect(refreshToken).toEqual(expect.stringMatching(/./));
	});

	it('makes one attempt with a wrong secret for 1,000 calls, with one clear message', async () => {
		world = await World.create(sandbox, of, { [of.secret]: 'wrong-secret-4711' });
		const first = failures(await parallel(500, () => world.call()));
		const later = failures(await parallel(500, () => world.call()));
		expect(world.exchanges).toEqual({ [`${of.grant} refused`]: 1 });
		const messages = new Set([...first, ...later]);
		expect([first.length, later.length, messages.size]).toEqual([500, 500, 1]);
		expect([...messages][0]).toMatch(/did not accept .*Check '/s);
		expect([...messages][0]).not.toContain('4711');
	});

	it('tries again some seconds after a rejection', async () => {
		world = await World.create(sandbox, of, { [of.secret]: 'wrong' });
		await errorOf(world.call());
		clock += 11_000;
		await errorOf(world.call());
		expect(world.exchanges).toEqual({ [`${of.grant} refused`]: 2 });
	});

	it('works immediately after the secret was corrected', async () => {
		world = await World.create(sandbox, of, { [of.secret]: 'wrong' });
		await errorOf(world.call());
		world.engine.credentials.edit(world.id, {
			[of.secret]: sandbox.variants[of.credential][of.variant][of.secret] as string,
		});
		await expect(world.call()).resolves.toBeDefined();
	});

	it.each([
		['429', { status: 429, retryAfter: 1 }],
		['503', { status: 503, retryAfter: 1 }],
	])('waits for the time that Retry-After names with a %s, and then succeeds', async (_status, fault) => {
		sandbox.fault({ kind: 'status', provider: of.provider, route: of.routes[0], ...fault });
		const started = performance.now();
		expect(failures(await parallel(20, () => world.call()))).toEqual([]);
		expect(performance.now() - started).toBeGreaterThan(950);
		expect(world.exchanges).toEqual({ [of.grant]: 1 });
	});

	it('fails in bounded time if the token endpoint stays busy, and then stops asking it', async () => {
		sandbox.fault({
			kind: 'status',
			status: 503,
			retryAfter: 300,
			provider: of.provider,
			route: of.routes[0],
			count: 0,
		});
		const messages = failures(await parallel(20, () => world.call()));
		const again = failures(await parallel(20, () => world.call()));
		expect(new Set([...messages, ...again]).size).toBe(1);
		expect(messages[0]).toMatch(/not available just now/);
		expect(sandbox.counters().requests[of.provider][of.routes[0]]).toBe(1);
	});

	it('keeps using a token in its last minute while the token endpoint is down', async () => {
		await world.call();
		pass(of.lifetime - 30);
		sandbox.fault({
			kind: 'status',
			status: 503,
			retryAfter: 300,
			provider: of.provider,
			count: 0,
			route: of.routes[0],
		});
		sandbox.fault({
			kind: 'status',
			status: 503,
			retryAfter: 300,
			provider: of.provider,
			count: 0,
			route: of.routes[1],
		});
		expect(failures(await parallel(20, () => world.call()))).toEqual([]);
		expect(world.failedCalls).toBe(0);
	});

	it.each([
		['a web page', { kind: 'html' }, /an HTML or XML page/],
		['broken JSON', { kind: 'malformed' }, /not JSON/],
		['empty', { kind: 'empty' }, /an empty answer/],
		['an empty token', { kind: 'merge', merge: { access_token: '', idToken: '' } }, /empty or not a token/],
		['no token', { kind: 'merge', merge: { access_token: null, idToken: null } }, /no access token/],
		['a token that is a number', { kind: 'merge', merge: { access_token: 5, idToken: 5 } }, /empty or not a token/],
		['a token with a line end', { kind: 'merge', merge: { access_token: 'a\r\nb', idToken: 'a\nb' } }, /not a token/],
		['a negative lifetime', { kind: 'merge', merge: { expires_in: -5, expiresIn: '-5' } }, /not a positive number/],
		['a lifetime in words', { kind: 'merge', merge: { expires_in: 'soon', expiresIn: 'soon' } }, /not a positive/],
		['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, /a redirect/],
		['50 MB', { kind: 'huge', bytes: 2_000_000 }, /instead of a token/],
	] as const)('rejects a token answer that is %s with a clear message', async (_what, fault, message) => {
		sandbox.fault({ ...(fault as object), kind: fault.kind, provider: of.provider, route: of.routes[0], count: 0 });
		const error = await errorOf(world.call());
		expect(error.message).toMatch(message);
		expect(error.message).toMatch(/Check /);
		expect(world.stored.accessToken ?? '').toBe('');
		expect(world.businessCalls).toBe(0);
	});

	it('assumes a lifetime if the answer states none', async () => {
		const merge = { expires_in: null, expiresIn: null };
		sandbox.fault({ kind: 'merge', merge, provider: of.provider, route: of.routes[0] });
		await world.call();
		expect(Number(world.stored.expiresAt)).toBeGreaterThan(Date.now() + 500_000);
	});

	it('copes with a clock that jumps by an hour in either direction', async () => {
		await world.call();
		// Only n8n's clock is wrong, not the provider's.
		for (const wrong of [3_600_000, -3_600_000]) {
			clock = wrong;
			sandbox.time({ reset: true });
			sandbox.time({ advanceMs: -wrong });
			expect(failures(await parallel(20, () => world.call()))).toEqual([]);
		}
		expect(world.failedCalls).toBe(0);
		expect(Object.values(world.exchanges).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(2);
	});

	it('does not repeat exchanges for a user without access', async () => {
		await world.call();
		sandbox.forget();
		const route = world.sandbox.log().at(-1)?.route;
		sandbox.fault({
			kind: 'status',
			status: 401,
			provider: of.provider,
			count: 0,
			route: route ?? `* *${of.call.path}*`,
		});
		for (let i = 0; i < 10; i++) await errorOf(world.call());
		const count = Object.values(world.exchanges).reduce((sum, one) => sum + one, 0);
		expect(count).toBeLessThanOrEqual(3);
	});

	it('does not renew after a 403', async () => {
		await world.call();
		sandbox.forget();
		sandbox.fault({ kind: 'status', status: 403, provider: of.provider, route: `* *${of.call.path}*` });
		const error = await errorOf(world.call());
		expect(error.httpCode).toBe('403');
		expect(world.exchanges).toEqual({});
	});

	describe('other hosts', () => {
		let stop: () => Promise<void>;
		let foreignUrl: string;
		let seen: IncomingMessage[];

		beforeAll(async () => {
			const foreign = createServer((request, response) => {
				seen.push(request);
				response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
			});
			stop = await listen(foreign, 0);
			foreignUrl = addressOf(foreign);
		});
		afterAll(async () => await stop());
		beforeEach(() => (seen = []));

		it('receive no request at all', async () => {
			const error = await errorOf(world.call(world.id, { url: `${foreignUrl}/v1/me` }));
			expect(error.message).toMatch(/is not sent there/);
			expect(error.description ?? '').not.toMatch(/Bearer/);
			expect(seen).toEqual([]);
		});

		it('receive no request from the HTTP Request node, and cause no exchange', async () => {
			await world.legacyCall();
			sandbox.forget();
			const error = await errorOf(world.legacyCall({ uri: `${foreignUrl}/v1/me` }));
			expect(error.message).toMatch(/is not sent there/);
			expect(seen).toEqual([]);
			expect(world.exchanges).toEqual({});
		});

		it.each(['Authorization', 'authorization'])('do not get the token after a redirect to them', async (spelling) => {
			await world.call();
			sandbox.fault({ kind: 'redirect', location: `${foreignUrl}/elsewhere`, provider: of.provider });
			await world.call(world.id, { method: 'GET', body: undefined, headers: { [spelling]: 'Bearer given-by-hand' } });
			expect(seen.map(({ url }) => url)).toEqual(['/elsewhere']);
			expect(seen[0].headers).not.toHaveProperty('authorization');
		});

		it('do not get the token after a redirect of the HTTP Request node to them', async () => {
			await world.legacyCall();
			sandbox.fault({ kind: 'redirect', location: `${foreignUrl}/elsewhere`, provider: of.provider });
			await world.legacyCall({ method: 'GET', body: undefined, sendCredentialsOnCrossOriginRedirect: true });
			expect(seen.map(({ url }) => url)).toEqual(['/elsewhere']);
			expect(seen[0].headers).not.toHaveProperty('authorization');
		});
	});

	describe('the HTTP Request node', () => {
		it('obtains one token for parallel first calls', async () => {
			expect(failures(await parallel(50, () => world.legacyCall()))).toEqual([]);
			expect(world.exchanges).toEqual({ [of.grant]: 1 });
		});

		it('renews before expiry without a failed call', async () => {
			await world.legacyCall();
			sandbox.forget();
			pass(of.lifetime - 30);
			expect(failures(await parallel(50, () => world.legacyCall()))).toEqual([]);
			expect(world.exchanges).toEqual({ [refreshGrant]: 1 });
			expect(world.failedCalls).toBe(0);
		});

		it('replaces a revoked token once', async () => {
			await world.legacyCall();
			sandbox.forget();
			sandbox.revoke({ kind: 'access' });
			expect(failures(await parallel(50, () => world.legacyCall()))).toEqual([]);
			expect(world.exchanges).toEqual({ [refreshGrant]: 1 });
		});

		it('shows cause and remedy if the sign-in is rejected', async () => {
			world = await World.create(sandbox, of, { [of.secret]: 'wrong' });
			const error = await errorOf(world.legacyCall());
			expect(error.message).toMatch(/did not accept .*Check '/s);
			expect(error.description).toMatch(/^Token endpoint: http/);
			expect(world.exchanges).toEqual({ [`${of.grant} refused`]: 1 });
		});
	});
});
