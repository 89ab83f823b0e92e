import { decodeCursor, encodeCursor } from '../../store';
import { type Call, queryOf } from '../context';
import { refuse } from '../errors';

/** The requested page. */
export interface Asked {
	page: number;
	size: number;
	/** Rows before the page. */
	first: number;
	/** The request has a page key. */
	keyed: boolean;
}

const SIZE = 20;
const MOST = 100;

/** The page of a request: by number, or by the key from the previous page. */
export function askedPage(call: Call): Asked {
	const key = queryOf(call, 'pageKey');
	if (key !== undefined) return keyedPage(call, key);
	const size = whole(call, 'pageSize', SIZE);
	if (size > MOST) refuse('List.InvalidPageSize', `pageSize takes 1 to ${MOST}`);
	const page = whole(call, 'page', 1);
	const { resultLimit } = call.settings;
	if (call.fields.searchBacked && page * size > resultLimit) {
		refuse('Search.ResultSetTooLarge', `A search gives ${resultLimit} entries at most; narrow it, or go on by last ID`);
	}
	return { page, size, first: (page - 1) * size, keyed: false };
}

function keyedPage(call: Call, key: string): Asked {
	if (queryOf(call, 'page') !== undefined || queryOf(call, 'pageSize') !== undefined) {
		refuse('Search.InvalidQuery', 'Neither page nor pageSize go with pageKey');
	}
	const [, first, size, query] = /^(\d+)\.(\d+)\.(.*)$/s.exec(decodeCursor(key)) ?? [];
	if (first === undefined || query !== narrowing(call)) {
		refuse('Search.InvalidQuery', 'The page key does not belong to this search');
	}
	return { page: 1 + Number(first) / Number(size), size: Number(size), first: Number(first), keyed: true };
}

/** The key of the page after this one. */
export function nextKey(call: Call, { first, size }: Asked): string {
	return encodeCursor(`${first + size}.${size}.${narrowing(call)}`);
}

/** What the list is filtered and sorted by. */
export function narrowing({ request }: Call): string {
	const rest = request.query.filter(([name]) => name !== 'page' && name !== 'pageSize' && name !== 'pageKey');
	return rest.map(([name, value]) => `${name}=${value}`).join('&');
}

function whole(call: Call, name: string, otherwise: number): number {
	const text = queryOf(call, name);
	if (text === undefined) return otherwise;
	if (!/^[1-9]\d{0,8}$/.test(text)) {
		refuse(name === 'pageSize' ? 'List.InvalidPageSize' : 'List.InvalidType', `${name} takes a whole number from 1`);
	}
	return Number(text);
}
