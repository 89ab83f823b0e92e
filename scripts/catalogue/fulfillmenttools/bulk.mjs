import { rules } from './rules.mjs';

/**
 * Operations whose list takes entries from many items, by catalogue operation: where the list is, how long it may be,
 * and how an entry of the response is matched to one of the request.
 */
const BULK = rules('bulk', {
	// An update is identified by its ID; a new stock has none before the call, so its position in the response is used.
	'stock.createOrUpdateMany': { field: 'stocks', maxEntries: 500, matchBy: ['id', 'stock.id'], inOrder: true },
	'stock.createOrUpdateManyVersionless': {
		field: 'stocks',
		maxEntries: 25,
		matchBy: ['id', 'stock.id'],
		inOrder: true,
	},
	'stock.deleteByIds': { field: 'ids', maxEntries: 500, from: 'ids', matchBy: ['id'] },
	'safetyStock.createOrUpdateMany': {
		field: 'operations',
		maxEntries: 500,
		matchBy: ['facilityRef+tenantArticleId'],
		inOrder: true,
		failed: { at: 'status', values: ['FAILED'], message: ['error.message'], code: ['error.type'] },
	},
	'listing.replaceManyOfFacility': {
		field: 'listings',
		maxEntries: 500,
		matchBy: ['tenantArticleId', 'listing.tenantArticleId'],
		inOrder: true,
		failed: { at: 'status', values: ['FAILED'] },
	},
	// The same article occurs once per facility, which an entry can identify in several ways and the response only by ID;
	// without a facility, the article is used. So a repeated listing is sent in two calls, one after the other.
	// The limit applies to entries times facilities.
	'listing.createOrUpdateMany': {
		field: 'listings',
		maxEntries: 25,
		counts: 'selector',
		matchBy: [
			'facility.facilityRef+tenantArticleId',
			'facility.tenantFacilityId+tenantArticleId',
			'result.facilityId+result.tenantArticleId',
			'tenantArticleId',
			'result.tenantArticleId',
		],
		inOrder: true,
	},
	'orderRecord.createMany': {
		field: 'operations',
		maxEntries: 25,
		inOrder: true,
		failed: { at: 'status', values: ['FAILED'], message: ['error.message'], code: ['error.type'] },
	},
	'order.forceCancelMany': {
		version: 'version order.get',
		field: 'orders',
		maxEntries: 15,
		matchBy: ['orderId'],
		failed: { at: 'status', values: ['FAILED'], message: ['summary'] },
	},
	// One file for all documents of a call.
	'document.merge': { field: 'documents', maxEntries: 50 },
	'loadUnit.createMany': { field: 'loadUnits', maxEntries: 100, inOrder: true },
});

/** How an operation combines items, and the version that its entries carry; undefined if it does not. */
export function bulkOf(id) {
	if (!Object.hasOwn(BULK, id)) return undefined;
	const { version, ...bulk } = BULK[id];
	return { bulk, version };
}

/** The body of one entry, if the form asks for entries one by one. */
export function entryBody(types, body, { field, from }) {
	if (from !== undefined) return body;
	const list = body.fields.find(({ name }) => name === field);
	if (!list?.items) throw new Error(`The body has no list ${field}`);
	const { fields, forms } = list.items.ref ? types.store[list.items.ref] : list.items;
	return { ...body, fields, ...(forms && { alternatives: forms }) };
}
