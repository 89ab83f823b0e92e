import { getPath, withPath } from '../core/dotPath';
import type { ApiRequest } from '../core/exchange';
import type { PageSize } from '../core/pager';
import { queryValue, withQuery } from './queryEdit';

/**
 * The request with a suitable page size: no more than is wanted, and no more than the provider allows. A size set by
 * the user is kept, unless the provider would reject it.
 *
 * @param wanted number of entries wanted; undefined for all, in which case the largest pages need the fewest requests
 */
export function withSize(request: ApiRequest, size: PageSize, wanted: number | undefined): ApiRequest {
	const chosen = sizeIn(request, size);
	if (chosen === undefined) return setSize(request, size, Math.max(1, Math.min(size.max, wanted ?? size.max)));
	return Number(chosen) > size.max ? setSize(request, size, size.max) : request;
}

/** The request for a further page that starts after an entry, with a size no larger than what is still wanted. */
export function withRest(request: ApiRequest, size: PageSize, remaining: number | undefined): ApiRequest {
	if (remaining === undefined || remaining < 1 || !(Number(sizeIn(request, size)) > remaining)) return request;
	return setSize(request, size, remaining);
}

/** The size that the request asks for; undefined if it states none. */
export function sizeIn(request: ApiRequest, { name, in: place }: PageSize): unknown {
	return place === 'query' ? queryValue(request.query, name) : getPath(request.body, name);
}

function setSize(request: ApiRequest, { name, in: place }: PageSize, value: number): ApiRequest {
	if (place === 'query') return { ...request, query: withQuery(request.query, name, String(value)) };
	return { ...request, body: withPath((request.body ?? {}) as Record<string, unknown>, name, value) };
}
