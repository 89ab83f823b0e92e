import type { Lookup } from '../../connector/core/provider';

/** A list with `search`, which the platform applies to names and identifiers. */
function searched(operation: string, ...label: string[]): Lookup {
	return { operation, value: ['ID'], label: [...label, 'ID'], search: (typed) => ({ search: typed }) };
}

/**
 * Lists to pick identifiers from. Path parameters of a list are taken from the node's own parameters. With an
 * impersonated user, lists are requested with that user's token, as the operation itself is: a buyer's outgoing orders
 * differ from the seller's under the same path. A seller's list that the user may not read is refused, as the operation
 * would be; lists of the current user have no lookup at all (see pickFrom).
 */
export const orderCloudLookups: Readonly<Record<string, Lookup>> = {
	adminUser: searched('adminUser.getAll', 'Username'),
	apiClient: searched('apiClient.getAll', 'AppName'),
	buyer: searched('buyer.getAll', 'Name'),
	catalog: searched('catalog.getAll', 'Name'),
	category: searched('category.getAll', 'Name'),
	inventoryRecord: searched('inventoryRecord.getAll', 'Address.AddressName', 'AddressID'),
	order: searched('order.getAll', 'FromCompanyID', 'Status'),
	priceSchedule: searched('priceSchedule.getAll', 'Name'),
	product: searched('product.getAll', 'Name'),
	promotion: searched('promotion.getAll', 'Name', 'Code'),
	supplier: searched('supplier.getAll', 'Name'),
	supplierUser: searched('supplierUser.getAll', 'Username'),
	user: searched('user.getAll', 'Username'),
	variantInventoryRecord: searched('inventoryRecord.getAllForVariant', 'Address.AddressName', 'AddressID'),
};
