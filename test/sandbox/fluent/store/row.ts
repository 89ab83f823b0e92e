export type Values = Record<string, unknown>;

/** A record of the store. `values` hold its members under the names of the schema; others are kept as `Link`. */
export class Row {
	constructor(
		readonly kind: string,
		/** Rises with each record made: the order of lists, and what cursors are made of. */
		readonly made: number,
		readonly values: Values,
	) {}

	get id(): string {
		return this.values.id as string;
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
