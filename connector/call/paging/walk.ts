import { LABEL } from '../../form/parameters';
import type { Client } from '../client';
import { CallFailure } from '../failure';
import { DEFAULTS } from '../settings';
import type { ApiRequest, ApiResponse } from '../types';
import type { Pager } from './types';

export interface WalkOptions {
	/** Entries wanted; undefined for all. */
	wanted?: number;
	/** Pages that the user allows; reaching them ends the walk. */
	maxPages?: number;
	/** The list in an answer. */
	entriesOf(response: ApiResponse): unknown[];
}

export interface Walked {
	entries: unknown[];
	last: ApiResponse;
	/** The next page, where the walk ended before the list did. */
	next?: ApiRequest;
}

/**
 * Reads pages until the list ends, enough entries are there, a page is empty or names a page that was read before.
 *
 * @throws CallFailure when the built-in cap is reached: the list would be cut without anybody noticing
 */
export async function walk(client: Client, pager: Pager, request: ApiRequest, options: WalkOptions): Promise<Walked> {
	const { wanted, maxPages } = options;
	const all: unknown[] = [];
	const seen = new Set<string>();
	let next: ApiRequest | undefined = pager.first(request, wanted);
	for (let pages = 1; ; pages++) {
		seen.add(fingerprint(next));
		const response = await client.call(next);
		const entries = options.entriesOf(response);
		for (const entry of entries) {
			if (wanted === undefined || all.length < wanted) all.push(entry);
		}
		if (entries.length === 0) return { entries: all, last: response };
		const remaining = wanted === undefined ? undefined : wanted - all.length;
		const { baseUrl } = client.session.server(request.server);
		next = pager.next({ request: next, response, entries, remaining, pages, baseUrl });
		// A page that was read before would be read for ever.
		if (next === undefined || seen.has(fingerprint(next))) return { entries: all, last: response };
		if (remaining !== undefined && remaining <= 0) return { entries: all, last: response, next };
		if (pages >= (maxPages ?? DEFAULTS.maxPages)) {
			if (maxPages !== undefined) return { entries: all, last: response, next };
			throw new CallFailure('blocked', `The list has more than ${DEFAULTS.maxPages} pages`, {
				hint: `Narrow it with filters, or allow more with the option '${LABEL.maxPages}'`,
			});
		}
	}
}

function fingerprint({ path, query, body }: ApiRequest): string {
	return JSON.stringify([path, query ?? [], body]);
}
