import { PROVIDERS } from '../../../../nodes';
import { sandboxForTests } from '../../../support/forTests';
import { fingerprint, startSandbox } from '../..';
import { FIXED_PORTS } from '../../ports';
import { ask, fedexClient, sendJson } from '../../tests/client';

const sandbox = sandboxForTests();
afterEach(() => {
	sandbox.latency(0);
});

const call = async (name: string, body: object = {}) => await sendJson(`${sandbox.urls.control.api}/${name}`, body);

test('everything listens on 127.0.0.1 only, not even on another loopback address', async () => {
	const addresses = Object.values(sandbox.urls).flatMap((hosts) => Object.values(hosts));
	const ports = Object.values(FIXED_PORTS).flatMap((hosts) =>
		typeof hosts === 'number' ? [hosts] : Object.values(hosts),
	);
	expect(addresses).toHaveLength(ports.length);
	for (const address of addresses) {
		expect((await ask(address)).status).toBeGreaterThan(0);
		await expect(ask(address.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow('fetch failed');
	}
});

test('each credential type has data for a custom environment', () => {
	const types = Object.values(PROVIDERS).map(({ provider }) => provider.profile.account.credential);
	expect(Object.keys(sandbox.credentials)).toEqual(types);
	for (const data of Object.values(sandbox.credentials)) expect(data.environment).toBe('custom');
});

test('the clock can be set, advanced and reset over HTTP', async () => {
	const { json } = await call('time', { set: '2030-01-01T00:00:00Z' });
	expect(json.now).toMatch(/^2030-01-01T00:00:0/);
	expect((await call('time', { advanceMs: 86_400_000 })).json.now).toMatch(/^2030-01-02/);
	const back = Date.parse((await call('time', { reset: true })).json.now);
	expect(Math.abs(back - Date.now())).toBeLessThan(5000);
	expect((await call('time', { set: 'soon' })).status).toBe(400);
});

test('faults, settings, latency and actions can be controlled over HTTP', async () => {
	expect((await call('fault', { kind: 'status', status: 503 })).json.armed).toMatchObject([
		{ kind: 'status', count: 1 },
	]);
	expect((await sendJson(`${sandbox.urls.control.api}/fault`, [{ kind: 'html' }])).json.armed).toHaveLength(2);
	expect((await call('clearFaults')).json.armed).toEqual([]);
	expect((await call('settings', { provider: 'fedex', pagingFormat: 'digits' })).json.pagingFormat).toBe('digits');
	expect((await call('act', { provider: 'fedex', action: 'issueCode' })).json.code).toEqual(expect.any(String));
	expect((await call('latency', { ms: 5 })).json).toEqual({ latencyMs: 5 });
	expect((await ask(`${sandbox.urls.control.api}/credentials`)).json).toEqual(sandbox.variants);
});

test('unknown calls, settings, providers and actions are refused with a list of the known ones', async () => {
	expect((await call('wish')).status).toBe(404);
	expect((await call('constructor')).status).toBe(404);
	expect((await call('settings', { provider: 'fedex', colour: 'red' })).json.error).toContain('pagingFormat');
	expect((await call('settings', { provider: 'ups' })).json.error).toContain('fluent');
	expect((await call('act', { provider: 'fluent', action: 'x' })).json.error).toContain('closeJobs');
});

test('token exchanges are counted by grant, granted and refused ones separately', async () => {
	const client = fedexClient(sandbox);
	await client.signIn();
	await client.token({ grant_type: 'password', username: 'x', password: 'y' });
	expect(sandbox.counters().exchanges.fedex).toEqual({ password: 1, 'password refused': 1 });
	expect((await ask(`${sandbox.urls.control.api}/counters`)).json.requests.fedex).toEqual({ token: 2 });
});

test('the highest number of concurrent requests is recorded', async () => {
	sandbox.latency(400);
	const url = `${sandbox.urls.fedex.api}/v1/locations`;
	await Promise.all(Array.from({ length: 7 }, async () => await ask(url)));
	expect(sandbox.counters().maxParallel.fedex).toBe(7);
});

test('latency delays every response without blocking the others', async () => {
	sandbox.latency(200);
	const begun = Date.now();
	await Promise.all(Array.from({ length: 20 }, async () => await ask(`${sandbox.urls.fedex.api}/v1/locations`)));
	const taken = Date.now() - begun;
	expect(taken).toBeGreaterThanOrEqual(195);
	// One after the other they would take four seconds.
	expect(taken).toBeLessThan(3000);
});

test('the log masks secrets so that equal secrets look equal', async () => {
	const client = fedexClient(sandbox);
	const { json } = await client.signIn();
	await ask(`${sandbox.urls.fedex.api}/v1/locations`, { headers: { Authorization: `Bearer ${json.access_token}` } });
	const identity = `${sandbox.urls.fulfillmenttools.identity}/v1/token?key=sandbox-auth-key`;
	await sendJson(identity, { grant_type: 'refresh_token', refresh_token: 'hidden-too' });
	const text = JSON.stringify(sandbox.log());
	for (const secret of [
		client.data.clientSecret,
		client.password,
		json.access_token,
		'sandbox-auth-key',
		'hidden-too',
	]) {
		expect(text).not.toContain(secret);
		expect(text).not.toContain(encodeURIComponent(secret));
	}
	const [, call] = sandbox.log({ provider: 'fedex' });
	expect(call.headers.authorization).toBe(`Bearer ${fingerprint(json.access_token)}`);
	expect(new URLSearchParams(sandbox.log({ route: 'token' })[0].body).get('client_id')).toBe('sandbox-fedex-app');
});

test('forgetting clears the counters and the log and keeps tokens valid', async () => {
	const api = await fedexClient(sandbox).session();
	sandbox.forget();
	expect(sandbox.counters()).toEqual({ exchanges: {}, requests: {}, maxParallel: {} });
	expect(sandbox.log()).toEqual([]);
	expect((await api.get('/v1/locations')).status).toBe(200);
});

test('a reset invalidates tokens and restores the default settings', async () => {
	const api = await fedexClient(sandbox).session();
	sandbox.settings('fedex', { accessLifetime: 5 });
	sandbox.reset();
	expect((await api.get('/v1/locations')).status).toBe(401);
	expect(sandbox.settings('fedex').accessLifetime).toBeUndefined();
});

test('a token lifetime given in the settings is announced and enforced', async () => {
	sandbox.settings('fedex', { accessLifetime: 5 });
	expect((await fedexClient(sandbox).signIn()).json.expires_in).toBe(5);
	const api = await fedexClient(sandbox).session();
	sandbox.time({ advanceMs: 5000 });
	expect((await api.get('/v1/locations')).status).toBe(401);
});

test('revoking the tokens of one provider leaves other providers alone', async () => {
	const api = await fedexClient(sandbox).session();
	sandbox.revoke({ provider: 'ruc' });
	expect((await api.get('/v1/locations')).status).toBe(200);
	expect(sandbox.revoke({})).toEqual({ revoked: 1 });
	expect((await api.get('/v1/locations')).status).toBe(401);
});

test('only the requested providers are started, and an unknown one is refused', async () => {
	const one = await startSandbox({ providers: ['fluent'] });
	expect(Object.keys(one.urls)).toEqual(['fluent', 'control']);
	await one.stop();
	await expect(startSandbox({ providers: ['ups'] })).rejects.toThrow('No sandbox for "ups"');
});
