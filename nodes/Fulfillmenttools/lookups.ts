import type { Lookup } from '../../connector/provider';
import { EVER } from './filter';

/** Path parameters whose values can be picked, by name. */
const PARAMETERS: Readonly<Record<string, string>> = {
	carrierId: 'carrier',
	carrierRef: 'carrier',
	facilityGroupId: 'facilityGroup',
	facilityId: 'facility',
	handoverJobId: 'handoverJob',
	itemReturnJobId: 'itemReturnJob',
	orderId: 'order',
	packJobId: 'packJob',
	pickJobId: 'pickJob',
	processId: 'process',
	roleName: 'role',
	shipmentId: 'shipment',
	stockId: 'stock',
	storageLocationId: 'storageLocation',
	strategyId: 'routingStrategy',
	userId: 'user',
};

/** Look-ups below a facility work with the facility chosen above them. */
const LISTING = '/api/facilities/{facilityId}/listings/{tenantArticleId}';

/** Key of the look-up for the parameter of a path, or undefined where its value has to be typed. */
export function lookupOf(name: string, path: string): string | undefined {
	if (name === 'tenantArticleId') return path.startsWith(LISTING) ? 'listing' : undefined;
	return PARAMETERS[name];
}

/** What the list begins with before anything is typed, and the search for what is typed: a page, by the server. */
function search(field: string, operator: 'eq' | 'like', sort?: string) {
	return (typed: string) => ({
		query: typed === '' ? {} : { [field]: { [operator]: typed } },
		...(sort !== undefined && { sort: [{ [sort]: 'DESC' }] }),
	});
}

/**
 * Lists to pick identifiers from. Only the first page is read, so that large tenants answer as quickly as small ones; more
 * pages come as the list is scrolled.
 */
export const lookups: Readonly<Record<string, Lookup>> = {
	carrier: { operation: 'carrier.getAll', value: ['id'], label: ['name', 'key'] },
	facility: {
		operation: 'facility.search',
		value: ['id'],
		label: ['name', 'tenantFacilityId'],
		body: search('name', 'like'),
	},
	facilityGroup: {
		operation: 'facilityGroup.search',
		value: ['id'],
		label: ['name', 'tenantFacilityGroupId'],
		body: search('name', 'like'),
	},
	handoverJob: {
		operation: 'handoverJob.search',
		value: ['id'],
		label: ['tenantOrderId', 'fullIdentifier', 'status'],
		body: search('tenantOrderId', 'like', 'targetTime'),
	},
	itemReturnJob: {
		operation: 'itemReturnJob.getAll',
		value: ['id', 'itemReturnJob.id'],
		label: ['tenantOrderId', 'itemReturnJob.tenantOrderId', 'status'],
		search: (typed) => ({ searchTerm: typed }),
	},
	listing: {
		operation: 'listing.getAll',
		value: ['tenantArticleId'],
		label: ['title', 'tenantArticleId'],
		search: (typed) => ({ tenantArticleIds: typed }),
	},
	order: {
		operation: 'order.search',
		value: ['id'],
		label: ['tenantOrderId', 'status', 'orderDate'],
		body: search('tenantOrderId', 'eq', 'orderDate'),
	},
	packJob: {
		operation: 'packJob.search',
		value: ['id'],
		label: ['tenantOrderId', 'shortId', 'status'],
		body: search('tenantOrderId', 'like', 'lastModified'),
	},
	pickJob: {
		operation: 'pickJob.search',
		value: ['id'],
		label: ['tenantOrderId', 'status', 'targetTime'],
		body: search('tenantOrderId', 'eq', 'created'),
	},
	process: {
		operation: 'process.search',
		value: ['id', 'processId'],
		label: ['tenantOrderId', 'status', 'created'],
		body: search('tenantOrderId', 'like', 'created'),
	},
	role: {
		operation: 'role.search',
		value: ['name'],
		label: ['displayName', 'name'],
		body: search('displayName', 'like'),
	},
	routingStrategy: {
		operation: 'routingStrategy.getAll',
		value: ['id'],
		label: ['name', 'nameLocalized.en_US', 'status'],
	},
	shipment: {
		operation: 'shipment.search',
		value: ['id'],
		label: ['tenantOrderId', 'status', 'targetTime'],
		body: (typed) => {
			const found = search('tenantOrderId', 'eq', 'created')(typed);
			return { ...found, query: { ...found.query, created: { gte: EVER } } };
		},
	},
	stock: {
		operation: 'stock.search',
		value: ['id'],
		label: ['tenantArticleId', 'tenantStockId', 'value'],
		body: search('tenantArticleId', 'eq', 'lastModified'),
	},
	storageLocation: {
		operation: 'storageLocation.search',
		value: ['id'],
		label: ['name', 'type'],
		body: search('name', 'eq', 'lastModified'),
	},
	user: {
		operation: 'user.search',
		value: ['id'],
		label: ['username', 'firstname', 'lastname'],
		body: search('username', 'like'),
	},
};
