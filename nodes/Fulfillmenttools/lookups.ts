import type { Lookup } from '../../connector/core/provider';
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

/** Lookups below a facility depend on the facility chosen above them. */
const LISTING = '/api/facilities/{facilityId}/listings/{tenantArticleId}';

/** Key of the lookup for a path parameter, or undefined if its value has to be typed. */
export function lookupOf(name: string, path: string): string | undefined {
	if (name === 'tenantArticleId') return path.startsWith(LISTING) ? 'listing' : undefined;
	return PARAMETERS[name];
}

/** The query for the initial list, and the one for the typed text; the server filters and pages. */
function search(field: string, operator: 'eq' | 'like', sort?: string) {
	return (typed: string) => ({
		query: typed === '' ? {} : { [field]: { [operator]: operator === 'like' ? literally(typed) : typed } },
		...(sort !== undefined && { sort: [{ [sort]: 'DESC' }] }),
	});
}

/** `like` takes a regular expression, in which a name's bracket would be an error and its dot any character. */
function literally(typed: string): string {
	return typed.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** An ID assigned by the provider, neither a URN nor an unresolved expression. */
function isId(value: unknown): value is string {
	return typeof value === 'string' && /^[^=:]+$/.test(value);
}

/**
 * Lists to pick identifiers from. Only the first page is read, so that large tenants respond as fast as small ones;
 * more pages are loaded when the list is scrolled.
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
		label: ['tenantOrderId', 'status'],
		// Fields that a process takes from its order are filtered and sorted as fields of the order.
		body: (typed) => ({
			query: typed === '' ? {} : { referenced: { order: { tenantOrderId: { like: literally(typed) } } } },
			sort: [{ referenced: { order: { orderDate: 'DESC' } } }],
		}),
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
		// Names repeat across facilities, so the chosen facility counts; the search accepts only its ID.
		body: (typed, chosen) => {
			const facility = chosen('facilityId');
			const found = search('name', 'eq', 'lastModified')(typed);
			return isId(facility) ? { ...found, query: { ...found.query, facilityRef: { eq: facility } } } : found;
		},
	},
	user: {
		operation: 'user.search',
		value: ['id'],
		label: ['username', 'firstname', 'lastname'],
		body: search('username', 'like'),
	},
};
