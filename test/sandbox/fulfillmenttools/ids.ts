/**
 * Identifiers in the form of UUIDs that count up within a kind: lists go by identifier, so that the order of making is
 * the order of lists, and tests see the same identifiers at every start.
 */
export function idOf(kind: number, count: number): string {
	const digits = count.toString(16).padStart(12, '0');
	return `01930000-${kind.toString(16).padStart(4, '0')}-7000-8000-${digits}`;
}
