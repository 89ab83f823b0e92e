import { rules } from './rules.mjs';

/** Lists whose response the file describes wrongly or unusually: where the entries are, by operationId. */
const ENTRIES = rules('entries', {
	// Declared as one user, one order.
	getAllUsers: ['users'],
	listSimulationOrders: ['simulationOrders'],
	// Declared as lists of pages.
	getExternalActionLogs: ['externalActionLogs', '0.externalActionLogs'],
	getPackingSourceContainers: ['packingSourceContainers', '0.packingSourceContainers'],
	getDiscountsForFacility: ['items', '0.items'],
	// An older list exists beside the current one.
	getRerouteDescriptions: ['rerouteDescriptions', 'reasons'],
	// Declared without a response.
	// Declared as a single result although there are many.
	bulkUpdateSafetyStock: ['operations'],
	getAllPackagingUnitDetails: ['packagingUnits'],
	getAllLookupRecords: ['lookupRecords'],
	// The list is one of several members of a configuration.
	getOrderSourceConfiguration: ['orderSources'],
	bulkCreateOrderRecords: ['details'],
	bulkUpsertListings: ['listings'],
});

/** Single entities that the file declares as lists, and responses in which a list is only a part. */
const ENTITIES = new Set([
	'getExternalAction',
	'getFacilityStorageLocation',
	'getFacilityZone',
	'getPackingSourceContainerById',
	'patchFacilityListing',
	'getFacilityListingPartialStock',
]);

/** Members beside the list that carry no information. */
const ABOUT_LIST = new Set(['total', 'totalCount', 'pageInfo', 'hasNextPage', 'hasPreviousPage']);

/** Lists that do not continue after the `id` of their last entry, by operationId, each with its reason. */
const PAGERS = rules('pager', {
	// Entries have no ID; the documented position is the parcelRef.
	getAllParcels: 'afterParcel',
	// Documented: the article's tenantArticleId is the position.
	getStockSummaries: 'afterStockSummary',
	// Entries have no ID.
	getArticles: 'afterArticle',
	// The parameter has another name.
	getHandoverContainers: 'startAfter',
	// The page size is fixed.
	getAllFacilityGroups: 'afterIdUnsized',
	// The only list with a cursor in the query.
	getPaginatedReservations: 'after',
	// Entries are identified by their key.
	getPermissions: 'afterPermission',
	// The position is that of an entry of the configuration's list.
	getOrderSourceConfiguration: 'afterId',
});

/**
 * Where the entries of a response are: paths, none for a bare list; undefined if the response is not a list.
 *
 * @param {import('./schema.mjs').Schemas} schemas
 */
export function entriesOf(schemas, id, operation, schema) {
	if (Object.hasOwn(ENTRIES, id)) return ENTRIES[id];
	if (ENTITIES.has(id) || schema === undefined) return undefined;
	const flat = schemas.flat(schema);
	// Some lists are declared only by their entries.
	if (flat.type === 'array' || flat.items) return [];
	const names = Object.keys(flat.properties ?? {});
	const lists = names.filter((name) => schemas.flat(flat.properties[name]).type === 'array');
	const rest = names.filter((name) => !lists.includes(name) && !ABOUT_LIST.has(name));
	return lists.length === 1 && (rest.length === 0 || pagerOf(id, operation) !== undefined) ? lists : undefined;
}

/**
 * Key of the pager, or undefined for unpaged lists.
 *
 * @param members names in the response
 */
export function pagerOf(id, { parameters = [] }, members = []) {
	if (Object.hasOwn(PAGERS, id)) return PAGERS[id];
	const find = (name) => parameters.find((parameter) => parameter.in === 'query' && parameter.name === name);
	if (!find('startAfterId') || !find('size')) return undefined;
	if (members.includes('totalCount')) return 'afterIdCounted';
	return find('size').schema.maximum === 100 ? 'afterId100' : 'afterId';
}
