/** A record and its place in its collection. */
export class Row<T> {
	constructor(
		readonly key: string,
		/** Rises with every record created; the order of creation. */
		readonly sequence: number,
		/** Replaced by every write, never mutated. */
		public value: T,
	) {}
}
