import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FluentCommerce } from '../../nodes/FluentCommerce/FluentCommerce.node';
import { fluentProvider } from '../../nodes/FluentCommerce/profile';
import { n8n } from '../../package.json';
import { bulkGood } from '../sandbox/goods';
import { fluentSdk } from '../sdk/fluentClient';
import { byId, json } from '../support/formValues';
import { ProviderBench } from '../support/providerBench';

/**
 * Known faults of the vendor's SDK, each demonstrated on the installed version and then tried on our node, as well as
 * those that the release notes of the Prismatic component admit.
 *
 * The known webhook faults (a PEM key that is not read, MD5 signatures that never verify, keys mixed up in the cache,
 * unsigned bodies that pass) concern something that the package does not do: the last test asserts that, and a trigger
 * would have to bring tests of its own.
 */
let bench: ProviderBench;
let clock = 0;
/** The wait that Fluent recommends after its rate limit is hit. */
const A_MINUTE = 60_000;
/** Requested waits in milliseconds; those of about a minute pass at once. */
const waits: number[] = [];

beforeAll(async () => {
	bench = await ProviderBench.start('fluentCommerce');
	const now = Date.now.bind(Date);
	const wait = globalThis.setTimeout;
	jest.spyOn(Date, 'now').mockImplementation(() => now() + clock);
	jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms = 0, ...more: never[]) => {
		const long = ms > A_MINUTE / 2 && ms <= A_MINUTE;
		waits.push(ms);
		if (long) clock += ms;
		return wait(work, long ? 1 : ms, ...more);
	}) as never);
});
beforeEach(() => {
	clock = 0;
	waits.length = 0;
	bench.reset();
});
afterAll(async () => {
	jest.restoreAllMocks();
	await bench.stop();
});

const credential = (variant = 'account') => bench.sandbox.variants.fluentCommerceApi[variant] as Record<string, string>;
const sdk = (more: object = {}) => fluentSdk(credential(), more);
const exchanges = () => bench.sandbox.counters().exchanges.fluent ?? {};
const known = () => bench.sandbox.act('fluent', 'known') as Record<string, string>;
const graphqlCalls = () => bench.requests().filter(({ path }) => path === '/graphql');
const bodyOf = ({ body }: { body: string }) => JSON.parse(body) as { query: string; variables: IDataObject };
/** The error that the SDK throws. */
const thrown = async (work: Promise<unknown>): Promise<Error & Record<string, unknown>> =>
	await work.then(
		() => {
			throw new Error('nothing was thrown');
		},
		(error: Error & Record<string, unknown>) => error,
	);

/** Resets the state before the second of two clients, so that requests and tokens of the first do not count. */
function again(): void {
	bench.reset();
	waits.length = 0;
}

const ME = 'query { me { id username } }';
const me = { document: ME, variables: '{}' };
const runMe = async (more: Parameters<ProviderBench['run']>[2] = {}) => await bench.run('graphql.run', me, more);

