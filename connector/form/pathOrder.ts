/**
 * Names in an order in which each list has its own names one after the other, as far as the lists agree; what they leave
 * open, or disagree on, follows the first appearance. So a form asks for the outer thing before what is inside it.
 *
 * @param lists such as the parameters of each operation's path
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
		// What waits for itself is part of a circle, where no order is right.
		if (placed.has(name) || waiting.has(name)) return;
		waiting.add(name);
		for (const outer of before.get(name) ?? []) place(outer);
		waiting.delete(name);
		placed.add(name);
	};
	for (const name of before.keys()) place(name);
	return [...placed];
}
