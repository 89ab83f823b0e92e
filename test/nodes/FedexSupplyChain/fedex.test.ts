import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { operationId } from '../../../connector/core/catalogue/lookup';
import { getPath } from '../../../connector/node';
import { fedexCatalogue } from '../../../nodes/FedexSupplyChain/catalogue';
import { allAutomatic, byId } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

const bench = ProviderBench.forTests('fedexSupplyChain');

const lines = [{ sku: 'A-1', orderedQty: '2' }];

describe('every operation of FedEx Supply Chain', () => {
	type Case = [
		id: string,
		parameters: () => Promise<INodeParameters> | INodeParameters,
		gives: (json: IDataObject[]) => unknown,
	];
	const count = (json: IDataObject[]) => json.length;
	const first = (path: string) => (json: IDataObject[]) => getPath(json[0], path);
	const json = (body: unknown) => ({ specifyBody: 'json', jsonBody: JSON.stringify(body) });

	const cases: Array<[...Case, expected: unknown]> = [
		['document.get', () => ({ documentId: 'DOC-2' }), first('contentType'), 'text/plain'],
		['inboundShipment.cancel', () => ({ shipmentId: byId('IS-3002') }), first('inboundShipment.status'), 'Canceled'],
		[
			'inboundShipment.create',
			() => bench.fields('inboundShipment.create', { shipmentName: 'Spring' }),
			first('inboundShipment.status'),
			'Created',
		],
		['inboundShipment.getAll', () => ({}), count, 3],
		[
			'inboundShipment.setShippingDetails',
			async () => ({
				shipmentId: byId('IS-3002'),
				...(await bench.fields('inboundShipment.setShippingDetails', {
					carrierName: 'FedEx Freight',
					trackingBOLNumbers: '["B1"]',
				})),
			}),
			first('inboundShipment.status'),
			'Sent',
		],
		[
			'inboundShipment.update',
			async () => ({
				shipmentId: byId('IS-3002'),
				...(await bench.fields('inboundShipment.update', { shipmentName: 'New' })),
			}),
			first('success'),
			true,
		],
		[
			'inventory.getAll',
			() => ({ query: { facility: 'HFY' } }),
			(all) => all.every(({ facility }) => facility === 'HFY'),
			true,
		],
		[
			'item.create',
			() => bench.fields('item.create', { sku: 'NEW-1', dscription: 'New', fragile: false, shelfLife: 30 }),
			first('success'),
			true,
		],
		['item.get', () => ({ itemId: byId('5000') }), first('itemId'), 5000],
		['item.getAll', () => ({ query: { responseFilter: 'SUMMARY' }, limit: 3 }), count, 3],
		[
			'item.update',
			async () => ({ itemIds: byId('5000'), ...(await bench.fields('item.update', { brand: 'B' })) }),
			first('success'),
			true,
		],
		[
			'item.updateBySku',
			async () =>
				json({ item: { sku: (await bench.run('item.get', { itemId: byId('5000') })).json[0].sku, brand: 'B' } }),
			first('success'),
			true,
		],
		['label.download', () => ({ labelId: 'LBL-1' }), count, 1],
		['label.get', () => ({ labelId: 'LBL-1' }), first('trackingNumber'), '794600000001'],
		['location.getAll', () => ({ query: { stateCode: 'TX' } }), count, 2],
		[
			'order.cancel',
			async () => ({
				fedexOrderId: byId('FO-100008'),
				...(await bench.fields('order.cancel', { cancelReasonCode: 'CCBR' })),
			}),
			first('order.orderStatus'),
			'Canceled',
		],
		[
			'order.create',
			() => bench.fields('order.create', { orderNumber: 'SO-1', line: lines as never }),
			first('order.orderNumber'),
			'SO-1',
		],
		['order.getAll', () => ({ returnAll: true }), count, 8],
		[
			'order.update',
			async () => ({
				fedexOrderId: byId('FO-100008'),
				...(await bench.fields('order.update', { shipMethod: 'FSON' })),
			}),
			first('success'),
			true,
		],
		['receipt.get', () => ({ receiptId: 'RCT-4001' }), first('receiptId'), 'RCT-4001'],
		['receipt.getAll', () => ({}), count, 3],
		[
			'rma.cancel',
			async () => ({
				rmaId: byId(String((await bench.run('rma.getAll', { query: { status: 'Approved' } })).json[0].rmaId)),
			}),
			first('rma.rmaStatus'),
			'Canceled',
		],
		[
			'rma.create',
			() =>
				bench.fields('rma.create', {
					rmaNumber: 'R-1',
					'customer.firstName': 'Ann',
					orders: '[{"orderNumber":"SO-1","items":[{"sku":"A-1","quantity":1}]}]',
				}),
			first('rma.rmaNumber'),
			'R-1',
		],
		[
			'rma.createV1',
			() => bench.fields('rma.createV1', { rmaNumber: 'R-2', shippingCost: '4.5' }),
			first('rmas.0.rmaNumber'),
			'R-2',
		],
		[
			'rma.credit',
			async () => ({
				rmaId: byId(String((await bench.run('rma.getAll', { query: { status: 'Approved' } })).json[0].rmaId)),
				jsonBody: '{"orders":[]}',
			}),
			first('rma.rmaStatus'),
			'Received',
		],
		['rma.get', async () => ({ id: byId(String((await bench.run('rma.getAll')).json[0].rmaId)) }), count, 1],
		[
			'rma.getV1',
			async () => ({
				id: byId(String((await bench.run('rma.getAll')).json[0].rmaId)),
				query: { responseFilter: 'Summary' },
			}),
			count,
			1,
		],
		['rma.getAll', () => ({}), count, 12],
		['rma.getAllV1', () => ({ limit: 5 }), count, 5],
		['tracking.get', () => ({ trackingNumber: '794600000001' }), first('tracking.shipmentStatus'), 'DL'],
	];

	it('has a case here', () => {
		expect(cases.map(([id]) => id).sort()).toEqual(fedexCatalogue.operations.map(operationId).sort());
	});

	it.each(cases)('%s does what it promises', async (id, parameters, gives, expected) => {
		const { error, json: output, items } = await bench.run(id, await parameters());
		expect(error?.message).toBeUndefined();
		expect(gives(output)).toEqual(expected);
		for (const { pairedItem } of items) expect(pairedItem).toEqual({ item: 0 });
	});
});