describe('signing in: SDK and node', () => {
	it("with Fluent's own client, the SDK is refused without a secret and sends no scope; the node signs in", async () => {
		const refused = { clientId: 'FLUENT_INTEGRATION', clientSecret: undefined };
		expect(() => sdk(refused)).toThrow(/clientSecret/);
		const client = sdk({ clientId: 'FLUENT_INTEGRATION' });
		await client.graphql({ query: ME }).catch(() => undefined);
		expect(new URLSearchParams(bench.tokenRequests()[0].body).get('scope')).toBe('api');

		again();
		const { error } = await runMe({ as: 'integration' });
		expect(error).toBeUndefined();
		const form = new URLSearchParams(bench.tokenRequests()[0].body);
		expect([form.get('client_id'), form.get('scope'), form.has('client_secret')]).toEqual([
			'FLUENT_INTEGRATION',
			'retailer',
			false,
		]);
	});

	it('each SDK instance signs in anew; executions of the node share one session', async () => {
		await sdk().graphql({ query: ME });
		await sdk().graphql({ query: ME });
		expect(exchanges()).toEqual({ password: 2 });

		again();
		await runMe();
		await runMe();
		expect(exchanges()).toEqual({ password: 1 });
	});

	it('parallel calls make one login in both', async () => {
		const client = sdk();
		await Promise.all(Array.from({ length: 5 }, async () => await client.graphql({ query: ME })));
		expect(exchanges()).toEqual({ password: 1 });

		again();
		const { error } = await runMe({ items: Array.from({ length: 20 }, () => ({})) });
		expect(error).toBeUndefined();
		expect(exchanges()).toEqual({ password: 1 });
	});

	it('the SDK renews a token that lives a minute or less for every call; the node uses it while it is valid', async () => {
		bench.sandbox.settings('fluent', { accessLifetime: 45 });
		const client = sdk();
		for (let call = 0; call < 3; call++) await client.graphql({ query: ME });
		expect(exchanges()).toEqual({ password: 1, refresh_token: 2 });

		again();
		bench.sandbox.settings('fluent', { accessLifetime: 45 });
		for (let call = 0; call < 3; call++) await runMe();
		expect(exchanges()).toEqual({ password: 1 });
	});

	it('after a late 401 for an old token, the SDK discards the fresh one; the node keeps it', async () => {
		const client = sdk();
		await client.graphql({ query: ME });
		bench.sandbox.revoke({ provider: 'fluent', kind: 'access' });
		bench.sandbox.fault({ provider: 'fluent', route: 'graphql', kind: 'slow', ms: 1_000 });
		await Promise.all([client.graphql({ query: ME }), client.graphql({ query: ME })]);
		expect(exchanges()).toEqual({ password: 1, refresh_token: 2 });

		again();
		await runMe();
		bench.sandbox.revoke({ provider: 'fluent', kind: 'access' });
		bench.sandbox.fault({ provider: 'fluent', route: 'graphql', kind: 'slow', ms: 1_000 });
		const { error } = await runMe({ items: [{}, {}] });
		expect(error).toBeUndefined();
		expect(exchanges()).toEqual({ password: 1, refresh_token: 1 });
	});

	it('a permanent 401 does not lead to repeated logins', async () => {
		const fault = { provider: 'fluent', route: 'graphql', kind: 'status', status: 401, count: 0 } as const;
		const client = sdk();
		await client.graphql({ query: ME });
		bench.sandbox.fault(fault);
		await client.graphql({ query: ME }).catch(() => undefined);
		const tries = bench.tokenRequests().length;
		expect(tries).toBeGreaterThanOrEqual(4);

		again();
		await runMe();
		bench.sandbox.fault(fault);
		const { error } = await runMe({ items: [{}, {}, {}, {}] });
		expect(error?.description ?? error?.message).toBeTruthy();
		expect(bench.tokenRequests().length).toBeLessThanOrEqual(2);
	});
});

describe('rate limits: SDK and node', () => {
	it('on 429 the SDK fails at once, whatever Retry-After says; the node waits as long as it says', async () => {
		const fault = { provider: 'fluent', route: 'graphql', kind: 'status', status: 429, retryAfter: 1 } as const;
		bench.sandbox.fault(fault);
		expect((await thrown(sdk().graphql({ query: ME }))).message).toBe('Request failed: 429');
		expect(graphqlCalls()).toHaveLength(1);

		again();
		bench.sandbox.fault(fault);
		const before = performance.now();
		expect((await runMe()).error).toBeUndefined();
		expect(graphqlCalls()).toHaveLength(2);
		expect(performance.now() - before).toBeGreaterThanOrEqual(1_000);
	});

	const LIMITED = { data: null, errors: [{ message: 'Too many requests', extensions: { code: 'C0011E' } }] };

	it('on C0011E in a 200 the SDK fails; the node waits the minute that Fluent recommends, even for mutations', async () => {
		const fault = { provider: 'fluent', route: 'graphql', kind: 'status', status: 200, body: LIMITED } as const;
		bench.sandbox.fault(fault);
		expect((await thrown(sdk().graphql({ query: ME }))).message).toContain('Too many requests');
		expect(graphqlCalls()).toHaveLength(1);

		again();
		bench.sandbox.fault(fault);
		expect((await runMe()).error).toBeUndefined();
		expect(graphqlCalls()).toHaveLength(2);
		expect(waits).toContain(A_MINUTE);

		again();
		bench.sandbox.fault(fault);
		await bench.items('order.create', json(order('LIMITED-1')));
		expect(graphqlCalls()).toHaveLength(2);
	});
});

