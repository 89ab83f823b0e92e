import { getPath } from '../../connector/core/dotPath';
import type { ApiRequest } from '../../connector/core/exchange';
import type { Client } from '../../connector/http/client';
import type { ReadOptions } from '../../connector/paging/readPages';

export const BASE = 'https://api.example.com/root';

/** The part of a client that paging needs, answering from a function. Fails after 20,000 calls. */
export function client(answer: (request: ApiRequest, turn: number) => unknown) {
	const asked: ApiRequest[] = [];
	const fake = {
		session: { server: () => ({ baseUrl: BASE }) },
		call: async (request: ApiRequest) => {
			asked.push(request);
			if (asked.length > 20_000) throw new Error('endless');
			return { status: 200, headers: {}, body: answer(request, asked.length - 1) };
		},
	};
	return { asked, fake: fake as unknown as Client };
}

/** The list in the answers of these tests. */
export const entriesOf: ReadOptions['entriesOf'] = (response) => (getPath(response.body, 'items') ?? []) as unknown[];

export const queryOf = (request: ApiRequest) => Object.fromEntries(request.query ?? []);

export const ids = (entries: unknown[]) => entries.map((entry) => (entry as { id: string }).id);

/** The entries `e0`, `e1` ... */
export const records = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `e${index}` }));
