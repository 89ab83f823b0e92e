import type { Spelling } from '../../../connector/core/catalogue/humanise';
import { partsOf } from '../../../connector/core/catalogue/lookup';
import { readType } from './typeText';

/** The resource and operation of a root field. */
export interface OperationName {
	resource: string;
	name: string;
}

/** Root fields whose names do not follow the rules. */
const ODD: Readonly<Record<string, string>> = {
	articlesByLocation: 'article.getAllByLocation',
	createOrderAndCustomer: 'order.createWithCustomer',
	inventoryPositionAggregate: 'inventoryPosition.getAggregate',
	inventoryQuantityAggregate: 'inventoryQuantity.getAggregate',
	me: 'user.getMe',
	removeUserRolesFromUser: 'user.removeRoles',
	searchVirtualInventory: 'virtualInventory.search',
	updateInventoryPositionsStatusByLocation: 'inventoryPosition.updateStatusByLocation',
	updateInventoryQuantitiesStatus: 'inventoryQuantity.updateStatus',
	updateLocationPrimaryAddress: 'location.updatePrimaryAddress',
	updateVirtualPositionsStatusByGroup: 'virtualPosition.updateStatusByGroup',
};

/**
 * The operation of a mutation: `createOrder` is order.create, `removeCategoriesFromStandardProduct` is
 * standardProduct.removeCategories.
 *
 * @throws Error for a name that follows no rule: the catalogue must then list it explicitly
 */
export function mutationName(field: string): OperationName {
	if (Object.hasOwn(ODD, field)) return partsOf(ODD[field]);
	const removed = /^remove([A-Z]\w*)From([A-Z]\w*)$/.exec(field);
	if (removed) return { resource: uncapital(removed[2]), name: `remove${removed[1]}` };
	const made = /^(create|update)([A-Z]\w*)$/.exec(field);
	if (made) return { resource: uncapital(made[2]), name: made[1] };
	throw new Error(`The catalogue has no name for the mutation ${field}`);
}

/**
 * The operation of a query: `orders` is order.getAll, `order` order.get. `orderById` is order.getById if there is
 * another way to get one, else the only Get.
 *
 * @param entity name of the type that it returns, or returns a list of
 * @param all names of all queries
 */
export function queryName(field: string, entity: string, list: boolean, all: ReadonlySet<string>): OperationName {
	if (Object.hasOwn(ODD, field)) return partsOf(ODD[field]);
	const resource = uncapital(entity);
	if (list) return { resource, name: 'getAll' };
	return { resource, name: field.endsWith('ById') && all.has(field.slice(0, -4)) ? 'getById' : 'get' };
}

/** Name of the entity that a key identifies: `ProductCatalogueKey!` gives productCatalogue. */
export function ownerOf(type: string): string {
	return uncapital(readType(type).name.replace(/(?:Key|Id|LinkInput)$/, ''));
}

/** Joins names: order and ref give orderRef. */
export function joinNames(first: string, ...rest: readonly string[]): string {
	return first + rest.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)).join('');
}

function uncapital(name: string): string {
	return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Spelling of single words as Fluent and its users write them. */
export const fluentSpelling: Spelling = {
	graphql: 'GraphQL',
	gtin: 'GTIN',
	iso: 'ISO',
	lob: 'LOB',
};
