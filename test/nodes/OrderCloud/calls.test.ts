import { byId } from '../../support/formValues';
import { ScriptedBench, type Answer } from '../../support/scriptedBench';
import { page, refusal } from './shapes';

const world = ScriptedBench.forTests('orderCloud', page([]));

const order = { direction: 'Incoming', orderID: byId('ORD-1') };
const ok = (): Answer => ({ status: 200, body: { ID: 'ORD-1' } });
const shopper = {
	runAsBuyer: 'acme',
	runAsUser: 'jane',
	runAsClient: 'client-2',
	runAsRoles: 'Shopper MeAdmin, Gift-Wrapper',
};

describe('OrderCloud request bodies', () => {
	it('include false, 0 and an emptied text', async () => {
		const changes = { Active: false, ShipWeight: 0, Description: '', 'Inventory.QuantityAvailable': 0 };
		await world.run('product.update', { productID: byId('p'), ...(await world.fields('product.update', changes)) }, ok);
		expect(world.seen[0]).toMatchObject({ method: 'PATCH', path: '/v1/products/p' });
		expect(world.seen[0].body).toEqual({
			Active: false,
			ShipWeight: 0,
			Description: '',
			Inventory: { QuantityAvailable: 0 },
		});
	});

	it('pass JSON on unchanged, including null', async () => {
		const body = { Description: null, Active: false, ShipWeight: 0, xp: { Old: null } };
		await world.run(
			'product.update',
			{ productID: byId('p'), specifyBody: 'json', jsonBody: JSON.stringify(body) },
			ok,
		);
		expect(world.seen[0].body).toEqual(body);
	});

	it('include extended properties as the JSON that they are', async () => {
		const xp = { Tags: ['a'], Gift: { Wrap: true }, Old: null };
		await world.run(
			'order.update',
			{ ...order, ...(await world.fields('order.update', { xp: JSON.stringify(xp) })) },
			ok,
		);
		expect(world.seen[0].body).toEqual({ xp });
	});

	it('keep the offset of dates, and lists as lists', async () => {
		const body = await world.fields('shipment.create', { DateShipped: '2026-03-01T12:00:00+01:00', Shipper: 'DHL' });
		await world.run('shipment.create', body, ok);
		const sent = world.seen[0].body as { DateShipped: string };
		expect(new Date(sent.DateShipped).toISOString()).toBe('2026-03-01T11:00:00.000Z');
		const breaks = [{ Quantity: 1, Price: 9.5 }];
		await world.run(
			'priceSchedule.create',
			await world.fields('priceSchedule.create', { Name: 'P', PriceBreaks: JSON.stringify(breaks) }),
			ok,
		);
		expect(world.seen[0].body).toEqual({ Name: 'P', PriceBreaks: breaks });
	});

	it('are an empty object where a body may be empty', async () => {
		await world.run('order.create', { direction: 'Outgoing', ...(await world.fields('order.create', {})) }, ok);
		expect(world.seen[0].body).toEqual({});
	});

	it('are required for an update, which would otherwise change nothing', async () => {
		const { error } = await world.run('order.update', { ...order, ...(await world.fields('order.update', {})) }, ok);
		expect(error?.message).toContain("'Body' is empty");
		expect(world.seen).toEqual([]);
	});

	it('are rejected with the names of all required fields that are empty', async () => {
		const { error } = await world.run(
			'address.create',
			{ buyerID: byId('acme'), specifyBody: 'fields', body: { mappingMode: 'autoMapInputData', value: null } as never },
			ok,
			{ items: [{ City: 'Oslo' }] },
		);
		expect(error?.message).toContain("'Street 1', 'Country'");
	});

	it('are rejected with the invalid value and what would be valid', async () => {
		const { error } = await world.run('address.create', {
			buyerID: byId('acme'),
			...(await world.fields('address.create', { Street1: 'A 1', City: 'Oslo', Country: 'NOR' })),
		});
		expect(error?.message).toContain("'Country' has 3 characters, but at most 2 are allowed");
	});

	it('omit read-only fields when a record is read and written back', async () => {
		const read = { ID: 'ORD-1', Comments: 'new', Status: 'Open', Total: 5, FromUser: { ID: 'jane' }, xp: { a: 1 } };
		await world.run(
			'order.update',
			{ ...order, specifyBody: 'fields', body: { mappingMode: 'autoMapInputData', value: null } as never },
			ok,
			{ items: [read] },
		);
		expect(world.seen[0].body).toEqual({ ID: 'ORD-1', Comments: 'new', xp: { a: 1 } });
	});

	it('leave parameters of writes to the query, including false', async () => {
		await world.run(
			'category.update',
			{
				catalogID: byId('c'),
				categoryID: byId('d'),
				query: { adjustListOrders: false },
				...(await world.fields('category.update', { ListOrder: 0 })),
			},
			ok,
		);
		expect(world.seen[0].url).toBe('/v1/catalogs/c/categories/d?adjustListOrders=false');
		expect(world.seen[0].body).toEqual({ ListOrder: 0 });
	});

	it('are absent from a DELETE, whose item confirms the deletion', async () => {
		const { json } = await world.run(
			'catalog.deleteAssignment',
			{ catalogID: byId('c'), query: { buyerID: 'acme' } },
			() => ({ status: 204 }),
		);
		expect(world.seen[0]).toMatchObject({ method: 'DELETE', url: '/v1/catalogs/c/assignments?buyerID=acme' });
		expect(json).toEqual([{ deleted: true }]);
	});
});

