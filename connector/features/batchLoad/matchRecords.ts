import { getPath } from '../../core/dotPath';
import { textOf } from './readBatch';
import { findNaming, type Naming } from './recordNames';

/** What was found for a record: its result, several candidates, or nothing. */
export type Match = { result: unknown } | { among: readonly unknown[] } | undefined;

interface Matching {
	/** Members of a result that may hold the record's name. */
	names: readonly string[];
	/** A string that is equal for results with the same outcome. */
	outcome(result: unknown): string;
}

/**
 * Assigns the results to the records: by position if their numbers agree and no name contradicts it, otherwise by name.
 * Never guesses: a record that cannot be matched gets all candidate results.
 */
export function matchRecords(records: readonly unknown[], results: readonly unknown[], matching: Matching): Match[] {
	const naming = findNaming(records, results, matching.names);
	const same = records.length === results.length;
	if (same && agree(records, results, naming, matching)) return results.map((result) => ({ result }));

	const matches = new Array<Match>(records.length);
	const rest = naming ? byName(records, results, naming, matching, matches) : { places: places(records), results };
	shareOut(rest.places, rest.results, matching, matches);
	return matches;
}

/** Whether no name in the results contradicts the record at the same position. */
function agree(
	records: readonly unknown[],
	results: readonly unknown[],
	naming: Naming | undefined,
	matching: Matching,
): boolean {
	if (!naming) return results.every((result) => isNameless(result, matching));
	return results.every((result, index) => {
		const name = naming.ofResult(result);
		return name === undefined || name === naming.ofRecord(records[index]);
	});
}

function isNameless(result: unknown, { names }: Matching): boolean {
	return names.every((name) => textOf(getPath(result, name)) === undefined);
}

/** @returns the unmatched records and results */
function byName(
	records: readonly unknown[],
	results: readonly unknown[],
	naming: Naming,
	matching: Matching,
	matches: Match[],
): { places: number[]; results: unknown[] } {
	const left: { places: number[]; results: unknown[] } = { places: [], results: [] };
	const named = new Map<string, unknown[]>();
	for (const result of results) {
		const name = naming.ofResult(result);
		if (name === undefined) left.results.push(result);
		else if (!named.get(name)?.push(result)) named.set(name, [result]);
	}
	for (const [place, record] of records.entries()) {
		const own = named.get(naming.ofRecord(record) ?? '');
		if (!own) left.places.push(place);
		// Duplicate records share a name, and their results agree.
		else matches[place] = isOneOutcome(own, matching) ? { result: own[0] } : { among: own };
	}
	return left;
}

function shareOut(left: readonly number[], results: readonly unknown[], matching: Matching, matches: Match[]): void {
	const alike = results.every((result) => isNameless(result, matching)) && isOneOutcome(results, matching);
	const certain = results.length === left.length && (left.length === 1 || alike);
	for (const place of left) {
		if (results.length > 0) matches[place] = certain ? { result: results[0] } : { among: results };
	}
}

function isOneOutcome(results: readonly unknown[], { outcome }: Matching): boolean {
	return results.every((result) => outcome(result) === outcome(results[0]));
}

function places(records: readonly unknown[]): number[] {
	return records.map((_record, place) => place);
}
