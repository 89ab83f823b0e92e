import type { Clock } from '../../clock';
import { Records, Rows, Stamped, type Lookup } from '../../store';
import { identifier } from './kinds';
import { Link, Row, type Values } from './row';

const STAMPS = { created: 'createdOn', updated: 'updatedOn' };

/** Records of one kind, in order of creation. The API has no deletions, so there are none here. */
export class Table {
	private readonly records: Records<Values, Row>;
	private readonly entities: Stamped<Row>;
	/** By member; created when a member is first looked up. */
	private readonly lookups = new Map<string, Lookup<Values, Row>>();

	/** `nextSequence` counts the records of all kinds, so that those of several kinds can be listed together. */
	constructor(kind: string, clock: Pick<Clock, 'iso'>, nextSequence: () => number) {
		this.records = new Records(
			undefined,
			new Rows((_key, sequence, values) => new Row(kind, sequence, values), nextSequence),
		);
		this.entities = new Stamped(this.records, STAMPS, clock, () => identifier(kind, this.records.size + 1));
	}

	get rows(): readonly Row[] {
		return this.records.all();
	}

	get(id: unknown): Row | undefined {
		return this.records.row(String(id));
	}

	/** Adds a record; id and times are filled in unless given. */
	create(values: Values): Row {
		return this.get(this.entities.create(values).id) as Row;
	}

	/** Replaces values of a record and notes the time. */
	change({ values }: Row, changes: Values): void {
		this.entities.change(values, changes);
	}

	/** Replaces values of a record without that counting as a change to it. */
	set(row: Row, values: Values): void {
		this.records.put(row.id, { ...row.values, ...values });
	}

	/** Records whose member has this value, or points to the record with this id; in order of creation. */
	where(member: string, value: unknown): readonly Row[] {
		let lookup = this.lookups.get(member);
		if (!lookup) {
			lookup = this.records.lookup((values) => keyOf(values[member]));
			this.lookups.set(member, lookup);
		}
		return lookup.rows(String(value));
	}
}

function keyOf(value: unknown): string | undefined {
	if (value instanceof Link) return value.id;
	return typeof value === 'object' || value === undefined ? undefined : String(value);
}
