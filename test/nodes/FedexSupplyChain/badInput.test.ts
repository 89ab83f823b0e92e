import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

const bench = ProviderBench.forTests('fedexSupplyChain');

/**
 * Expects a rejection before anything is sent, token exchange included, naming field and item. Bad values come from
 * expressions (`$json.bad`), because n8n itself rejects literal ones before the node runs.
 */
async function refused(operation: string, parameters: INodeParameters, label: string, more = {}) {
	const { error } = await bench.run(operation, parameters, more);
	expect(error?.message).toContain(`'${label}`);
	expect(error?.message).toContain('[item 0]');
	expect(error?.description).toBeTruthy();
	expect(bench.sandbox.log()).toEqual([]);
}

describe('an invalid value is rejected before anything is sent', () => {
	it.each([
		['empty', ''],
		['blank', ' \n'],
		['a dot', '.'],
		['two dots', '..'],
		['a control character', 'FO\u00001'],
		['a line break', 'FO-1\r\nX: y'],
	])('path value: %s', async (_case, bad) => {
		const body = await bench.fields('order.update', { shipType: 'PCL' });
		const parameters = { fedexOrderId: byId('={{ $json.bad }}'), ...body };
		await refused('order.update', parameters, 'FedEx Order ID', { items: [{ bad }] });
	});

	it.each([
		['label.download', 'labelId', 'Label ID'],
		['tracking.get', 'trackingNumber', 'Tracking Number'],
		['item.get', 'itemId', 'Item ID'],
		['rma.get', 'id', 'RMA ID'],
		['receipt.get', 'receiptId', 'Receipt ID'],
	])('required, but empty: %s', async (operation, name, label) => {
		for (const bad of ['', null, ' '])
			await refused(operation, { [name]: '={{ $json.bad }}' }, label, { items: [{ bad }] });
	});

	it('required, but left empty in the panel: n8n does not start the node', async () => {
		await expect(bench.run('label.download', { labelId: '' })).rejects.toThrow('"Label ID" is required');
		await expect(bench.run('item.get', { itemId: byId('') })).rejects.toThrow('"Item ID" is required');
	});

	it.each([
		['an invalid number', 'item.create', 'shelfLife', 'long', 'Shelf Life'],
		['an invalid boolean', 'item.create', 'fragile', 'perhaps', 'Fragile'],
		['an object instead of text', 'item.create', 'brand', { a: 1 }, 'Brand'],
		['an invalid date', 'order.create', 'orderDate', 'soon', 'Order Date'],
		['an invalid list', 'order.create', 'line', '{"sku":"A"}', 'Lines'],
		['broken JSON in a list', 'order.create', 'line', '[{"sku":"A"', 'Lines'],
		['a dangerous key in a list', 'order.create', 'line', '[{"__proto__":{"sku":"A"}}]', 'Lines'],
		[
			'a wrong type inside a list',
			'rma.create',
			'orders',
			[{ items: [{ quantity: 'many' }] }],
			'Orders › 1 › Items › 1 › Quantity',
		],
		['an invalid time', 'inboundShipment.setShippingDetails', 'pickupStartTime', '25:99', 'Pickup Start Time'],
		['a field of another operation', 'order.create', 'rmaNumber', 'R', 'rmaNumber'],
	])('body: %s', async (_case, operation, name, bad, label) => {
		const path = operation.startsWith('inboundShipment') ? { shipmentId: byId('IS-3002') } : {};
		const body = await bench.fields(operation, { [name]: '={{ $json.bad }}' });
		await refused(operation, { ...path, ...body }, label, { items: [{ bad }] });
	});

	it('an empty body', async () => {
		const { error } = await bench.run('order.create', await bench.fields('order.create', {}));
		expect(error?.message).toMatch(/body/i);
		expect(bench.sandbox.log()).toEqual([]);
	});

	it.each([
		'{"a":',
		"{'a':1}",
		'{"a":1,}',
		'text',
		'"text',
		'{"__proto__":{"x":1}}',
		'{"constructor":{"prototype":{}}}',
		'{"a":[{"prototype":1}]}',
	])('JSON: %s', async (jsonBody) => {
		const { error } = await bench.run('order.create', { specifyBody: 'json', jsonBody });
		expect(error?.message).toContain("'JSON'");
		expect(bench.sandbox.log()).toEqual([]);
	});

	it.each(['[]', '"text"', '{"__proto__":{"x":1}}', '{'])('additional fields: %s', async (additionalBody) => {
		const body = await bench.fields('order.create', { orderNumber: '1' });
		await refused('order.create', { ...body, additionalBody }, 'Additional Fields');
	});

	it('a filter with an invalid time', async () => {
		await refused(
			'order.getAll',
			{ query: { createdTimestamp: { filter: { operator: 'ge', value: 'yesterday' } } } as never },
			'Created',
		);
	});

	it('a filter with an operator that FedEx does not know', async () => {
		await refused(
			'order.getAll',
			{ query: { createdTimestamp: { filter: { operator: 'like', value: '2026-01-01' } } } as never },
			'Created',
		);
	});

	it.each([0, -1, 1.5, 'many'])('a limit of %s', async (limit) => {
		await refused('order.getAll', { limit: limit as number }, 'Limit');
	});

	it.each(['https://example.com/v1', '//example.com/v1', '/v1/../../fsc', '/v1/%2e%2e/x', '/v1\\x'])(
		'a path of an API request: %s',
		async (path) => {
			const { error } = await bench.run('apiRequest.send', { path });
			expect(error?.message).toContain("'Path'");
			expect(bench.sandbox.log()).toEqual([]);
		},
	);
});

