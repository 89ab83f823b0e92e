import { Link, Row, type Values } from './row';

type Index = Map<string, Row[]>;

/** Records of one kind in the order of their making. There are no deletions in the API, so there are none here. */
export class Table {
	readonly rows: Row[] = [];
	private readonly byId = new Map<string, Row>();
	/** Made on the first question for a member, then kept in step. */
	private readonly indexes = new Map<string, Index>();

	/** `number` counts the records of all kinds, so that those of several kinds can stand in one list. */
	constructor(
		readonly kind: string,
		private readonly number: () => number,
	) {}

	get(id: unknown): Row | undefined {
		return this.byId.get(String(id));
	}

	add(values: Values): Row {
		const row = new Row(this.kind, this.number(), values);
		this.rows.push(row);
		this.byId.set(row.id, row);
		for (const [member, index] of this.indexes) insert(index, keyOf(values[member]), row);
		return row;
	}

	change(row: Row, changes: Values): void {
		for (const [member, value] of Object.entries(changes)) {
			const index = this.indexes.get(member);
			if (index) {
				remove(index, keyOf(row.values[member]), row);
				insert(index, keyOf(value), row);
			}
			row.values[member] = value;
		}
	}

	/** Records whose member has this value, or points to the record of this identifier; in the order of their making. */
	where(member: string, value: unknown): readonly Row[] {
		let index = this.indexes.get(member);
		if (!index) {
			index = new Map();
			for (const row of this.rows) insert(index, keyOf(row.values[member]), row);
			this.indexes.set(member, index);
		}
		return index.get(String(value)) ?? [];
	}
}

function keyOf(value: unknown): string | undefined {
	if (value instanceof Link) return value.id;
	return typeof value === 'object' || value === undefined ? undefined : String(value);
}

function insert(index: Index, key: string | undefined, row: Row): void {
	if (key === undefined) return;
	const found = index.get(key);
	if (!found) {
		index.set(key, [row]);
		return;
	}
	found.push(row);
	// A changed record may come before others that have the value already.
	if (found.length > 1 && found[found.length - 2].made > row.made) found.sort((one, other) => one.made - other.made);
}

function remove(index: Index, key: string | undefined, row: Row): void {
	const found = key === undefined ? undefined : index.get(key);
	if (found) found.splice(found.indexOf(row), 1);
}