describe('OrderCloud error responses', () => {
	it('name the missing roles on 403, without signing in again', async () => {
		const before = world.exchanges;
		const { error } = await world.run('order.submit', order, () =>
			refusal(403, 'Auth.InsufficientRoles', 'Insufficient roles', {
				SufficientRoles: ['OrderAdmin', 'FullAccess'],
				AssignedRoles: ['Shopper'],
			}),
		);
		expect(error?.message).toContain('one of these roles is needed: OrderAdmin, FullAccess; the token has: Shopper');
		expect(error?.description).toContain('Code: Auth.InsufficientRoles');
		expect(error?.description).toContain('Request ID: log-1');
		expect(world.seen.length).toBe(1);
		expect(world.exchanges - before).toBeLessThanOrEqual(1);
	});

	it('name the roles of the operation where the platform names none', async () => {
		const { error } = await world.run('product.get', { productID: byId('p') }, () =>
			refusal(403, 'Auth.InsufficientRoles', 'Insufficient roles'),
		);
		expect(error?.description).toContain('ProductReader');
	});

	it('report every error, each with its subject', async () => {
		const { error } = await world.run('order.validate', order, () => ({
			status: 400,
			body: {
				Errors: [
					{ ErrorCode: 'Order.CannotSubmitWithNoLineItems', Message: 'The order is empty', Data: { OrderID: 'ORD-1' } },
					{ ErrorCode: 'Inventory.Insufficient', Message: 'Too little stock', Data: { ProductID: 'p', Available: 0 } },
				],
			},
		}));
		expect(error?.message).toContain(
			'The order is empty (OrderID: ORD-1); Too little stock (ProductID: p, Available: 0)',
		);
		expect(error?.description).toContain('Code: Order.CannotSubmitWithNoLineItems, Inventory.Insufficient');
		expect(error?.description).toContain('Lower the quantity');
	});

	it('say what was not found, and that new records may appear late', async () => {
		const { error } = await world.run('product.get', { productID: byId('p') }, () =>
			refusal(404, 'NotFound', 'Object not found', { ObjectType: 'Product', ObjectID: 'p' }),
		);
		expect(error?.message).toContain('ObjectType: Product, ObjectID: p');
		expect(error?.description).toContain('some seconds');
	});

	it('suggest Create or Update where the ID is taken', async () => {
		const { error } = await world.run('buyer.create', await world.fields('buyer.create', { Name: 'A', ID: 'a' }), () =>
			refusal(409, 'IdExists', 'Object already exists', { ObjectType: 'Buyer', ObjectID: 'a' }),
		);
		expect(error?.description).toContain("'Create or Update'");
		expect(world.seen.length).toBe(1);
	});

	it.each(['Product.CacheBuilding', 'Order.CacheBuilding', 'Api.Offline'])(
		'are retried, even for a write, when nothing was executed: %s',
		async (code) => {
			const { json } = await world.run('order.submit', order, (_request, turn) =>
				turn === 0 ? refusal(400, code, 'Busy') : ok(),
			);
			expect(json).toEqual([{ ID: 'ORD-1' }]);
			expect(world.seen.length).toBe(2);
		},
	);

	it('do not repeat a submit that may have been executed', async () => {
		const { error } = await world.run('order.submit', order, () => refusal(500, 'ServerError', 'Oops'));
		expect(world.seen.length).toBe(1);
		expect(error?.description).toContain('may have been executed');
	});

	it("report a gateway's page as plain text", async () => {
		const { error } = await world.run('order.cancel', order, () => ({
			status: 502,
			body: '<html><head><style>p {}</style></head><body><p>Bad gateway</p></body></html>',
		}));
		expect(error?.message).toContain('OrderCloud answered with status 502: Bad gateway');
	});
});

