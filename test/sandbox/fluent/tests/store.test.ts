import { knownForTests, perTest, sandboxForTests } from '../../../support/forTests';
import { fluentSession } from './client';

type Json = Record<string, unknown>;

const sandbox = sandboxForTests('fluent');
const session = perTest(() => fluentSession(sandbox));
const known = knownForTests(sandbox, 'fluent');

const inputOf = (name: string) => `${name[0].toUpperCase()}${name.slice(1)}Input`;
const mutation = (name: string, selection: string) =>
	`mutation ($input: ${inputOf(name)}) { it: ${name}(input: $input) { ${selection} } }`;
const change = async (name: string, input: object, selection = 'id') =>
	(await session.data(mutation(name, selection), { input })).it;
const refusal = async (name: string, input: object, selection = 'id') =>
	await session.codes(mutation(name, selection), { input });
const found = async (search: string, args: string, variables?: object): Promise<unknown[]> => {
	const [declared, used] = args.split(' => ');
	const data = await session.data(
		`query ${declared} { it: ${search}(${used}, first: 100) { edges { node { ref } } } }`,
		variables,
	);
	return data.it.edges.map(({ node }: { node: Json }) => node.ref);
};

const orderInput = (more: Json = {}): Json => ({
	...{ ref: 'NEW-1', type: 'HD', retailer: { id: '5' }, customer: { id: known.customerId } },
	items: [{ ref: 'I1', productRef: known.variantProduct, productCatalogueRef: known.productCatalogue, quantity: 2 }],
	...more,
});
const ORDER =
	'id ref status workflowRef createdOn updatedOn attributes { name type value } items { edges { node { id ref quantity product { ref } } } }';

