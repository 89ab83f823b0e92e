import type { LogEntry } from '../sandbox';

/** Server-generated identifiers, and their names in a comparison. */
export type Names = Map<string, string>;

/**
 * How the second client's requests differ from the first one's, as lines such as `query page: 1 | (none)`.
 * Headers are left out: they identify the client, not the request.
 */
export function differences(first: readonly LogEntry[], second: readonly LogEntry[], names: [Names, Names]): string[] {
	const left = first.map((entry) => parts(entry, names[0]));
	const right = second.map((entry) => parts(entry, names[1]));
	const found: string[] = [];
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const [one = {}, other = {}] = [left[index], right[index]];
		for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
			if (one[key] === other[key]) continue;
			const place = left.length > 1 || right.length > 1 ? `${index + 1}. ${key}` : key;
			found.push(`${place}: ${one[key] ?? '(none)'} | ${other[key] ?? '(none)'}`);
		}
	}
	return found;
}

/** A request split into parts, so that each difference is listed on its own. */
function parts({ method, path, query, body }: LogEntry, names: Names): Record<string, string> {
	const made: Record<string, string> = { call: named(`${method} ${path}`, names) };
	for (const [name, value] of query) {
		const key = `query ${name}`;
		made[key] = key in made ? `${made[key]} & ${named(value, names)}` : named(value, names);
	}
	if (body !== '') flatten(JSON.parse(body), 'body', names, made);
	return made;
}

function flatten(value: unknown, place: string, names: Names, made: Record<string, string>): void {
	const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	if (members.length === 0) made[place] = named(JSON.stringify(value), names);
	for (const [name, member] of members) flatten(member, `${place}.${name}`, names, made);
}

function named(text: string, names: Names): string {
	let made = text;
	for (const [id, name] of names) made = made.replaceAll(id, `<${name}>`);
	return made;
}

/** The value without times, which two servers never have in common. */
export function timeless<T>(value: T): T {
	return JSON.parse(JSON.stringify(value).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')) as T;
}