describe('OrderCloud lookups', () => {
	it.each<[string, string, Record<string, unknown>, string]>([
		['buyer', 'buyer.get', {}, '/v1/buyers'],
		['catalog', 'catalog.get', {}, '/v1/catalogs'],
		['category', 'category.get', { catalogID: byId('shop') }, '/v1/catalogs/shop/categories'],
		['product', 'product.get', {}, '/v1/products'],
		['user', 'user.get', { buyerID: byId('acme') }, '/v1/buyers/acme/users'],
		['supplier', 'supplier.get', {}, '/v1/suppliers'],
		['order', 'order.get', { direction: 'Outgoing' }, '/v1/orders/Outgoing'],
		['priceSchedule', 'priceSchedule.get', {}, '/v1/priceschedules'],
		['apiClient', 'apiClient.get', {}, '/v1/apiclients'],
		['promotion', 'promotion.get', {}, '/v1/promotions'],
		['inventoryRecord', 'inventoryRecord.get', { productID: byId('p') }, '/v1/products/p/inventoryrecords'],
	])('find %s by text, one page at a time', async (method, operation, parameters, path) => {
		const { results } = await world.search(
			method,
			operation,
			'fir',
			() => page([{ ID: 'x-1', Name: 'First' }], 1, 40),
			parameters as never,
		);
		expect(world.seen.map((seen) => seen.path)).toEqual([path]);
		expect(world.seen[0].query).toContainEqual(['search', 'fir']);
		expect(results[0].value).toBe('x-1');
	});

	it('show stock by its location', async () => {
		const { results } = await world.search(
			'inventoryRecord',
			'inventoryRecord.get',
			'',
			() => page([{ ID: 'x-1', AddressID: 'BER', Address: { AddressName: 'Berlin' } }]),
			{ productID: byId('p') },
		);
		expect(results).toEqual([{ name: 'Berlin · BER · x-1', value: 'x-1' }]);
	});
});

describe('OrderCloud calls as a buyer user', () => {
	const token = (life = 600): Answer => ({ status: 200, body: { access_token: `jane-${life}`, expires_in: life } });

	it('use a token of that user, requested once for all items', async () => {
		const { json } = await world.run(
			'cart.get',
			{ options: shopper },
			({ path }) => (path.endsWith('/accesstoken') ? token() : { status: 200, body: { ID: 'cart' } }),
			{ items: [{}, {}, {}] },
		);
		expect(json.length).toBe(3);
		const [asked, ...calls] = world.seen;
		expect(asked).toMatchObject({ method: 'POST', path: '/v1/buyers/acme/users/jane/accesstoken' });
		expect(asked.headers.authorization).toMatch(/^Bearer recorded-/);
		expect(asked.body).toEqual({ ClientID: 'client-2', Roles: ['Shopper', 'MeAdmin'], CustomRoles: ['Gift-Wrapper'] });
		expect(calls.map(({ path, headers }) => [path, headers.authorization])).toEqual(
			Array(3).fill(['/v1/cart', 'Bearer jane-600']),
		);
	});

	it('never fall back to the caller when the token is refused', async () => {
		const { error } = await world.run('cart.get', { options: { ...shopper, runAsUser: 'eve' } }, () =>
			refusal(400, 'Impersonation.ConfigError', 'No config'),
		);
		expect(world.seen.map(({ path }) => path)).toEqual(['/v1/buyers/acme/users/eve/accesstoken']);
		expect(error?.description).toContain('impersonation config');
	});

	it('name what is missing before anything is sent', async () => {
		const { error } = await world.run('cart.get', { options: { ...shopper, runAsRoles: '', runAsUser: '' } });
		expect(error?.message).toContain("'Run as User ID', 'Run as Roles'");
		expect(world.seen).toEqual([]);
	});
});
