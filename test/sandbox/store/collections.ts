import { Records, type Visibility } from './records';

/** Collections of records by path, e.g. `buyers/B1/users`; a collection that nobody has written to is empty. */
export class Collections<T> {
	private readonly byPath = new Map<string, Records<T>>();

	/** `visibilityOf`: when the lists of a collection show its writes; immediately by default. */
	constructor(private readonly visibilityOf: (path: string) => Visibility | undefined = () => undefined) {}

	/** The collection at a path, created on first use. */
	at(path: string): Records<T> {
		let found = this.byPath.get(path);
		if (!found) {
			found = new Records<T>(this.visibilityOf(path));
			this.byPath.set(path, found);
		}
		return found;
	}

	/** The collection at a path if it has ever been used. */
	peek(path: string): Records<T> | undefined {
		return this.byPath.get(path);
	}

	/** Paths and collections below a path, e.g. everything that belongs to `products/P1/`. */
	below(prefix: string): Array<[path: string, records: Records<T>]> {
		return [...this.byPath].filter(([path]) => path.startsWith(prefix));
	}

	/** Drops all collections whose paths start with `prefix`. */
	drop(prefix: string): void {
		for (const [path] of this.below(prefix)) this.byPath.delete(path);
	}

	/** Moves all collections whose paths start with `from` to paths that start with `to`. */
	move(from: string, to: string): void {
		for (const [path, records] of this.below(from)) {
			this.byPath.delete(path);
			this.byPath.set(`${to}${path.slice(from.length)}`, records);
		}
	}
}
