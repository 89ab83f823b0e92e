import type { FluentClient } from '@fluentcommerce/fc-connect-sdk';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { LogEntry, Sandbox } from '../sandbox';
import { byId, json } from '../support/formValues';
import { fluentSdk } from './fluentClient';
import { takenApart } from './fluentDocuments';
import { Pair } from './pair';

/** Parsed JSON. */
type Entity = Record<string, ReturnType<typeof JSON.parse>>;

let pair: Pair;
let client: FluentClient;
let known: Record<string, string>;

beforeAll(async () => {
	pair = await Pair.start('fluentCommerce', takenApart);
	known = pair.sandbox.act('fluent', 'known') as Record<string, string>;
	client = sdkClient(pair.sandbox);
});
afterAll(async () => await pair.stop());

const sdkClient = (sandbox: Sandbox): FluentClient =>
	fluentSdk(sandbox.credentials.fluentCommerceApi as Record<string, string>, { retailerId: known.retailer });

const byRef = (value: string): INodeParameters[string] => ({ __rl: true, mode: 'ref', value }) as never;
/** The fields of the SDK's documents, as the node's selection. */
const chosen = (...fields: string[]): INodeParameters => ({ returnedFields: 'chosen', chosenFields: fields });

function order(ref: string): Entity {
	return {
		ref,
		type: 'HD',
		retailer: { id: known.retailer },
		customer: { id: known.customerId },
		items: [
			{ ref: `${ref}-1`, productRef: known.variantProduct, productCatalogueRef: known.productCatalogue, quantity: 2 },
		],
		attributes: [{ name: 'gift', type: 'BOOLEAN', value: false }],
		totalPrice: 0,
	};
}

const EVENT = () => ({
	name: 'CancelOrder',
	entityType: 'ORDER' as const,
	entityRef: known.order,
	entityId: known.orderId,
	entitySubtype: 'HD',
	rootEntityType: 'ORDER' as const,
	rootEntityId: known.orderId,
	attributes: { reason: 'ä', count: 0, flag: false },
});

/** The retailer is left to the credential, as it is to the SDK's configuration. */
async function eventFields(operation: string): Promise<INodeParameters> {
	const { attributes, ...values } = EVENT();
	return await pair.node.fields(operation, { ...values, attributes: JSON.stringify(attributes) });
}

const GET = 'query getOrder($ref: String) { order(ref: $ref) { id ref status } }';
const LIST = `query list($first: Int, $after: String, $status: [String]) {
	orders(first: $first, after: $after, status: $status) { edges { cursor node { ref status } } pageInfo { hasNextPage } }
}`;
const CREATE = 'mutation create($input: CreateOrderInput) { createOrder(input: $input) { id ref totalPrice } }';
const UPDATE = 'mutation update($input: UpdateOrderInput) { updateOrder(input: $input) { id status } }';

