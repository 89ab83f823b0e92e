import { createServer } from 'node:http';

import { fingerprint, startSandbox, type Sandbox } from '../sandbox';
import { addressOf } from '../sandbox/control/server';
import { listen } from '../sandbox/http/listen';
import { forgetTokens } from '../support/forgetTokens';
import { errorOf, EVERY_CASE, failures, parallel, World, type Case } from '../token/tokenWorld';

/** What differs between the token services of the five providers. */
const caseOf = (credential: string): Case => EVERY_CASE.find(([name]) => name === credential)![1];

let sandbox: Sandbox;
let clock = 0;

beforeAll(async () => {
	sandbox = await startSandbox();
	const now = Date.now.bind(Date);
	jest.spyOn(Date, 'now').mockImplementation(() => now() + clock);
});
afterAll(async () => {
	jest.restoreAllMocks();
	await sandbox.stop();
});
beforeEach(() => {
	clock = 0;
	sandbox.reset();
	forgetTokens();
});

/** Fields of the token requests so far, with secrets as fingerprints. */
function tokenRequests(
	provider: string,
	route = 'token',
): Array<{ body: URLSearchParams; headers: Record<string, string> }> {
	return sandbox.log({ provider, route }).map(({ body, headers }) => ({ body: new URLSearchParams(body), headers }));
}

describe('RUC', () => {
	const of = caseOf('rucApi');

	it('sends the client in a JSON body without a scope', async () => {
		await (await World.create(sandbox, of)).call();
		const [entry] = sandbox.log({ provider: 'ruc', route: 'token' });
		expect(entry.headers['content-type']).toBe('application/json');
		expect(Object.keys(JSON.parse(entry.body) as object)).toEqual(['grant_type', 'client_id', 'client_secret']);
	});

	it('sends the API key to the feed host without requesting a token, and no token with it', async () => {
		const world = await World.create(sandbox, of, { clientId: '', clientSecret: '' });
		await errorOf(
			world.engine.request('rucApi', world.id, {
				method: 'POST',
				url: `${sandbox.urls.ruc.feeds}/feeds/x`,
				body: '<a/>',
			}),
		);
		const [entry] = sandbox.log({ provider: 'ruc' });
		expect(entry.headers['x-api-key']).toBe(fingerprint(String(sandbox.credentials.rucApi.apiKey)));
		expect(entry.headers).not.toHaveProperty('authorization');
		expect(world.exchanges).toEqual({});
	});

	it('does not send the API key to the REST host', async () => {
		await (await World.create(sandbox, of)).call();
		const [entry] = sandbox.log({ provider: 'ruc' }).filter(({ part }) => part === 'api');
		expect(entry.headers).not.toHaveProperty('x-api-key');
		expect(entry.headers.authorization).toMatch(/^Bearer masked:/);
	});

	it('names the missing fields when a REST service is called with only an API key', async () => {
		const world = await World.create(sandbox, of, { clientId: '', clientSecret: '' });
		const error = await errorOf(world.call());
		expect(error.message).toMatch(/'Client ID' and 'Client Secret', which are empty/);
	});

	it('neither renews nor repeats when a feed sent by the HTTP Request node fails', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		sandbox.forget();
		sandbox.fault({ kind: 'status', status: 500, provider: 'ruc.feeds', count: 0 });
		const error = await errorOf(
			world.legacyCall({ method: 'POST', uri: `${sandbox.urls.ruc.feeds}/feeds/DEMO/CAT`, body: '<a/>', json: false }),
		);
		expect(error.httpCode).toBe('500');
		expect(sandbox.log().map(({ part }) => part)).toEqual(['feeds']);
	});

	it('does not follow redirects that would disclose the API key', async () => {
		const seen: unknown[] = [];
		const elsewhere = createServer((request, response) => {
			seen.push(request.url);
			response.end();
		});
		const stop = await listen(elsewhere, 0);
		const location = `${addressOf(elsewhere)}/`;
		sandbox.fault({ kind: 'redirect', location, provider: 'ruc.feeds' });
		const world = await World.create(sandbox, of);
		const error = await errorOf(world.engine.request('rucApi', world.id, { url: `${sandbox.urls.ruc.feeds}/feeds/x` }));
		await stop();
		expect(error.httpCode).toBe('302');
		expect(seen).toEqual([]);
	});
});

