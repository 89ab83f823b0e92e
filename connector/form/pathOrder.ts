/**
 * Merges lists of names into one order that preserves the order within each list, as far as the lists agree; where they
 * leave the order open or contradict each other, the first appearance decides. A form thus asks for the outer entity
 * before those nested in it.
 *
 * @param lists for example the path parameters of each operation
 */
export function inPathOrder(lists: ReadonlyArray<readonly string[]>): string[] {
	const before = new Map<string, Set<string>>();
	for (const list of lists) {
		for (const [index, name] of list.entries()) {
			const known = before.get(name) ?? new Set();
			before.set(name, known);
			for (const outer of list.slice(0, index)) known.add(outer);
		}
	}
	const placed = new Set<string>();
	const waiting = new Set<string>();
	const place = (name: string) => {
		// A name that precedes itself is part of a cycle, for which no order is right.
		if (placed.has(name) || waiting.has(name)) return;
		waiting.add(name);
		for (const outer of before.get(name) ?? []) place(outer);
		waiting.delete(name);
		placed.add(name);
	};
	for (const name of before.keys()) place(name);
	return [...placed];
}
