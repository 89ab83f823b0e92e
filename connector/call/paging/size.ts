import { getPath, withPath } from '../dotPath';
import type { ApiRequest } from '../types';
import type { Pager } from './types';

/**
 * The request with a page size that suits what is wanted: no more than that, no more than the provider allows. A size
 * that the user gave stays.
 *
 * @param wanted entries wanted, undefined for all of them: then the largest pages make the fewest requests
 */
export function withSize(
	request: ApiRequest,
	size: NonNullable<Pager['size']>,
	wanted: number | undefined,
): ApiRequest {
	const value = Math.max(1, Math.min(size.max, wanted ?? size.max));
	if (size.in === 'query') {
		if (request.query?.some(([name]) => name === size.name)) return request;
		return { ...request, query: [...(request.query ?? []), [size.name, String(value)]] };
	}
	if (getPath(request.body, size.name) !== undefined) return request;
	return { ...request, body: withPath((request.body ?? {}) as Record<string, unknown>, size.name, value) };
}
