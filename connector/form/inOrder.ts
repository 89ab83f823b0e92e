/** Number of entries from which n8n requires a list to be in alphabetical order. */
const ALPHABETICAL_FROM = 5;

/**
 * The entries sorted by label if there are many, otherwise in their original order. Labels are plain English, so
 * locale-aware comparison would give the same order, but its first use alone takes 10 ms.
 */
export function inOrder<Entry>(entries: readonly Entry[], label: (entry: Entry) => string): Entry[] {
	if (entries.length < ALPHABETICAL_FROM) return [...entries];
	const keyed = entries.map((entry) => ({ entry, key: label(entry).toLowerCase() }));
	return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}
