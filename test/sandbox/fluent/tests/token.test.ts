import { sandboxForTests } from '../../../support/forTests';
import { ask, postForm, sendJson } from '../../tests/client';

type Fields = Record<string, string>;

const sandbox = sandboxForTests('fluent');
let host: string;
let account: Fields;
let integration: Fields;
beforeAll(() => {
	host = sandbox.urls.fluent.api;
	const data = sandbox.variants.fluentCommerceApi.account as Fields;
	const login = { grant_type: 'password', username: data.username, password: data.password };
	account = { ...login, client_id: data.clientId, client_secret: data.clientSecret, scope: 'api' };
	integration = { ...login, client_id: 'FLUENT_INTEGRATION', scope: 'retailer' };
});

const token = async (fields: Fields, headers: Fields = {}) => await postForm(`${host}/oauth/token`, fields, headers);
const renewal = (fields: Fields, refreshToken: string): Fields => {
	const client = Object.entries(fields).filter(([name]) => !['username', 'password'].includes(name));
	return { ...Object.fromEntries(client), grant_type: 'refresh_token', refresh_token: refreshToken };
};

test('the account client gets tokens for a day, the integration client for half an hour', async () => {
	expect((await token(account)).json).toMatchObject({ expires_in: 86_400, scope: 'api', Retailer_id: 5 });
	expect((await token(integration)).json).toMatchObject({ expires_in: 1800, scope: 'retailer' });
});

test('a refresh token works once and returns a new pair', async () => {
	const { json: first } = await token(account);
	const { json: second } = await token(renewal(account, first.refresh_token));
	expect(second.access_token).not.toBe(first.access_token);
	expect(second.refresh_token).not.toBe(first.refresh_token);
	const again = await token(renewal(account, first.refresh_token));
	expect(again.status).toBe(400);
	expect(again.json).toEqual({ error: 'invalid_grant', error_description: 'Invalid refresh token' });
});

test('a refresh token expires after a day', async () => {
	const { json } = await token(integration);
	sandbox.time({ advanceMs: 86_400_000 });
	expect((await token(renewal(integration, json.refresh_token))).json.error).toBe('invalid_grant');
});

test('a setting decides whether the account client gets a refresh token', async () => {
	sandbox.settings('fluent', { accountClientRefresh: false });
	expect((await token(account)).json).not.toHaveProperty('refresh_token');
	expect((await token(integration)).json).toHaveProperty('refresh_token');
});

test('parameters are accepted in the query string too, but not in both places and not as JSON', async () => {
	const query = new URLSearchParams(account);
	expect((await ask(`${host}/oauth/token?${query}`, { method: 'POST' })).status).toBe(200);
	expect((await postForm(`${host}/oauth/token?scope=api`, account)).status).toBe(400);
	expect((await sendJson(`${host}/oauth/token`, account)).status).toBe(400);
});

test('a wrong password is refused with the message as an object', async () => {
	const { status, json } = await token({ ...account, password: 'wrong' });
	expect(status).toBe(400);
	expect(json.errors[0]).toMatchObject({ code: '400', message: { error: 'invalid_grant' } });
});

test.each([
	['a wrong secret of the account', () => ({ ...account, client_secret: 'wrong' }), 400, 'errors'],
	['a wrong secret of the integration', () => ({ ...integration, client_secret: 'wrong' }), 401, 'error'],
	['the scope of the other client', () => ({ ...account, scope: 'retailer' }), 400, 'errors'],
	['client credentials', () => ({ ...account, grant_type: 'client_credentials' }), 400, 'errors'],
	['an unknown parameter', () => ({ ...account, tenant: 'x' }), 400, 'errors'],
])('%s is refused with an error shape of its own', async (_case, fields, status, member) => {
	const answer = await token(fields());
	expect(answer.status).toBe(status);
	expect(answer.json).toHaveProperty(member);
});

test('the account header is optional, but must be right', async () => {
	expect((await token(account, { 'fluent.account': 'SANDBOX' })).status).toBe(200);
	expect((await token(account, { 'fluent.account': 'OTHER' })).status).toBe(403);
});

test('the query me returns the selected fields, and unknown ones are errors inside a 200', async () => {
	const headers = { Authorization: `bearer ${(await token(account)).json.access_token}` };
	const query = async (text: string) => await sendJson(`${host}/graphql`, { query: text }, headers);
	expect((await query('query { me { id username } }')).json).toEqual({
		data: { me: { id: '1', username: 'sandbox_admin' } },
	});
	const unknown = await query('{ me { colour } }');
	expect([unknown.status, unknown.json.data]).toEqual([200, null]);
	expect(unknown.json.errors[0].message).toContain('colour');
	expect((await sendJson(`${host}/graphql`, { query: '{ me { id } }' })).json.errors[0].code).toBe('401');
});
