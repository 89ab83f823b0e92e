import type { Lookup } from '../../connector/core/provider';

/** A list with `search`, which the platform applies to names and identifiers. */
function searched(operation: string, ...label: string[]): Lookup {
	return { operation, value: ['ID'], label: [...label, 'ID'], search: (typed) => ({ search: typed }) };
}

/**
 * Lists to pick identifiers from. What stands in the path of a list is taken from the node's own parameters. With a user to
 * run as, they are asked for with that user's token, as the operation itself is: the outgoing orders of a buyer are others
 * than the seller's under the same path. A list of the seller that the user may not open is refused, and so would be the
 * operation; lists under the current user are not offered at all (see pickFrom).
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
