import { sandboxForTests } from '../../../support/forTests';
import { ask, postForm, sendJson } from '../../tests/client';

const sandbox = sandboxForTests('ruc');
let url: string;
let good: Record<string, string>;
beforeAll(() => {
	const { tokenUrl, clientId, clientSecret } = sandbox.credentials.rucApi as Record<string, string>;
	url = tokenUrl;
	good = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
});

test('client credentials in a JSON body return a token for an hour and no refresh token', async () => {
	const { status, json } = await sendJson(url, good);
	expect(status).toBe(200);
	expect(json).toEqual({ access_token: expect.stringMatching(/^[\w-]{30,}$/), token_type: 'Bearer', expires_in: 3600 });
});

test('a form is refused, and so are credentials in a Basic header', async () => {
	expect((await postForm(url, good)).status).toBe(415);
	const Authorization = `Basic ${btoa(`${good.client_id}:${good.client_secret}`)}`;
	const basic = await sendJson(url, { grant_type: 'client_credentials' }, { Authorization });
	expect(basic.json.error_description).toContain('client_id, client_secret');
});

test.each([
	['a scope', { scope: 'api' }, 400, 'invalid_request'],
	['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
	['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
	['an empty client', { client_id: '' }, 400, 'invalid_request'],
])('%s is refused', async (_case, change, status, error) => {
	const answer = await sendJson(url, { ...good, ...change });
	expect([answer.status, answer.json.error]).toEqual([status, error]);
});

test('another method is refused, naming the allowed one', async () => {
	const { status, headers } = await ask(url);
	expect([status, headers.get('allow')]).toEqual([405, 'POST']);
});

test('two tokens are never equal', async () => {
	const [one, other] = await Promise.all([sendJson(url, good), sendJson(url, good)]);
	expect(one.json.access_token).not.toBe(other.json.access_token);
});
