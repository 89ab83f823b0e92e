import { sandboxForTests } from '../../../support/forTests';
import { ask, postForm, sendJson } from '../../tests/client';

const sandbox = sandboxForTests('fulfillmenttools');
let identity: string;
let key: string;
let user: { email: string; password: string; returnSecureToken: boolean };
beforeAll(() => {
	identity = sandbox.urls.fulfillmenttools.identity;
	const { apiKey, username: email, password } = sandbox.credentials.fulfillmenttoolsTenantApi as Record<string, string>;
	key = apiKey;
	user = { email, password, returnSecureToken: true };
});

const signIn = async (body: object = user, apiKey = key) =>
	await sendJson(`${identity}/v1/accounts:signInWithPassword?key=${apiKey}`, body);
const grant = (token: string) => ({ grant_type: 'refresh_token', refresh_token: token });
const refresh = async (fields: Record<string, string>) => await postForm(`${identity}/v1/token?key=${key}`, fields);

test('the response to a sign-in is in camelCase with the lifetime as a string', async () => {
	const { status, json } = await signIn();
	expect(status).toBe(200);
	expect(json).toMatchObject({ idToken: expect.any(String), refreshToken: expect.any(String), expiresIn: '3600' });
});

test('without returnSecureToken neither a refresh token nor a lifetime is returned', async () => {
	const { json } = await signIn({ email: user.email, password: user.password });
	expect(json).toHaveProperty('idToken');
	expect(json).not.toHaveProperty('refreshToken');
	expect(json).not.toHaveProperty('expiresIn');
});

test('a refresh is accepted as a form, as JSON or in the query, and answered in snake_case', async () => {
	const { refreshToken } = (await signIn()).json;
	const form = await refresh(grant(refreshToken));
	expect(form.json).toMatchObject({ id_token: expect.any(String), expires_in: '3600', refresh_token: refreshToken });
	expect(form.json.access_token).toBe(form.json.id_token);
	expect((await sendJson(`${identity}/v1/token?key=${key}`, grant(refreshToken))).status).toBe(200);
	const query = new URLSearchParams({ key, ...grant(refreshToken) });
	expect((await ask(`${identity}/v1/token?${query}`, { method: 'POST' })).status).toBe(200);
});

test('with rotation switched on a refresh token works once', async () => {
	sandbox.settings('fulfillmenttools', { rotation: 'rotate' });
	const { refreshToken } = (await signIn()).json;
	expect((await refresh(grant(refreshToken))).json.refresh_token).not.toBe(refreshToken);
	expect((await refresh(grant(refreshToken))).json.error.message).toBe('INVALID_REFRESH_TOKEN');
});

test.each([
	['a wrong password', { password: 'wrong' }, 'INVALID_LOGIN_CREDENTIALS'],
	['an unknown address', { email: 'nobody@example.com' }, 'INVALID_LOGIN_CREDENTIALS'],
	['a malformed address', { email: 'nobody' }, 'INVALID_EMAIL'],
	['no address', { email: undefined }, 'MISSING_EMAIL'],
	['no password', { password: undefined }, 'MISSING_PASSWORD'],
	['a disabled user', { email: 'disabled@ocff-sandbox-pre.com' }, 'USER_DISABLED'],
])('%s is refused in Google’s envelope', async (_case, change, message) => {
	const { status, json } = await signIn({ ...user, ...change });
	expect(status).toBe(400);
	expect(json.error).toMatchObject({ code: 400, message, errors: [{ message }] });
});

test('without enumeration protection, a wrong address and a wrong password get different errors', async () => {
	sandbox.settings('fulfillmenttools', { emailEnumerationProtection: false });
	expect((await signIn({ ...user, password: 'wrong' })).json.error.message).toBe('INVALID_PASSWORD');
	expect((await signIn({ ...user, email: 'nobody@example.com' })).json.error.message).toBe('EMAIL_NOT_FOUND');
});

test('a wrong key, an unknown member and a form are refused at sign-in', async () => {
	expect((await signIn(user, 'wrong')).json.error.message).toContain('API key not valid');
	expect((await signIn({ ...user, tenant: 'x' })).json.error.message).toContain('Unknown name "tenant"');
	const form = await postForm(`${identity}/v1/accounts:signInWithPassword?key=${key}`, { email: user.email });
	expect(form.status).toBe(400);
});

test('a failed refresh names the reason', async () => {
	const { refreshToken } = (await signIn()).json;
	const codeOf = async (fields: Record<string, string>) => (await refresh(fields)).json.error.message;
	expect(await codeOf({})).toBe('MISSING_GRANT_TYPE');
	expect(await codeOf({ grant_type: 'password' })).toBe('INVALID_GRANT_TYPE');
	expect(await codeOf({ grant_type: 'refresh_token' })).toBe('MISSING_REFRESH_TOKEN');
	expect(await codeOf(grant('wrong'))).toBe('INVALID_REFRESH_TOKEN');
	sandbox.settings('fulfillmenttools', { userState: 'deleted' });
	expect(await codeOf(grant(refreshToken))).toBe('USER_NOT_FOUND');
	sandbox.settings('fulfillmenttools', { userState: 'disabled' });
	expect(await codeOf(grant(refreshToken))).toBe('USER_DISABLED');
	sandbox.settings('fulfillmenttools', { userState: 'active' });
	sandbox.revoke({ provider: 'fulfillmenttools', kind: 'refresh' });
	expect(await codeOf(grant(refreshToken))).toBe('TOKEN_EXPIRED');
});

test('the identity platform throttles beyond its quota and says when to retry', async () => {
	sandbox.settings('fulfillmenttools', { tokensPerMinute: 1 });
	expect((await signIn()).status).toBe(200);
	const throttled = await signIn();
	expect([throttled.status, throttled.json.error.status]).toEqual([429, 'RESOURCE_EXHAUSTED']);
	expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0);
	sandbox.time({ advanceMs: 61_000 });
	expect((await signIn()).status).toBe(200);
});

test('resources require the token and refuse with the API’s array of errors', async () => {
	const url = `${sandbox.urls.fulfillmenttools.api}/api/facilities?size=2`;
	const headers = { Authorization: `Bearer ${(await signIn()).json.idToken}` };
	const page = await ask(url, { headers });
	expect(page.json.facilities.map(({ id }: { id: string }) => id)).toEqual(['facility-001', 'facility-002']);
	expect((await ask(`${url}&startAfterId=facility-002`, { headers })).json.facilities[0].id).toBe('facility-003');
	const refused = await ask(url);
	expect([refused.status, refused.json[0].summary]).toEqual([401, 'Unauthorized']);
	expect((await ask(`${url}&colour=red`, { headers })).status).toBe(400);
});
