import type { Entity, Records, Row } from '../../store';

export type EntityRow = Row<Entity>;

/** The rows that a list is created from. */
export interface Source {
	/** In the default order of the list. */
	rows(): readonly EntityRow[];
	/** In the order of their keys. */
	ordered(): readonly EntityRow[];
	/** A different number after each change; undefined if changes are unknown, so that nothing is cached. */
	revision?: number;
}

/** The records of a collection. */
export function recordsSource(records: Records<Entity>): Source {
	return { rows: () => records.all(), ordered: () => records.ordered(), revision: records.revision };
}

/** Entities gathered from several places. */
export function entitiesSource(entities: readonly Entity[]): Source {
	const rows = entities.map((value, sequence): EntityRow => ({ key: String(value.ID ?? sequence), sequence, value }));
	return { rows: () => rows, ordered: () => [...rows].sort((one, other) => (one.key < other.key ? -1 : 1)) };
}
