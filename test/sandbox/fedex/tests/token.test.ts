import { sandboxForTests } from '../../../support/forTests';
import { ask, fedexClient, sendJson } from '../../tests/client';

const sandbox = sandboxForTests('fedex');

const newCode = () => (sandbox.act('fedex', 'issueCode') as { code: string }).code;
const byCode = async (code: string) => await fedexClient(sandbox).token({ grant_type: 'authorization_code', code });

test('a code can be exchanged once, and a second exchange is refused as used', async () => {
	const code = newCode();
	const first = await byCode(code);
	expect(first.status).toBe(200);
	expect(first.json).toMatchObject({ expires_in: 3600, scope: 'Fulfillment_Returns' });
	expect(first.json.access_token).toMatch(/^[\w-]{30,}$/);
	const second = await byCode(code);
	expect(second.status).toBe(400);
	expect(second.json).toMatchObject({ error: 'invalid_grant', error_description: expect.stringContaining('used') });
});

test('a code that was never issued is refused for its signature', async () => {
	const { json } = await byCode('made-up');
	expect(json).toMatchObject({ error: 'invalid_grant', error_description: expect.stringContaining('signature') });
});

test('a code expires after ten minutes', async () => {
	const code = newCode();
	sandbox.time({ advanceMs: 600_000 });
	expect((await byCode(code)).json.error).toBe('invalid_grant');
});

test('the authorize page redirects the browser with a code and the state', async () => {
	const { data } = fedexClient(sandbox);
	const query = new URLSearchParams({
		response_type: 'code',
		client_id: data.clientId,
		scope: data.scope,
		redirect_uri: data.redirectUri,
		state: 'abc',
		org_name: data.orgName,
	});
	const { status, headers } = await ask(`${data.authorizeUrl}?${query}`);
	expect(status).toBe(302);
	const back = new URL(headers.get('location') ?? '');
	expect(back.searchParams.get('state')).toBe('abc');
	expect((await byCode(back.searchParams.get('code') ?? '')).status).toBe(200);
	query.set('org_name', 'refuse');
	const declined = await ask(`${data.authorizeUrl}?${query}`);
	expect(declined.headers.get('location')).toContain('error=access_denied');
});

test('a refresh token rotates: a new one is returned, and the old one stops working', async () => {
	const client = fedexClient(sandbox);
	const { json: first } = await byCode(newCode());
	const refresh = async (token: string) =>
		await client.token({ grant_type: 'refresh_token', code: token, refresh_token: token });
	const second = await refresh(first.refresh_token);
	expect(second.status).toBe(200);
	expect(second.json.refresh_token).not.toBe(first.refresh_token);
	expect((await refresh(first.refresh_token)).json.error).toBe('invalid_grant');
	expect((await refresh(second.json.refresh_token)).status).toBe(200);
});

test('the refresh token is read from the parameter named in the settings', async () => {
	const client = fedexClient(sandbox);
	const { json } = await byCode(newCode());
	const inRefreshToken = { grant_type: 'refresh_token', refresh_token: json.refresh_token as string };
	expect((await client.token(inRefreshToken)).json.error).toBe('invalid_request');
	sandbox.settings('fedex', { refreshParameter: 'refresh_token' });
	expect((await client.token(inRefreshToken)).status).toBe(200);
});

test('the password flow returns no refresh token unless the settings say so', async () => {
	const client = fedexClient(sandbox);
	expect((await client.signIn()).json).not.toHaveProperty('refresh_token');
	sandbox.settings('fedex', { returnRefreshToken: true, expiresInType: 'string' });
	const { json } = await client.signIn();
	expect(json).toMatchObject({ refresh_token: expect.any(String), expires_in: '3600' });
	const again = await client.token({ grant_type: 'refresh_token', code: json.refresh_token, redirect_uri: undefined });
	expect(again.status).toBe(200);
});

test.each([
	['no org_name', { org_name: '' }],
	['a blank in org_name', { org_name: 'two words' }],
	['no Origin', { Origin: '' }],
	['an Origin with a scheme', { Origin: 'https://shop.example.com' }],
	['no x-org-name with a password', { 'x-org-name': '' }],
])('%s is refused', async (_case, change: Record<string, string>) => {
	const client = fedexClient(sandbox);
	const { username, password } = client;
	const headers = Object.fromEntries(Object.entries({ ...client.headers, ...change }).filter(([, value]) => value));
	const { status, json } = await client.token({ grant_type: 'password', username, password }, headers);
	expect([status, json.error]).toEqual([400, 'invalid_request']);
});

test.each([
	['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
	['a wrong password', { password: 'wrong' }, 400, 'invalid_grant'],
	['another grant', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
	['a grant named like a member of every object', { grant_type: 'constructor' }, 400, 'unsupported_grant_type'],
	['an unknown scope', { scope: 'Everything' }, 400, 'invalid_scope'],
	['an unknown parameter', { audience: 'x' }, 400, 'invalid_request'],
	['a missing parameter', { scope: undefined }, 400, 'invalid_request'],
])('%s is refused', async (_case, change: Record<string, string | undefined>, status, error) => {
	const client = fedexClient(sandbox);
	const { username, password } = client;
	const answer = await client.token({ grant_type: 'password', username, password, ...change });
	expect([answer.status, answer.json.error]).toEqual([status, error]);
	expect(answer.text).not.toContain(client.data.clientSecret);
});

test('a JSON body and query parameters are refused', async () => {
	const { data, headers } = fedexClient(sandbox);
	expect((await sendJson(data.tokenUrl, { grant_type: 'password' }, headers)).json.error).toBe('invalid_request');
	const query = await ask(`${data.tokenUrl}?grant_type=password`, {
		method: 'POST',
		headers,
		body: new URLSearchParams(),
	});
	expect(query.json.error_description).toContain('body');
});
