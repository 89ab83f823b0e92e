import { sandboxForTests } from '../../../support/forTests';
import { ask, postForm, sendJson } from '../../tests/client';

type Fields = Record<string, string>;

const sandbox = sandboxForTests('ordercloud');
let host: string;
let backend: Fields;
let shop: Fields;
beforeAll(() => {
	host = sandbox.urls.ordercloud.api;
	const ways = sandbox.variants.orderCloudApi as Record<string, Fields>;
	const { clientId, clientSecret } = ways.clientCredentials;
	backend = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
	const { clientId: shopId, username, password } = ways.password;
	shop = { grant_type: 'password', client_id: shopId, username, password };
});

const token = async (fields: Fields) => await postForm(`${host}/oauth/token`, fields);
const bearer = async (fields: Fields) => ({ Authorization: `Bearer ${(await token(fields)).json.access_token}` });

test('client credentials act as the default context user', async () => {
	const { json } = await ask(`${host}/v1/me`, { headers: await bearer(backend) });
	expect(json).toMatchObject({ Username: 'integration', AvailableRoles: ['FullAccess'] });
});

test('a secret with + / = arrives only when it is percent-encoded', async () => {
	expect(backend.client_secret).toMatch(/\+.*\/.*=/);
	const raw = Object.entries(backend).map(([name, value]) => `${name}=${value}`);
	const answer = await ask(`${host}/oauth/token`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: raw.join('&'),
	});
	expect(answer.json.error).toBe('invalid_grant');
	expect((await token(backend)).status).toBe(200);
});

test('anonymous access is client credentials without a secret, and returns no refresh token', async () => {
	const { clientId } = sandbox.variants.orderCloudApi.anonymous as Fields;
	const { json } = await token({ grant_type: 'client_credentials', client_id: clientId });
	expect(json).toMatchObject({ access_token: expect.any(String), expires_in: 604_800 });
	expect(json).not.toHaveProperty('refresh_token');
	expect(sandbox.counters().exchanges.ordercloud).toEqual({ anonymous: 1 });
});

test('an access token names its user, has a single role as plain text, and is refused if one letter of it changes', async () => {
	const read = (jwt: string) =>
		JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url').toString()) as Record<string, unknown>;
	const { access_token: one, expires_in: life } = (await token(backend)).json as {
		access_token: string;
		expires_in: number;
	};
	const claims = { usr: 'integration', usrtype: 'admin', cid: backend.client_id, role: 'FullAccess' };
	expect(read(one)).toMatchObject(claims);
	expect(Number(read(one).exp) - Number(read(one).nbf)).toBe(life);
	expect(read((await token(shop)).json.access_token)).toMatchObject({ usrtype: 'buyer', role: ['Shopper', 'MeAdmin'] });
	expect((await ask(`${host}/v1/me`, { headers: { Authorization: `Bearer ${one}x` } })).status).toBe(401);
});

test('the scope narrows the roles to those the user has', async () => {
	const headers = await bearer({ ...shop, scope: 'Shopper FullAccess' });
	expect((await ask(`${host}/v1/me`, { headers })).json.AvailableRoles).toEqual(['Shopper']);
});

test('a client with a secret needs it on refresh too', async () => {
	const { json } = await token(backend);
	const refresh = { grant_type: 'refresh_token', client_id: backend.client_id, refresh_token: json.refresh_token };
	expect((await token(refresh)).json.Errors[0].ErrorCode).toBe('Auth.OauthError');
	const renewed = await token({ ...refresh, client_secret: backend.client_secret });
	expect(renewed.status).toBe(200);
	expect(renewed.json.refresh_token).not.toBe(json.refresh_token);
});

test('a refresh token of another client is refused', async () => {
	const { json } = await token(shop);
	const foreign = await token({ ...backend, grant_type: 'refresh_token', refresh_token: json.refresh_token });
	expect(foreign.json.error).toBe('invalid_grant');
});

