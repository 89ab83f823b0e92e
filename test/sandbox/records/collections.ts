import { Records, type Index } from './records';

/** Collections of records by path, e.g. `buyers/B1/users`; one that nobody wrote to is empty. */
export class Collections<T> {
	private readonly byPath = new Map<string, Records<T>>();

	constructor(private readonly index?: Index) {}

	at(path: string): Records<T> {
		let found = this.byPath.get(path);
		if (!found) {
			found = new Records<T>(this.index);
			this.byPath.set(path, found);
		}
		return found;
	}

	/** A collection that has been written to or asked for; does not make one. */
	peek(path: string): Records<T> | undefined {
		return this.byPath.get(path);
	}

	/** Paths and collections below a path, e.g. all that belongs to `products/P1/`. */
	*below(prefix: string): Iterable<[path: string, records: Records<T>]> {
		for (const entry of this.byPath) if (entry[0].startsWith(prefix)) yield entry;
	}

	/** Forgets a collection. */
	drop(path: string): void {
		this.byPath.delete(path);
	}

	clear(): void {
		this.byPath.clear();
	}
}
