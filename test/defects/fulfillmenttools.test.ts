import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { knownForTests } from '../support/forTests';
import { byId, json } from '../support/formValues';
import { ProviderBench } from '../support/providerBench';
import { ScriptedBench } from '../support/scriptedBench';

/** Defects of the vendor's own node, each tried on ours. */
const bench = ProviderBench.forTests('fulfillmenttools');
const known = knownForTests(bench.sandbox, 'fulfillmenttools');

/** A number of empty items. */
const items = (count: number): IDataObject[] => Array.from({ length: count }, () => ({}));

const exchanges = () => bench.sandbox.counters().exchanges.fulfillmenttools ?? {};

const ADDRESS = { street: 'A', houseNumber: '1', postalCode: '50667', city: 'Cologne', country: 'DE' };

describe('signing in', () => {
	it('is done once for parallel items, and renewed with the refresh token instead of the password', async () => {
		await bench.items('facility.get', { facilityId: byId(known.facility) }, { items: items(50) });
		expect(exchanges()).toEqual({ password: 1 });
		bench.sandbox.revoke({ provider: 'fulfillmenttools', kind: 'access' });
		const again = await bench.items('facility.get', { facilityId: byId(known.facility) }, { items: items(50) });
		expect(again).toHaveLength(50);
		expect(exchanges()).toEqual({ password: 1, refresh_token: 1 });
	});

	it('is not repeated for a user who lacks a permission', async () => {
		bench.sandbox.fault({
			provider: 'fulfillmenttools',
			route: 'GET /api/facilities*',
			kind: 'status',
			status: 401,
			count: 0,
		});
		await bench.items('tag.getAll', { limit: 1 });
		const { json: failed } = await bench.run(
			'facility.get',
			{ facilityId: byId(known.facility) },
			{ items: items(20), onError: 'continueRegularOutput' },
		);
		expect(failed).toHaveLength(20);
		const { password = 0, refresh_token = 0 } = exchanges();
		expect(password + refresh_token).toBeLessThanOrEqual(3);
	});

	it('encodes an API key with characters that are special in URLs', async () => {
		const credential = bench.sandbox.credentials.fulfillmenttoolsTenantApi;
		bench.engine.credentials.add('fulfillmenttoolsTenantApi', { ...credential, apiKey: 'a&b=c#d' } as never, 'odd');
		await bench.run('tag.getAll', { limit: 1 }, { as: 'odd' });
		expect(bench.tokenRequests()[0].query.map(([name]) => name)).toEqual(['key']);
	});
});

describe('requests', () => {
	it('are sent again after 429 and, if idempotent, after 503', async () => {
		bench.sandbox.fault([
			{ provider: 'fulfillmenttools.api', kind: 'status', status: 429, retryAfter: 0, count: 1 } as never,
			{ provider: 'fulfillmenttools.api', kind: 'status', status: 503, retryAfter: 0, count: 1 } as never,
		]);
		expect(await bench.items('facility.get', { facilityId: byId(known.facility) })).toHaveLength(1);
		expect(bench.requests()).toHaveLength(3);
	});

	it('that create something are not sent twice if it may have been created', async () => {
		bench.sandbox.fault({ provider: 'fulfillmenttools.api', route: 'POST /api/stocks', kind: 'status', status: 503 });
		const stock = { facilityRef: known.facility, tenantArticleId: known.article, value: 1 };
		const { error } = await bench.run('stock.create', json(stock));
		expect(error?.description).toContain('may have been executed');
		expect(bench.requests()).toHaveLength(1);
	});

	it('of several items run in parallel', async () => {
		bench.sandbox.latency(20);
		await bench.items('facility.get', { facilityId: byId(known.facility) }, { items: items(20) });
		bench.sandbox.latency(0);
		expect(bench.sandbox.counters().maxParallel.fulfillmenttools).toBeGreaterThan(3);
	});

	it('encode lists in the query as documented: repeated or joined, never with brackets', async () => {
		await bench.items('process.getAll', { limit: 1, query: { status: ['OPEN', 'IN_PROGRESS'] } });
		await bench.items('pickJob.getAll', { limit: 1, query: { status: ['OPEN', 'PICKED'] } });
		const sent = bench.requests().map(({ query }) => query.filter(([name]) => name.startsWith('status')));
		expect(sent).toEqual([
			[
				['status', 'OPEN'],
				['status', 'IN_PROGRESS'],
			],
			[['status', 'OPEN,PICKED']],
		]);
	});
});