test.each([
	['a wrong password', { password: 'wrong' }, 'Auth.InvalidUsernameOrPassword'],
	['no password', { password: '' }, 'Auth.UsernameAndPasswordRequired'],
	['a locked user', { username: 'locked' }, 'Auth.LockedOut'],
	['an expired password', { username: 'expired' }, 'Auth.PasswordExpired'],
	['an inactive user', { username: 'inactive' }, 'Auth.UserNotActive'],
	['an unknown client', { client_id: 'nobody' }, 'ApiClient.InvalidClientID'],
	['an unknown parameter', { tenant: 'x' }, 'Auth.OauthError'],
	['another grant', { grant_type: 'authorization_code' }, 'Auth.OauthError'],
])('%s is refused with both error forms', async (_case, change, code) => {
	const { status, json } = await token({ ...shop, ...change });
	expect(status).toBe(400);
	expect(json).toMatchObject({ error: expect.any(String), error_description: expect.any(String) });
	expect(json.Errors[0].ErrorCode).toBe(code);
});

test('a JSON body is refused for its content type', async () => {
	const { json } = await sendJson(`${host}/oauth/token`, backend);
	expect(json.Errors[0].ErrorCode).toBe('Request.InvalidContentType');
});

test('impersonation requires the role, an allowed client and a buyer user, and returns no refresh token', async () => {
	const url = `${host}/v1/buyers/BUYER1/users/shopper/accesstoken`;
	const body = { ClientID: shop.client_id, Roles: ['Shopper'] };
	const headers = await bearer(backend);
	const { json } = await sendJson(url, body, headers);
	expect(json).toEqual({ access_token: expect.any(String), expires_in: 36_000, token_type: 'bearer' });
	const me = await ask(`${host}/v1/me`, { headers: { Authorization: `Bearer ${json.access_token}` } });
	expect(me.json.Username).toBe('shopper');
	const asBuyer = await sendJson(url, body, await bearer(shop));
	expect([asBuyer.status, asBuyer.json.Errors[0].ErrorCode]).toEqual([403, 'Auth.InsufficientRoles']);
	const otherClient = await sendJson(url, { ...body, ClientID: backend.client_id }, headers);
	expect(otherClient.json.Errors[0].ErrorCode).toBe('Impersonation.ConfigError');
	const stranger = await sendJson(url.replace('shopper', 'nobody'), body, headers);
	expect(stranger.status).toBe(404);
	expect((await sendJson(url, { ClientID: shop.client_id }, headers)).json.Errors[0].ErrorCode).toBe(
		'ValidationFailure',
	);
});

test('a token revoked through the API gets a different error from an invalid one', async () => {
	const headers = await bearer(shop);
	expect((await ask(`${host}/v1/me/tokens`, { method: 'DELETE', headers })).status).toBe(204);
	const revoked = await ask(`${host}/v1/me`, { headers });
	expect([revoked.status, revoked.json.Errors[0].ErrorCode]).toEqual([401, 'Auth.TokenRevoked']);
	const wrong = await ask(`${host}/v1/me`, { headers: { Authorization: 'Bearer wrong' } });
	expect([wrong.status, wrong.json.Errors[0].ErrorCode]).toEqual([401, 'InvalidToken']);
});

test('lists have pages of at most 100 entries and refuse unknown properties', async () => {
	const headers = await bearer(backend);
	const page = await ask(`${host}/v1/products?page=3&pageSize=20`, { headers });
	expect(page.json.Meta).toMatchObject({ Page: 3, TotalCount: 45, TotalPages: 3 });
	expect(page.json.Items).toHaveLength(5);
	expect((await ask(`${host}/v1/products?pageSize=101`, { headers })).json.Errors[0].ErrorCode).toBe(
		'List.InvalidPageSize',
	);
	expect((await ask(`${host}/v1/products?colour=red`, { headers })).json.Errors[0].ErrorCode).toBe(
		'List.InvalidProperty',
	);
	expect((await ask(`${host}/v1/products`, { headers: await bearer(shop) })).status).toBe(403);
});
