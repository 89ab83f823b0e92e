import type { ApiRequest, ApiResponse } from './exchange';

/** State of one walk over pages, given to the pager before each request after the first. */
export interface PageContext {
	/** The request that brought the last page. */
	request: ApiRequest;
	response: ApiResponse;
	/** The page before that one, if this walk has read it. */
	previous?: { request: ApiRequest; response: ApiResponse };
	/** Entries of the last page. */
	entries: unknown[];
	/** Entries read so far, those of the last page among them. */
	read: number;
	/** Entries still wanted; undefined for all. */
	remaining?: number;
	/** Pages read so far. */
	pages: number;
	/** Base URL of the server that the request went to, for links. */
	baseUrl: string;
}

/**
 * A paging style: a value made by a function of `connector/paging/`, with the provider's parameter names as data. It
 * holds no state: a list can be gone on with from any of its requests.
 */
export interface Pager {
	/** Query parameter (or body member) of the page size, its bounds and default. */
	size?: PageSize;
	/**
	 * Adds the page size and anything else that the first request needs.
	 *
	 * @param wanted entries wanted; undefined for all
	 * @param pages most pages that will be read; undefined for no bound
	 */
	first(request: ApiRequest, wanted: number | undefined, pages?: number): ApiRequest;
	/**
	 * The next request, or undefined at the end; asked after an empty page too. Never leaves the credential's host.
	 *
	 * @throws CallFailure when the list surely goes on and cannot be followed: an end would hide the rest
	 */
	next(context: PageContext): ApiRequest | undefined;
	/** A page that names one that was read before is the last. Otherwise that is an error. */
	repeatEnds?: boolean;
}

/** How the number of entries in a page is asked for. */
export interface PageSize {
	/** Query parameter, or dot path in the body. */
	name: string;
	in: 'query' | 'body';
	/** Most that the provider gives. */
	max: number;
	/** What it gives unasked. */
	default: number;
}