describe('lists', () => {
	it('of parcels, which have no ID, come to an end with Return All', async () => {
		bench.sandbox.act('fulfillmenttools', 'grow', { parcels: 1200 });
		const parcels = await bench.items('parcel.getAll', { returnAll: true });
		expect(parcels.length).toBeGreaterThanOrEqual(1200);
		const distinct = new Set(parcels.map((parcel) => parcel.parcelRef ?? parcel.id));
		expect(distinct.size).toBe(parcels.length);
		expect(bench.requests().length).toBeGreaterThan(2);
	});

	it('longer than the page limit are read in several pages', async () => {
		bench.sandbox.act('fulfillmenttools', 'grow', { orders: 900 });
		expect(await bench.items('order.getAll', { limit: 700 })).toHaveLength(700);
		const sizes = bench.requests().map(({ query }) => Number(new URLSearchParams(query).get('size')));
		expect(sizes.length).toBeGreaterThan(1);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
	});

	it('in lookups are searched by the server, one page at a time', async () => {
		bench.sandbox.act('fulfillmenttools', 'grow', { facilities: 600 });
		const found = await bench.search('facility', 'facility.get', 'Bulk store');
		expect(found.results.length).toBeGreaterThan(0);
		expect(found.results.length).toBeLessThanOrEqual(250);
		expect(found.paginationToken).toBeDefined();
		expect(bench.requests()).toHaveLength(1);
		expect(bench.requests()[0].body).toContain('Bulk store');
	});
});

describe('errors', () => {
	it('are reported in the words of the API, with version and item', async () => {
		const { error } = await bench.run(
			'order.cancel',
			{ orderId: byId('={{ $json.id }}'), ...json({ version: 99 }) },
			{ items: [{ id: known.openOrder }] },
		);
		expect(`${error?.message} ${error?.description}`).toMatch(/version/i);
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.message).not.toMatch(/^Request failed|status code/);
	});

	it('of single items carry those words too, paired with the item, next to the results of the others', async () => {
		const { items: out } = await bench.run(
			'order.get',
			{ orderId: byId('={{ $json.id }}') },
			{ items: [{ id: known.openOrder }, { id: 'no-such-order' }], onError: 'continueRegularOutput' },
		);
		expect(out[0].json.id).toBe(known.openOrder);
		expect(String(out[1].json.error ?? out[1].error)).toMatch(/not found|does not exist/i);
		expect(out[1].pairedItem).toEqual({ item: 1 });
	});
});

