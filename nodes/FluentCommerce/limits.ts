import type { GraphqlLimits } from '../../connector/features/graphql/words';

/** Larger pages are cut to this without a word. */
export const MAX_PAGE = 5000;

/** What Fluent takes in one document (fluent.md, 3). */
export const fluentLimits: GraphqlLimits = {
	path: '/graphql',
	maxPage: MAX_PAGE,
	// Enough for the items of most orders; more are read on. A hundred would leave a quarter of the orders in a page.
	innerPage: 25,
	// It has to stay below 11,111.
	maxComplexity: 11_110,
	// Sums over all quantities of a position. Younger than the schema of this package, so only documents of the user's
	// own have it.
	weights: { 'InventoryPosition.quantitiesAggregate': 10 },
	tooComplex: ['C0001E'],
	maxBytes: 2 * 1024 * 1024,
};
