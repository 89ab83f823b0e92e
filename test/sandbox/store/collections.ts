import { Records, type Index } from './records';

/** Collections of records by path, e.g. `buyers/B1/users`; one that nobody wrote to is empty. */
export class Collections<T> {
	private readonly byPath = new Map<string, Records<T>>();

	/** `indexOf`: when the lists of a collection show its writes; at once where there is no index. */
	constructor(private readonly indexOf: (path: string) => Index | undefined = () => undefined) {}

	/** The collection of a path, made when there is none. */
	at(path: string): Records<T> {
		let found = this.byPath.get(path);
		if (!found) {
			found = new Records<T>(this.indexOf(path));
			this.byPath.set(path, found);
		}
		return found;
	}

	/** The collection of a path if there is one. */
	peek(path: string): Records<T> | undefined {
		return this.byPath.get(path);
	}

	/** Paths and collections below a path, e.g. all that belongs to `products/P1/`. */
	below(prefix: string): Array<[path: string, records: Records<T>]> {
		return [...this.byPath].filter(([path]) => path.startsWith(prefix));
	}

	/** Forgets all collections whose paths begin with `prefix`. */
	drop(prefix: string): void {
		for (const [path] of this.below(prefix)) this.byPath.delete(path);
	}

	/** Gives all collections whose paths begin with `from` paths that begin with `to`. */
	move(from: string, to: string): void {
		for (const [path, records] of this.below(from)) {
			this.byPath.delete(path);
			this.byPath.set(`${to}${path.slice(from.length)}`, records);
		}
	}

	clear(): void {
		this.byPath.clear();
	}
}
