import { perTest, sandboxForTests } from '../../../support/forTests';
import { OrderCloudWorld } from './world';

const world = new OrderCloudWorld(sandboxForTests('ordercloud'));
const seller = perTest(() => world.seller());

test('creating returns 201 with every member, under the requested ID or a generated one', async () => {
	const named = await seller.send('POST', '/v1/buyers', { ID: 'ACME', Name: 'Acme', Active: true });
	expect([named.status, named.headers.get('location')]).toEqual([201, `${world.host}/v1/buyers/ACME`]);
	expect(named.json).toEqual({
		ID: 'ACME',
		Name: 'Acme',
		Active: true,
		DefaultCatalogID: null,
		DateCreated: expect.stringMatching(/^\d{4}-.*Z$/),
		GroupID: null,
		xp: null,
	});
	const { json } = await seller.send('POST', '/v1/buyers', { Name: 'Other' });
	expect(json.ID).toMatch(/^[\w-]{10,}$/);
	expect((await seller.get(`/v1/buyers/${json.ID}`)).json).toEqual(json);
});

test('an object belongs to the caller unless another owner is named', async () => {
	const owner = async (body: object) =>
		(await seller.send('POST', '/v1/products', { Name: 'x', ...body })).json.OwnerID as string;
	expect([await owner({}), await owner({ OwnerID: 'SUPPLIER1' })]).toEqual(['SELLER', 'SUPPLIER1']);
});

test('an ID that is taken is refused with 409', async () => {
	const { status, json } = await seller.send('POST', '/v1/products', { ID: 'PROD-045', Name: 'Again' });
	expect([status, json.Errors[0].ErrorCode]).toEqual([409, 'IdExists']);
});

test('saving creates an object or replaces an existing one, dropping members that are not sent', async () => {
	const path = '/v1/products/SAVED';
	expect((await seller.send('PUT', path, { Name: 'One', xp: { a: 1 } })).json).toMatchObject({
		ID: 'SAVED',
		Name: 'One',
	});
	const { json } = await seller.send('PUT', path, { Name: 'Two', Description: 'x' });
	expect(json).toMatchObject({ Name: 'Two', Description: 'x', xp: null });
	expect((await seller.get(path)).json).toEqual(json);
});

test('patching changes the given members, merges xp member by member, and a new ID renames the object with everything below it', async () => {
	await seller.send('PUT', '/v1/products/OLD', {
		Name: 'Old',
		Inventory: { Enabled: true },
		xp: { a: 1, b: { c: 1 } },
	});
	await seller.send('PUT', '/v1/products/OLD/inventoryrecords/WH', { AddressID: 'WH-EAST', QuantityAvailable: 7 });
	const { json } = await seller.send('PATCH', '/v1/products/OLD', { ID: 'RENAMED', xp: { b: { d: 2 }, e: null } });
	expect(json).toMatchObject({ ID: 'RENAMED', Name: 'Old', xp: { a: 1, b: { d: 2 }, e: null } });
	expect(json.Inventory).toMatchObject({ Enabled: true, QuantityAvailable: 7 });
	expect((await seller.get('/v1/products/OLD')).status).toBe(404);
	expect((await seller.get('/v1/products/RENAMED/inventoryrecords/WH')).json.QuantityAvailable).toBe(7);
	expect((await seller.send('PATCH', '/v1/products/RENAMED', { ID: 'PROD-045' })).status).toBe(409);
});

test('deleting an object deletes everything below it', async () => {
	expect((await seller.send('DELETE', '/v1/products/PROD-045')).status).toBe(204);
	expect((await seller.send('DELETE', '/v1/products/PROD-045')).status).toBe(404);
	await seller.send('PUT', '/v1/products/PROD-045', { Name: 'Again' });
	expect(await seller.ids('/v1/products/PROD-045/inventoryrecords')).toEqual([]);
});

