import {
	AuthService,
	FftApiClient,
	FftFacilityService,
	FftListingService,
	FftOrderService,
	FftParcelService,
	FftPickJobService,
	FftShipmentService,
	FftStockService,
	FftZoneService,
	HttpClient,
	NullLogger,
} from '@fulfillmenttools/fulfillmenttools-sdk-typescript';

import type { Sandbox } from '../sandbox';
import { byId, json } from '../support/formValues';
import { timeless } from './compare';
import { Pair } from './pair';

/** Parsed JSON. */
type Entity = Record<string, ReturnType<typeof JSON.parse>>;

let pair: Pair;
let client: FftApiClient;
let known: Entity;

beforeAll(async () => {
	pair = await Pair.start('fulfillmenttools');
	known = pair.sandbox.act('fulfillmenttools', 'known') as Entity;
	client = sdkClient(pair.sandbox.credentials.fulfillmenttoolsTenantApi as Record<string, string>);
});
afterAll(async () => await pair.stop());

/** The SDK unmodified except for its addresses, which are constants inside it. */
function sdkClient({
	apiUrl,
	signInUrl,
	refreshUrl,
	apiKey,
	username,
	password,
}: Record<string, string>): FftApiClient {
	const config = { getLogger: () => new NullLogger() };
	const made = new FftApiClient('tenant', username, password, apiKey, config);
	const account = { authUrl: signInUrl, refreshUrl, apiKey, apiUser: username, apiPassword: password };
	const authService = new AuthService(account, new HttpClient(config), config);
	return Object.assign(made, { baseUrl: `${apiUrl}/api`, authService });
}

const ADDRESS = { street: 'Aachener Str.', houseNumber: '1', postalCode: '50667', city: 'Köln', country: 'DE' };

function order(tenantOrderId: string): Entity {
	return {
		tenantOrderId,
		orderDate: '2026-11-01T10:00:00.000Z',
		consumer: { email: 'ada@example.com', addresses: [{ ...ADDRESS, lastName: 'Miller' }] },
		orderLineItems: [{ article: { tenantArticleId: 'TEE-BLK-M', title: 'Shirt' }, quantity: 2 }],
	};
}

/** Creates an order of the same content in both sandboxes. */
async function ordered(tenantOrderId: string): Promise<[Entity, Entity]> {
	const made = await new FftOrderService(client).create(order(tenantOrderId) as never);
	const [other] = await pair.node.items('order.create', json(order(tenantOrderId)));
	pair.same('order', made.id, other.id);
	return [made, other];
}