describe('FedEx by authorization code', () => {
	const of: Case = { ...caseOf('fedexSupplyChainApi'), variant: 'code', grant: 'authorization_code', refreshes: true };
	const newCode = () => (sandbox.act('fedex', 'issueCode') as { code: string }).code;

	it('sends organization and origin with the code, and the redirect URI', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		const [{ body, headers }] = tokenRequests('fedex');
		expect(headers).toMatchObject({ org_name: 'sandboxorg', 'x-org-name': 'sandboxorg', origin: 'shop.example.com' });
		expect([...body.keys()].sort()).toEqual([
			'client_id',
			'client_secret',
			'code',
			'grant_type',
			'redirect_uri',
			'scope',
		]);
		const api = sandbox.log({ provider: 'fedex' }).find(({ route }) => route !== 'token');
		expect(api?.headers.origin).toBe('shop.example.com');
	});

	it('sends a code once for 200 parallel first calls', async () => {
		const world = await World.create(sandbox, of);
		expect(failures(await parallel(200, () => world.call()))).toEqual([]);
		expect(world.exchanges).toEqual({ authorization_code: 1 });
	});

	it.each(['code', 'refresh_token', 'either'])(
		'refreshes if FedEx reads the parameter %s',
		async (refreshParameter) => {
			sandbox.settings('fedex', { refreshParameter });
			const world = await World.create(sandbox, of);
			await world.call();
			clock += 3_600_000;
			await world.call();
			expect(world.exchanges).toEqual({ authorization_code: 1, refresh_token: 1 });
			const { body } = tokenRequests('fedex')[1];
			expect(body.get('code')).toBe(body.get('refresh_token'));
			expect([...body.keys()]).toEqual(expect.arrayContaining(['client_id', 'client_secret', 'scope', 'redirect_uri']));
		},
	);

	it.each([
		['code', ['code']],
		['refresh_token', ['refresh_token']],
	])('sends the refresh token only in %s on request', async (refreshParameter, names) => {
		sandbox.settings('fedex', { refreshParameter: 'either' });
		const world = await World.create(sandbox, of, { refreshParameter });
		await world.call();
		clock += 3_600_000;
		await world.call();
		const keys = [...tokenRequests('fedex')[1].body.keys()];
		expect(keys.filter((key) => ['code', 'refresh_token'].includes(key))).toEqual(names);
	});

	it('keeps the session when only the client secret changes', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		world.engine.credentials.edit(world.id, { clientSecret: 'another' });
		await world.call();
		expect(world.exchanges).toEqual({ authorization_code: 1 });
	});

	it('keeps the session when the code is removed from its field, even after a restart and a refresh', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		world.engine.credentials.edit(world.id, { authorizationCode: '' });
		forgetTokens();
		await world.call();
		clock += 3_600_000;
		await world.call();
		expect(world.exchanges).toEqual({ authorization_code: 1, refresh_token: 1 });
	});

	it('replaces the session when a new code is pasted', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		const { accessToken } = world.stored;
		world.engine.credentials.edit(world.id, { authorizationCode: newCode() });
		await world.call();
		expect(world.exchanges).toEqual({ authorization_code: 2 });
		expect(world.stored.accessToken).not.toBe(accessToken);
	});

	it('never sends a used code again, even after a restart, and says how to get another', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		sandbox.revoke({});
		const first = await errorOf(world.call());
		forgetTokens();
		const later = await errorOf(world.call());
		expect(world.exchanges.authorization_code).toBe(1);
		expect(world.exchanges['authorization_code refused']).toBeUndefined();
		for (const error of [first, later]) {
			expect(error.message).toMatch(/A code works once: open http.*authorize\?response_type=code&client_id=/);
		}
	});

	it.each([
		['the response is lost', { kind: 'cut', executed: true }, /Whether FedEx Supply Chain took the code is unknown/],
		['the endpoint fails', { kind: 'status', status: 503 }, /not available just now/],
		['the response is a web page', { kind: 'html' }, /HTML/],
		['the response is truncated', { kind: 'truncated' }, /code is unknown|could not be asked|instead of a token/],
	] as const)('does not send the code again when %s, even after a restart', async (_what, fault, message) => {
		const world = await World.create(sandbox, of);
		sandbox.fault({ ...fault, provider: 'fedex', route: 'token' });
		const first = await errorOf(world.call());
		expect(first.message).toMatch(message);
		expect(first.message).toMatch(/A code works once/);
		const second = await errorOf(world.call());
		forgetTokens();
		const third = await errorOf(world.call());
		for (const error of [second, third]) expect(error.message).toBe(first.message);
		expect(sandbox.counters().requests.fedex.token).toBe(1);
	});

	it('does not send a refused code again after a restart', async () => {
		const world = await World.create(sandbox, of, { authorizationCode: 'made-up' });
		const first = await errorOf(world.call());
		expect(first.message).toMatch(/did not accept the authorization code: .*\(invalid_grant\)/);
		forgetTokens();
		await errorOf(world.call());
		expect(world.exchanges).toEqual({ 'authorization_code refused': 1 });
	});

	it('repeats a code that was certainly not read', async () => {
		const world = await World.create(sandbox, of);
		sandbox.fault({ kind: 'status', status: 429, retryAfter: 0, provider: 'fedex', route: 'token' });
		await world.call();
		expect(world.exchanges).toEqual({ authorization_code: 1 });
	});

	it('sends a code later if a busy endpoint never read it', async () => {
		const world = await World.create(sandbox, of);
		sandbox.fault({ kind: 'status', status: 429, retryAfter: 300, provider: 'fedex', route: 'token' });
		await errorOf(world.call());
		clock += 61_000;
		await world.call();
		expect(world.exchanges).toEqual({ authorization_code: 1 });
	});

	it('does not send a used code again even if n8n could not store that it was used', async () => {
		sandbox.settings('fedex', { returnRefreshToken: false });
		const world = await World.create(sandbox, of);
		const asEntered = await world.engine.decrypted(of.credential, world.id);
		const call = async () =>
			await world.engine.request(of.credential, world.id, world.request(), {
				credentialsDecrypted: { data: { ...asEntered } },
			} as never);
		await call();
		clock += 3_600_000;
		expect((await errorOf(call())).message).toMatch(/has been used already\. A code works once/);
		expect(world.exchanges).toEqual({ authorization_code: 1 });
	});

	it('keeps the session that another process obtained with the same code', async () => {
		const world = await World.create(sandbox, of);
		const late = await world.engine.decrypted(of.credential, world.id);
		await world.call();
		forgetTokens();
		// The late process still holds the credential as it was before, so its exchange fails.
		await errorOf(
			world.engine.request(of.credential, world.id, world.request(), { credentialsDecrypted: { data: late } } as never),
		);
		expect(world.stored.accessToken).toBe('');
		await world.call();
		expect(world.exchanges).toEqual({ authorization_code: 1, 'authorization_code refused': 1, refresh_token: 1 });
	});

	it('asks for a code, with the page to open, when there is none', async () => {
		const world = await World.create(sandbox, of, { authorizationCode: '' });
		const error = await errorOf(world.call());
		expect(error.message).toMatch(/^'Authorization Code' is empty\. A code works once: open /);
		expect(error.message).toContain('redirect_uri=https%3A%2F%2Flocalhost%2Fcallback');
		expect(error.message).not.toContain(String(sandbox.variants.fedexSupplyChainApi.code.clientSecret));
	});

	it('adds the gateway headers only on request, and then follows no redirect', async () => {
		const plain = await World.create(sandbox, of);
		await plain.call();
		const legacy = await World.create(
			sandbox,
			{ ...of, variant: 'password' },
			{
				sendGatewayHeaders: true,
				legacyAccessToken: 'old',
				customerId: '42',
			},
		);
		await legacy.call();
		const [without, withThem] = sandbox.log({ provider: 'fedex' }).filter(({ route }) => route !== 'token');
		expect(Object.keys(without.headers).filter((name) => /^x-ibm|^accesstoken|^customerid/.test(name))).toEqual([]);
		expect(withThem.headers).toMatchObject({ 'x-ibm-client-id': 'sandbox-fedex-app', customerid: '42' });
		sandbox.fault({ kind: 'redirect', location: 'http://127.0.0.1:1/', provider: 'fedex' });
		expect((await errorOf(legacy.call())).httpCode).toBe('302');
	});
});

