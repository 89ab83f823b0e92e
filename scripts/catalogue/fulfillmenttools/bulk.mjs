import { rules } from './rules.mjs';

/**
 * Operations whose list takes entries from many items, by operation of the catalogue: where the list stands, how long it
 * may be, and how an entry of the answer is known to belong to one of the request.
 */
const BULK = rules('bulk', {
	// An update is known by its id; a new stock has none before the call, so its place in the answer tells.
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
	// The same article stands once for each facility, which an entry names in one of several ways and the answer by its id
	// alone; without a facility, the article tells. So a listing that comes twice goes into two calls, one after the other.
	// The limit is that of entries times facilities.
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

/** How an operation gathers items, and the version that its entries carry; undefined where it does not. */
export function bulkOf(id) {
	if (!Object.hasOwn(BULK, id)) return undefined;
	const { version, ...bulk } = BULK[id];
	return { bulk, version };
}

/** The body of one entry, where the form asks for entries one by one. */
export function entryBody(types, body, { field, from }) {
	if (from !== undefined) return body;
	const list = body.fields.find(({ name }) => name === field);
	if (!list?.items) throw new Error(`The body has no list ${field}`);
	const { fields, forms } = list.items.ref ? types.store[list.items.ref] : list.items;
	return { ...body, fields, ...(forms && { alternatives: forms }) };
}