describe('the node and the fulfillmenttools SDK send the same requests', () => {
	it('to create a facility and update it, both reading the version first', async () => {
		const facility = {
			name: 'Köln',
			tenantFacilityId: 'K-1',
			services: [{ type: 'SHIP_FROM_STORE' }],
			status: 'ONLINE',
			address: { companyName: 'Köln GmbH', ...ADDRESS },
			locationType: 'STORE',
			type: 'MANAGED_FACILITY',
		};
		const service = new FftFacilityService(client);
		const done = await pair.both(
			async () => {
				const made = await service.createFacility(facility as never);
				return await service.updateFacility(made.id!, { action: 'ModifyFacility', name: 'Bonn' } as never);
			},
			async () => {
				const { node } = pair;
				const [made] = await node.items('facility.create', json(facility));
				const facilityId = byId(made.id);
				const fields = await node.fields('facility.updateByActions', { name: 'Bonn' });
				return await node.items('facility.updateByActions', { facilityId, ...fields });
			},
		);
		pair.same('facility', done.sdk.id, done.node[0].id);
		expect(pair.differences()).toEqual([]);
		expect(done.node[0]).toMatchObject({ name: 'Bonn', version: done.sdk.version });
	});

	it('to find a facility by its tenantFacilityId', async () => {
		const done = await pair.both(
			async () => await new FftFacilityService(client).getStrippedFacility('STORE-1'),
			async () => await pair.node.items('facility.getAll', { limit: 25, query: { tenantFacilityId: 'STORE-1' } }),
		);
		// The page size that the node requests is the default, so both get the same.
		expect(pair.differences()).toEqual(['query size: (none) | 25']);
		expect(done.node[0].id).toBe(done.sdk.id);
	});

	it('to list the listings and stocks of a facility', async () => {
		const listing = { tenantArticleId: 'SDK-ART', title: 'Cup' };
		const stocks = [
			{ facilityRef: 'facility-001', tenantArticleId: 'SDK-ART', value: 5 },
			{ facilityRef: 'facility-001', tenantArticleId: 'TEE-BLK-M', value: 0 },
		];
		const done = await pair.both(
			async () => {
				await new FftListingService(client).create('facility-001', listing as never);
				return await new FftStockService(client).upsertStocks({ stocks } as never);
			},
			async () => {
				const { node } = pair;
				const fields = await node.fields('listing.replaceManyOfFacility', listing);
				await node.items('listing.replaceManyOfFacility', { facilityId: byId('facility-001'), ...fields });
				return await node.items(
					'stock.createOrUpdateMany',
					{ specifyBody: 'json', jsonBody: '={{ $json }}' },
					{ items: stocks },
				);
			},
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node.map(({ status }) => status)).toEqual((done.sdk as Entity[]).map(({ status }) => status));
	});

	it('to read stocks of several articles, each as a separate parameter', async () => {
		const articles = ['TEE-BLK-M', 'TEE-BLK-S'];
		const done = await pair.both(
			async () => await new FftStockService(client).getAll('facility-001', articles, undefined, 50),
			async () =>
				await pair.node.items('stock.getAll', {
					limit: 50,
					query: { facilityRef: 'facility-001', tenantArticleId: articles },
				}),
		);
		expect(pair.differences()).toEqual([]);
		expect(timeless(done.node)).toEqual(timeless((done.sdk as Entity).stocks));
		expect(done.node.length).toBeGreaterThan(1);
	});

	it('to create, read and cancel an order', async () => {
		const service = new FftOrderService(client);
		const done = await pair.both(
			async () => {
				const { id } = await service.create(order('SDK-ORDER-1') as never);
				const { version } = await service.findBy(id!);
				return await service.cancel(id!, version!);
			},
			async () => {
				const { node } = pair;
				const { orderDate, tenantOrderId, consumer, orderLineItems } = order('SDK-ORDER-1');
				const fields = await node.fields('order.create', {
					orderDate,
					tenantOrderId,
					'consumer.email': consumer.email,
					'consumer.addresses': JSON.stringify(consumer.addresses),
					orderLineItems: JSON.stringify(orderLineItems),
				});
				const [made] = await node.items('order.create', fields);
				// The version is left empty, so the node reads the order itself.
				const body = await node.fields('order.cancel', {});
				return await node.items('order.cancel', { orderId: byId(made.id), ...body });
			},
		);
		pair.same('order', done.sdk.id, done.node[0].id);
		expect(pair.differences()).toEqual([]);
		expect(done.node[0].status).toBe((done.sdk as Entity).status);
	});

	it('to find an order by its tenantOrderId, except that the SDK breaks characters special in queries', async () => {
		await ordered('SDK & 2 = 1');
		const done = await pair.both(
			async () => await new FftOrderService(client).findByTenantOrderId('SDK & 2 = 1').catch(() => undefined),
			async () => await pair.node.items('order.getAll', { limit: 25, query: { tenantOrderId: 'SDK & 2 = 1' } }),
		);
		expect(pair.differences()).toEqual([
			// The SDK parses the query again after building it, so a value with an ampersand falls apart.
			'query tenantOrderId: SDK  | SDK & 2 = 1',
			'query  2 :  1 | (none)',
			'query size: (none) | 25',
		]);
		expect(done.node).toHaveLength(1);
		expect(done.sdk).toBeUndefined();
	});

	it('to list pick jobs of a facility in several states, joined by commas', async () => {
		const done = await pair.both(
			async () =>
				await new FftPickJobService(client).getOpenPickJobsByFacilityRef('facility-001', undefined, undefined, 25),
			async () =>
				await pair.node.items('pickJob.getAll', {
					limit: 25,
					query: {
						facilityRef: 'facility-001',
						status: ['OPEN', 'IN_PROGRESS', 'PICKED', 'PACKABLE'],
						orderBy: 'TARGET_TIME_DESC',
					},
				}),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node.length).toBeGreaterThan(0);
		expect(done.node.length).toBe((done.sdk as Entity).pickjobs.length);
	});

	it('to download a label as a file', async () => {
		const done = await pair.both(
			async () => await new FftParcelService(client).getLabel(known.parcel, 'send.pdf' as never),
			async () => await pair.node.items('parcel.getLabel', { parcelId: byId(known.parcel), labelDocument: 'send.pdf' }),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.sdk.subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('to add a parcel to a shipment', async () => {
		const parcel = { carrierRef: known.carrier };
		await pair.both(
			async () => await new FftShipmentService(client).createParcel(known.shipment, parcel as never),
			async () => {
				const fields = await pair.node.fields('shipment.createParcel', parcel);
				return await pair.node.items('shipment.createParcel', { shipmentId: byId(known.shipment), ...fields });
			},
		);
		expect(pair.differences()).toEqual([]);
	});

	it('to move stocks to another location and delete them by article', async () => {
		const [, to] = known.storageLocations as string[];
		const service = new FftStockService(client);
		await pair.both(
			async () => {
				await service.moveToLocation(known.stock, to, 1, false);
				return await service.deleteByProducts('facility-001', ['SDK-ART']);
			},
			async () => {
				const { node } = pair;
				const move = { fromStockId: known.stock, toLocationRef: to, amount: 1, 'options.deleteFromStockIfZero': false };
				await node.items('stock.moveToLocation', await node.fields('stock.moveToLocation', move));
				const gone = { facilityRef: 'facility-001', tenantArticleIds: ['SDK-ART'] };
				return await node.items('stock.deleteByProducts', await node.fields('stock.deleteByProducts', gone as never));
			},
		);
		expect(pair.differences()).toEqual([]);
	});

	it('to read stock summaries of some facilities', async () => {
		const done = await pair.both(
			async () =>
				await new FftStockService(client).getStockSummaries(
					50,
					undefined,
					undefined,
					undefined,
					['facility-001'],
					false,
					['TEE-BLK-M'],
				),
			async () =>
				await pair.node.items('stock.getSummaries', {
					limit: 50,
					query: { facilityRefs: ['facility-001'], tenantArticleIds: ['TEE-BLK-M'] },
				}),
		);
		expect(pair.differences()).toEqual([]);
		expect(timeless(done.node)).toEqual(timeless((done.sdk as Entity).stockSummaries));
	});

	it('to create, replace and delete zones', async () => {
		const service = new FftZoneService(client);
		const done = await pair.both(
			async () => {
				const { id } = await service.create('facility-001', 'North', 1);
				await service.update('facility-001', id!, 'South', 2);
				await service.delete('facility-001', id!);
				return id!;
			},
			async () => {
				const { node } = pair;
				const facilityId = byId('facility-001');
				const fields = await node.fields('zone.create', { name: 'North', score: 1 });
				const [made] = await node.items('zone.create', { facilityId, ...fields });
				const zoneId = byId(made.id);
				const changed = await node.fields('zone.replace', { name: 'South', score: 2 });
				await node.items('zone.replace', { facilityId, zoneId, ...changed });
				await node.items('zone.delete', { facilityId, zoneId });
				return [made];
			},
		);
		pair.same('zone', done.sdk, done.node[0].id);
		expect(pair.differences()).toEqual([]);
	});

	it("to sign in and renew the token, except that the SDK renews with JSON, the node with Google's documented form", async () => {
		const fresh = await Pair.start('fulfillmenttools');
		const sides = [fresh.sandbox, fresh.node.sandbox];
		for (const sandbox of sides) sandbox.settings('fulfillmenttools', { accessLifetime: 2 });
		const sdk = sdkClient(fresh.sandbox.credentials.fulfillmenttoolsTenantApi as Record<string, string>);
		const read = async () =>
			await fresh.both(
				async () => await sdk.get('tags'),
				async () => await fresh.node.items('tag.getAll', { limit: 25 }),
			);
		try {
			await read();
			const signIn = [
				'/v1/accounts:signInWithPassword',
				'application/json',
				['email', 'password', 'returnSecureToken'],
			];
			expect(sides.map(tokenRequests)).toEqual([[signIn], [signIn]]);
			await new Promise((resolve) => setTimeout(resolve, 2_100));
			await read();
			const members = ['grant_type', 'refresh_token'];
			expect(sides.map(tokenRequests)).toEqual([
				[['/v1/token', 'application/json', members]],
				[['/v1/token', 'application/x-www-form-urlencoded', members]],
			]);
		} finally {
			await fresh.stop();
		}
	});
});

/** Path, content type and members of the token requests. */
function tokenRequests(sandbox: Sandbox): unknown[] {
	const entries = sandbox.log().filter(({ part }) => part === 'identity');
	return entries.map(({ path, headers, body }) => {
		const type = headers['content-type'].split(';')[0];
		const members = type === 'application/json' ? Object.keys(JSON.parse(body)) : [...new URLSearchParams(body).keys()];
		return [path, type, members.sort()];
	});
}
