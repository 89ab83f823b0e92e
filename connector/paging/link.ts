import { CallFailure } from '../http/failure';
import { getPath } from '../core/dotPath';
import { pathBelow } from '../http/redirect';
import { cleanText } from '../http/plainMessage';
import type { ApiRequest, Query } from '../core/exchange';
import { withSize } from './pageSize';
import type { PageContext, Pager } from '../core/pager';

export interface LinkPaging {
	/** Dot paths under which the answer names the next page; the first that holds something counts. */
	next: readonly string[];
	/** Query parameter that takes a bare position (digits). */
	position: string;
	/** Query parameter of the page size. */
	size: { name: string; max: number; default: number };
}

/**
 * The answer names the next page: as an address, a path, a query or a bare position. What it is differs from API to API
 * and is often not documented, so all of them are understood; anything else ends the list.
 *
 * @returns a pager that throws CallFailure when an address leads away from the credential's host, where a token must
 * never go
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
		// A path may be meant from the host or from the base URL.
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
			`The next page is said to be at ${cleanText(url?.origin ?? 'an address that is none', 120)}`,
			{
				hint: 'Only the API of the credential is asked for more pages; check its address in the credential',
			},
		);
	}
	// The address may leave out filters and page size, so it is laid over the query of the page before.
	return { ...merge(request, [...url.searchParams]), path };
}

/** Parameters that the next page names replace those of the same name. */
function merge(request: ApiRequest, changes: Query): ApiRequest {
	const names = new Set(changes.map(([name]) => name));
	return { ...request, query: [...(request.query ?? []).filter(([name]) => !names.has(name)), ...changes] };
}