describe('a FedEx request', () => {
	it("wraps the fields, writes numbers and dates in FedEx's format, and merges the additional fields over them", async () => {
		const { error } = await bench.run('order.create', {
			...(await bench.fields('order.create', {
				orderNumber: 'SO-2',
				orderDate: '2026-03-01T10:00:00Z',
				estimatedDeliveryDate: '2026-03-05',
				alternatePackaging: false,
				'destinationAddress.city': 'Plano',
				line: lines as never,
			})),
			additionalBody: JSON.stringify({ destinationAddress: { nickname: 'Home' }, priority: 1 }),
		});
		expect(error?.message).toBeUndefined();
		expect(bench.sent()).toEqual({
			order: {
				orderNumber: 'SO-2',
				orderDate: '2026-03-01T10:00:00Z',
				estimatedDeliveryDate: '2026-03-05',
				alternatePackaging: false,
				destinationAddress: { city: 'Plano', nickname: 'Home' },
				line: lines,
				priority: 1,
			},
		});
	});

	it('takes its fields from the incoming item when they are mapped automatically', async () => {
		const { error } = await bench.run('order.create', allAutomatic, {
			items: [{ orderNumber: 'SO-3', destinationAddress: { city: 'Austin' }, line: lines, unrelated: true }],
		});
		expect(error?.message).toBeUndefined();
		expect(bench.sent()).toEqual({
			order: { orderNumber: 'SO-3', destinationAddress: { city: 'Austin' }, line: lines },
		});
	});

	it('carries the reason in the body of a DELETE', async () => {
		await bench.run('order.cancel', {
			fedexOrderId: byId('FO-100008'),
			...(await bench.fields('order.cancel', { cancelReasonCode: 'CCBR' })),
		});
		const request = bench.requests().at(-1);
		expect([request?.method, request?.path]).toEqual(['DELETE', '/api/v1/orders/FO-100008']);
		expect(bench.sent()).toEqual({ order: { cancelReasonCode: 'CCBR' } });
	});

	it('writes a filter as operator, pipe and time with an offset', async () => {
		const { error } = await bench.run('rma.getAll', {
			query: { lastUpdatedTimestamp: { filter: { operator: 'gt', value: '2026-01-01T00:00:00' } } } as never,
		});
		expect(error?.message).toBeUndefined();
		const [, value] =
			bench
				.requests()
				.at(-1)
				?.query.find(([name]) => name === 'lastUpdatedTimestamp') ?? [];
		expect(value).toMatch(/^gt\|2026-01-01T00:00:00(\.000)?(Z|[+-]\d\d:\d\d)$/);
	});

	it('requests a label as a file by its media type', async () => {
		await bench.run('label.download', { labelId: 'LBL-1' });
		expect(bench.requests().at(-1)?.headers.accept).toBe('application/pdf');
	});

	it('includes additional query parameters beside the typed ones', async () => {
		await bench.run('rma.getAllV1', {
			queryParameters: { parameter: [{ name: 'status', value: 'Approved' }] } as never,
		});
		expect(bench.requests().at(-1)?.query).toEqual(expect.arrayContaining([['status', 'Approved']]));
	});
});

