import type { IHttpRequestOptions } from 'n8n-workflow';

import type { ApiServer, OutgoingRequest } from '../core/account';

/** Scheme and slashes, or slashes alone: what axios considers an absolute URL. */
const ABSOLUTE = /^([a-z][a-z\d+\-.]*:)?\/\//i;

/** What a URL parser rewrites: dot segments, backslashes, blanks and line ends. */
const REWRITTEN = /\/\.|%2e|[\\\s]/i;

interface Found {
	server: ApiServer;
	/** Set if the address was resolved here and must be sent in this form. */
	target?: string;
}

/**
 * Finds the server of a request. The address is compared in the form in which it is sent, after everything that URL
 * parsers do with it, so that no spelling reaches another host or leaves the base path.
 *
 * @returns the server, or the name of the foreign address in a message (only its origin, since a query may hold
 * secrets)
 */
export function serverOf(servers: readonly ApiServer[], request: IHttpRequestOptions): Found | string {
	const { url, baseURL, uri } = request as OutgoingRequest;
	const given = String(url ?? uri ?? '');
	const address = resolve(servers, given, baseURL);
	const plain = !REWRITTEN.test(address);
	if (plain) {
		const server = match(servers, address);
		if (server) return address === given && baseURL === undefined ? { server } : { server, target: address };
	}
	let parsed: URL;
	try {
		parsed = new URL(address);
	} catch {
		return 'an address that is not a valid URL';
	}
	const server = match(servers, parsed.href);
	return server ? { server, target: parsed.href } : parsed.origin === 'null' ? parsed.protocol : parsed.origin;
}

/** A copy of the request with the address in the form that was checked. */
export function withTarget(request: IHttpRequestOptions, target: string | undefined): OutgoingRequest {
	const copy: OutgoingRequest = { ...request };
	if (target === undefined) return copy;
	delete copy.baseURL;
	if (copy.url === undefined && copy.uri !== undefined) copy.uri = target;
	else copy.url = target;
	return copy;
}

/** Combines base and URL as axios does; a bare path, as in a credential's test, belongs to the first server in use. */
function resolve(servers: readonly ApiServer[], url: string, baseURL: string | undefined): string {
	if (ABSOLUTE.test(url)) return url;
	const base =
		baseURL ||
		(url.startsWith('/') ? (servers.find((server) => !server.unavailable) ?? servers[0])?.baseUrl : undefined);
	if (!base) return url;
	return url === '' ? base : `${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
}

/** The server with the longest base URL that is a prefix of the address. */
function match(servers: readonly ApiServer[], address: string): ApiServer | undefined {
	let best: ApiServer | undefined;
	for (const server of servers) {
		const { baseUrl } = server;
		if (best && baseUrl.length <= best.baseUrl.length) continue;
		if (!address.startsWith(baseUrl)) continue;
		const next = address.charAt(baseUrl.length);
		if (next === '' || next === '/' || next === '?' || next === '#') best = server;
	}
	return best;
}
