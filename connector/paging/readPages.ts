import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { PageContext, Pager } from '../core/pager';
import { LABEL } from '../form/parameters';
import { DEFAULTS } from '../form/settings';
import type { Client } from '../http/client';
import { CallFailure } from '../http/failure';
import { digest } from '../token/digest';

export interface ReadOptions {
	/** Number of entries wanted; undefined for all. */
	wanted?: number;
	/** Maximum number of pages set by the user; reading ends at that number. */
	maxPages?: number;
	/** The list in a response. */
	entriesOf(response: ApiResponse): unknown[];
}

export interface PagesRead {
	entries: unknown[];
	last: ApiResponse;
	/**
	 * The request to resume with, if reading ended before the list did. It is only computed on demand, since a caller
	 * that has enough need not fail because the list cannot be continued.
	 *
	 * @throws CallFailure
	 */
	next(): ApiRequest | undefined;
}

/**
 * Reads pages until the list ends or enough entries or pages were read.
 *
 * @throws CallFailure if the list has more that cannot be reached, leads back to a page that was read before, or has
 * more pages than the built-in cap: it would be truncated silently. It carries the entries read until then.
 */
export async function readPages(
	client: Pick<Client, 'call' | 'session'>,
	pager: Pager,
	request: ApiRequest,
	options: ReadOptions,
): Promise<PagesRead> {
	const all: unknown[] = [];
	try {
		return await readInto(all, client, pager, request, options);
	} catch (error) {
		if (!(error instanceof CallFailure) || all.length === 0 || error.kind === 'cancelled') throw error;
		const count = all.length === 1 ? 'One entry was' : `${all.length} entries were`;
		throw error.withRead(all).withHint([error.hint, `${count} read before that`].filter(Boolean).join('. '));
	}
}

async function readInto(
	all: unknown[],
	client: Pick<Client, 'call' | 'session'>,
	pager: Pager,
	request: ApiRequest,
	options: ReadOptions,
): Promise<PagesRead> {
	const { wanted, maxPages } = options;
	const { baseUrl } = client.session.server(request.server);
	const seen = new Set<string>();
	let previous: PageContext['previous'];
	let current = pager.first(request, wanted, maxPages);
	for (let pages = 1; ; pages++) {
		seen.add(fingerprint(current));
		const response = await client.call(current);
		const entries = options.entriesOf(response);
		for (const entry of entries) {
			if (wanted === undefined || all.length < wanted) all.push(entry);
		}
		const remaining = wanted === undefined ? undefined : wanted - all.length;
		const context = { request: current, response, previous, entries, read: all.length, remaining, pages, baseUrl };
		const next = () => unread(pager.next(context), pager, seen);
		if (remaining === 0 || pages === maxPages) return { entries: all, last: response, next };
		const following = next();
		if (following === undefined) return { entries: all, last: response, next: () => undefined };
		if (maxPages === undefined && pages >= DEFAULTS.maxPages) {
			throw new CallFailure('blocked', `The list has more than ${DEFAULTS.maxPages} pages`, {
				hint: `Narrow it with filters, or allow more with the option '${LABEL.maxPages}'`,
			});
		}
		previous = { request: current, response };
		current = following;
	}
}

/** Rejects a page that was read before, since it would be read forever. */
function unread(next: ApiRequest | undefined, pager: Pager, seen: ReadonlySet<string>): ApiRequest | undefined {
	if (next === undefined || !seen.has(fingerprint(next))) return next;
	if (pager.repeatEnds) return undefined;
	throw new CallFailure('unusable', 'The list leads back to a page that was read before', {
		hint: 'The list may be changing just now; try again later, or narrow it with filters',
	});
}

/** A hash, since the body of a search can be large, and there may be a thousand pages. */
function fingerprint({ path, query, body }: ApiRequest): string {
	return digest([path, JSON.stringify(query ?? []), JSON.stringify(body)]);
}
