/** From this many entries on, n8n wants a list in alphabetical order. */
const ALPHABETICAL_FROM = 5;

/**
 * The entries in the order of their labels when they are many, else as they came. Labels are plain English: comparing by
 * the rules of a language gives the same order, and the first comparison of that kind alone takes 10 ms.
 */
export function inOrder<Entry>(entries: readonly Entry[], label: (entry: Entry) => string): Entry[] {
	if (entries.length < ALPHABETICAL_FROM) return [...entries];
	const keyed = entries.map((entry) => ({ entry, key: label(entry).toLowerCase() }));
	return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}
