import { byId } from '../support/formValues';
import { ProviderBench } from '../support/providerBench';
import { ScriptedBench } from '../support/scriptedBench';

/** Known faults of the OrderCloud SDK, each tried on our node. */
let bench: ProviderBench;
let clock = 0;

beforeAll(async () => {
	bench = await ProviderBench.start('orderCloud');
	const now = Date.now.bind(Date);
	jest.spyOn(Date, 'now').mockImplementation(() => now() + clock);
});
beforeEach(() => {
	clock = 0;
	bench.reset();
});
afterAll(async () => {
	jest.restoreAllMocks();
	await bench.stop();
});

/** Returns tokens that are not JWTs. */
const scripted = ScriptedBench.forTests('orderCloud', { body: { ID: 'A' } });

const PRODUCT = { productID: byId('MUG-CREAM') };
const HOURS = 3_600_000;

/** Advances the time of both node and sandbox. */
function later(ms: number): void {
	clock += ms;
	bench.sandbox.time({ advanceMs: ms });
}

const grants = () => bench.tokenRequests().map(({ body }) => new URLSearchParams(body));
const exchanges = () => bench.sandbox.counters().exchanges.ordercloud ?? {};

it('a: a hundred calls with an expired token renew it once', async () => {
	await bench.items('product.get', PRODUCT);
	later(11 * HOURS);
	const items = Array.from({ length: 100 }, () => ({}));
	expect(await bench.items('product.get', PRODUCT, { items })).toHaveLength(100);
	expect(exchanges()).toEqual({ client_credentials: 1, refresh_token: 1 });
});

it('b: after a refused refresh, the node signs in again, and no call is sent without a token', async () => {
	await bench.items('product.get', PRODUCT);
	bench.sandbox.revoke({ provider: 'ordercloud' });
	later(11 * HOURS);
	expect(await bench.items('product.get', PRODUCT)).toHaveLength(1);
	expect(exchanges()).toMatchObject({ 'refresh_token refused': 1, client_credentials: 2 });
	expect(bench.requests().every(({ headers }) => /^Bearer .+/.test(headers.authorization))).toBe(true);
});

it('c: a token is renewed before it expires, not after', async () => {
	await bench.items('product.get', PRODUCT);
	later(10 * HOURS - 5_000);
	await bench.items('product.get', PRODUCT);
	expect(bench.requests().map(({ status }) => status)).toEqual([200, 200]);
	expect(exchanges()).toMatchObject({ refresh_token: 1 });
});

it('d: a refresh token that is rotated is kept', async () => {
	bench.sandbox.settings('ordercloud', { rotation: 'rotate' });
	for (let day = 0; day < 4; day++) {
		await bench.items('product.get', PRODUCT);
		later(11 * HOURS);
	}
	expect(exchanges()).toEqual({ client_credentials: 1, refresh_token: 3 });
});

it('e: an impersonated call is never made as the caller, even if the token has expired', async () => {
	const runAs = {
		options: {
			runAsBuyer: 'BUYER1',
			runAsUser: 'shopper',
			runAsClient: '22222222-BBBB-4BBB-8BBB-000000000002',
			runAsRoles: 'Shopper',
		},
	};
	const whoAmI = async (as: string, parameters = {}) => (await bench.items('me.get', parameters, { as }))[0].Username;
	expect(await whoAmI('clientCredentials', runAs)).toBe('shopper');
	expect(await whoAmI('impersonation')).toBe('shopper');
	later(11 * HOURS);
	expect(await whoAmI('clientCredentials', runAs)).toBe('shopper');
	expect(await whoAmI('impersonation')).toBe('shopper');
	bench.sandbox.fault({ provider: 'ordercloud', route: '*/accesstoken', kind: 'status', status: 403, count: 0 });
	later(11 * HOURS);
	expect((await bench.run('me.get', runAs)).error).toBeDefined();
	expect((await bench.run('me.get', {}, { as: 'impersonation' })).error).toBeDefined();
});