describe('OrderCloud', () => {
	const of = caseOf('orderCloudApi');

	it.each(['clientCredentials', 'password', 'anonymous', 'impersonation'])('signs in by %s', async (variant) => {
		const world = await World.create(sandbox, { ...of, variant });
		await expect(world.call()).resolves.toMatchObject({ Active: true });
	});

	it('omits an empty scope, and sends the secret with a refresh', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		clock += 36_000_000;
		await world.call();
		const [grant, refresh] = tokenRequests('ordercloud');
		expect(grant.body.has('scope')).toBe(false);
		expect(refresh.body.get('grant_type')).toBe('refresh_token');
		expect(refresh.body.get('client_secret')).toBe(grant.body.get('client_secret'));
	});

	it('sends no secret with a refresh when the API client has none', async () => {
		const world = await World.create(sandbox, { ...of, variant: 'password' });
		await world.call();
		clock += 36_000_000;
		await world.call();
		expect(tokenRequests('ordercloud').map(({ body }) => body.has('client_secret'))).toEqual([false, false]);
		expect(world.exchanges).toMatchObject({ refresh_token: 1 });
	});

	it('sends no secret for an anonymous shopper, even if one was entered before', async () => {
		const world = await World.create(sandbox, { ...of, variant: 'anonymous' }, { clientSecret: 'left over' });
		await world.call();
		expect(tokenRequests('ordercloud')[0].body.has('client_secret')).toBe(false);
	});

	it('joins roles pasted on lines or with commas by single spaces', async () => {
		const world = await World.create(sandbox, { ...of, variant: 'password' }, { scope: ' Shopper,\n MeAdmin ' });
		await world.call();
		expect(tokenRequests('ordercloud')[0].body.get('scope')).toBe('Shopper MeAdmin');
	});

	it('requests an expired impersonation again and never continues as the seller', async () => {
		const world = await World.create(sandbox, { ...of, variant: 'impersonation' });
		expect(await world.call()).toMatchObject({ Username: 'shopper' });
		clock += 36_000_000;
		expect(await world.call()).toMatchObject({ Username: 'shopper' });
		sandbox.revoke({});
		expect(await world.call()).toMatchObject({ Username: 'shopper' });
	});

	it.each([
		['locked', /is locked/, /administrator unlock/],
		['expired', /password .* has expired/, /'Password'/],
		['inactive', /is not active/, /activate/],
		['nobody', /user name or password/, /'Username' and 'Password'/],
	])('says what is wrong with the user %s', async (username, message, hint) => {
		const world = await World.create(sandbox, { ...of, variant: 'password' }, { username });
		const error = await errorOf(world.call());
		expect(error.message).toMatch(message);
		expect(error.message).toMatch(hint);
	});
});

