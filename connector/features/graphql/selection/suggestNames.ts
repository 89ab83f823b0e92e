/** Maximum number of suggestions. */
const SHOWN = 3;

/**
 * The names most similar to an unknown one, best first; empty if none is similar.
 *
 * @param names the existing names
 */
export function suggestNames(wanted: string, names: readonly string[]): string[] {
	const plain = wanted.toLowerCase();
	const candidates = names.map((name) => ({ name, distance: dissimilarity(plain, name.toLowerCase()) }));
	const bound = Math.max(2, Math.floor(plain.length / 2));
	return candidates
		.filter(({ distance }) => distance <= bound)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, SHOWN)
		.map(({ name }) => name);
}

/** A name that contains the other counts as similar whatever its length: `price` suggests `totalPrice`. */
function dissimilarity(wanted: string, name: string): number {
	const distance = editDistance(wanted, name);
	return wanted.length > 2 && (name.includes(wanted) || wanted.includes(name)) ? Math.min(distance, 1.5) : distance;
}

/** Levenshtein distance: number of letters to insert, delete or replace. */
function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_unused, index) => index);
	for (let at = 1; at <= from.length; at++) {
		const next = [at];
		for (let other = 1; other <= to.length; other++) {
			const replaced = row[other - 1] + (from[at - 1] === to[other - 1] ? 0 : 1);
			next.push(Math.min(replaced, row[other] + 1, next[other - 1] + 1));
		}
		row = next;
	}
	return row[to.length];
}