describe('request bodies', () => {
	it('omit untouched fields and JSON templates', async () => {
		const fields = await bench.fields('order.create', {
			orderDate: '2026-11-01T10:00:00.000Z',
			'consumer.addresses': JSON.stringify([{ ...ADDRESS, lastName: 'M' }]),
			orderLineItems: JSON.stringify([{ article: { tenantArticleId: 'TEE-BLK-M', title: 'Shirt' }, quantity: 1 }]),
			tenantOrderId: null,
			customAttributes: null,
		});
		await bench.items('order.create', fields);
		const body = JSON.parse(bench.requests()[0].body) as IDataObject;
		expect(Object.keys(body).sort()).toEqual(['consumer', 'orderDate', 'orderLineItems']);
	});

	it('clear a field where an expression yields null or empty text', async () => {
		const fields = await bench.fields('facility.updateByActions', {
			name: '={{ "" }}',
			customAttributes: '={{ null }}',
		});
		await bench.run('facility.updateByActions', { facilityId: byId(known.facility), ...fields });
		const patch = bench.requests().find(({ method }) => method === 'PATCH');
		expect(JSON.parse(patch!.body)).toMatchObject({ actions: [{ name: '', customAttributes: null }] });
	});

	it('of an update are rejected if they change nothing', async () => {
		const fields = await bench.fields('facility.updateByActions', {});
		const { error } = await bench.run('facility.updateByActions', { facilityId: byId(known.facility), ...fields });
		expect(error?.message).toContain('nothing to change');
		expect(bench.requests().some(({ method }) => method === 'PATCH')).toBe(false);
	});

	it('contain the current version of the entity, without the user entering it', async () => {
		bench.sandbox.act('fulfillmenttools', 'touch', { kind: 'orders', id: known.openOrder });
		const body = await bench.fields('order.forceCancel', {});
		const [order] = await bench.items('order.forceCancel', { orderId: byId(known.openOrder), ...body });
		expect(order.status).toBe('CANCELLED');
		const [read, action] = bench.requests();
		expect(read.method).toBe('GET');
		expect(JSON.parse(action.body)).toEqual({ name: 'FORCE_CANCEL', version: 2 });
	});

	it("cannot pollute the prototypes of n8n's objects", async () => {
		const parameters: INodeParameters[] = [
			{ ...json('{"__proto__": {"polluted": true}}'), jsonBody: '{"__proto__": {"polluted": true}}' },
			{
				specifyBody: 'json',
				jsonBody: '{"orderDate": "x", "consumer": {"constructor": {"prototype": {"polluted": 1}}}}',
			},
		];
		for (const parameter of parameters) {
			const { error } = await bench.run('order.create', parameter);
			expect(error).toBeDefined();
		}
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(bench.requests().filter(({ body }) => body.includes('polluted'))).toEqual([]);
	});
});

describe('files', () => {
	it('in the response of a POST are returned as binary data', async () => {
		const note = {
			orderInformation: { orderNumber: '1', orderDate: '2026-11-01T10:00:00.000Z' },
			items: [{ title: 'Shirt', quantity: 1 }],
		};
		const { items: out } = await bench.run('document.createReturnNote', json(note));
		expect(out[0]?.binary?.data.mimeType).toBe('application/pdf');
		const content = await bench.engine.binary(out[0].binary!.data);
		expect(content.subarray(0, 5).toString()).toBe('%PDF-');
	});
});

describe('responses that the API does not promise', () => {
	const api = ScriptedBench.forTests('fulfillmenttools');

	it.each([
		['the same cursor twice', ['same', 'same']],
		['cyclic cursors', ['a', 'b', 'a', 'b']],
	])('such as %s end a search with an error, not a loop', async (_what, cursors) => {
		const { error } = await api.run('order.search', { returnAll: true }, (_request, turn) => {
			const endCursor = cursors[turn % cursors.length];
			return { body: { orders: [{ id: 'a' }], pageInfo: { hasNextPage: true, endCursor } } };
		});
		expect(error).toBeDefined();
		expect(api.seen.length).toBeLessThan(6);
	});

	it.each(['filename="100% of it.pdf"', "filename*=UTF-8''100%%20of%zzit.pdf"])(
		'such as a % in the name of a file do not lose the file: %s',
		async (name) => {
			const headers = { 'Content-Disposition': `attachment; ${name}` };
			const { items: out, error } = await api.run('document.download', { documentId: 'd' }, () => ({
				body: Buffer.from('%PDF-1.4'),
				headers,
			}));
			expect(error).toBeUndefined();
			expect(out[0].binary?.data.fileName).toMatch(/^100.*\.pdf$/);
		},
	);
});
