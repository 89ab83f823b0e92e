import { getPath, withPath } from '../dotPath';
import type { ApiRequest } from '../types';

/** One entry of a list, with every input item that asked for it. */
export interface Entry {
	value: unknown;
	/** Text by which its result is recognised. */
	match: string;
	/** Indexes of input items, ascending, none twice. */
	items: number[];
}

/** Entries that go in one call. */
export interface Chunk {
	request: ApiRequest;
	entries: Entry[];
	/** Indexes of all input items that have an entry in it, ascending. */
	items: number[];
}

interface Group {
	request: ApiRequest;
	entries: Map<string, Entry>;
}

/**
 * Gathers the entries of many items into few calls. Only items whose calls are otherwise the same come together; an
 * entry that several items ask for is sent once.
 */
export class Gatherer {
	private readonly groups = new Map<string, Group>();

	/**
	 * @param listPath dot path of the list in the body
	 * @param matchBy keys by which results are recognised
	 */
	constructor(
		private readonly listPath: string,
		private readonly matchBy: readonly string[] = [],
	) {}

	/** Takes the list out of an item's request. Returns false when there is nothing in it. */
	add(item: number, request: ApiRequest): boolean {
		const list = getPath(request.body, this.listPath);
		const values: unknown[] = Array.isArray(list) ? list : list === undefined || list === null ? [] : [list];
		if (values.length === 0) return false;
		const empty = { ...request, body: withPath(request.body as Record<string, unknown>, this.listPath, []) };
		const key = JSON.stringify([empty.method, empty.server, empty.path, empty.query, empty.body]);
		let group = this.groups.get(key);
		if (!group) this.groups.set(key, (group = { request: empty, entries: new Map() }));
		for (const value of values) {
			const identity = typeof value === 'object' ? JSON.stringify(value) : String(value);
			const entry = group.entries.get(identity);
			if (!entry)
				group.entries.set(identity, { value, match: matchText(value, this.matchBy) ?? identity, items: [item] });
			else if (entry.items[entry.items.length - 1] !== item) entry.items.push(item);
		}
		return true;
	}

	/** The calls to make, each with at most `size` entries. */
	chunks(size: number): Chunk[] {
		const chunks: Chunk[] = [];
		for (const { request, entries } of this.groups.values()) {
			const all = [...entries.values()];
			for (let from = 0; from < all.length; from += size) {
				const part = all.slice(from, from + size);
				const items = new Set<number>();
				for (const entry of part) for (const item of entry.items) items.add(item);
				const list = part.map(({ value }) => value);
				chunks.push({
					request: { ...request, body: withPath(request.body as Record<string, unknown>, this.listPath, list) },
					entries: part,
					items: [...items].sort((a, b) => a - b),
				});
			}
		}
		return chunks;
	}
}

/** The text by which an entry or a result is recognised, or undefined when it has none of the keys. */
export function matchText(value: unknown, matchBy: readonly string[]): string | undefined {
	if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
	for (const key of matchBy) {
		const found = getPath(value, key);
		if (typeof found === 'string' || typeof found === 'number') return String(found).trim();
	}
	return undefined;
}
