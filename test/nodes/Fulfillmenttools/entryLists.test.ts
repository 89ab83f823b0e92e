import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { RunResult } from '../../support/engine';
import { knownForTests } from '../../support/forTests';
import { allAutomatic, allFields, byId, json, main } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

/** A list as the form stores it. */
const entries = (...entry: IDataObject[]): INodeParameters[string] => ({ entry }) as never;

/** What the user reads. */
const told = ({ error }: RunResult) => `${error?.message} ${error?.description ?? ''}`;

/** Every request body, oldest first. */
const bodies = (bench: ProviderBench) =>
	bench.requests().map(({ body }) => JSON.parse(body) as Record<string, unknown>);

describe('fulfillmenttools lists entered entry by entry', () => {
	const bench = ProviderBench.forTests('fulfillmenttools');
	const known = knownForTests(bench.sandbox, 'fulfillmenttools');

	/** A line of an order; the fields in `further` stand behind "Add Field". */
	const line = (id: unknown, title: unknown, quantity: unknown, further: IDataObject = {}) =>
		({ articleTenantArticleId: id, articleTitle: title, quantity, additionalFields: further }) as IDataObject;
	const create = async (
		orderLineItems: INodeParameters[string],
		items: IDataObject[] = [{}],
		more: INodeParameters = {},
	) =>
		await bench.run(
			'order.create',
			{ ...main({ orderDate: '2026-11-20T10:00:00Z' }), orderLineItems, ...more },
			{ items },
		);

	/** n8n itself rejects an empty required input, but cannot know what an expression yields. */
	const nothing = line('={{ $json.none }}', '={{ $json.none }}', '={{ $json.none }}');

	it('arrive as the documented body, without empty fields', async () => {
		const ada = { firstName: 'Ada', street: 'Lindenallee', houseNumber: '7', postalCode: '10115', city: 'Berlin' };
		const consumerAddresses = entries({ ...ada, lastName: '', country: 'DE', additionalFields: {} });
		const { json: output } = await create(
			entries(line('TEE-BLK-M', 'Shirt', 2), nothing, line('MUG-WHT', 'Mug', 1)),
			[{}],
			{ consumerAddresses },
		);
		expect(bodies(bench)).toEqual([
			{
				orderDate: '2026-11-20T10:00:00Z',
				consumer: { addresses: [{ ...ada, country: 'DE' }] },
				orderLineItems: [
					{ article: { tenantArticleId: 'TEE-BLK-M', title: 'Shirt' }, quantity: 2 },
					{ article: { tenantArticleId: 'MUG-WHT', title: 'Mug' }, quantity: 1 },
				],
			},
		]);
		expect(output).toMatchObject([{ orderLineItems: [{ quantity: 2 }, { quantity: 1 }] }]);
	});

	it('take their values from each item, converting text to numbers', async () => {
		const own = line('={{ $json.sku }}', '=Article {{ $json.sku }}', '={{ $json.count }}');
		const second = line('={{ $json.other }}', '={{ $json.other }}', '={{ $json.other ? 1 : null }}');
		const items = [
			{ sku: 'A-1', count: '3' },
			{ sku: 'A-2', count: 4, other: 'B-2' },
		];
		await create(entries(own, second), items);
		const lines = bodies(bench).map(({ orderLineItems }) => orderLineItems);
		expect(lines).toHaveLength(2);
		expect(lines).toEqual(
			expect.arrayContaining([
				[{ article: { tenantArticleId: 'A-1', title: 'Article A-1' }, quantity: 3 }],
				[
					{ article: { tenantArticleId: 'A-2', title: 'Article A-2' }, quantity: 4 },
					{ article: { tenantArticleId: 'B-2', title: 'B-2' }, quantity: 1 },
				],
			]),
		);
	});

	it("interpret dates without an offset in the workflow's time zone", async () => {
		await bench.items('promise.getDeliveryAtTimePoint', {
			...main({ tenantArticleIds: ['TEE-BLK-M'], desiredDeliveryDate: '2026-07-22T10:00:00Z' }),
			facilities: entries({ facilityRef: known.facility, latestPickingStart: '2026-07-20 09:30:00' }),
		});
		const zone = bench.engine.loadOptionsContext(bench.options('order.get')).getTimezone();
		const [{ facilities }] = bodies(bench);
		const [{ latestPickingStart }] = facilities as Array<{ latestPickingStart: string }>;
		expect(latestPickingStart).toMatch(/^2026-07-20T09:30:00(Z|[+-]\d\d:\d\d)$/);
		const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
		expect(shown.format(new Date(latestPickingStart))).toBe('2026-07-20 09:30:00');
	});

	it('include optional members, with JSON as a value', async () => {
		const further = {
			articleWeight: '250.5',
			scannableCodes: ['4006381333931'],
			customAttributes: '{ "gift": true }',
			articleAttributes: '={{ [{ key: "colour", value: $json.colour }] }}',
		};
		const { json: output } = await create(entries(line('A-1', 'Shirt', 1, further)), [{ colour: 'blue' }]);
		expect(output[0].orderLineItems).toMatchObject([
			{
				article: {
					tenantArticleId: 'A-1',
					title: 'Shirt',
					weight: 250.5,
					attributes: [{ key: 'colour', value: 'blue' }],
				},
				quantity: 1,
				scannableCodes: ['4006381333931'],
				customAttributes: { gift: true },
			},
		]);
	});

	it('name the list, the entry number of the form, the field and the item where a value is missing', async () => {
		const items = [{ title: 'Shirt' }, { title: '' }];
		const result = await create(entries(line('A-1', 'Hat', 1), nothing, line('A-2', '={{ $json.title }}', 1)), items);
		expect(told(result)).toContain("'Order Line Items › 3 › Title' is empty");
		expect(result.error?.context?.itemIndex).toBe(1);
		const both = await create(entries(line('A-1', '={{ $json.none }}', '')));
		expect(told(both)).toContain("'Order Line Items › 1 › Title', 'Order Line Items › 1 › Quantity' are empty");
	});

	it.each([
		['Quantity', 'is 0, but has to be at least 1', line('A-1', 'Hat', 0)],
		['Quantity', 'has to be a whole number', line('A-1', 'Hat', 'two')],
		['Custom Attributes', 'is not valid JSON', line('A-1', 'Hat', 1, { customAttributes: '{ "gift": ' })],
		[
			'Custom Attributes',
			"contains the key '__proto__'",
			line('A-1', 'Hat', 1, { customAttributes: '{"__proto__":1}' }),
		],
	])('reject an invalid %s before anything is sent: %s', async (label, why, entry) => {
		const result = await create(entries(nothing, entry));
		expect(told(result)).toContain(`'Order Line Items › 2 › ${label}' ${why}`);
		expect(bench.requests()).toEqual([]);
	});

	it('are rejected if the list is also given as JSON', async () => {
		const given = [{ article: { tenantArticleId: 'B-1', title: 'Mug' }, quantity: 1 }];
		const entered = entries(line('A-1', 'Shirt', 1));
		const mapped = allFields({ orderLineItems: JSON.stringify(given) });
		for (const body of [mapped, allAutomatic]) {
			const result = await create(entered, [{ orderLineItems: given }], body);
			expect(told(result)).toContain(
				"'Order Line Items' is filled in twice, by its own input and as a field of the body",
			);
			expect(result.error?.context?.itemIndex).toBe(0);
		}
		expect(bench.requests()).toEqual([]);
	});

	it('may instead be given as JSON: in the field of the body, automatically, or in a body written as JSON', async () => {
		const order = {
			orderDate: '2026-11-20T10:00:00Z',
			orderLineItems: [{ article: { tenantArticleId: 'B-1', title: 'Mug' }, quantity: 1 }],
		};
		const mapped = allFields({ orderLineItems: JSON.stringify(order.orderLineItems) });
		for (const body of [mapped, allAutomatic, json({ ...order, consumer: {} })]) {
			const { orderLineItems } = order;
			expect((await create(entries(nothing), [{ orderLineItems }], body)).error).toBeUndefined();
		}
		expect(bodies(bench)).toEqual(Array(3).fill({ ...order, consumer: {} }));
	});

	it('are reported as missing, by label, when given in neither form', async () => {
		expect(told(await create(entries()))).toContain("'Order Line Items' is empty");
	});

	it('send an empty list where the API requires one', async () => {
		const received = { tenantArticleId: 'A-1', acceptedQuantityValue: 5, rejectedQuantityValue: 0 };
		const second = { tenantArticleId: '={{ $json.none }}', comments: '[]' };
		await bench.items('inboundProcess.addReceipt', {
			inboundProcessId: byId(known.inboundProcess),
			...main({ receivedDate: '2026-11-20T10:00:00Z', comments: '[{ "content": "Late" }]' }),
			receivedItems: entries({ ...received, comments: '[]' }, second),
		});
		expect(bodies(bench)[0].receivedItems).toEqual([
			{ tenantArticleId: 'A-1', acceptedQuantity: { value: 5 }, rejectedQuantity: { value: 0 }, comments: [] },
		]);
	});
});

