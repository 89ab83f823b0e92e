import { Row as StoreRow } from '../../store';

export type Values = Record<string, unknown>;

/** A record. Its values have the names of the schema; other records are stored as `Link`. */
export class Row extends StoreRow<Values> {
	/** `sequence` counts the records of all kinds: it orders lists, and cursors are made from it. */
	constructor(
		readonly kind: string,
		sequence: number,
		values: Values,
	) {
		super(values.id as string, sequence, values);
	}

	get values(): Values {
		return this.value;
	}

	get id(): string {
		return this.key;
	}
}

/** Points to a record. */
export class Link {
	constructor(
		readonly kind: string,
		readonly id: string,
	) {}
}

export const linkTo = (row: Row): Link => new Link(row.kind, row.id);

/** The member of a record or of a plain object. */
export function memberOf(source: unknown, name: string): unknown {
	if (source instanceof Row) return source.values[name];
	return typeof source === 'object' && source !== null ? (source as Values)[name] : undefined;
}
