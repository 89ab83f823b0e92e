import type { GraphqlLimits } from '../../connector/features/graphql/words';

/** Fluent reduces larger pages to this without notice. */
export const MAX_PAGE = 5000;

/** Limits of Fluent for one document. */
export const fluentLimits: GraphqlLimits = {
	path: '/graphql',
	maxPage: MAX_PAGE,
	// Enough for the items of most orders; further pages are read on demand. 100 would quarter the orders per page.
	innerPage: 25,
	// Has to stay below 11,111.
	maxComplexity: 11_110,
	// Sums over all quantities of a position. Newer than the schema of this package, so only user-written documents
	// contain it.
	weights: { 'InventoryPosition.quantitiesAggregate': 10 },
	tooComplex: ['C0001E'],
	maxBytes: 2 * 1024 * 1024,
};