describe('fulfillmenttools', () => {
	const of = caseOf('fulfillmenttoolsTenantApi');

	it.each(['deleted', 'disabled'] as const)('stops when the user was %s', async (userState) => {
		const world = await World.create(sandbox, of);
		await world.call();
		sandbox.forget();
		sandbox.settings('fulfillmenttools', { userState });
		clock += 3_600_000;
		const error = await errorOf(world.call());
		const signIns = { deleted: 1, disabled: 0 }[userState];
		expect(world.exchanges['password refused'] ?? 0).toBe(signIns);
		expect(world.exchanges['refresh_token refused']).toBe(1);
		expect(error.message).toMatch(userState === 'disabled' ? /is disabled/ : /user name or password/);
	});

	/** A credential whose token has expired, with refreshes refused by the given code. */
	async function expired(code: string): Promise<World> {
		const world = await World.create(sandbox, of);
		await world.call();
		sandbox.forget();
		sandbox.fault({
			kind: 'status',
			status: 400,
			body: { error: { code: 400, message: code } },
			provider: 'fulfillmenttools',
			route: 'refresh',
		});
		clock += 3_600_000;
		return world;
	}

	it.each(['TOKEN_EXPIRED', 'USER_NOT_FOUND', 'INVALID_REFRESH_TOKEN', 'INVALID_REFRESH_TOKEN : detail'])(
		'signs in again when the refresh is refused with %s',
		async (code) => {
			const world = await expired(code);
			await world.call();
			expect(world.exchanges).toEqual({ password: 1 });
		},
	);

	it.each(['USER_DISABLED', 'PROJECT_DISABLED', 'OPERATION_NOT_ALLOWED'])(
		'stops when the refresh is refused with %s',
		async (code) => {
			const world = await expired(code);
			expect((await errorOf(world.call())).message).toContain(`(${code})`);
			expect(world.exchanges).toEqual({});
		},
	);

	it('names the API key when Google refuses it, and never shows it', async () => {
		const world = await World.create(sandbox, of, { apiKey: 'wrong-key-0815' });
		const error = await errorOf(world.call());
		expect(error.message).toMatch(/did not accept the API key .*'API Key'/);
		expect(`${error.message} ${error.description ?? ''}`).not.toContain('0815');
	});

	it('keeps the refresh token out of the URL', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		clock += 3_600_000;
		await world.call();
		const [entry] = sandbox.log({ provider: 'fulfillmenttools', route: 'refresh' });
		expect(entry.query.map(([name]) => name)).toEqual(['key']);
	});
});

