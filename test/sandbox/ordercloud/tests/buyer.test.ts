import { perTest, sandboxForTests } from '../../../support/forTests';
import { OrderCloudWorld } from './world';

const world = new OrderCloudWorld(sandboxForTests('ordercloud'));
const seller = perTest(() => world.seller());

test('the cart is the user’s unsubmitted order, and submitting it starts the next one', async () => {
	const buyer = await world.buyer();
	const cart = (await buyer.get('/v1/cart')).json;
	expect(cart).toMatchObject({
		Status: 'Unsubmitted',
		FromCompanyID: 'BUYER1',
		FromUserID: 'BUYER1-USER1',
		LineItemCount: 0,
	});
	const { status, json } = await buyer.send('POST', '/v1/cart/lineitems', { ProductID: 'MUG-CREAM', Quantity: 2 });
	expect([status, json.LineTotal]).toEqual([201, 25]);
	expect((await buyer.send('PATCH', '/v1/cart', { Comments: 'Soon' })).json).toMatchObject({
		ID: cart.ID,
		Total: 25,
		Comments: 'Soon',
	});
	expect((await buyer.get(`/v1/orders/Outgoing/${cart.ID}/lineitems`)).json.Meta.TotalCount).toBe(1);
	expect((await buyer.send('POST', '/v1/cart/submit')).json).toMatchObject({ ID: cart.ID, Status: 'Open' });
	expect((await buyer.get('/v1/cart')).json.ID).not.toBe(cart.ID);
	expect((await seller.get(`/v1/orders/Incoming/${cart.ID}`)).json.Status).toBe('Open');
});

test('another unsubmitted order of the user can become the cart', async () => {
	const buyer = await world.buyer();
	expect((await buyer.send('PUT', '/v1/cart/DRAFT-0001')).status).toBe(204);
	expect((await buyer.get('/v1/cart')).json.ID).toBe('DRAFT-0001');
	const shopper = await world.user('shopper');
	expect((await shopper.get('/v1/orders/Outgoing/ORDER-0006')).json.IsSubmitted).toBe(true);
	expect((await shopper.send('PUT', '/v1/cart/ORDER-0006')).status).toBe(404);
	const other = await world.buyer('BUYER1-USER2');
	expect((await other.send('PUT', '/v1/cart/DRAFT-0001')).status).toBe(404);
	expect((await other.get('/v1/cart')).json.ID).not.toBe('DRAFT-0001');
});

test('only the seller can set a price on a line item', async () => {
	const buyer = await world.buyer();
	const { json } = await buyer.send('POST', '/v1/cart/lineitems', { ProductID: 'MUG-CREAM', UnitPrice: 1 });
	expect(json).toMatchObject({ UnitPrice: 12.5, PriceOverridden: false });
});

test('the cart has promotions, payments and a worksheet like any order', async () => {
	const buyer = await world.buyer();
	await buyer.send('POST', '/v1/cart/lineitems', { ProductID: 'MUG-CREAM', Quantity: 4 });
	expect((await buyer.send('POST', '/v1/cart/promotions/TENOFF')).json.Amount).toBe(5);
	expect((await buyer.send('POST', '/v1/cart/payments', { Type: 'PurchaseOrder' })).json.Amount).toBe(45);
	expect((await buyer.get('/v1/cart/worksheet')).json.OrderPromotions).toHaveLength(1);
	expect((await buyer.send('DELETE', '/v1/cart/promotions/TENOFF')).status).toBe(204);
});

test('users can read and change their own record', async () => {
	const shopper = await world.user('shopper');
	expect((await shopper.get('/v1/me')).json).toMatchObject({
		ID: 'shopper',
		Buyer: { ID: 'BUYER1' },
		AvailableRoles: ['Shopper', 'MeAdmin'],
	});
	expect((await shopper.send('PATCH', '/v1/me', { Phone: '1', xp: { a: 1 } })).json).toMatchObject({
		Phone: '1',
		xp: { a: 1 },
	});
	expect((await seller.get('/v1/buyers/BUYER1/users/shopper')).json.Phone).toBe('1');
	expect((await seller.get('/v1/me')).json).toMatchObject({ Username: 'integration', Seller: { ID: 'SELLER' } });
});

test('addresses are the user’s own and those of the company, which cannot be changed', async () => {
	const buyer = await world.buyer();
	const address = { Street1: '1 Own Street', City: 'Reno', Country: 'US', Shipping: true };
	const { json } = await buyer.send('POST', '/v1/me/addresses', address);
	const list = (await buyer.get('/v1/me/addresses')).json.Items as Array<Record<string, unknown>>;
	expect(list.map(({ ID, Editable }) => [ID, Editable])).toEqual([
		[json.ID, true],
		['BUYER1-HQ', false],
	]);
	expect((await buyer.get('/v1/me/addresses/BUYER1-HQ')).json.City).toBe('Springfield');
	expect(await buyer.refusal('PATCH', '/v1/me/addresses/BUYER1-HQ', { City: 'x' })).toBe('Address.CannotEditPublic');
	expect((await buyer.send('PATCH', `/v1/me/addresses/${json.ID}`, { City: 'Elko' })).json.City).toBe('Elko');
	const other = await world.buyer('BUYER1-USER2');
	expect(await other.ids('/v1/me/addresses')).toEqual(['BUYER1-HQ']);
});

test('products are those of the company’s catalogs, each with its price', async () => {
	const buyer = await world.buyer();
	const { Meta, Items } = (await buyer.get('/v1/me/products?pageSize=1&search=Enamel')).json;
	expect([Meta.TotalCount, Meta.Facets[0].Name, Items[0].PriceSchedule.PriceBreaks[0].Price]).toEqual([
		2,
		'Category',
		12.5,
	]);
	expect(Items[0]).not.toHaveProperty('DefaultPriceScheduleID');
	await seller.send('DELETE', '/v1/catalogs/BUYER1/productassignments/MUG-CREAM');
	expect((await buyer.get('/v1/me/products')).json.Meta.TotalCount).toBe(44);
	expect((await buyer.get('/v1/me/products/MUG-CREAM')).status).toBe(404);
	expect((await buyer.get('/v1/me/products?catalogID=BUYER1&categoryID=Home')).json.Meta.TotalCount).toBe(2);
	expect(await buyer.ids('/v1/me/catalogs')).toEqual(['BUYER1']);
	expect((await buyer.get('/v1/me/products/MUG-FOREST/inventoryrecords')).json.Meta.TotalCount).toBeGreaterThan(1);
	expect(await buyer.refusal('GET', '/v1/me/categories?depth=deep')).toBe('Category.InvalidDepth');
});

test('a product collection keeps the products added to it', async () => {
	const buyer = await world.buyer();
	await buyer.send('PUT', '/v1/me/productcollections/WISHES', { Name: 'Wishes' });
	await buyer.send('PUT', '/v1/me/productcollections/WISHES/MUG-CREAM');
	await buyer.send('POST', '/v1/me/productcollections/WISHES/products', { ProductID: 'CAP-SAND' });
	await buyer.send('DELETE', '/v1/me/productcollections/WISHES/MUG-CREAM');
	expect(await buyer.ids('/v1/me/productcollections/WISHES/products')).toEqual(['CAP-SAND']);
});