describe("the node and Fluent's SDK send the same requests", () => {
	it('to read an order by its ref', async () => {
		const done = await pair.both(
			async () => await client.query<{ order: Entity }>(GET, { ref: known.order }),
			async () => await pair.node.items('order.get', { orderId: byRef(known.order), ...chosen('id', 'ref', 'status') }),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node).toEqual([done.sdk!.order]);
	});

	it('to read the user of the token', async () => {
		const done = await pair.both(
			async () => await client.query<{ me: Entity }>('{ me { id username } }'),
			async () => await pair.node.items('graphql.run', { document: '{ me { id username } }' }),
		);
		expect(pair.differences()).toEqual([]);
		expect(JSON.stringify(done.node)).toContain(done.sdk!.me.username as string);
	});

	it('to create an order', async () => {
		const done = await pair.both(
			async () => await client.mutate<{ createOrder: Entity }>(CREATE, { input: order('SDK-1') }),
			async () =>
				await pair.node.items('order.create', { ...json(order('SDK-1')), ...chosen('id', 'ref', 'totalPrice') }),
		);
		pair.same('order', done.sdk!.createOrder.id, done.node[0].id);
		expect(pair.differences()).toEqual([]);
		expect(done.node[0]).toMatchObject({ ref: 'SDK-1', totalPrice: 0 });
	});

	it('to create an order field by field, with attributes as an object', async () => {
		await pair.both(
			async () => await client.mutate(CREATE, { input: order('SDK-2') }),
			async () => {
				const { items } = order('SDK-2');
				const fields = await pair.node.fields('order.create', {
					...{ ref: 'SDK-2', type: 'HD', 'retailer.id': known.retailer, 'customer.id': known.customerId },
					...{ items: JSON.stringify(items), attributes: { gift: false } as never, totalPrice: 0 },
				});
				return await pair.node.items('order.create', { ...fields, ...chosen('id', 'ref', 'totalPrice') });
			},
		);
		expect(pair.differences()).toEqual([]);
	});

	it('to update an order', async () => {
		const input = { status: 'BOOKED', attributes: [{ name: 'box', type: 'JSON', value: { a: [1, null] } }] };
		const done = await pair.both(
			async () => await client.mutate<{ updateOrder: Entity }>(UPDATE, { input: { id: known.orderId, ...input } }),
			async () =>
				await pair.node.items('order.update', {
					orderId: byId(known.orderId),
					...json(input),
					...chosen('id', 'status'),
				}),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node).toEqual([done.sdk!.updateOrder]);
	});

	it('to list all orders of a status, page by page', async () => {
		type Orders = { orders: { edges: Array<{ node: Entity }> } };
		const done = await pair.both(
			async () => await client.query<Orders>(LIST, { first: 4, status: ['COMPLETE'] }),
			async () =>
				await pair.node.items('order.getAll', {
					returnAll: true,
					query: { status: ['COMPLETE'] },
					options: { pageSize: 4 },
					...chosen('ref', 'status'),
				}),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node.length).toBeGreaterThan(4);
		expect(done.node).toEqual(done.sdk!.orders.edges.map((edge: { node: Entity }) => edge.node));
	});

	it('to list all orders, except that the node uses the largest page size allowed and the SDK the one given', async () => {
		type Orders = { orders: { edges: unknown[] } };
		const done = await pair.both(
			async () => await client.query<Orders>(LIST, { first: 10 }),
			async () => await pair.node.items('order.getAll', { returnAll: true, ...chosen('ref', 'status') }),
		);
		const [first, ...others] = pair.differences();
		expect(first).toBe('1. body.first: 10 | 5000');
		// The remaining differences are the SDK's additional pages.
		expect(others.every((line) => /^[23]\. .*\| \(none\)$/.test(line))).toBe(true);
		expect(done.node).toHaveLength(done.sdk!.orders.edges.length);
	});

	it('to send an event asynchronously', async () => {
		const done = await pair.both(
			async () => await client.sendEvent(EVENT(), 'async'),
			async () => await pair.node.items('event.sendAsync', await eventFields('event.sendAsync')),
		);
		expect(pair.differences()).toEqual([]);
		expect(Object.keys(done.sdk)).toEqual(expect.arrayContaining(Object.keys(done.node[0])));
	});

	it('to send an event and wait for its end', async () => {
		const done = await pair.both(
			async () => await client.sendEvent(EVENT(), 'sync'),
			async () => await pair.node.items('event.sendSync', await eventFields('event.sendSync')),
		);
		expect(pair.differences()).toEqual([]);
		expect((done.sdk as Entity).eventStatus).toBe(done.node[0].eventStatus);
	});

	it('to list the events of an entity type', async () => {
		const done = await pair.both(
			async () => await client.getEvents({ 'context.entityType': 'ORDER', eventType: 'ORCHESTRATION', count: 5 }),
			async () =>
				await pair.node.items('event.getAll', {
					limit: 5,
					query: { contextEntityType: 'ORDER', eventType: 'ORCHESTRATION' },
				}),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node.map(({ name }) => name)).toEqual(done.sdk.results.map((event: { name: string }) => event.name));
		expect(done.node.length).toBeGreaterThan(0);
	});

	it('to read one event', async () => {
		const [first, other] = await Promise.all([
			client.getEvents({ count: 1 }),
			pair.node.items('event.getAll', { limit: 1 }),
		]);
		pair.same('event', first.results[0].id, other[0].id);
		const done = await pair.both(
			async () => await client.getEventById(first.results[0].id),
			async () => await pair.node.items('event.get', { eventId: other[0].id as string }),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node[0].name).toBe(done.sdk.name);
	});

	describe('for a job with a batch:', () => {
		const records = () => [
			{ retailerId: known.retailer, locationRef: known.location, skuRef: known.variantProduct, qty: 7 },
			{ retailerId: known.retailer, locationRef: known.location, skuRef: 'no-such-sku', qty: 0 },
		];
		const batch = () => ({ action: 'UPSERT' as const, entityType: 'INVENTORY' as const, entities: records() });
		const job = () => ({ name: 'Stock', retailerId: known.retailer, meta: { preprocessing: 'skip' as const } });
		let jobs: [string, string];
		let batches: [string, string];

		it('to open and fill it', async () => {
			const done = await pair.both(
				async () => {
					const made = await client.createJob(job());
					return [made, await client.sendBatch(made.id, batch() as never)];
				},
				async () => {
					const [made] = await pair.node.items('job.create', json(job()));
					const [sent] = await pair.node.items('batch.create', { jobId: String(made.id), ...json(batch()) });
					return [made, sent];
				},
			);
			jobs = [String(done.sdk[0].id), String(done.node[0].id)];
			batches = [String(done.sdk[1].id), String(done.node[1].id)];
			pair.same('job', ...jobs);
			expect(pair.differences()).toEqual([]);
		});

		it('to read its status', async () => {
			pair.same('batch', ...batches);
			const done = await pair.both(
				async () => [await client.getJobStatus(jobs[0]), await client.getBatchStatus(jobs[0], batches[0])],
				async () => [
					...(await pair.node.items('job.get', { jobId: jobs[1] })),
					...(await pair.node.items('batch.get', { jobId: jobs[1], batchId: batches[1] })),
				],
			);
			expect(pair.differences()).toEqual([]);
			const states = (found: Entity[]) => found.map(({ status }) => status);
			expect(states(done.node)).toEqual(states(done.sdk as Entity[]));
		});

		it('to load it as a whole, except that the node also waits for the results', async () => {
			const done = await pair.both(
				async () => {
					const made = await client.createJob({ name: 'Stock', retailerId: known.retailer });
					return await client.sendBatch(made.id, batch() as never);
				},
				async () => {
					const mapped = {
						locationRef: '={{ $json.locationRef }}',
						skuRef: '={{ $json.skuRef }}',
						qty: '={{ $json.qty }}',
					};
					const value = { ...mapped, retailerId: known.retailer };
					return await pair.node.items(
						'batch.loadInventory',
						{
							name: 'Stock',
							specifyBody: 'fields',
							body: { mappingMode: 'defineBelow', value, schema: [], matchingColumns: [] },
							options: { pollEvery: 1 },
						} as never,
						{ items: records() as unknown as IDataObject[], onError: 'continueRegularOutput' },
					);
				},
			);
			expect(done.node).toHaveLength(2);
			const sent = ({ method }: LogEntry) => method === 'POST';
			const [one, other] = [pair.sdkRequests().filter(sent), pair.node.requests().filter(sent)];
			expect(other.map(({ body }) => JSON.parse(body) as unknown)).toEqual(
				one.map(({ body }) => JSON.parse(body) as unknown),
			);
			expect(pair.node.requests().length).toBeGreaterThan(other.length);
		});
	});

	it('to sign in and renew the token, except that the node names the account, and the scope again', async () => {
		const fresh = await Pair.start('fluentCommerce', takenApart);
		const sides = [fresh.sandbox, fresh.node.sandbox];
		for (const sandbox of sides) sandbox.settings('fluent', { accessLifetime: 62 });
		const sdk = sdkClient(fresh.sandbox);
		const read = async () =>
			await fresh.both(
				async () => await sdk.query(GET, { ref: known.order }),
				async () => await fresh.node.items('order.get', { orderId: byRef(known.order) }),
			);
		try {
			await read();
			const form = 'application/x-www-form-urlencoded';
			const login = ['client_id', 'client_secret', 'grant_type', 'password', 'scope', 'username'];
			expect(sides.map(tokenRequests)).toEqual([
				[['/oauth/token', form, undefined, login]],
				[['/oauth/token', form, 'SANDBOX', login]],
			]);
			const renewal = ['client_id', 'client_secret', 'grant_type', 'refresh_token'];
			for (const sandbox of sides) sandbox.revoke({ provider: 'fluent', kind: 'access' });
			await read();
			expect(sides.map(tokenRequests)).toEqual([
				[['/oauth/token', form, undefined, renewal]],
				[['/oauth/token', form, 'SANDBOX', [...renewal, 'scope']]],
			]);
		} finally {
			await fresh.stop();
		}
	});
});

/** Path, content type, account and members of the token requests. */
function tokenRequests(sandbox: Sandbox): unknown[] {
	const entries = sandbox.log().filter(({ route }) => route === 'token');
	return entries.map(({ path, headers, body }) => [
		path,
		headers['content-type'].split(';')[0],
		headers['fluent.account'],
		[...new URLSearchParams(body).keys()].sort(),
	]);
}
