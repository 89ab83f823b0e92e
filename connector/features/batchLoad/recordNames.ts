import { getPath } from '../../core/dotPath';
import { textOf } from './readBatch';

type Members = Record<string, unknown>;

/** How results name a record: by the value of one member, or of several joined by separators, such as `A1:B2`. */
type Pattern = ReadonlyArray<{ member: string; after: string }>;

const MOST_PARTS = 4;

/** Similar values allow many interpretations of a name; this many are enough to find one that fits all. */
const MOST_PATTERNS = 20;

const SEPARATOR = /^[^\p{L}\p{N}]{1,3}/u;

/** One batch may contain several kinds of names: a reference for records that have one, a composite for the others. */
const MOST_WAYS = 4;

/** Derives a record's name from the record and from its result. */
export interface Naming {
	ofRecord(record: unknown): string | undefined;
	ofResult(result: unknown): string | undefined;
}

/**
 * Infers how results name their records. The API does not document it, so it is derived from the records sent, and
 * accepted only if every name in the results belongs to a record. If several members hold names, the one with the most
 * distinct names is used.
 *
 * @param members of a result that may hold the name
 * @returns undefined if names are missing or are not composed of values that were sent
 */
export function findNaming(
	records: readonly unknown[],
	results: readonly unknown[],
	members: readonly string[],
): Naming | undefined {
	let best: { naming: Naming; different: number } | undefined;
	for (const member of members) {
		const ofResult = (result: unknown) => textOf(getPath(result, member));
		const given = new Set(results.map(ofResult).filter((name) => name !== undefined));
		if (given.size <= (best?.different ?? 0)) continue;
		const patterns = patternsFor(given, records);
		if (!patterns) continue;
		const ofRecord = (record: unknown) =>
			patterns.map((one) => nameBy(one, record)).find((name) => given.has(name ?? ''));
		best = { naming: { ofRecord, ofResult }, different: given.size };
	}
	return best?.naming;
}

/** Patterns that together explain all names; undefined if there are none. */
function patternsFor(given: ReadonlySet<string>, records: readonly unknown[]): Pattern[] | undefined {
	const chosen: Pattern[] = [];
	let unread = given;
	while (unread.size > 0 && chosen.length < MOST_WAYS) {
		const [sample] = unread;
		let best: { pattern: Pattern; left: ReadonlySet<string>; different: number } | undefined;
		for (const pattern of patternsOf(sample, records)) {
			const known = new Set(records.map((record) => nameBy(pattern, record)));
			const left = new Set([...unread].filter((name) => !known.has(name)));
			const better =
				!best || left.size < best.left.size || (left.size === best.left.size && known.size > best.different);
			if (better) best = { pattern, left, different: known.size };
		}
		if (!best) return undefined;
		chosen.push(best.pattern);
		unread = best.left;
	}
	return unread.size === 0 ? chosen : undefined;
}

function patternsOf(name: string, records: readonly unknown[]): Pattern[] {
	const found = new Map<string, Pattern>();
	for (const record of records) {
		for (const pattern of readings(name, valuesOf(record), 1)) {
			// A lone number could be a quantity that matches by coincidence.
			if (pattern.length > 1 || typeof getPath(record, pattern[0].member) === 'string')
				found.set(JSON.stringify(pattern), pattern);
		}
		if (found.size >= MOST_PATTERNS) break;
	}
	return [...found.values()];
}

function valuesOf(record: unknown): Array<[member: string, text: string]> {
	if (typeof record !== 'object' || record === null) return [];
	return Object.entries(record as Members).flatMap(([member, value]) => {
		const text = typeof value === 'boolean' ? undefined : textOf(value);
		return text === undefined ? [] : [[member, text] as [string, string]];
	});
}

function readings(rest: string, values: ReadonlyArray<[member: string, text: string]>, part: number): Pattern[] {
	return values.flatMap(([member, text]): Pattern[] => {
		if (rest === text) return [[{ member, after: '' }]];
		if (part === MOST_PARTS || !rest.startsWith(text)) return [];
		const after = SEPARATOR.exec(rest.slice(text.length))?.[0];
		if (after === undefined) return [];
		const others = values.filter(([other]) => other !== member);
		return readings(rest.slice(text.length + after.length), others, part + 1).map((more) => [
			{ member, after },
			...more,
		]);
	});
}

function nameBy(pattern: Pattern, record: unknown): string | undefined {
	let name = '';
	for (const { member, after } of pattern) {
		const text = textOf(getPath(record, member));
		if (text === undefined) return undefined;
		name += text + after;
	}
	return name;
}