/** An order that the sandbox accepts. */
function order(ref: string): IDataObject {
	const { customerId, retailer, variantProduct, productCatalogue } = known();
	return {
		ref,
		type: 'HD',
		retailer: { id: retailer },
		customer: { id: customerId },
		items: [{ ref: `${ref}-1`, productRef: variantProduct, productCatalogueRef: productCatalogue, quantity: 1 }],
	};
}

const CREATE = 'mutation create($input: CreateOrderInput) { createOrder(input: $input) { id ref } }';

describe('requests that may have been executed: SDK and node', () => {
	it.each([
		['after a 503', { kind: 'status', status: 503 }],
		['after a dropped connection', { kind: 'cut' }],
	] as const)(
		'the SDK repeats a mutation %s, and collides with its own first attempt; the node never does',
		async (_when, how) => {
			const fault = { provider: 'fluent', route: 'graphql', ...how, executed: true };
			bench.sandbox.fault(fault);
			// The first attempt was executed, so the second is refused because the ref exists.
			const sent = sdk().graphql({ query: CREATE, variables: { input: order('TWICE-1') } });
			expect((await thrown(sent)).message).toMatch(/exists|already|unique/i);
			expect(graphqlCalls()).toHaveLength(2);

			again();
			bench.sandbox.fault(fault);
			const { error } = await bench.run('order.create', json(order('TWICE-2')));
			expect(graphqlCalls()).toHaveLength(1);
			expect(error?.description).toContain('may have been executed');
			bench.sandbox.forget();
			const [found] = await bench.items('order.get', {
				orderId: { __rl: true, mode: 'ref', value: 'TWICE-2' } as never,
			});
			expect(found.ref).toBe('TWICE-2');
		},
	);

	it('the SDK repeats an event after a 503; the node sends it once', async () => {
		const fault = { provider: 'fluent', route: '*/event/async', kind: 'status', status: 503, executed: true } as const;
		const event = { name: 'CREATE', entityType: 'ORDER', entityRef: 'A', rootEntityType: 'ORDER', retailerId: '1' };
		bench.sandbox.fault(fault);
		await sdk().sendEvent(event);
		expect(bench.requests()).toHaveLength(2);

		again();
		bench.sandbox.fault(fault);
		const { error } = await bench.run('event.sendAsync', json(event));
		expect(bench.requests()).toHaveLength(1);
		expect(error?.description).toContain('may have been executed');
	});

	it('both repeat a query', async () => {
		const fault = { provider: 'fluent', route: 'graphql', kind: 'status', status: 503 } as const;
		bench.sandbox.fault(fault);
		await sdk().graphql({ query: ME });
		again();
		bench.sandbox.fault(fault);
		expect((await runMe()).error).toBeUndefined();
		expect(graphqlCalls()).toHaveLength(2);
	});
});

