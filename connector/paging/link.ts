import { getPath } from '../core/dotPath';
import type { ApiRequest, Query } from '../core/exchange';
import type { PageContext, Pager } from '../core/pager';
import { CallFailure } from '../http/failure';
import { plainMessage } from '../http/plainMessage';
import { pathBelow } from '../http/redirect';
import { withSize } from './pageSize';

interface LinkPaging {
	/** Dot paths of the link to the next page in the response; the first one with a value is used. */
	next: readonly string[];
	/** Query parameter that takes a bare position (digits). */
	position: string;
	/** Query parameter of the page size. */
	size: { name: string; max: number; default: number };
}

/**
 * The response links to the next page, by a URL, a path, a query or a bare position. The format differs between APIs
 * and is often undocumented, so all of them are supported; anything else ends the list.
 *
 * @returns a pager that throws CallFailure if a URL leads to another host than the credential's, where a token must
 *   never be sent
 */
export function link(options: LinkPaging): Pager {
	const size = { ...options.size, in: 'query' as const };
	return {
		size,
		first: (request, wanted) => withSize(request, size, wanted),
		repeatEnds: true,
		next: (context) => {
			if (context.entries.length === 0) return undefined;
			const found = options.next
				.map((path) => getPath(context.response.body, path))
				.find((value) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number');
			return found === undefined ? undefined : follow(String(found).trim(), context, options.position);
		},
	};
}

function follow(next: string, { request, baseUrl }: PageContext, position: string): ApiRequest | undefined {
	if (/^\d+$/.test(next)) return merge(request, [[position, next]]);
	if (/^https?:\/\//i.test(next) || next.startsWith('//')) return followAddress(next, request, baseUrl);
	if (next.startsWith('/')) {
		const base = new URL(baseUrl);
		// A path may be relative to the host or to the base URL.
		const prefix = base.pathname === '/' || next.startsWith(`${base.pathname}/`) ? '' : base.pathname;
		return followAddress(`${base.origin}${prefix}${next}`, request, baseUrl);
	}
	const query = next.startsWith('?') ? next.slice(1) : next;
	if (/^[^\s=&?#/]+=/.test(query)) return merge(request, [...new URLSearchParams(query)]);
	return undefined;
}

function followAddress(address: string, request: ApiRequest, baseUrl: string): ApiRequest {
	let url: URL | undefined;
	try {
		url = new URL(address, baseUrl);
	} catch {
		url = undefined;
	}
	const path = url && pathBelow(url, baseUrl);
	if (url === undefined || path === undefined) {
		throw new CallFailure(
			'blocked',
			`The next page is said to be at ${plainMessage(url?.origin ?? 'an address that is none', 120)}`,
			{
				hint: 'Only the API of the credential is asked for more pages; check its address in the credential',
			},
		);
	}
	// The link may omit filters and page size, so it is merged into the query of the previous page.
	return { ...merge(request, [...url.searchParams]), path };
}

/** Parameters of the link to the next page replace those of the same name. */
function merge(request: ApiRequest, changes: Query): ApiRequest {
	const names = new Set(changes.map(([name]) => name));
	return { ...request, query: [...(request.query ?? []).filter(([name]) => !names.has(name)), ...changes] };
}
