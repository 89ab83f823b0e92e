import type { ApiRequest, ApiResponse } from '../types';

/** State of one walk over pages, given to the pager before each request after the first. */
export interface PageContext {
	/** The request that brought the last page. */
	request: ApiRequest;
	response: ApiResponse;
	/** Entries of the last page. */
	entries: unknown[];
	/** Entries still wanted; undefined for all. */
	remaining?: number;
	/** Pages read so far. */
	pages: number;
	/** Base URL of the server that the request went to, for links. */
	baseUrl: string;
}

/** A paging style: a value made by a function of `connector/call/paging/`, with the provider's parameter names as data. */
export interface Pager {
	/** Query parameter (or body member) of the page size, its bounds and default. */
	size?: { name: string; in: 'query' | 'body'; max: number; default: number };
	/** Adds the page size and anything else that the first request needs. */
	first(request: ApiRequest, wanted: number | undefined): ApiRequest;
	/** The next request, or undefined at the end. A pager never leaves the credential's host. */
	next(context: PageContext): ApiRequest | undefined;
}