describe('timeouts: SDK and node', () => {
	it('the SDK waits for a server that hangs; the node gives up after the set time', async () => {
		const fault = { provider: 'fluent', route: '*/event/sync', kind: 'slow', ms: 2_500 } as const;
		const event = { name: 'CREATE', entityType: 'ORDER', entityRef: 'A', rootEntityType: 'ORDER', retailerId: '1' };
		bench.sandbox.fault(fault);
		const before = performance.now();
		await sdk({ timeout: 500 })
			.sendEvent(event, 'sync')
			.catch(() => undefined);
		expect(performance.now() - before).toBeGreaterThan(2_400);

		again();
		bench.sandbox.fault(fault);
		const from = performance.now();
		const { error } = await bench.run('event.sendSync', { ...json(event), options: { timeout: 1 } });
		expect(performance.now() - from).toBeLessThan(2_000);
		expect(error?.description).toContain('may have been executed');
		expect(bench.requests().length).toBeLessThanOrEqual(1);
	});
});

describe('error reports: SDK and node', () => {
	it("the SDK reports only the status; the node reports Fluent's message and advice", async () => {
		const body = { errors: [{ code: '400', message: 'The entity type ORDR is not known' }] };
		const fault = { provider: 'fluent', route: '*/event/sync', kind: 'status', status: 400, body } as const;
		const event = { name: 'CREATE', entityType: 'ORDR', entityRef: 'A', rootEntityType: 'ORDER', retailerId: '1' };
		bench.sandbox.fault(fault);
		expect((await thrown(sdk().sendEvent(event, 'sync'))).message).toBe('Request failed: 400');

		again();
		bench.sandbox.fault(fault);
		const { error } = await bench.run('event.sendSync', json(event));
		expect(error?.message).toContain('The entity type ORDR is not known');
		expect(error?.description).toBeTruthy();
	});

	it('of an error in a 200, the node reports code and path, and pairs it with the item', async () => {
		const { error } = await bench.run('order.create', json({ ...order('ERR-1'), customer: { id: '99999999' } }));
		expect(`${error?.message} ${error?.description} ${JSON.stringify(error)}`).toContain('C0120E');
		expect(error?.context?.itemIndex).toBe(0);
	});

	it('the node treats errors next to data as a failure, unless partial data is wanted', async () => {
		const data = { r0: { id: '1', username: null }, me: { id: '1', username: null } };
		const errors = [{ message: 'Not allowed', path: ['me', 'username'], extensions: { code: 'C0020E' } }];
		const fault = {
			provider: 'fluent',
			route: 'graphql',
			kind: 'status',
			status: 200,
			body: { data, errors },
		} as const;
		bench.sandbox.fault(fault);
		const result = await sdk().graphql({ query: ME, errorHandling: 'partial' });
		expect(result).toMatchObject({ hasPartialData: true });

		again();
		bench.sandbox.fault([fault, fault]);
		const { error } = await bench.run('user.getMe');
		expect(`${error?.message} ${error?.description}`).toMatch(/Not allowed.*C0020E/);
		const [item] = await bench.items('user.getMe', { options: { partialData: true } });
		expect(item).toMatchObject({ id: '1', errors: [{ message: 'Not allowed', code: 'C0020E' }] });
	});

	it('the node discloses no password, secret or token, and puts nothing from items or requests into URLs', async () => {
		const { password, clientSecret } = credential();
		const outputs: unknown[] = [];
		bench.sandbox.fault({ provider: 'fluent', route: 'token', kind: 'status', status: 400, count: 1 });
		outputs.push((await runMe()).run);
		bench.reset();
		for (const status of [400, 401, 403]) {
			bench.sandbox.fault({ provider: 'fluent', route: 'graphql', kind: 'status', status, count: 0 });
			outputs.push((await runMe({ onError: 'continueRegularOutput' })).run, (await runMe()).run);
			bench.sandbox.clearFaults();
		}
		outputs.push((await runMe()).run);
		const stored = bench.engine.credentials.read('account');
		const secrets = [password, clientSecret, stored.accessToken, stored.refreshToken].map(String);
		expect(secrets.every((secret) => secret.length > 10)).toBe(true);
		const told = JSON.stringify(outputs, (_name, value: unknown) =>
			value instanceof Error ? { ...value, message: value.message, stack: value.stack, cause: value.cause } : value,
		);
		for (const secret of secrets) expect(told.includes(secret)).toBe(false);
		const addresses = bench.sandbox.log().map(({ path, query }) => `${path}?${JSON.stringify(query)}`);
		expect(addresses.filter((address) => !/^\/(graphql|oauth\/token)\?\[\]$/.test(address))).toEqual([]);
	});
});

