import { getPath, withPath } from '../../core/dotPath';
import { isExactNumber, jsonText } from '../../core/exactJson';
import type { ApiRequest } from '../../core/exchange';
import { isContainer } from '../../core/object';

/** One entry of a list, with every input item that requested it. */
export interface BulkEntry {
	value: unknown;
	/** Key that identifies its result; undefined if it has none. */
	match?: string;
	/** Indexes of input items, ascending and unique. */
	items: number[];
	/** Number of entries it counts as, and of results it has; defaults to one. */
	count?: number;
}

/** Entries sent in one call. */
export interface Chunk {
	request: ApiRequest;
	entries: BulkEntry[];
	/** Indexes of all input items with an entry in the chunk, ascending. */
	items: number[];
	/** Calls of a round are made only after those of all earlier rounds. */
	round: number;
}

interface Group {
	request: ApiRequest;
	rounds: BulkEntry[][];
	/** Latest entry of each key. */
	latest: Map<string, { entry: BulkEntry; identity: string; round: number }>;
}

/**
 * Combines the entries of many items into few calls. Only items whose calls are otherwise identical are combined. If
 * several items request the same key, identical entries are sent once; differing ones go into separate calls made one
 * after the other, because APIs reject duplicate keys and the last item has to win. Objects without a key are never
 * deduplicated: two equal ones may be intentional.
 */
export class ChunkBuilder {
	private readonly groups = new Map<string, Group>();

	/**
	 * @param listPath dot path of the list in the body
	 * @param matchBy keys that identify results
	 * @param counts dot path of a list within an entry, each element of which counts as an entry
	 */
	constructor(
		private readonly listPath: string,
		private readonly matchBy: readonly string[] = [],
		private readonly counts?: string,
	) {}

	/** Adds the list in an item's request. Returns false if the list is empty. */
	add(item: number, request: ApiRequest): boolean {
		const values = entriesOf(request.body, this.listPath);
		if (values.length === 0) return false;
		const empty = { ...request, body: withPath(request.body as Record<string, unknown>, this.listPath, []) };
		const key = jsonText([empty.method, empty.server, empty.path, empty.query, empty.body, empty.actAs]);
		let group = this.groups.get(key);
		if (!group) this.groups.set(key, (group = { request: empty, rounds: [], latest: new Map() }));
		for (const value of values) this.put(group, value, item);
		return true;
	}

	private put(group: Group, value: unknown, item: number): void {
		const match = matchText(value, this.matchBy);
		const count = this.counts === undefined ? 1 : Math.max(1, entriesOf(value, this.counts).length);
		const several = count > 1 && { count };
		if (match === undefined) {
			(group.rounds[0] ??= []).push({ value, items: [item], ...several });
			return;
		}
		const identity = isContainer(value) ? jsonText(value) : String(value);
		const latest = group.latest.get(match);
		if (latest?.identity === identity) {
			const { items } = latest.entry;
			if (items[items.length - 1] !== item) items.push(item);
			return;
		}
		const entry: BulkEntry = { value, match, items: [item], ...several };
		const round = latest ? latest.round + 1 : 0;
		(group.rounds[round] ??= []).push(entry);
		group.latest.set(match, { entry, identity, round });
	}

	/** The calls to make, ordered by round, with at most `size` entries each. */
	chunks(size: number): Chunk[] {
		const chunks: Chunk[] = [];
		for (const { request, rounds } of this.groups.values()) {
			for (const [round, entries] of rounds.entries()) {
				for (const part of parts(entries, size)) {
					const items = new Set<number>();
					for (const entry of part) for (const item of entry.items) items.add(item);
					const list = part.map(({ value }) => value);
					chunks.push({
						request: { ...request, body: withPath(request.body as Record<string, unknown>, this.listPath, list) },
						entries: part,
						items: [...items].sort((a, b) => a - b),
						round,
					});
				}
			}
		}
		return chunks.sort((a, b) => a.round - b.round);
	}
}

/**
 * Splits into runs of consecutive entries that count as at most `size`; an entry that counts as more gets a run of its
 * own.
 */
function parts(entries: readonly BulkEntry[], size: number): BulkEntry[][] {
	const all: BulkEntry[][] = [];
	let room = 0;
	for (const entry of entries) {
		const { count = 1 } = entry;
		if (all.length === 0 || count > room) {
			all.push([]);
			room = size;
		}
		all[all.length - 1].push(entry);
		room -= count;
	}
	return all;
}

/** The list at the path; a single value becomes a list of one. */
export function entriesOf(body: unknown, listPath: string): unknown[] {
	const list = getPath(body, listPath);
	if (Array.isArray(list)) return list;
	return list === undefined || list === null ? [] : [list];
}

/**
 * The key that identifies an entry or a result, or undefined if it has none.
 *
 * @param matchBy dot paths, the first present is used; `a+b` requires both
 */
export function matchText(value: unknown, matchBy: readonly string[]): string | undefined {
	const own = plain(value);
	if (own !== undefined) return own;
	for (const key of matchBy) {
		const found = textAt(value, key);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** All keys present in the value. */
export function matchTexts(value: unknown, matchBy: readonly string[]): string[] {
	const own = plain(value);
	if (own !== undefined) return [own];
	return matchBy.map((key) => textAt(value, key)).filter((text) => text !== undefined);
}

function textAt(value: unknown, key: string): string | undefined {
	return key.includes('+') ? together(value, key.split('+')) : plain(getPath(value, key));
}

function together(value: unknown, keys: readonly string[]): string | undefined {
	const parts = keys.map((key) => plain(getPath(value, key)));
	return parts.includes(undefined) ? undefined : parts.join(' / ');
}

function plain(found: unknown): string | undefined {
	const single = typeof found === 'string' || typeof found === 'number' || isExactNumber(found);
	return single ? String(found).trim() : undefined;
}
