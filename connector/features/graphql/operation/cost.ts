import type { GraphqlLimits } from '../words';
import type { Selection } from './rootCall';

/**
 * Database queries that each row of a selection may cause beside its own: one for every object and list in it, and theirs
 * for each of its entries. Lists without pages are taken to have as many entries as a page.
 */
export function costPerRow(selection: Selection | undefined, limits: GraphqlLimits): number {
	let cost = 0;
	for (const member of selection?.members ?? []) {
		if (member.kind === 'fragment') {
			cost += costPerRow(member.selection, limits);
		} else {
			const weight = limits.weights?.[`${selection?.type}.${member.name}`];
			if (!member.selection) {
				cost += weight ?? 0;
				continue;
			}
			const rows = member.connection?.page ?? (member.list ? limits.innerPage : 1);
			cost += (weight ?? 1) + rows * costPerRow(member.selection, limits);
		}
	}
	return cost;
}

/** What else bounds a page. */
export interface PageBounds {
	/** Most entries of this list in a page. */
	max?: number;
	/** The user's own choice. */
	chosen?: number;
	/** Queries that the document causes beside this list. */
	beside?: number;
}

/**
 * Entries to ask for in a page: as many as the limits of the API allow for what is selected, at least one. A size that the
 * user chose is only cut to what the API gives, which it would do itself without saying so.
 */
export function pageSize(selection: Selection | undefined, limits: GraphqlLimits, bounds: PageBounds = {}): number {
	const most = Math.min(limits.maxPage, bounds.max ?? Infinity);
	if (bounds.chosen !== undefined) return Math.max(1, Math.min(most, bounds.chosen));
	const perRow = costPerRow(selection, limits);
	if (perRow === 0) return most;
	return Math.max(1, Math.min(most, Math.floor((limits.maxComplexity - 1 - (bounds.beside ?? 0)) / perRow)));
}