const ORDERS = (cursor: string) =>
	`query orders($first: Int, $after: String) { orders(first: $first, after: $after) { edges { ${cursor} node { id ref } } pageInfo { hasNextPage } } }`;
const owned = (document: string, variables: object, more: INodeParameters = {}): INodeParameters => ({
	document,
	variables: JSON.stringify(variables),
	returnAll: true,
	...more,
});

describe('lists: SDK and node', () => {
	/** Adds the number of orders, and returns how many exist afterwards. */
	async function grown(orders: number): Promise<number> {
		bench.sandbox.act('fluent', 'grow', { orders });
		const all = await bench.items('order.getAll', { returnAll: true, returnedFields: 'chosen', chosenFields: ['id'] });
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		bench.sandbox.forget();
		return all.length;
	}

	it('without a cursor in the selection, the SDK stops after the first page; the node continues, or says what is missing', async () => {
		const count = await grown(60);
		const variables = { first: 25 };
		const result = await sdk().graphql<{ orders: { edges: unknown[] } }>({ query: ORDERS(''), variables });
		expect(result.data!.orders.edges).toHaveLength(25);
		expect(result.extensions?.autoPagination).toMatchObject({ truncated: false });

		bench.sandbox.forget();
		const selection = '{ id ref }';
		const chosen = { returnAll: true, returnedFields: 'graphql', selection, options: { pageSize: 25 } };
		expect(await bench.items('order.getAll', chosen)).toHaveLength(count);
		// A user-written document is sent unchanged, so the node says what is missing.
		const { error, items } = await bench.run('graphql.run', owned(ORDERS(''), variables));
		expect(error?.description).toContain("Write 'cursor'");
		expect(items).toEqual([]);
		expect(await bench.items('graphql.run', owned(ORDERS('cursor'), variables))).toHaveLength(count);
	});

	it('the SDK stops after 100 pages, signalled only by a flag; the node reads all of them', async () => {
		const count = await grown(240);
		const variables = { first: 2 };
		const result = await sdk().graphql<{ orders: { edges: unknown[] } }>({ query: ORDERS('cursor'), variables });
		expect(result.data!.orders.edges).toHaveLength(200);
		expect(result.extensions?.autoPagination).toMatchObject({ truncated: true, truncationReason: 'maxPages' });

		const pages = { returnAll: true, options: { pageSize: 2 }, returnedFields: 'chosen', chosenFields: ['ref'] };
		expect(await bench.items('order.getAll', pages as never)).toHaveLength(count);
		expect(await bench.items('graphql.run', owned(ORDERS('cursor'), variables))).toHaveLength(count);
	});

	it('the SDK stops after 10,000 rows; the node continues', async () => {
		const count = await grown(10_500);
		const result = await sdk().graphql<{ orders: { edges: unknown[] } }>({
			query: ORDERS('cursor'),
			variables: { first: 5_000 },
		});
		expect(count).toBeGreaterThan(10_500);
		expect(result.data!.orders.edges.length).toBe(10_000);

		const all = { returnAll: true, returnedFields: 'chosen', chosenFields: ['ref'] };
		expect(await bench.items('order.getAll', all as never)).toHaveLength(count);
	}, 60_000);

	it('of two lists in a document, the SDK pages only through the first; the node says so rather than omit the rest', async () => {
		await grown(30);
		const document = `query both($first: Int, $after: String) {
			orders(first: $first, after: $after) { edges { cursor node { ref } } pageInfo { hasNextPage } }
			locations(first: 1) { edges { cursor node { ref } } pageInfo { hasNextPage } }
		}`;
		type Both = { orders: { edges: unknown[] }; locations: { edges: unknown[]; pageInfo: { hasNextPage: boolean } } };
		const result = await sdk().graphql<Both>({ query: document, variables: { first: 10 } });
		expect(result.data!.locations.edges).toHaveLength(1);
		expect(result.data!.locations.pageInfo.hasNextPage).toBe(true);
		expect(result.extensions?.autoPagination).toMatchObject({ truncated: false });

		const { error } = await bench.run('graphql.run', owned(document, { first: 10 }));
		expect(`${error?.message} ${error?.description}`).toMatch(/cannot be read page by page.*Beside 'orders'/);
	});

	it('the node reads lists inside an entity to their end', async () => {
		const made = order('LINES-1');
		const [first] = made.items as IDataObject[];
		made.items = Array.from({ length: 25 }, (_one, index) => ({ ...first, ref: `LINES-1-${index}` }));
		await bench.items('order.create', json(made));
		const parameters = { orderId: { __rl: true, mode: 'ref', value: 'LINES-1' }, returnedFields: 'chosen' };
		const chosen = { ...parameters, chosenFields: ['ref', 'items.ref'], options: { innerPage: 10 } };
		const [found] = await bench.items('order.get', chosen as never);
		expect((found.items as IDataObject[]).map(({ ref }) => ref)).toEqual(
			(made.items as IDataObject[]).map(({ ref }) => ref),
		);
	});

	it("the node's filter by last update includes old orders that were updated", async () => {
		const [made] = await bench.items('order.create', json(order('OLD-1')));
		bench.sandbox.time({ advanceMs: 86_400_000 });
		clock += 86_400_000;
		const since = new Date(Date.now() - 3_600_000).toISOString();
		const parameters = { returnAll: true, query: { updatedOnFrom: since } };
		expect((await bench.items('order.getAll', parameters)).map(({ ref }) => ref)).not.toContain('OLD-1');
		await bench.items('order.update', { orderId: byId(made.id), ...json({ status: 'BOOKED' }) });
		expect((await bench.items('order.getAll', parameters)).map(({ ref }) => ref)).toContain('OLD-1');
	});
});