describe('creating a record', () => {
	test('gives an order the status CREATED, the workflow of its type and the time of the sandbox', async () => {
		sandbox.time({ set: '2030-05-06T07:08:09.000Z' });
		Object.assign(session, await fluentSession(sandbox));
		const order = await change('createOrder', orderInput(), ORDER);
		expect(order).toMatchObject({ ref: 'NEW-1', status: 'CREATED', workflowRef: 'ORDER::HD' });
		expect(order.createdOn).toMatch(/^2030-05-06T07:08:/);
		expect(order.updatedOn).toBe(order.createdOn);
		expect(order.items.edges).toMatchObject([
			{ node: { ref: 'I1', quantity: 2, product: { ref: known.variantProduct } } },
		]);
	});

	test('uses numbers as identifiers of older entities and UUIDs for newer ones', async () => {
		expect((await change('createOrder', orderInput())).id).toMatch(/^\d+$/);
		const position = {
			ref: 'P',
			catalogue: { ref: known.inventoryCatalogue },
			type: 'DEFAULT',
			productRef: 'X',
			locationRef: 'Y',
		};
		expect((await change('createInventoryPosition', position)).id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
	});

	test('that exists in its catalogue is answered with C0121E for an order, C0128E for a product and C0123E for others', async () => {
		await change('createOrder', orderInput());
		expect(await refusal('createOrder', orderInput())).toEqual(['C0121E']);
		const product = {
			ref: known.variantProduct,
			catalogue: { ref: known.productCatalogue },
			type: 'S',
			name: 'S',
			gtin: '1',
		};
		expect(await refusal('createStandardProduct', product)).toEqual(['C0128E']);
		await change('createProductCatalogue', { ref: 'PC:OTHER', type: 'OTHER', name: 'Other' });
		await change('createStandardProduct', { ...product, catalogue: { ref: 'PC:OTHER' } });
		const carrier = { ref: known.carrier, name: 'Twice', type: 'DEFAULT', retailer: { id: '5' } };
		expect(await refusal('createCarrier', carrier)).toEqual(['C0123E']);
	});

	test('with a reference to nothing is answered with C0120E and leaves nothing behind', async () => {
		const before = await found('orders', '($r: [String]) => ref: $r', { r: ['NEW-1'] });
		for (const wrong of [
			{ customer: { id: '0' } },
			{ retailer: { id: '99' } },
			{ items: [{ ref: 'I1', productRef: 'NONE', quantity: 1 }] },
			{ payment: { ref: 'NONE' } },
		]) {
			expect([wrong, await refusal('createOrder', orderInput(wrong))]).toEqual([wrong, ['C0120E']]);
		}
		expect(await found('orders', '($r: [String]) => ref: $r', { r: ['NEW-1'] })).toEqual(before);
		expect(await found('orderItems', '($r: [String]) => ref: $r', { r: ['I1'] })).toEqual([]);
	});

	test('creates an order together with its customer, or neither of them', async () => {
		const customer = {
			...{ username: 'new@example.com', primaryEmail: 'new@example.com', timezone: 'Etc/UTC', promotionOptIn: true },
			...{ retailer: { id: '5' }, firstName: 'New' },
		};
		const input = orderInput({ customer });
		const order = await change('createOrderAndCustomer', input, 'ref customer { ref firstName } customerLink { ref }');
		expect(order).toEqual({
			ref: 'NEW-1',
			customer: { ref: 'new@example.com', firstName: 'New' },
			customerLink: { ref: 'new@example.com' },
		});
		const second = { ...input, customer: { ...customer, username: 'second@example.com' } };
		expect(await refusal('createOrderAndCustomer', second)).toEqual(['C0121E']);
		expect((await session.data('{ customer(ref: "second@example.com") { id } }')).customer).toBeNull();
	});

	test('creates what belongs to an order with it: choice, address, transaction', async () => {
		const input = orderInput({
			fulfilmentChoice: { ref: 'F', deliveryType: 'EXPRESS', deliveryAddress: { ref: 'A', city: 'Denver' } },
			billingAddress: { city: 'Austin' },
			financialTransactions: [{ ref: 'T', type: 'PAYMENT', amount: 9.5, currency: 'USD', paymentMethod: 'CARD' }],
		});
		const selection = `fulfilmentChoice { ref deliveryAddress { city __typename } items { edges { node { ref } } } }
			billingAddress { city } financialTransactions { edges { node { ref total order { ref } } } }`;
		expect(await change('createOrder', input, selection)).toEqual({
			fulfilmentChoice: {
				ref: 'F',
				deliveryAddress: { city: 'Denver', __typename: 'CustomerAddress' },
				items: { edges: [{ node: { ref: 'I1' } }] },
			},
			billingAddress: { city: 'Austin' },
			financialTransactions: { edges: [{ node: { ref: 'T', total: 9.5, order: { ref: 'NEW-1' } } }] },
		});
	});

	test('creates a profile of an existing reference as a draft of its next version, which can be activated', async () => {
		const draft = await change('createSourcingProfile', { ref: 'GLOBAL_DEFAULT' }, 'version status');
		expect(draft).toEqual({ version: 2, status: 'DRAFT' });
		expect(await change('activateSourcingProfile', { ref: 'GLOBAL_DEFAULT', version: 2 }, 'status')).toEqual({
			status: 'ACTIVE',
		});
		const { sourcingProfile } = await session.data('{ sourcingProfile(ref: "GLOBAL_DEFAULT", version: 1) { status } }');
		expect(sourcingProfile).toEqual({ status: 'INACTIVE' });
		expect(await refusal('activateSourcingProfile', { ref: 'GLOBAL_DEFAULT', version: 9 }, 'ref')).toEqual(['C0120E']);
	});
});

describe('updating', () => {
	test('merges attributes by name and leaves everything else as it is', async () => {
		const order = await change(
			'createOrder',
			orderInput({
				totalPrice: 5,
				attributes: [
					{ name: 'a', type: 'STRING', value: '1' },
					{ name: 'b', type: 'STRING', value: '2' },
				],
			}),
			ORDER,
		);
		sandbox.time({ advanceMs: 1000 });
		const attributes = [
			{ name: 'b', type: 'INTEGER', value: 3 },
			{ name: 'c', type: 'JSON', value: { d: [1] } },
		];
		const changed = await change('updateOrder', { id: order.id, attributes }, `${ORDER} totalPrice`);
		expect(changed).toMatchObject({ status: 'CREATED', totalPrice: 5, createdOn: order.createdOn, items: order.items });
		expect(changed.attributes).toEqual([{ name: 'a', type: 'STRING', value: '1' }, ...attributes]);
		expect(Date.parse(changed.updatedOn)).toBeGreaterThan(Date.parse(order.updatedOn));
	});

	test('finds the record by reference and catalogue, by user name, or by all members of the key', async () => {
		const catalogue = { ref: known.inventoryCatalogue };
		expect(await change('updateInventoryPosition', { ref: known.position, catalogue, onHand: 77 }, 'onHand')).toEqual({
			onHand: 77,
		});
		expect(
			await refusal('updateInventoryPosition', { ref: known.position, catalogue: { ref: 'OTHER' }, onHand: 7 }),
		).toEqual(['C0120E']);
		expect(await change('updateCustomer', { username: known.customer, firstName: 'Adele' }, 'firstName')).toEqual({
			firstName: 'Adele',
		});
		const returned = { ref: known.returnOrder, retailer: { id: '5' }, status: 'RECEIVED' };
		expect(await change('updateReturnOrder', returned, 'status')).toEqual({ status: 'RECEIVED' });
		expect(await refusal('updateReturnOrder', { ...returned, retailer: { id: '6' } })).toEqual(['C0120E']);
	});

	test('changes the items of the record, but not those of another', async () => {
		const items = [{ id: known.orderItemId, quantity: 9 }];
		const order = await change('updateOrder', { id: known.orderId, items }, ORDER);
		expect(order.items.edges[0].node.quantity).toBe(9);
		expect(await refusal('updateOrder', { id: known.bookedOrderId, items })).toEqual(['C0120E']);
	});

	test('replaces a value by an empty member', async () => {
		expect(await change('updateOrder', { id: known.orderId, totalPrice: null }, 'totalPrice')).toEqual({
			totalPrice: null,
		});
	});

	test('changes the status of many records at once and counts them', async () => {
		const name = 'updateInventoryPositionsStatusByLocation';
		const text = (ref: string) =>
			`mutation { it: ${name}(filter: { catalogue: { ref: "${known.inventoryCatalogue}" }, locationRef: "${ref}" }, input: { status: "HELD" }) { count } }`;
		expect((await session.data(text(known.location))).it).toEqual({ count: 10 });
		expect((await session.data(text('NONE'))).it).toEqual({ count: 0 });
		expect(await found('inventoryPositions', '($s: [String]) => status: $s', { s: ['HELD'] })).toHaveLength(10);
	});

	test('removes records from a list and adds them', async () => {
		const networks = async () =>
			(await session.data(`{ location(ref: "${known.otherLocation}") { id networks { edges { node { ref } } } } }`))
				.location;
		const before = await networks();
		expect(before.networks.edges).toHaveLength(2);
		await change(
			'removeNetworksFromLocation',
			{ location: { id: before.id }, networks: [{ ref: known.network }] },
			'status',
		);
		expect((await networks()).networks.edges).toHaveLength(1);
		await change('updateLocation', { id: before.id, networks: [{ id: known.networkId }] });
		expect((await networks()).networks.edges).toHaveLength(2);
		const missing = { location: { id: before.id }, networks: [{ ref: 'NONE' }] };
		expect(await refusal('removeNetworksFromLocation', missing, 'status')).toEqual(['C0120E']);
	});
});

describe('searching', () => {
	test('needs one value of a list to match, but every argument', async () => {
		const args = '($s: [String], $t: [String!]) => status: $s, type: $t';
		const both = await found('orders', args, { s: ['CANCELLED', 'PICK_PACK'] });
		expect(both).toEqual(['ORD-00004', 'ORD-00006', 'ORD-00014', 'ORD-00017']);
		expect(await found('orders', args, { s: ['CANCELLED', 'PICK_PACK'], t: ['CC'] })).toEqual(['ORD-00004']);
		expect(await found('orders', args, { s: [] })).toEqual([]);
	});

	test('by several references returns them in order of creation, and nothing for those that do not exist', async () => {
		expect(await found('orders', '($r: [String]) => ref: $r', { r: ['ORD-00009', 'NONE', 'ORD-00002'] })).toEqual([
			'ORD-00002',
			'ORD-00009',
		]);
	});

	test('by dates includes both ends', async () => {
		const { order } = await session.data(`{ order(ref: "ORD-00005") { updatedOn } }`);
		const range = async (from: unknown, to: unknown) =>
			await found('orders', '($d: DateRange) => updatedOn: $d', { d: { from, to } });
		expect(await range(order.updatedOn, order.updatedOn)).toEqual(['ORD-00005']);
		expect(await range(new Date(Date.parse(order.updatedOn) + 1).toISOString(), null)).toEqual([
			'ORD-00001',
			'ORD-00002',
			'ORD-00003',
			'ORD-00004',
		]);
		expect((await range(null, order.updatedOn))[0]).toBe('ORD-00005');
	});

	test('by retailer finds orders, and fulfilments through their orders', async () => {
		expect(await found('orders', '($r: [Int!]) => retailerId: $r', { r: [6] })).toEqual(['ORD-00007', 'ORD-00017']);
		expect(await found('fulfilments', '($r: [Int!]) => retailerId: $r', { r: [6] })).toEqual([]);
		expect(await found('fulfilments', '($r: [Int!]) => retailerId: $r', { r: [5, 6] })).toHaveLength(18);
	});

	test('by link finds records by customer, catalogue, category and workflow', async () => {
		const mine = await found('orders', '($c: CustomerLinkInput) => customerLink: $c', { c: { ref: known.customer } });
		expect(mine).toContain('ORD-00003');
		expect(mine).not.toContain('ORD-00001');
		const category = { ref: 'HOME', catalogue: { ref: known.productCatalogue } };
		expect(await found('variantProducts', '($c: CategoryKey) => category: $c', { c: category })).toEqual([
			'MUG-CREAM',
			'MUG-FOREST',
			'LAMP-DESK',
		]);
		const none = { c: { ref: 'OTHER' } };
		expect(await found('inventoryPositions', '($c: InventoryCatalogueKey) => catalogue: $c', none)).toEqual([]);
		const workflow = { ref: 'RETURN_ORDER::DEFAULT', version: 1 };
		expect(await found('returnOrders', '($w: WorkflowLinkInput) => workflow: $w', { w: workflow })).toEqual(['RET-1']);
	});

	test('works in the lists of a record as it does at the root', async () => {
		const { location } = await session.data(
			`{ location(ref: "${known.otherLocation}") { networks(ref: ["${known.network}"]) { edges { node { ref } } } } }`,
		);
		expect(location.networks.edges).toEqual([{ node: { ref: known.network } }]);
	});

	test('finds locations that hold a whole basket, nearest first', async () => {
		const text = (quantity: number) =>
			`{ it: searchVirtualInventory(virtualCatalogue: { ref: "${known.virtualCatalogue}" }, productQuantities: [{ productRef: "${known.variantProduct}", quantity: ${quantity} }], orderByProximity: { latitude: 30, longitude: -97 }) { edges { node { location { ref } virtualPositions { productRef quantity } } } } }`;
		const [nearest, ...others] = (await session.data(text(1))).it.edges;
		expect(nearest.node.location.ref).toBe('LOC-003');
		expect(others).not.toHaveLength(0);
		expect((await session.data(text(100_000))).it.edges).toEqual([]);
	});

	test('sums the stock on hand over positions, or over the quantities of one', async () => {
		const position = `{ ref: "${known.position}", catalogue: { ref: "${known.inventoryCatalogue}" } }`;
		const { one, all, net, row } = await session.data(`{
			one: inventoryQuantityAggregate(position: ${position}) { sum count }
			all: inventoryPositionAggregate(catalogue: { ref: "${known.inventoryCatalogue}" }, productRef: "${known.variantProduct}") { sum count }
			net: inventoryPositionAggregate(catalogue: { ref: "${known.inventoryCatalogue}" }, productRef: "${known.variantProduct}", networkRef: "NET-CC") { count }
			row: inventoryPosition(ref: "${known.position}", catalogue: { ref: "${known.inventoryCatalogue}" }) { onHand }
		}`);
		expect(one).toEqual({ sum: row.onHand, count: 1 });
		expect(all.count).toBe(3);
		expect(all.sum).toBeGreaterThan(row.onHand);
		expect(net.count).toBe(2);
	});
});

describe('getting a record', () => {
	test('by reference and by identifier returns the same; an unknown key or no key at all returns null', async () => {
		const { a, b, c, d } = await session.data(
			`{ a: order(ref: "${known.order}") { id } b: orderById(id: "${known.orderId}") { id } c: order(id: "0") { id } d: order { id } }`,
		);
		expect([a, b, c, d]).toEqual([{ id: known.orderId }, { id: known.orderId }, null, null]);
	});

	test('by reference and catalogue requires both to match', async () => {
		const text = (catalogue: string) =>
			`{ it: product(ref: "${known.variantProduct}", catalogue: { ref: "${catalogue}" }) { __typename ref } }`;
		expect((await session.data(text(known.productCatalogue))).it).toEqual({
			__typename: 'VariantProduct',
			ref: known.variantProduct,
		});
		expect((await session.data(text('OTHER'))).it).toBeNull();
	});

	test('returns the address of its location as the place of a position', async () => {
		const { it } = await session.data(
			`{ it: inventoryPosition(ref: "${known.position}", catalogue: { ref: "${known.inventoryCatalogue}" }) { location { __typename city location { ref } } product { ref name } } }`,
		);
		expect(it.location).toEqual({ __typename: 'StoreAddress', city: 'Portland', location: { ref: known.location } });
		expect(it.product.ref).toBe(known.variantProduct);
	});
});
