import { jsonText } from '../core/exactJson';
import type { ApiRequest, Query } from '../core/exchange';
import { InputError } from '../core/inputError';
import { LABEL } from '../form/parameters';
import { jsonValue } from '../input';
import { relativePath } from '../request/path';

/** The parts of a request that differ between pages, as a string that can be passed to the editor and back. */
export function encodeCursor({ path, query, body }: ApiRequest): string {
	return jsonText({ path, query, body });
}

/**
 * The request for the page that a cursor identifies. Cursors received from the editor are not trusted: a path that
 * leaves the API is rejected.
 *
 * @throws InputError
 */
export function decodeCursor(request: ApiRequest, cursor: string): ApiRequest {
	const broken = new InputError('Page', 'The place in the list to go on from cannot be read', 'Begin the list anew');
	let parsed: unknown;
	try {
		parsed = jsonValue('Page', cursor);
	} catch {
		throw broken;
	}
	if (typeof parsed !== 'object' || parsed === null) throw broken;
	const { path, query, body } = parsed as { path?: unknown; query?: unknown; body?: unknown };
	if (typeof path !== 'string' || !isQuery(query)) throw broken;
	return { ...request, path: relativePath(path, LABEL.path).path, query, ...(body === undefined ? {} : { body }) };
}

function isQuery(value: unknown): value is Query {
	const isPair = (pair: unknown) =>
		Array.isArray(pair) &&
		pair.length <= 3 &&
		typeof pair[0] === 'string' &&
		typeof pair[1] === 'string' &&
		['undefined', 'boolean'].includes(typeof pair[2]);
	return Array.isArray(value) && value.every(isPair);
}