describe('request bodies of the node', () => {
	it('preserve attributes of any type in a round trip', async () => {
		const attributes = { colour: 'red', count: 0, flag: false, weight: 1.5, box: { a: [1, null] } };
		await bench.items('order.create', json({ ...order('ATTR-1'), attributes }));
		const read = { orderId: { __rl: true, mode: 'ref', value: 'ATTR-1' }, returnedFields: 'chosen' };
		const [found] = await bench.items('order.get', {
			...read,
			chosenFields: ['attributes.name', 'attributes.value'],
		} as never);
		const given = (found.attributes as Array<{ name: string; value: unknown }>).map(({ name, value }) => [name, value]);
		expect(Object.fromEntries(given)).toEqual(attributes);
	});

	it('omit fields that were left empty, even those that a form leaves as empty text', async () => {
		const made = order('EMPTY-1');
		const [line] = made.items as IDataObject[];
		const { id: retailer } = made.retailer as IDataObject;
		const { id: customer } = made.customer as IDataObject;
		const fields = await bench.fields('order.create', {
			ref: 'EMPTY-1',
			type: 'HD',
			'retailer.id': retailer,
			'customer.id': customer,
			items: JSON.stringify([line]),
			'payment.ref': '',
			'billingAddress.city': '',
			totalPrice: null,
		});
		await bench.items('order.create', fields);
		const [created] = graphqlCalls();
		expect(Object.keys(bodyOf(created).variables.input as object).sort()).toEqual([
			'customer',
			'items',
			'ref',
			'retailer',
			'type',
		]);

		bench.sandbox.forget();
		await bench.items('order.getAll', { limit: 1, query: { ref: [], status: '', updatedOnFrom: '' } as never });
		expect(Object.keys(bodyOf(graphqlCalls()[0]).variables)).toEqual(['first']);
	});
});