describe('Fluent Commerce', () => {
	const of = caseOf('fluentCommerceApi');

	it.each(['account', 'integration'])('signs in with the %s client and its scope', async (variant) => {
		const world = await World.create(sandbox, { ...of, variant });
		await world.call();
		const [{ body, headers }] = tokenRequests('fluent');
		expect(body.get('scope')).toBe(variant === 'account' ? 'api' : 'retailer');
		expect(headers['fluent.account']).toBe('SANDBOX');
		const call = sandbox.log({ provider: 'fluent' }).find(({ route }) => route !== 'token');
		expect(call?.headers['fluent.account']).toBe('SANDBOX');
	});

	it('works without a refresh token where the account client gets none', async () => {
		sandbox.settings('fluent', { accountClientRefresh: false });
		const world = await World.create(sandbox, { ...of, variant: 'account' });
		await world.call();
		clock += 86_400_000;
		await world.call();
		expect(world.exchanges).toEqual({ password: 2 });
	});

	it('uses each refresh token once', async () => {
		const world = await World.create(sandbox, of);
		await world.call();
		for (let i = 0; i < 3; i++) {
			clock += 1_800_000;
			await world.call();
		}
		expect(world.exchanges).toEqual({ password: 1, refresh_token: 3 });
	});

	it.each([
		[
			'an object for a message',
			{ errors: [{ code: '400', message: { error: 'invalid_grant', error_description: 'x' } }] },
			/\(invalid_grant\)/,
		],
		['a plain OAuth pair', { error: 'invalid_client', error_description: 'x' }, /the client \(invalid_client\)/],
		[
			'a text for a message',
			{ errors: [{ code: '401', message: 'Unauthorized' }] },
			/did not accept the sign-in \(401\)/,
		],
	])('reports a refusal with %s', async (_what, body, message) => {
		sandbox.fault({ kind: 'status', status: 400, body, provider: 'fluent', route: 'token' });
		const error = await errorOf((await World.create(sandbox, of)).call());
		expect(error.message).toMatch(message);
	});
});

describe('a credential with invalid values', () => {
	it.each([
		['rucApi', { clientSecret: '' }, /'Client Secret' is empty/],
		['rucApi', { clientId: '', clientSecret: '', apiKey: '' }, /'Client ID' and 'XML Feed API Key' are both empty/],
		['rucApi', { apiKey: 'a\r\nb' }, /'XML Feed API Key' contains a line break/],
		['rucApi', { restUrl: 'http://api.example.com' }, /'REST API URL' does not begin with https/],
		['fedexSupplyChainApi', { orgName: 'two words' }, /'Organization Name' contains a blank/],
		['fedexSupplyChainApi', { orgName: 'a\r\nx: y' }, /'Organization Name' contains a line break/],
		['fedexSupplyChainApi', { origin: 'a\nb' }, /'Origin' contains a line break/],
		['fedexSupplyChainApi', { clientId: '' }, /'Client ID' is empty/],
		['fedexSupplyChainApi', { username: ' ' }, /'Username' is empty/],
		[
			'fedexSupplyChainApi',
			{ tokenUrl: 'https://user:hunter2@x.example' },
			/'Token URL' contains a user name or password/,
		],
		['orderCloudApi', { clientSecret: '' }, /'Client Secret' is empty/],
		['orderCloudApi', { apiUrl: 'https://x.example/?a=1' }, /'API URL' contains a query/],
		['orderCloudApi', { environment: 'nowhere' }, /'Environment' is not chosen/],
		['fulfillmenttoolsTenantApi', { apiKey: '' }, /'API Key' is empty/],
		['fulfillmenttoolsTenantApi', { environment: 'prd', tenant: 'a/b' }, /'Tenant' is not the name of a tenant/],
		['fulfillmenttoolsTenantApi', { apiUrl: 'ftp://x.example' }, /'API URL' does not begin with https/],
		['fluentCommerceApi', { environment: 'production', account: 'a b' }, /'Account ID' is not the name of an account/],
		['fluentCommerceApi', { password: '' }, /'Password' is empty/],
		['fluentCommerceApi', { apiUrl: 'not a url' }, /'API URL' is not a valid URL/],
	])('%s with %j sends nothing and names the field', async (credential, changes, message) => {
		const world = await World.create(sandbox, caseOf(credential), changes);
		const error = await errorOf(world.call());
		expect(error.message).toMatch(message);
		expect(error.message).not.toContain('hunter2');
		expect(sandbox.log()).toEqual([]);
	});

	it.each(EVERY_CASE.map(([name]) => name))(
		'%s accepts values pasted with surrounding blanks and line breaks',
		async (credential) => {
			const of = caseOf(credential);
			const data = sandbox.variants[credential][of.variant];
			const padded = Object.entries(data).map(([name, value]) => [
				name,
				typeof value === 'string' && value !== '' && !['environment', 'signIn', 'client'].includes(name)
					? `\uFEFF \n${value}\r\n `
					: value,
			]);
			const world = await World.create(sandbox, of, Object.fromEntries(padded) as never);
			await expect(world.call()).resolves.toBeDefined();
		},
	);
});
