import type { GraphqlLimits } from '../words';
import type { Selection } from './rootCall';

/**
 * Number of additional database queries that each row of a selection may cause: one for every object and list in it,
 * plus those of their own rows. Lists without paging are assumed to be as long as a page.
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

/** Further constraints on a page. */
interface PageBounds {
	/** Maximum page size of this list. */
	max?: number;
	/** The user's choice. */
	chosen?: number;
	/** Number of queries that the document causes in addition to this list. */
	beside?: number;
}

/**
 * The page size to request: as large as the API's limits allow for the selection, and at least one. A size chosen by
 * the user is only reduced to the API's maximum, which the API would otherwise enforce silently.
 */
export function pageSize(selection: Selection | undefined, limits: GraphqlLimits, bounds: PageBounds = {}): number {
	const most = Math.min(limits.maxPage, bounds.max ?? Infinity);
	if (bounds.chosen !== undefined) return Math.max(1, Math.min(most, bounds.chosen));
	const perRow = costPerRow(selection, limits);
	if (perRow === 0) return most;
	return Math.max(1, Math.min(most, Math.floor((limits.maxComplexity - 1 - (bounds.beside ?? 0)) / perRow)));
}
