import type { ApiServer } from '../core/account';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import { CallFailure } from './failure';
import { plainMessage } from './plainMessage';

/** Any more indicate a loop or a misconfiguration. */
export const MAX_REDIRECTS = 3;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Whether the response is a redirect. */
export function isRedirect(response: ApiResponse): boolean {
	return REDIRECTS.has(response.status);
}

/**
 * The request that follows a redirect. Only reads are followed, and only on the credential's own server: elsewhere the
 * token would be sent to a third party, and a write would be repeated or change its method. If the API documents it, a
 * 303 after a write points to an existing entity, which is then read (RFC 9110, section 15.4.4).
 *
 * @throws CallFailure
 */
export function followRedirect(request: ApiRequest, response: ApiResponse, server: ApiServer): ApiRequest {
	const { status } = response;
	const hint = 'Check the address in the credential; it may have moved';
	const { location } = response.headers;
	if (!location)
		throw new CallFailure('unusable', `The server answered with a redirect (${status}) to nowhere`, { status, hint });
	const url = resolve(location, server.baseUrl + request.path);
	const where = url ? plainMessage(url.origin, 120) : 'an address that is none';
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	const isFound = status === 303 && request.seeOther === true;
	if (!isRead && !isFound) {
		throw new CallFailure(
			'unusable',
			`The server redirected a ${request.method} request to ${where}, which is not followed`,
			{ status, hint },
		);
	}
	const path = url && pathBelow(url, server.baseUrl);
	if (path === undefined) {
		throw new CallFailure('blocked', `The server redirected to ${where}, which is not the API of the credential`, {
			status,
			hint,
		});
	}
	const next: ApiRequest = { ...request, path, query: [...(url as URL).searchParams] };
	return isRead ? next : { ...next, method: 'GET', body: undefined, contentType: undefined };
}

function resolve(location: string, base: string): URL | undefined {
	try {
		return new URL(location, base);
	} catch {
		return undefined;
	}
}

/** The path relative to the base URL, or undefined if the URL lies outside it. */
export function pathBelow(url: URL, baseUrl: string): string | undefined {
	const base = new URL(baseUrl);
	const prefix = base.pathname.replace(/\/+$/, '');
	if (url.origin !== base.origin || url.username !== '' || url.password !== '') return undefined;
	if (url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) return undefined;
	return url.pathname.slice(prefix.length) || '/';
}
