/** Keys of all rule tables that have not been looked up yet, as `table: key`. */
const unmet = new Set();

/**
 * A table of rules that records which of them are used, so that a rule for something that a new version of the file no
 * longer contains is reported instead of being kept forever.
 *
 * @template T
 * @param {string} name
 * @param {Record<string, T>} entries
 * @returns {Record<string, T>}
 */
export function rules(name, entries) {
	for (const key of Object.keys(entries)) unmet.add(`${name}: ${key}`);
	const met = (key) => unmet.delete(`${name}: ${String(key)}`);
	return new Proxy(entries, {
		get: (target, key) => {
			met(key);
			return target[key];
		},
		getOwnPropertyDescriptor: (target, key) => {
			met(key);
			return Object.getOwnPropertyDescriptor(target, key);
		},
	});
}

/** The rules that matched nothing in this run. */
export function unmetRules() {
	return [...unmet];
}
