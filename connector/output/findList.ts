import type { ResponseSchema } from '../core/catalogue/types';
import { getPath } from '../core/dotPath';

/**
 * The list in a response, or undefined if there is none.
 *
 * @param splitPath path of the list according to the user; tried first
 */
export function findList(body: unknown, schema: ResponseSchema | undefined, splitPath?: string): unknown[] | undefined {
	for (const path of [...(splitPath ? [splitPath] : []), ...(schema?.items ?? [])]) {
		const found = getPath(body, path);
		if (Array.isArray(found)) return found as unknown[];
	}
	return Array.isArray(body) ? body : undefined;
}