describe('an unusual but valid value', () => {
	it('in a path names exactly what was typed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), async (value) => {
				bench.sandbox.forget();
				const { error } = await bench.run('document.get', { documentId: value.startsWith('=') ? `x${value}` : value });
				const request = bench.requests().at(-1);
				if (!request) {
					expect(error?.message).toContain("'Document ID'");
					return;
				}
				const last = decodeURIComponent(request.path.split('/').slice(4).join('/'));
				expect(request.path.split('/')).toHaveLength(5);
				expect(value.startsWith('=') ? `x${value}` : value).toContain(last);
			}),
			{ numRuns: 150 },
		);
	}, 60_000);

	it.each(['50%', '%2e%2e', 'FO-1/cancel', 'FO-1\\cancel', 'a?b=c', 'a#b', 'Größe 42', '数量', 'a b', "o'k", '😀'])(
		'may be a path value: %s',
		async (value) => {
			await bench.run('document.get', { documentId: value });
			expect(bench.requests().map(({ path }) => decodeURIComponent(path))).toEqual([`/api/v1/documents/${value}`]);
		},
	);

	it('may be false, 0 or null, which are sent', async () => {
		const value = { sku: 'Z-1', fragile: false, shelfLife: 0, brand: '={{ null }}' };
		await bench.run('item.create', await bench.fields('item.create', value));
		expect(bench.sent()).toEqual({ item: { sku: 'Z-1', fragile: false, shelfLife: 0, brand: null } });
	});

	it('may be a list without items, which makes no call', async () => {
		const { json, error } = await bench.run('order.getAll', {}, { items: [] });
		expect([json, error?.message]).toEqual([[], undefined]);
		expect(bench.sandbox.log()).toEqual([]);
	});
});

describe('"continue on error"', () => {
	it('keeps a bad item in place with its error, and processes the others', async () => {
		const numbers = ['794600000001', '', '794600000002', 'a\u0000b', '794600000003'];
		const { items } = await bench.run(
			'tracking.get',
			{ trackingNumber: '={{ $json.number }}' },
			{ items: numbers.map((number) => ({ number })), onError: 'continueRegularOutput' },
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(numbers.map((_, item) => ({ item })));
		expect(items.map(({ json }) => 'tracking' in json)).toEqual([true, false, true, false, true]);
		expect(items[1].json.error).toContain("'Tracking Number'");
	});
});

describe('an unusable response', () => {
	it.each([
		[{ kind: 'html' }, /web page/i],
		[{ kind: 'malformed' }, /JSON/],
		[{ kind: 'truncated' }, /broke off/],
		[{ kind: 'empty', status: 502 }, /502/],
		[{ kind: 'deep' }, /nested deeper/],
		[{ kind: 'contentType', contentType: 'text/html' }, /web page/i],
		[{ kind: 'redirect', location: 'https://elsewhere.example.com/' }, /elsewhere\.example\.com/],
	] as const)('is reported as what it is: %o', async (fault, message) => {
		bench.sandbox.fault({ route: 'order.list', count: 0, ...fault } as never);
		const { error } = await bench.run('order.getAll', { options: { maxRetries: 0 } });
		expect(error?.message).toMatch(message);
		expect(JSON.stringify([error?.message, error?.description])).not.toMatch(/Bearer|sandbox-fedex-secret/);
	});

	it('is refused when it is too large for memory', async () => {
		bench.sandbox.fault({ kind: 'huge', route: 'order.list', count: 1, bytes: 100 * 1024 * 1024 } as never);
		const { error } = await bench.run('order.getAll', { options: { maxRetries: 0 } });
		expect(error?.message).toContain('larger than');
	}, 60_000);
});
