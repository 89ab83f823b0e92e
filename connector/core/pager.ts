import type { ApiRequest, ApiResponse } from './exchange';

/** State of one iteration over pages, passed to the pager before each request after the first. */
export interface PageContext {
	/** The request for the last page. */
	request: ApiRequest;
	response: ApiResponse;
	/** The page before the last one, if this iteration has read it. */
	previous?: { request: ApiRequest; response: ApiResponse };
	/** Entries of the last page. */
	entries: unknown[];
	/** Number of entries read so far, including the last page. */
	read: number;
	/** Number of entries still wanted; undefined for all. */
	remaining?: number;
	/** Number of pages read so far. */
	pages: number;
	/** Base URL of the server that handled the request, for resolving links. */
	baseUrl: string;
}

/**
 * A paging style: created by a function in `connector/paging/` with the provider's parameter names as data. It is
 * stateless, so a list can be resumed from any of its requests.
 */
export interface Pager {
	/** Query parameter (or body member) for the page size, with its maximum and default. */
	size?: PageSize;
	/**
	 * Adds the page size and anything else that the first request needs.
	 *
	 * @param wanted number of entries wanted; undefined for all
	 * @param pages maximum number of pages that will be read; undefined for no limit
	 */
	first(request: ApiRequest, wanted: number | undefined, pages?: number): ApiRequest;
	/**
	 * The next request, or undefined at the end; also called after an empty page. Never leaves the credential's host.
	 *
	 * @throws CallFailure if the list certainly continues but cannot be followed: ending it would silently drop the rest
	 */
	next(context: PageContext): ApiRequest | undefined;
	/** A page pointing to one that has already been read ends the list. Otherwise that is an error. */
	repeatEnds?: boolean;
}

/** How the page size is requested. */
export interface PageSize {
	/** Query parameter, or dot path in the body. */
	name: string;
	in: 'query' | 'body';
	/** Maximum page size of the provider. */
	max: number;
	/** Page size if none is requested. */
	default: number;
}
