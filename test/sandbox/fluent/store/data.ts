import type { Clock } from '../../clock';
import { bySequence, counter } from '../../store';
import { isKind, kindsOf, objectType } from './kinds';
import { Pairs } from './pairs';
import { relationOf } from './relations';
import { Link, Row, linkTo, type Values } from './row';
import { entityStart } from './start';
import { Table } from './table';

/** Everything that the account stores in the sandbox, except events and jobs. */
export class FluentData {
	readonly pairs = new Pairs();
	private readonly tables = new Map<string, Table>();
	private readonly nextSequence = counter();
	private past: number | undefined;

	constructor(readonly clock: Clock) {}

	/** The current time, or the one set by `at`. */
	iso(): string {
		return this.past === undefined ? this.clock.iso() : new Date(this.past).toISOString();
	}

	/** Runs `happen` at another time, in milliseconds since 1970. */
	at<T>(time: number, happen: () => T): T {
		this.past = time;
		try {
			return happen();
		} finally {
			this.past = undefined;
		}
	}

	table(kind: string): Table {
		let found = this.tables.get(kind);
		if (!found) {
			if (!isKind(kind)) throw new Error(`The schema has no entity ${kind}`);
			found = new Table(kind, this, this.nextSequence);
			this.tables.set(kind, found);
		}
		return found;
	}

	/** Creates a record; identifier, times, status and workflow are filled in unless given. */
	make(kind: string, values: Values): Row {
		const { createdOn } = values;
		return this.table(kind).create({
			...(createdOn !== undefined && { updatedOn: createdOn }),
			...entityStart(kind, values, this),
			...values,
		});
	}

	/** Changes a record and notes the time. */
	change(row: Row, changes: Values): void {
		this.table(row.kind).change(row, changes);
	}

	/** The record a link points to; anything else is returned unchanged. */
	follow(value: unknown): unknown {
		return value instanceof Link ? this.table(value.kind).get(value.id) : value;
	}

	/** The record behind a link. */
	row(value: unknown): Row | undefined {
		const found = this.follow(value);
		return found instanceof Row ? found : undefined;
	}

	/** The first record of a type, or of the types of an interface, whose member has this value. */
	find(type: string, member: string, value: unknown, fits: (row: Row) => boolean = () => true): Row | undefined {
		for (const kind of kindsOf(type)) {
			const table = this.table(kind);
			const one = member === 'id' ? table.get(value) : table.where(member, value).find(fits);
			if (one && fits(one)) return one;
		}
		return undefined;
	}

	/** Records in the list `member` of a record, in order of creation. */
	listed(row: Row, member: string): readonly Row[] {
		const relation = relationOf(row.kind, member);
		if (!relation) throw new Error(`${objectType(row.kind).name}.${member} is no list of records`);
		const table = this.table(relation.kind);
		if (relation.back !== undefined) return table.where(relation.back, row.id);
		const rows = [...this.pairs.of(row, relation.kind)].map((id) => table.get(id) as Row);
		return rows.sort(bySequence);
	}

	/** Puts records into the list `member` of a record. */
	join(row: Row, member: string, others: readonly Row[]): void {
		const back = relationOf(row.kind, member)?.back;
		for (const other of others) {
			if (back === undefined) this.pairs.add(row, other);
			else this.change(other, { [back]: linkTo(row) });
		}
	}
}
