import { matchText, matchTexts, type BulkEntry } from './chunks';

/** Results by entry, in the order of the entries. */
export interface Matched {
	/** One list for each entry; empty when it was not found back. */
	byEntry: unknown[][];
	/** Results that belong to no entry. */
	others: unknown[];
}

/**
 * Finds each entry's results in the list of an answer: by position where the API promises it and no key says otherwise,
 * else by key.
 *
 * @param inOrder results stand in the order of the entries
 * @returns undefined when nothing tells which result belongs to which entry: the answer then belongs to all of them
 */
export function matchResults(
	entries: readonly BulkEntry[],
	results: readonly unknown[],
	matchBy: readonly string[] = [],
	inOrder = false,
): Matched | undefined {
	// Without a key only the position is left, and that only when nothing is missing.
	const keyless = matchBy.length === 0;
	const byPlace = inPlaces(entries, results);
	if (byPlace && (keyless || (inOrder && isInOrder(entries, byPlace, matchBy))))
		return { byEntry: byPlace, others: [] };
	return keyless ? undefined : matchByKey(entries, results, matchBy);
}

/** The results at the places of each entry; undefined when there are not as many as there should be. */
function inPlaces(entries: readonly BulkEntry[], results: readonly unknown[]): unknown[][] | undefined {
	let place = 0;
	const found = entries.map(({ count = 1 }) => results.slice(place, (place += count)));
	return place === results.length ? found : undefined;
}

/** Whether no result at the place of an entry has keys of which the entry has none. */
function isInOrder(entries: readonly BulkEntry[], byPlace: readonly unknown[][], matchBy: readonly string[]): boolean {
	return entries.every(({ value }, index) => {
		const asked = matchTexts(value, matchBy);
		return byPlace[index].every((result) => {
			const found = matchTexts(result, matchBy);
			return asked.length === 0 || found.length === 0 || found.some((text) => asked.includes(text));
		});
	});
}

function matchByKey(
	entries: readonly BulkEntry[],
	results: readonly unknown[],
	matchBy: readonly string[],
): Matched | undefined {
	const places = new Map<string, unknown[][]>();
	const byEntry = entries.map(({ match }) => {
		const found: unknown[] = [];
		if (match === undefined) return found;
		const same = places.get(match);
		if (same) same.push(found);
		else places.set(match, [found]);
		return found;
	});
	const others: unknown[] = [];
	for (const result of results) {
		const match = matchText(result, matchBy);
		const found = match === undefined ? undefined : places.get(match);
		if (found) for (const place of found) place.push(result);
		else others.push(result);
	}
	if (results.length > 0 && others.length === results.length) return undefined;
	return { byEntry, others };
}