describe('OrderCloud lists entered entry by entry', () => {
	const bench = ProviderBench.forTests('orderCloud');

	it('form the price breaks of a price schedule', async () => {
		const breaks = entries(
			{ Quantity: 1, Price: '={{ $json.price }}', additionalFields: { SalePrice: 9.5 } },
			{ Quantity: '10', Price: 8, additionalFields: {} },
		);
		const run = { ...main({ ID: 'mug-eur', Name: 'Mug' }), PriceBreaks: breaks };
		const [schedule] = await bench.items('priceSchedule.create', run, { items: [{ price: '12.50' }] });
		expect(bodies(bench)[0].PriceBreaks).toEqual([
			{ Quantity: 1, Price: 12.5, SalePrice: 9.5 },
			{ Quantity: 10, Price: 8 },
		]);
		expect(schedule.PriceBreaks).toMatchObject([{ Price: 12.5 }, { Price: 8 }]);
	});
});

describe('Fluent lists entered entry by entry', () => {
	const bench = ProviderBench.forTests('fluentCommerce');
	const known = knownForTests(bench.sandbox, 'fluent');

	it('form the items of an order, with attributes as rows', async () => {
		const item = {
			ref: '={{ $json.ref }}',
			productRef: known.variantProduct,
			productCatalogueRef: known.productCatalogue,
		};
		const run = {
			...main({ ref: 'ORDER-77', type: 'HD', 'customer.id': known.customerId }),
			items: entries({ ...item, quantity: '2', price: '', additionalFields: { attributes: '{ "colour": "red" }' } }),
		};
		await bench.items('order.create', run as never, { items: [{ ref: 'ITEM-1' }] });
		expect(bodies(bench)).toMatchObject([
			{
				variables: {
					input: {
						items: [
							{
								ref: 'ITEM-1',
								productRef: known.variantProduct,
								productCatalogueRef: known.productCatalogue,
								quantity: 2,
								attributes: [{ name: 'colour', type: 'STRING', value: 'red' }],
							},
						],
					},
				},
			},
		]);
	});
});
