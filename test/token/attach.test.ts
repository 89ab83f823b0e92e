import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { attach, isStale, sharedToken } from '../../connector/token';
import { accountCache } from '../../connector/token/accountCache';
import { checkCredentials } from '../../connector/token/checkedCredentials';
import { toStore, type TokenSet } from '../../connector/token/tokenSet';
import { rucAccount } from '../../nodes/Ruc/account';
import { forgetTokens } from '../support/forgetTokens';

const REST = 'https://ruc-public-api.fulfilit.cloud';
const FEEDS = 'https://rucapi.fulfilit.cloud';

const tokens = (accessToken: string, age = 0): TokenSet => ({
	accessToken,
	refreshToken: '',
	obtainedAt: Date.now() - age,
	expiresAt: Date.now() - age + 3_600_000,
});

/** A RUC credential that holds the tokens. */
function credential(held: TokenSet = tokens('stored')): ICredentialDataDecryptedObject {
	const data = {
		environment: 'production',
		clientId: 'id',
		clientSecret: 'secret',
		apiKey: 'feed-key',
		rucClientId: 'ACME',
	};
	return { ...data, ...toStore(checkCredentials(rucAccount, { ...data }), held) };
}

const authenticate = async (data: ICredentialDataDecryptedObject, request: object) =>
	(await attach(rucAccount)(data, request as IHttpRequestOptions)) as unknown as Record<string, unknown>;

beforeEach(forgetTokens);

describe('a request to the API', () => {
	it('receives the token once, in lower case, in place of any set by hand', async () => {
		const headers = { Authorization: 'Bearer x', AUTHORIZATION: 'Bearer y', 'X-Other': '1' };
		const sent = await authenticate(credential(), { url: `${REST}/v1/x`, headers });
		expect(sent.headers).toEqual({ 'X-Other': '1', authorization: 'Bearer stored' });
	});

	it('forbids n8n to send the token again after a redirect to another host', async () => {
		expect(
			await authenticate(credential(), { url: `${REST}/v1/x`, sendCredentialsOnCrossOriginRedirect: true }),
		).toMatchObject({
			sendCredentialsOnCrossOriginRedirect: false,
		});
	});

	it('is not modified itself', async () => {
		const request = { url: `${REST}/v1/x`, headers: { accept: 'a' } };
		const before = structuredClone(request);
		await authenticate(credential(), request);
		expect(request).toEqual(before);
	});

	it('with an API key carries no token and follows no redirect, in the options of both n8n helpers', async () => {
		const request = { url: `${FEEDS}/feeds/x`, headers: { 'x-api-key': 'by hand', authorization: 'Bearer x' } };
		expect(await authenticate(credential(), request)).toMatchObject({
			headers: { 'X-API-KEY': 'feed-key' },
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
		});
		expect((await authenticate(credential(), request)).headers).toEqual({ 'X-API-KEY': 'feed-key' });
	});

	it('receives the newer of the stored and the cached token', async () => {
		const data = credential(tokens('stored', 60_000));
		accountCache.entry(checkCredentials(rucAccount, data).key, Date.now()).tokens = tokens('newer');
		expect(await authenticate(data, { url: `${REST}/` })).toMatchObject({ headers: { authorization: 'Bearer newer' } });
		const later = credential(tokens('later', -60_000));
		expect(await authenticate(later, { url: `${REST}/` })).toMatchObject({
			headers: { authorization: 'Bearer later' },
		});
	});

	it('never receives a token of other credentials', async () => {
		const edited = { ...credential(), clientId: 'another' };
		const request = { url: `${REST}/` };
		await expect(authenticate(edited, request)).rejects.toMatchObject({ response: { status: 401 } });
		// n8n renewed in vain and asks again: still nothing is sent.
		await expect(authenticate(edited, request)).rejects.toThrow('There is no access token for RUC');
	});

	it('detects an edit of the same credential object', async () => {
		const data = credential();
		expect(isStale(rucAccount, data)).toBe(false);
		data.clientSecret = 'rotated';
		expect(isStale(rucAccount, data)).toBe(true);
	});
});

describe("the transport's queries", () => {
	it('tell when a token is due for renewal', () => {
		expect(isStale(rucAccount, credential())).toBe(false);
		expect(isStale(rucAccount, credential(tokens('')))).toBe(true);
		expect(isStale(rucAccount, credential(tokens('a', 3_590_000)))).toBe(true);
		expect(isStale(rucAccount, { environment: 'production', apiKey: 'k' })).toBe(false);
	});

	it('return the cached token only if it is newer and valid', () => {
		const data = credential(tokens('stored', 60_000));
		expect(sharedToken(rucAccount, data)).toBeUndefined();
		const entry = accountCache.entry(checkCredentials(rucAccount, data).key, Date.now());
		entry.tokens = tokens('newer');
		expect(sharedToken(rucAccount, data)).toMatchObject({ accessToken: 'newer' });
		entry.tokens = tokens('older', 120_000);
		expect(sharedToken(rucAccount, data)).toBeUndefined();
		entry.tokens = tokens('expired', 3_600_000);
		expect(sharedToken(rucAccount, credential(tokens('', 0)))).toBeUndefined();
	});
});
