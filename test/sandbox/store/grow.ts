/** A kind of record of which any number can be created. */
export interface Growable {
	size(): number;
	/** Creates the record `number`, counted from 1; `remaining` are still to be created, this one included. */
	create(number: number, remaining: number): unknown;
}

/**
 * Creates `amounts` more records, by kind, in the order in which the kinds are declared. Returns the new size of each
 * kind asked for. Throws on an unknown kind.
 */
export function grow(
	kinds: Readonly<Record<string, Growable>>,
	amounts: Record<string, unknown>,
): Record<string, number> {
	const known = Object.keys(kinds);
	if (Object.keys(amounts).some((name) => !known.includes(name))) {
		throw new Error(`Only ${known.join(', ').replace(/, (?=\w+$)/, ' and ')} can grow`);
	}
	const sizes: Record<string, number> = {};
	for (const name of known.filter((one) => amounts[one] !== undefined)) {
		const { size, create } = kinds[name];
		const last = size() + Number(amounts[name]);
		for (let number = size() + 1; number <= last; number += 1) create(number, last - number + 1);
		sizes[name] = size();
	}
	return sizes;
}
