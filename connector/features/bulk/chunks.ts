import { getPath, withPath } from '../../core/dotPath';
import type { ApiRequest } from '../../core/exchange';

/** One entry of a list, with every input item that asked for it. */
export interface BulkEntry {
	value: unknown;
	/** Text by which its result is recognised; undefined where it has no key. */
	match?: string;
	/** Indexes of input items, ascending, none twice. */
	items: number[];
	/** As how many entries it counts, and how many results it has; one when absent. */
	count?: number;
}

/** Entries that go in one call. */
export interface Chunk {
	request: ApiRequest;
	entries: BulkEntry[];
	/** Indexes of all input items that have an entry in it, ascending. */
	items: number[];
	/** Calls of a round are made after all those of the rounds before. */
	round: number;
}

interface Group {
	request: ApiRequest;
	rounds: BulkEntry[][];
	/** Latest entry of each key. */
	latest: Map<string, { entry: BulkEntry; identity: string; round: number }>;
}

/**
 * Gathers the entries of many items into few calls. Only items whose calls are otherwise the same come together. What
 * several items ask for by the same key is sent once where it is the same; where it differs, it goes into different
 * calls one after the other, as APIs refuse a key that comes twice and the last item has to win. Objects without a key
 * are sent as often as they come: two of them that are equal may mean two things.
 */
export class ChunkBuilder {
	private readonly groups = new Map<string, Group>();

	/**
	 * @param listPath dot path of the list in the body
	 * @param matchBy keys by which results are recognised
	 * @param counts dot path of a list in an entry whose elements count each
	 */
	constructor(
		private readonly listPath: string,
		private readonly matchBy: readonly string[] = [],
		private readonly counts?: string,
	) {}

	/** Takes the list out of an item's request. Returns false when there is nothing in it. */
	add(item: number, request: ApiRequest): boolean {
		const values = entriesOf(request.body, this.listPath);
		if (values.length === 0) return false;
		const empty = { ...request, body: withPath(request.body as Record<string, unknown>, this.listPath, []) };
		const key = JSON.stringify([empty.method, empty.server, empty.path, empty.query, empty.body, empty.actAs]);
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
		const identity = typeof value === 'object' ? JSON.stringify(value) : String(value);
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

	/** The calls to make by rounds, each with at most `size` entries. */
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

/** Neighbours that count as at most `size` entries together; one that counts as more goes alone. */
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

/** The list at the path; a value alone is a list of one. */
export function entriesOf(body: unknown, listPath: string): unknown[] {
	const list = getPath(body, listPath);
	if (Array.isArray(list)) return list;
	return list === undefined || list === null ? [] : [list];
}

/**
 * The text by which an entry or a result is recognised, or undefined when it has none of the keys.
 *
 * @param matchBy dot paths, the first found counts; `a+b` is found where both are
 */
export function matchText(value: unknown, matchBy: readonly string[]): string | undefined {
	if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
	for (const key of matchBy) {
		const found = textAt(value, key);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The texts at all of the keys that it has. */
export function matchTexts(value: unknown, matchBy: readonly string[]): string[] {
	if (typeof value === 'string' || typeof value === 'number') return [String(value).trim()];
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
	return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : undefined;
}