describe('batch loads: SDK and node', () => {
	/** Records of existing products. */
	const records = (count: number): IDataObject[] => {
		const { products } = bench.sandbox.act('fluent', 'grow', { products: count }) as { products: number };
		const { location, retailer } = known();
		return Array.from({ length: count }, (_one, index) => ({
			...{ retailerId: retailer, locationRef: location, skuRef: bulkGood(products - index).sku, qty: index % 50 },
		}));
	};
	const load = (): INodeParameters => {
		const names = ['retailerId', 'locationRef', 'skuRef', 'qty'];
		const record = Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`]));
		return { ...loadFields(record), name: 'Stock', options: { pollEvery: 1 } } as INodeParameters;
	};
	function loadFields(record: object): object {
		return {
			specifyBody: 'fields',
			body: { mappingMode: 'defineBelow', value: record, schema: [], matchingColumns: [] },
		};
	}
	const batches = () => bench.requests().filter(({ method, path }) => method === 'POST' && path.endsWith('/batch'));

	it('the SDK sends 6,000 records as one batch, which Fluent refuses; the node splits them', async () => {
		const client = sdk();
		const job = await client.createJob({ name: 'Stock', retailerId: known().retailer });
		const entities = records(6_000);
		const sent = client.sendBatch(job.id, { action: 'UPSERT', entityType: 'INVENTORY', entities } as never);
		expect((await thrown(sent)).message).toBe('Request failed: 400');
		expect(batches().map(({ status }) => status)).toEqual([400]);

		again();
		const out = await bench.items('batch.loadInventory', load(), { items: records(6_000) });
		expect(out).toHaveLength(6_000);
		expect(new Set(out.map(({ responseCode }) => String(responseCode)))).toEqual(new Set(['200']));
		expect(batches().map(({ status }) => status)).toEqual([200, 200]);
	}, 60_000);

	it('the SDK does not wait, and its documented end COMPLETED never occurs; the node waits for COMPLETE', async () => {
		const client = sdk();
		const job = await client.createJob({ name: 'Stock', retailerId: known().retailer });
		const entities = records(1);
		const batch = await client.sendBatch(job.id, { action: 'UPSERT', entityType: 'INVENTORY', entities } as never);
		const { status } = await client.getBatchStatus(job.id, batch.id);
		expect(['PENDING', 'RUNNING']).toContain(status);

		again();
		const out = await bench.items('batch.loadInventory', load(), { items: records(3) });
		expect(out).toHaveLength(3);
		const reads = bench.requests().filter(({ method, path }) => method === 'GET' && path.includes('/batch/'));
		expect(reads.length).toBeGreaterThan(1);
	});
});

it("operations that only the SDK's documentation mentions do not exist in the node", () => {
	const invented = ['createJob', 'sendBatch', 'upsertInventoryPosition'];
	const fields = fluentProvider.catalogue.operations.flatMap(({ graphql }) => (graphql ? [graphql.field] : []));
	expect(fields.length).toBeGreaterThan(200);
	expect(fields.filter((field) => invented.includes(field))).toEqual([]);
});

it('no node receives calls from Fluent, so none can pass unsigned or with a wrong signature', () => {
	const ours = n8n.nodes.map((file) => file.split('/').pop()).filter((file) => file?.startsWith('FluentCommerce'));
	expect(ours).toEqual(['FluentCommerce.node.js']);
	const { webhooks, inputs } = new FluentCommerce().description;
	expect(webhooks).toBeUndefined();
	expect(inputs).toEqual(['main']);
});
