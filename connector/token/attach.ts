import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Account, ApiServer, Credentials, OutgoingRequest } from '../core/account';
import { accountCache } from './accountCache';
import { callWatch } from './callWatch';
import { checkCredentials, type CheckedCredentials } from './checkedCredentials';
import { STORED } from './credentialFields';
import { serverOf, withTarget } from './requestTarget';
import { TokenError } from './tokenError';
import { isDue, newer, storedTokens, type TokenSet } from './tokenSet';

/** The token that was sent for a credentials object, so that a 401 is attributed to the right one. */
const sent = new WeakMap<object, string>();

/** Requests that were interrupted once to have the token renewed. */
const turnedBack = new WeakSet<object>();

/** Credentials objects whose last request needed no token; with the error if it was for another host. */
const tokenless = new WeakMap<object, TokenError | 'key'>();

/** The access token last attached for this credentials object, if any. */
export function sentToken(credentials: Credentials): string | undefined {
	return sent.get(credentials);
}

/**
 * The HTTP Request node's helper renews after every failure and then sends the request again, even after this
 * credential refused to send to another host, and after a server that takes an API key has failed, where it would
 * repeat a write. The token is not the cause in either case.
 *
 * @returns the refusal, `key` for a request with an API key, undefined if a token was sent
 */
export function withoutToken(credentials: Credentials): TokenError | 'key' | undefined {
	const last = tokenless.get(credentials);
	tokenless.delete(credentials);
	return last;
}

/**
 * Looks like a 401 to n8n, which then calls `preAuthentication`, stores the result and retries the same request. Thus a
 * token is renewed before it expires and without a failed business call, in every node.
 */
class RenewFirst extends Error {
	readonly response = { status: 401 };
}

/**
 * Returns the function for a credential's `authenticate`. It adds the token, or an API key, to requests to the
 * account's own servers and rejects all others. It accepts a request of either n8n helper, and returns a modified copy.
 *
 * @throws TokenError if the address is not one of the account's, or if there is no token for it
 */
export function attach(account: Account) {
	return async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		tokenless.delete(credentials);
		const fromHttpRequestNode = (request as OutgoingRequest).uri !== undefined;
		const checked = checkCredentials(account, credentials);
		const found = serverOf(checked.servers, request);
		if (typeof found === 'string') {
			const error = foreign(account, checked, found);
			if (fromHttpRequestNode) tokenless.set(credentials, error);
			throw error;
		}
		const { server, target } = found;
		if (server.unavailable) throw new TokenError({ kind: 'final', ...server.unavailable });
		if (server.attach === 'none' && fromHttpRequestNode) tokenless.set(credentials, 'key');
		const token = server.attach === 'bearer' ? pickToken(account, checked, credentials, request) : undefined;
		const watch = callWatch(credentials);
		if (watch) {
			watch.restart();
			request.abortSignal = watch.signal;
		}
		return secure(withTarget(request, target), server, token);
	};
}

function pickToken(account: Account, checked: CheckedCredentials, credentials: Credentials, request: object): string {
	const now = Date.now();
	const stored = storedTokens(checked, credentials);
	const entry = accountCache.peek(checked.key);
	const shared = entry?.tokens;
	const offered = shared?.accessToken === entry?.rejected ? undefined : shared;
	const tokens = newer(usable(stored, now), usable(offered, now));
	if (tokens) {
		sent.set(credentials, tokens.accessToken);
		return tokens.accessToken;
	}
	const notice = String(credentials[STORED.notice] ?? '');
	const isSpent = notice !== '' && credentials[STORED.spentCode] === checked.code && !stored?.refreshToken;
	if (isSpent) {
		throw new TokenError({
			kind: 'final',
			message: notice,
			hint: account.token.oneTime?.hint(checked.credentials) ?? '',
		});
	}
	if (!turnedBack.has(request)) {
		turnedBack.add(request);
		throw new RenewFirst(`The token of ${account.label} must be renewed`);
	}
	// Renewing did not yield a better one, and a token that is about to expire may still be accepted.
	const last = stored?.accessToken || shared?.accessToken;
	if (!last) {
		throw new TokenError({
			kind: 'final',
			message: `There is no access token for ${account.label}`,
			hint: 'Open the credential and test it',
		});
	}
	sent.set(credentials, last);
	return last;
}

function usable(tokens: TokenSet | undefined, now: number): TokenSet | undefined {
	return tokens && !isDue(tokens, now) ? tokens : undefined;
}

function foreign(account: Account, checked: CheckedCredentials, origin: string): TokenError {
	const own = [...new Set(checked.servers.map((server) => server.baseUrl))].join(', ');
	return new TokenError({
		kind: 'final',
		message: `The request is for ${origin}, and the credential of ${account.label} is not sent there`,
		hint: `Use an address that begins with ${own}, or choose another credential`,
	});
}

/** The request with the server's headers and the token, replacing any headers of the same names. */
function secure(request: OutgoingRequest, server: ApiServer, token: string | undefined): IHttpRequestOptions {
	const headers: Record<string, unknown> = {};
	const given = request.headers as Record<string, unknown> | undefined;
	const added = server.headers;
	for (const name in given) {
		const lower = name.toLowerCase();
		if (lower === 'authorization' || (added && hasName(added, lower))) continue;
		headers[name] = given[name];
	}
	if (added) Object.assign(headers, added);
	// In lower case, because n8n restores a header spelt `Authorization` after a redirect to another host, while the HTTP
	// client below it drops the header in any spelling. Versions that know the option below obey that as well.
	if (token !== undefined) headers.authorization = `Bearer ${token}`;
	request.headers = headers as IHttpRequestOptions['headers'];
	request.sendCredentialsOnCrossOriginRedirect = false;
	if (server.followRedirects === false) {
		request.disableFollowRedirect = true;
		// The option names of the older helper.
		request.followRedirect = false;
		request.followAllRedirects = false;
	}
	return request;
}

function hasName(headers: Record<string, string>, lower: string): boolean {
	for (const name in headers) if (name.toLowerCase() === lower) return true;
	return false;
}