describe('FedEx files', () => {
	it('are returned as PDF with a name', async () => {
		const { items } = await bench.run('label.download', { labelId: 'LBL-1' });
		const file = items[0].binary?.data;
		expect(file).toMatchObject({ mimeType: 'application/pdf', fileName: 'label-LBL-1.pdf' });
		expect((await bench.engine.binary(file!)).subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('are decoded from the response on request, and left in it otherwise', async () => {
		const kept = await bench.run('label.get', { labelId: 'LBL-1' });
		expect(Buffer.from(String(kept.json[0].labelContent), 'base64').subarray(0, 5).toString()).toBe('%PDF-');
		expect(kept.items[0].binary).toBeUndefined();
		const { items } = await bench.run('label.get', { labelId: 'LBL-1', options: { outputBinaryField: 'label' } });
		expect(items[0].json).toEqual({ id: 'LBL-1', trackingNumber: '794600000001' });
		expect((await bench.engine.binary(items[0].binary!.label)).subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('keep the type that a document states', async () => {
		const { items } = await bench.run('document.get', { documentId: 'DOC-2', options: { outputBinaryField: 'data' } });
		expect(items[0].binary?.data).toMatchObject({ mimeType: 'text/plain', fileName: 'DOC-2.txt' });
		expect((await bench.engine.binary(items[0].binary!.data)).toString()).toBe('Customs note DOC-2\n');
	});

	it('are reported as missing, although FedEx answers 200 with JSON', async () => {
		const { error } = await bench.run('label.download', { labelId: 'LBL-999' });
		expect(error?.message).toContain('The label is not known');
	});
});

describe('a FedEx error', () => {
	it.each(['boolean', 'string', 'status', 'absent'])('is recognized when signalled by %s', async (success) => {
		bench.sandbox.settings('fedex', { success });
		const body = await bench.fields('rma.create', { rmaNumber: 'R-9', orders: '[]' });
		const good = await bench.run('rma.create', body);
		expect(good.error?.message).toBeUndefined();
		const again = await bench.run('rma.create', body);
		expect(again.error?.message).toContain('ERR-RMA-0002: The RMA number exists already');
	});

	it.each([
		{ success: false },
		{ success: 'false' },
		{ status: false },
		{ errors: [{ code: 'E', description: 'No' }] },
	])('is detected from %j alone, even if the rest of the response looks successful', async (merge) => {
		bench.sandbox.fault({ kind: 'merge', route: 'inventory.list', merge } as never);
		const { error, json } = await bench.run('inventory.getAll');
		expect(error?.message).toMatch(/^Get many inventory records: /);
		expect(json).toEqual([]);
	});

	it.each([200, 400, 409, 422])(
		'with status %s is reported with code, reason and request ID',
		async (failureStatus) => {
			bench.sandbox.settings('fedex', { failureStatus });
			const body = await bench.fields('order.create', { orderNumber: 'WEB-2001' });
			const { error } = await bench.run('order.create', body);
			expect(error?.message).toMatch(/^Create order: ERR-ORD-0002: The order number exists already/);
			expect(`${error?.message} ${error?.description}`).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
		},
	);

	it('of one item affects only that item', async () => {
		const { items } = await bench.run(
			'tracking.get',
			{ trackingNumber: '={{ $json.number }}' },
			{
				items: [{ number: '794600000001' }, { number: 'NOPE' }, { number: '794600000002' }],
				onError: 'continueRegularOutput',
			},
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(items.map(({ json }) => 'tracking' in json)).toEqual([true, false, true]);
		expect(JSON.stringify(items[1].json)).toContain('The tracking number is not known');
	});

	it('says which subscription to check when the app may not use an API', async () => {
		bench.sandbox.fault({ kind: 'status', status: 403, route: 'inventory.list', count: 0 } as never);
		const { error } = await bench.run('inventory.getAll');
		expect(error?.description).toMatch(/subscribe/i);
	});
});

describe('after a lost response,', () => {
	it.each([
		['order.create', 'order.create', async () => bench.fields('order.create', { orderNumber: 'SO-7' })],
		[
			'order.update',
			'order.update',
			async () => ({ fedexOrderId: byId('FO-100008'), ...(await bench.fields('order.update', { shipType: 'PCL' })) }),
		],
		[
			'order.cancel',
			'order.cancel',
			async () => ({
				fedexOrderId: byId('FO-100008'),
				...(await bench.fields('order.cancel', { cancelReasonCode: 'X' })),
			}),
		],
	])('%s is never sent twice', async (id, route, parameters) => {
		bench.sandbox.fault({ kind: 'cut', route, count: 1 } as never);
		const { error } = await bench.run(id, await parameters());
		expect(error).toBeDefined();
		expect(bench.requests()).toHaveLength(1);
	});

	it('a read is sent again', async () => {
		bench.sandbox.fault({ kind: 'cut', route: 'order.list', count: 1 } as never);
		const { error } = await bench.run('order.getAll');
		expect(error?.message).toBeUndefined();
		expect(bench.requests()).toHaveLength(2);
	});
});

describe('FedEx lists', () => {
	it.each(['url', 'query', 'digits', 'number'])(
		'are read to the end when paging.next is given as %s',
		async (pagingFormat) => {
			bench.sandbox.settings('fedex', { pagingFormat });
			bench.sandbox.act('fedex', 'grow', { rmas: 238 });
			for (const id of ['rma.getAll', 'rma.getAllV1']) {
				const { json, error } = await bench.run(id, { returnAll: true });
				expect(error?.message).toBeUndefined();
				expect(new Set(json.map(({ rmaId }) => rmaId)).size).toBe(250);
				expect(json).toHaveLength(250);
			}
		},
	);

	it('use the largest documented pages, and request no more than wanted', async () => {
		bench.sandbox.act('fedex', 'grow', { inventory: 300 });
		await bench.run('inventory.getAll', { limit: 5 });
		expect(bench.requests().at(-1)?.query).toEqual([['pageLimit', '5']]);
		const { json } = await bench.run('inventory.getAll', { limit: 120 });
		expect(json).toHaveLength(120);
		expect(
			bench
				.requests()
				.slice(1)
				.map(({ query }) => query.find(([name]) => name === 'pageLimit')?.[1]),
		).toEqual(['100', '100']);
	});

	it('end when a page points to itself', async () => {
		bench.sandbox.act('fedex', 'grow', { rmas: 138 });
		bench.sandbox.settings('fedex', { pagingFault: 'loop' });
		const { error } = await bench.run('rma.getAll', { returnAll: true });
		expect(error?.message).toBeUndefined();
		expect(bench.requests().length).toBeLessThanOrEqual(3);
	});

	it('never send the token to another host', async () => {
		bench.sandbox.act('fedex', 'grow', { rmas: 138 });
		bench.sandbox.settings('fedex', { pagingFault: 'foreign' });
		const { error } = await bench.run('rma.getAll', { returnAll: true });
		expect(error?.message).toContain('paging.example.com');
		expect(bench.requests()).toHaveLength(1);
	});

	it('return one page with its raw paging when they are not split', async () => {
		bench.sandbox.act('fedex', 'grow', { rmas: 138 });
		const { json } = await bench.run('rma.getAll', { options: { split: false } });
		expect(json).toHaveLength(1);
		expect(json[0]).toMatchObject({ rmas: expect.any(Array), paging: { next: expect.any(String) } });
	});

	it('without entries return no item', async () => {
		const { json, error } = await bench.run('item.get', { itemId: byId('1') });
		expect(error?.message).toBeUndefined();
		expect(json).toEqual([]);
	});
});

describe('API Request', () => {
	it('reaches any path with the credential of the node', async () => {
		const { json, error } = await bench.run('apiRequest.send', { method: 'GET', path: '/v1/inventory?pageLimit=2' });
		expect(error?.message).toBeUndefined();
		expect(json[0].inventory).toHaveLength(2);
	});

	it('never leaves the host of the credential', async () => {
		const { error } = await bench.run('apiRequest.send', { method: 'GET', path: 'https://elsewhere.example.com/v1/x' });
		expect(error).toBeDefined();
		expect(bench.requests()).toEqual([]);
	});
});

describe('the FedEx editor support', () => {
	const search = async (name: string, typed?: string) => await bench.search(name, 'rma.cancel', typed);

	it('lists the choices under distinctive labels', async () => {
		expect((await search('rma')).results[0]).toEqual({ name: 'RET-0001 · 1001-1 · Received', value: '1001-1' });
		expect((await search('order')).results).toHaveLength(8);
		expect((await search('inboundShipment')).results).toHaveLength(3);
	});

	it('finds what is typed', async () => {
		expect((await search('rma', 'ret-0003')).results).toHaveLength(1);
		const [{ name }] = (await search('item')).results;
		const sku = name.split(' · ')[0];
		expect((await search('item', sku)).results).toMatchObject([{ value: expect.stringMatching(/^\d+$/) }]);
	});

	it('loads the body fields of the chosen operation', async () => {
		const { FedexSupplyChain } = await import('../../../nodes/FedexSupplyChain/FedexSupplyChain.node');
		const ctx = bench.engine.loadOptionsContext(bench.options('order.cancel'));
		const { fields: found } = await new FedexSupplyChain().methods.resourceMapping!.getBodyFields.call(ctx);
		expect(found.map(({ id }) => id)).toEqual(['cancelReasonCode']);
	});
});
