import { matchText, type Entry } from './group';

/** Results by entry, in the order of the entries. */
export interface Matched {
	/** One list for each entry; empty when it was not found back. */
	byEntry: unknown[][];
	/** Results that belong to no entry. */
	others: unknown[];
}

/**
 * Finds each entry's results in the list of an answer.
 *
 * @returns undefined when nothing tells which result belongs to which entry: the answer then belongs to all of them
 */
export function matchResults(
	entries: readonly Entry[],
	results: readonly unknown[],
	matchBy: readonly string[] | undefined,
): Matched | undefined {
	if (!matchBy || matchBy.length === 0) {
		// Without a key only the position is left, and that only when nothing is missing.
		if (results.length !== entries.length) return undefined;
		return { byEntry: results.map((result) => [result]), others: [] };
	}
	const places = new Map<string, unknown[][]>();
	const byEntry = entries.map(({ match }) => {
		const found: unknown[] = [];
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