test('times are those of the sandbox clock', async () => {
	world.sandbox.time({ set: '2030-05-01T10:00:00Z' });
	// The earlier token has expired by then.
	const later = await world.seller();
	const { json } = await later.send('POST', '/v1/products', { Name: 'Later' });
	expect(json.DateCreated).toMatch(/^2030-05-01T10:00:0/);
	world.sandbox.time({ advanceMs: 3_600_000 });
	const order = await later.send('PATCH', '/v1/orders/Incoming/ORDER-0001', { Comments: 'x' });
	expect(order.json.LastUpdated).toMatch(/^2030-05-01T11:00:0/);
});

test('an assignment is created once, listed by its parties and deleted at its own level only', async () => {
	const list = '/v1/categories/assignments';
	const path = `/v1/catalogs/BUYER1${list.slice(3)}`;
	const company = { CategoryID: 'Apparel', BuyerID: 'BUYER1' };
	const group = { ...company, UserGroupID: 'APPROVERS' };
	for (const body of [company, company, { ...company, Visible: true }, group]) {
		expect((await seller.send('POST', path, body)).status).toBe(204);
	}
	const items = async (query = '') => (await seller.get(`${path}${query}`)).json.Items as unknown[];
	expect(await items()).toHaveLength(2);
	expect(await items('?level=Group')).toEqual([group]);
	expect(await items('?level=Company')).toEqual([{ ...company, Visible: true }]);
	expect(await items('?categoryID=Home')).toEqual([]);
	const one = '/v1/catalogs/BUYER1/categories/Apparel/assignments?buyerID=BUYER1';
	expect((await seller.send('DELETE', one)).status).toBe(204);
	expect(await items()).toEqual([group]);
	await seller.send('DELETE', `${one}&userGroupID=APPROVERS`);
	expect(await items()).toEqual([]);
});

test('assignments named by the path are found from every side', async () => {
	const members = '/v1/buyers/BUYER1/usergroups/assignments';
	await seller.send('POST', members, { UserGroupID: 'APPROVERS', UserID: 'shopper' });
	expect((await seller.get(`${members}?userID=shopper`)).json.Meta.TotalCount).toBe(1);
	await seller.send('DELETE', '/v1/buyers/BUYER1/usergroups/APPROVERS/assignments/shopper');
	expect((await seller.get(members)).json.Meta.TotalCount).toBe(0);
	const clients = '/v1/apiclients/assignments';
	await seller.send('POST', clients, { ApiClientID: 'C1', BuyerID: 'BUYER1' });
	await seller.send('POST', clients, { ApiClientID: 'C1', BuyerID: 'BUYER2' });
	await seller.send('DELETE', '/v1/buyers/BUYER1/ApiClients/Assignments/C1');
	expect((await seller.get(clients)).json.Items).toEqual([{ ApiClientID: 'C1', BuyerID: 'BUYER2' }]);
});

test('a single configuration exists from the first save until it is deleted', async () => {
	const path = '/v1/integrations/entitysync/buyers';
	expect((await seller.get(path)).status).toBe(404);
	const config = { DeliveryConfigID: 'D1', SyncEntityChanged: true, SyncEntityDeleted: false };
	expect((await seller.send('PUT', path, config)).json).toMatchObject(config);
	expect((await seller.send('PATCH', path, { SyncEntityDeleted: true })).json).toMatchObject({
		...config,
		SyncEntityDeleted: true,
	});
	expect((await seller.send('DELETE', path)).status).toBe(204);
	expect((await seller.get(path)).status).toBe(404);
});

test('the value of a new client secret is shown once', async () => {
	const path = `/v1/apiclients/${world.known().apiClients[0]}/secrets`;
	const { json } = await seller.send('POST', path, { Name: 'First' });
	expect(json.ClientSecret).toMatch(/.{20,}/);
	expect((await seller.get(`${path}/${json.ID}`)).json.ClientSecret).toBeUndefined();
});

test('a buyer user created through the API can be impersonated', async () => {
	await seller.send('POST', '/v1/buyers/BUYER2/users', {
		ID: 'anna',
		Username: 'anna@example.com',
		FirstName: 'Anna',
		LastName: 'Smith',
		Email: 'anna@example.com',
		Active: true,
	});
	const anna = await world.buyer('anna', 'BUYER2');
	expect((await anna.get('/v1/me')).json).toMatchObject({ ID: 'anna', FirstName: 'Anna', Buyer: { ID: 'BUYER2' } });
});
