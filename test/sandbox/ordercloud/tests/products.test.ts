import { perTest, sandboxForTests } from '../../../support/forTests';
import { OrderCloudWorld, type As } from './world';

const world = new OrderCloudWorld(sandboxForTests('ordercloud'));
const seller = perTest(() => world.seller());

test('the inventory of a product is the sum of its inventory records', async () => {
	const records = '/v1/products/PROD-045/inventoryrecords';
	for (const id of await seller.ids(records)) await seller.send('DELETE', `${records}/${id}`);
	await seller.send('POST', records, { ID: 'EAST', AddressID: 'WH-EAST', QuantityAvailable: 5 });
	await seller.send('PUT', `${records}/WEST`, { AddressID: 'WH-WEST', QuantityAvailable: 7 });
	expect((await seller.get('/v1/products/PROD-045')).json.Inventory.QuantityAvailable).toBe(12);
	await seller.send('PATCH', `${records}/WEST`, { QuantityAvailable: 1 });
	expect((await seller.get('/v1/products/PROD-045')).json.Inventory.QuantityAvailable).toBe(6);
	const [first] = (await seller.get(`${records}?includeAddress=true`)).json.Items;
	expect([first.ID, first.Address.City]).toEqual(['EAST', 'Austin']);
	expect((await seller.get(records)).json.Items[0].Address).toBeNull();
});

test('variants are generated from the options of the specs, and have stock of their own', async () => {
	expect(await seller.ids('/v1/products/PROD-045/specs')).toEqual(['SIZE']);
	const { json } = await seller.send('POST', '/v1/products/PROD-045/variants/generate', {});
	expect(json).toMatchObject({ ID: 'PROD-045', VariantCount: 3 });
	const variants = '/v1/products/PROD-045/variants';
	expect((await seller.ids(variants)).sort()).toEqual(['PROD-045-L', 'PROD-045-M', 'PROD-045-S']);
	expect((await seller.send('PATCH', `${variants}/PROD-045-S`, { Name: 'Small' })).json.Name).toBe('Small');
	expect((await seller.send('PUT', `${variants}/NO`, { Name: 'x' })).status).toBe(404);
	const stock = `${variants}/PROD-045-S/inventoryrecords`;
	await seller.send('PUT', `${stock}/EAST`, { AddressID: 'WH-EAST', QuantityAvailable: 3 });
	expect(await seller.ids(stock)).toEqual(['EAST']);
});

test('more variants than a product can have are refused', async () => {
	for (let spec = 1; spec <= 4; spec += 1) {
		await seller.send('PUT', `/v1/specs/SPEC${spec}`, { Name: `Spec ${spec}`, DefinesVariant: true });
		for (let option = 1; option <= 7; option += 1) {
			await seller.send('PUT', `/v1/specs/SPEC${spec}/options/O${option}`, { Value: `Option ${option}` });
		}
		await seller.send('POST', '/v1/specs/productassignments', { SpecID: `SPEC${spec}`, ProductID: 'PROD-044' });
	}
	expect(await seller.refusal('POST', '/v1/products/PROD-044/variants/generate', {})).toBe('Variant.ExceededLimit');
});

test('price breaks are sorted by quantity, and the last one cannot be removed', async () => {
	const breaks = '/v1/priceschedules/PS-PROD-045/PriceBreaks';
	const { status, json } = await seller.send('POST', breaks, { Quantity: 5, Price: 40 });
	expect([status, json.PriceBreaks.map(({ Quantity }: { Quantity: number }) => Quantity)]).toEqual([201, [1, 5, 10]]);
	for (const quantity of [1, 5])
		expect((await seller.send('DELETE', `${breaks}?quantity=${quantity}`)).status).toBe(204);
	expect(await seller.refusal('DELETE', `${breaks}?quantity=5`)).toBe('PriceSchedule.QtyNotFound');
	expect(await seller.refusal('DELETE', `${breaks}?quantity=10`)).toBe('PriceSchedule.CannotDeleteLastPriceBreak');
});

test('the products of a catalog or a category can be listed', async () => {
	expect((await seller.get('/v1/products?catalogID=BUYER1&categoryID=Home')).json.Meta.TotalCount).toBe(3);
	expect((await seller.get('/v1/products?supplierID=SUPPLIER1')).json.Meta.TotalCount).toBe(15);
	const code = await seller.refusal('GET', '/v1/products?categoryID=Home');
	expect(code).toBe('Product.CategoryFilterRequiresCatalogID');
	await seller.send('POST', '/v1/catalogs/productassignments', { CatalogID: 'NEW', ProductID: 'PROD-045' });
	expect(await seller.ids('/v1/products?catalogID=NEW')).toEqual(['PROD-045']);
});

test('a price assigned to a buyer takes precedence over the price of the product', async () => {
	await seller.send('PUT', '/v1/priceschedules/SPECIAL', { Name: 'Special', PriceBreaks: [{ Quantity: 1, Price: 1 }] });
	const assignment = { ProductID: 'MUG-CREAM', BuyerID: 'BUYER1', PriceScheduleID: 'SPECIAL' };
	expect((await seller.send('POST', '/v1/products/assignments', assignment)).status).toBe(204);
	const price = async (buyer: As) => (await buyer.get('/v1/me/products/MUG-CREAM')).json.PriceSchedule.ID as string;
	expect(await price(await world.buyer())).toBe('SPECIAL');
	expect(await price(await world.buyer('BUYER2-USER1', 'BUYER2'))).toBe('PS-MUG-CREAM');
});
