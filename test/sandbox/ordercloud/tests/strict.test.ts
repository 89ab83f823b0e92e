import { perTest, sandboxForTests } from '../../../support/forTests';
import { OrderCloudWorld } from './world';

const world = new OrderCloudWorld(sandboxForTests('ordercloud'));
const seller = perTest(() => world.seller());

const product = { ID: 'NEW', Name: 'New' };

test.each([
	['an unknown member', 'POST', '/v1/products', { ...product, Colour: 'red' }, 'ValidationFailure'],
	['a member of the wrong type', 'POST', '/v1/products', { ...product, Active: 'yes' }, 'ValidationFailure'],
	['a missing member', 'POST', '/v1/products', { ID: 'NEW' }, 'ValidationFailure'],
	['a member that only the platform sets', 'POST', '/v1/products', { ...product, SpecCount: 2 }, 'ValidationFailure'],
	['an ID with other characters', 'POST', '/v1/products', { ...product, ID: 'a b' }, 'ValidationFailure'],
	['xp beyond its size', 'POST', '/v1/products', { ...product, xp: { a: 'x'.repeat(8_000) } }, 'ValidationFailure'],
	['a body that is not an object', 'POST', '/v1/products', [product], 'Request.InvalidRequestBody'],
	['an unexpected body', 'POST', '/v1/orders/Incoming/ORDER-0001/cancel', { a: 1 }, 'Request.InvalidRequestBody'],
	['an unknown parameter', 'GET', '/v1/products/PROD-045?expand=all', undefined, 'List.InvalidProperty'],
	['an unknown direction', 'GET', '/v1/orders/Sideways', undefined, 'ValidationFailure'],
	['a parameter of the wrong type', 'GET', '/v1/orders/Incoming?from=yesterday', undefined, 'ValidationFailure'],
	['an unknown path', 'GET', '/v1/prodcuts', undefined, 'NotFound'],
	['an unknown method', 'PATCH', '/v1/products', product, 'Request.InvalidRequestBody'],
])('%s is refused, and nothing is stored', async (_case, method, path, body, code) => {
	expect(await seller.refusal(method, path, body)).toBe(code);
	expect((await seller.get('/v1/products/NEW')).status).toBe(404);
});

test('every response has a log ID of its own, refusals included', async () => {
	const answers = [
		await seller.get('/v1/products'),
		await seller.get('/v1/nowhere'),
		await seller.get('/v1/products/NO'),
	];
	const ids = answers.map(({ headers }) => headers.get('x-oc-logid'));
	expect(new Set(ids).size).toBe(3);
	expect(ids).not.toContain(null);
});

test('a missing object or parent is named by type and ID', async () => {
	const notFound = async (path: string) => (await seller.get(path)).json.Errors[0].Data as unknown;
	expect(await notFound('/v1/products/NO')).toEqual({ ObjectType: 'Product', ObjectID: 'NO' });
	expect(await notFound('/v1/buyers/NO/users')).toEqual({ ObjectType: 'Buyer', ObjectID: 'NO' });
	expect(await notFound('/v1/products/NO/inventoryrecords/WH-EAST')).toEqual({ ObjectType: 'Product', ObjectID: 'NO' });
	expect(await notFound('/v1/orders/Incoming/NO/payments')).toEqual({ ObjectType: 'Order', ObjectID: 'NO' });
});

test('a token without any of the roles is refused with the sufficient roles and the assigned ones', async () => {
	const reader = await world.user('reader');
	expect((await reader.get('/v1/products')).status).toBe(200);
	const { status, json } = await reader.send('DELETE', '/v1/products/PROD-045');
	expect([status, json.Errors[0].ErrorCode]).toEqual([403, 'Auth.InsufficientRoles']);
	expect(json.Errors[0].Data).toEqual({
		SufficientRoles: expect.arrayContaining(['FullAccess', 'ProductAdmin']),
		AssignedRoles: ['ProductReader'],
	});
});

test('the type of the user counts in addition to the roles', async () => {
	const code = 'Auth.UserNotAuthorizedToAdmin';
	expect(await seller.refusal('GET', '/v1/cart')).toBe(code);
	expect(await seller.refusal('GET', '/v1/me/products')).toBe(code);
	expect((await seller.get('/v1/me/orders')).status).toBe(200);
	const buyer = await world.user('everything');
	expect(await buyer.refusal('GET', '/v1/webhooks')).toBe(code);
	expect((await buyer.get('/v1/cart')).status).toBe(200);
});

test('a URL beyond the limit is refused by the server in front, in HTML rather than JSON', async () => {
	const ids = (count: number) =>
		Array.from({ length: count }, (_, index) => `PRODUCT-${String(index).padStart(4, '0')}`);
	expect((await seller.get(`/v1/products?ID=${ids(100).join('|')}`)).status).toBe(200);
	const long = await seller.get(`/v1/products?ID=${ids(160).join('|')}`);
	expect([long.status, long.json]).toEqual([414, undefined]);
});
