/** Counts up from `start`: each call returns the next number. */
export function counter(start = 0): () => number {
	let count = start;
	return () => (count += 1);
}
