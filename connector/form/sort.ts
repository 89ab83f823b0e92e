/** From this many entries on, n8n wants a list in alphabetical order. */
const ALPHABETICAL_FROM = 5;

/** The entries in the order of their labels when they are many, else as they came. */
export function inOrder<Entry>(entries: readonly Entry[], label: (entry: Entry) => string): Entry[] {
	if (entries.length < ALPHABETICAL_FROM) return [...entries];
	return [...entries].sort((a, b) => label(a).localeCompare(label(b), 'en'));
}
