/** Names shown at most. */
const SHOWN = 3;

/**
 * The names most like the one that was not found, best first; none where nothing is alike.
 *
 * @param names those that there are
 */
export function suggestNames(wanted: string, names: readonly string[]): string[] {
	const plain = wanted.toLowerCase();
	const scored = names.map((name) => ({ name, far: farness(plain, name.toLowerCase()) }));
	const bound = Math.max(2, Math.floor(plain.length / 2));
	return scored
		.filter(({ far }) => far <= bound)
		.sort((a, b) => a.far - b.far)
		.slice(0, SHOWN)
		.map(({ name }) => name);
}

/** A name inside the other one is near, however long the rest is: `price` is meant for `totalPrice`. */
function farness(wanted: string, name: string): number {
	const far = distance(wanted, name);
	return wanted.length > 2 && (name.includes(wanted) || wanted.includes(name)) ? Math.min(far, 1.5) : far;
}

/** Letters to put in, take out or replace. */
function distance(from: string, to: string): number {
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
