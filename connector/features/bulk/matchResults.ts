import { matchText, matchTexts, type BulkEntry } from './chunks';

/** Results by entry, in the order of the entries. */
interface Matched {
	/** One list per entry, empty if the entry has no result. */
	byEntry: unknown[][];
	/** Results that belong to no entry. */
	others: unknown[];
}

/**
 * Assigns the results in a response to the entries: by position if the API guarantees the order and no key contradicts
 * it, otherwise by key.
 *
 * @param inOrder the API returns results in the order of the entries
 * @returns undefined if the results cannot be attributed, in which case the response belongs to all entries
 */
export function matchResults(
	entries: readonly BulkEntry[],
	results: readonly unknown[],
	matchBy: readonly string[] = [],
	inOrder = false,
): Matched | undefined {
	// Without a key only the position is left, and it is reliable only if no result is missing.
	const keyless = matchBy.length === 0;
	const byPlace = inPlaces(entries, results);
	if (byPlace && (keyless || (inOrder && isInOrder(entries, byPlace, matchBy))))
		return { byEntry: byPlace, others: [] };
	return keyless ? undefined : matchByKey(entries, results, matchBy);
}

/** The results at the position of each entry; undefined if their number does not match. */
function inPlaces(entries: readonly BulkEntry[], results: readonly unknown[]): unknown[][] | undefined {
	let place = 0;
	const found = entries.map(({ count = 1 }) => results.slice(place, (place += count)));
	return place === results.length ? found : undefined;
}

/**
 * Whether each result's keys are consistent with those of the entry at its position; a missing key is no contradiction.
 */
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