it('f: a client with a secret also sends it with the refresh', async () => {
	await bench.items('product.get', PRODUCT);
	later(11 * HOURS);
	await bench.items('product.get', PRODUCT);
	const [first, renewal] = grants();
	expect(renewal.get('grant_type')).toBe('refresh_token');
	expect(renewal.get('client_secret')).toBe(first.get('client_secret'));
});

it('g: identifiers are encoded', async () => {
	await bench.run('product.get', { productID: byId('a/b?c=d#e %41') });
	expect(bench.requests()[0]).toMatchObject({ path: '/v1/products/a%2Fb%3Fc%3Dd%23e%20%2541', query: [] });
});

it('h: false and 0 stay in the query, and conditions keep characters that are special there', async () => {
	const category = await bench.fields('category.create', { ID: 'CUPS', Name: 'Cups' });
	await bench.items('category.create', { catalogID: byId('BUYER1'), query: { adjustListOrders: false }, ...category });
	const condition = [
		{ field: byId('Active'), operator: 'equals', value: 'false' },
		{ field: byId('QuantityMultiplier'), operator: 'equals', value: '0' },
		{ field: byId('xp.Odd Name'), operator: 'equals', value: 'a&b c' },
	];
	await bench.run('product.getAll', { limit: 5, conditions: { condition } as never });
	const [create, list] = bench.requests();
	expect(create.query).toEqual([['adjustListOrders', 'false']]);
	expect(list.query).toEqual(
		expect.arrayContaining([
			['Active', 'false'],
			['QuantityMultiplier', '0'],
			['xp.Odd Name', 'a&b c'],
		]),
	);
});

it.each([
	['429', { status: 429, retryAfter: 0 }],
	['503', { status: 503, retryAfter: 0 }],
	['a premature 401', { status: 401 }],
])('i: after %s the call is repeated', async (_what, fault) => {
	await bench.items('product.get', PRODUCT);
	bench.sandbox.fault({ provider: 'ordercloud', route: 'GET /v1/products*', kind: 'status', ...fault });
	expect(await bench.items('product.get', PRODUCT)).toHaveLength(1);
});

it('j: custom roles alone are the whole scope', async () => {
	const data = { ...bench.sandbox.credentials.orderCloudApi, scope: 'MyRole' };
	bench.engine.credentials.add('orderCloudApi', data as never, 'custom');
	await bench.run('product.get', PRODUCT, { as: 'custom' });
	expect(grants()[0].get('scope')).toBe('MyRole');
});

it('k: an error without data is reported like any other', async () => {
	const body = { Errors: [{ ErrorCode: 'NotFound', Message: 'Object not found.', Data: null }] };
	bench.sandbox.fault({ provider: 'ordercloud', route: 'GET /v1/products*', kind: 'status', status: 404, body });
	const { error } = await bench.run('product.get', PRODUCT);
	expect(error?.message).toContain('Object not found');
	expect(error?.message).not.toMatch(/TypeError|Cannot read/);
});

it('l: a web page from a gateway is reported as such', async () => {
	bench.sandbox.fault({ provider: 'ordercloud', route: 'POST /v1/products', kind: 'html', status: 502 });
	const { error } = await bench.run('product.create', await bench.fields('product.create', { Name: 'Cup' }));
	expect(error?.message).toMatch(/502/);
	expect(error?.message).not.toMatch(/<html|<body/i);
	expect(error?.description).toContain('may have been executed');
});

it('m: without a token no call is made', async () => {
	const data = { ...bench.sandbox.credentials.orderCloudApi, clientSecret: 'wrong' };
	bench.engine.credentials.add('orderCloudApi', data as never, 'wrong');
	const { error } = await bench.run('product.get', PRODUCT, { as: 'wrong' });
	expect(error?.message).toMatch(/OrderCloud/);
	expect(bench.requests()).toEqual([]);
});

it('n: a token that is not a JWT is accepted', async () => {
	const { json } = await scripted.run('product.get', PRODUCT);
	expect(scripted.seen[0].headers.authorization).toMatch(/^Bearer recorded-/);
	expect(json).toEqual([{ ID: 'A' }]);
});
