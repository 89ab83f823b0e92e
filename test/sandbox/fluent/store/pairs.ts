import type { Row } from './row';

/** Many-to-many relations between records, such as locations and networks. */
export class Pairs {
	private readonly sides = new Map<string, Map<string, Set<string>>>();

	add(one: Row, other: Row): void {
		this.side(one, other.kind).add(other.id);
		this.side(other, one.kind).add(one.id);
	}

	/** Returns false if they were not related. */
	drop(one: Row, other: Row): boolean {
		this.side(other, one.kind).delete(one.id);
		return this.side(one, other.kind).delete(other.id);
	}

	/** Identifiers of the related records of another kind. */
	of(row: Row, kind: string): ReadonlySet<string> {
		return this.sides.get(`${row.kind} ${kind}`)?.get(row.id) ?? new Set();
	}

	private side(row: Row, kind: string): Set<string> {
		const name = `${row.kind} ${kind}`;
		const side = this.sides.get(name) ?? new Map<string, Set<string>>();
		this.sides.set(name, side);
		const found = side.get(row.id) ?? new Set<string>();
		side.set(row.id, found);
		return found;
	}
}
