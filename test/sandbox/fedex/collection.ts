import { Records, Row, Rows } from '../store';

/** A record with the times that FedEx filters and pages by; what is sent to clients is `value`. */
export class Stored<T> extends Row<T> {
	/** Milliseconds since 1970, unique in its collection and rising: the paging position. */
	stamp = 0;
	/** Milliseconds since 1970. */
	updated = 0;
}

/** Records in order of creation, each with a paging position. */
export class Collection<T> extends Records<T, Stored<T>> {
	constructor(private readonly keyOf: (value: T) => string) {
		super(undefined, new Rows((key, sequence, value) => new Stored(key, sequence, value)));
	}

	/** Adds a record created at `time`; if that position is taken, it gets the next free one. */
	add(value: T, time: number): Stored<T> {
		const last = this.all().at(-1);
		this.put(this.keyOf(value), value);
		const record = this.row(this.keyOf(value)) as Stored<T>;
		record.stamp = last ? Math.max(time, last.stamp + 1) : time;
		record.updated = time;
		return record;
	}

	/** Replaces the value of a record at `time`. */
	change(record: Stored<T>, value: T, time: number): void {
		this.put(record.key, value);
		record.updated = time;
	}
}
