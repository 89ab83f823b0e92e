/**
 * Operations whose list takes entries from many items, by operation of the catalogue: where the list stands, how long it
 * may be, and how an entry of the answer is known to belong to one of the request.
 */
const BULK = {
	// An update is known by its id; a new stock has none before the call, so the order of the answer decides.
	'stock.createOrUpdateMany': { field: 'stocks', maxEntries: 500, inOrder: true },
	'stock.createOrUpdateVersionless': { field: 'stocks', maxEntries: 25 },
	'stock.deleteByIds': { field: 'ids', maxEntries: 500, from: 'ids' },
	// The same article stands once for each facility, so its identifier alone does not tell entries apart.
	'safetyStock.createOrUpdateMany': { field: 'operations', maxEntries: 500, inOrder: true },
	'listing.replaceManyOfFacility': { field: 'listings', maxEntries: 500, matchBy: 'tenantArticleId listing.tenantArticleId' },
	'listing.createOrUpdateMany': { field: 'listings', maxEntries: 25, matchBy: 'tenantArticleId result.tenantArticleId', inOrder: true },
	'orderRecord.createMany': { field: 'operations', maxEntries: 25, inOrder: true },
	'order.forceCancelMany': { field: 'orders', maxEntries: 15, matchBy: 'orderId' },
	// One file for all documents of a call.
	'document.merge': { field: 'documents', maxEntries: 50 },
	'loadUnit.createMany': { field: 'loadUnits', maxEntries: 100, inOrder: true },
};

/** How an operation gathers items, or undefined. */
export function bulkOf(id) {
	return BULK[id];
}

/** The body of one entry, where the form asks for entries one by one. */
export function entryBody(types, body, { field, from }) {
	if (from !== undefined) return body;
	const list = body.fields.find(({ name }) => name === field);
	if (!list?.items) throw new Error(`The body has no list ${field}`);
	const { fields } = list.items.ref ? types.store[list.items.ref] : list.items;
	return { ...body, fields };
}
