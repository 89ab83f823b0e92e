import type { OperationTexts } from '../../connector/core/catalogue/texts';
import type { OperationId } from '../../connector/core/catalogue/types';

type Wording = Readonly<Record<OperationId, Partial<OperationTexts>>>;

/** What people use most, in words of its own. */
const MOST_USED: Wording = {
	'article.create': { description: 'Create an article, which is a parcel with items of fulfilments' },
	'article.getAll': { description: 'Retrieve articles, which are parcels, by status, type, name or date' },
	'category.create': { description: 'Create a category in a product catalogue' },
	'category.getAll': { description: 'Retrieve categories, if wanted those of one product catalogue' },
	'category.update': { description: 'Change single fields of a category, known by its ref and catalogue' },
	'consignment.create': { description: 'Create a consignment, which brings articles to a carrier' },
	'customer.create': { description: 'Create a customer with a username that nobody else has' },
	'customer.get': { description: 'Retrieve a customer by ref' },
	'customer.getAll': { description: 'Retrieve customers by username, email, name, country or date' },
	'customer.update': { description: 'Change single fields of a customer, known by the username' },
	'financialTransaction.create': { description: 'Record a payment or a refund of an order' },
	'financialTransaction.update': { description: 'Change the status of a financial transaction' },
	'fulfilment.get': { description: 'Retrieve a fulfilment with its items, by ID or ref' },
	'fulfilment.getAll': { description: 'Retrieve fulfilments by status, type, location, retailer or date' },
	'fulfilment.update': { description: 'Report what was filled and rejected of a fulfilment, or change other fields' },
	'inventoryPosition.create': { description: 'Create the position of a product at a location' },
	'inventoryPosition.get': { description: 'Retrieve an inventory position with its quantities' },
	'inventoryPosition.getAll': { description: 'Retrieve inventory positions by product, location, status or date' },
	'inventoryPosition.update': { description: 'Change single fields of a position, such as what is on hand' },
	'inventoryQuantity.create': { description: 'Add a quantity to a position: on hand, expected, reserved' },
	'inventoryQuantity.update': { description: 'Change single fields of an inventory quantity' },
	'location.create': { description: 'Create a store or warehouse with its address and opening hours' },
	'location.get': { description: 'Retrieve a location with its address and opening hours, by ID or ref' },
	'location.getAll': { description: 'Retrieve locations by ref, name, type, status or date' },
	'order.create': { description: 'Create an order of a customer who exists; its workflow begins at once' },
	'order.createWithCustomer': {
		label: 'Create With Customer',
		action: 'Create order with customer',
		description: 'Create an order and the customer who placed it, in one call',
	},
	'order.get': { description: 'Retrieve an order with its items, by ID or ref' },
	'order.getAll': { description: 'Retrieve orders by ref, status, type, customer, retailer or date' },
	'order.update': { description: 'Change single fields of an order; to cancel it, send an event' },
	'product.get': { description: 'Retrieve a product of any kind by ref and catalogue' },
	'product.getAll': { description: 'Retrieve products of all kinds' },
	'setting.create': { description: 'Create a setting for the account, a retailer, a location or a customer' },
	'setting.get': { description: 'Retrieve a setting by ID or name' },
	'setting.update': { description: 'Change a setting; its context and type have to be given again' },
	'standardProduct.create': { description: 'Create a standard product, which variants may belong to' },
	'standardProduct.getAll': { description: 'Retrieve standard products by ref, GTIN, name, category or date' },
	'variantProduct.create': { description: 'Create a variant, such as a size of a standard product' },
	'variantProduct.getAll': { description: 'Retrieve variant products by ref, GTIN, name, category or date' },
	'virtualInventory.search': {
		label: 'Search',
		action: 'Search virtual inventory',
		description: 'Find the locations that have products in the quantities needed, if wanted the nearest first',
	},
	'virtualPosition.getAll': { description: 'Retrieve what is available, by product, group or date' },
};

/** Names out of which no sentence can be made by rule. */
const ODD: Wording = {
	'article.getAllByLocation': {
		action: 'Get many articles by location',
		description: 'Retrieve articles on the way from or to locations, with which arrivals are found',
	},
	'fulfilmentOption.create': { description: 'Ask for ways to fulfil products, which plans then come of' },
	'inventoryPosition.getAggregate': {
		label: 'Get Sum',
		action: 'Get sum of inventory positions',
		description: 'Add up what is on hand of a product in a catalogue',
	},
	'inventoryPosition.updateStatusByLocation': {
		action: 'Update status of inventory positions by location',
		description: 'Change the status of all positions at a location; the number of them is returned',
	},
	'inventoryQuantity.getAggregate': {
		label: 'Get Sum',
		action: 'Get sum of inventory quantities',
		description: 'Add up the quantities of a position',
	},
	'inventoryQuantity.updateStatus': {
		action: 'Update status of inventory quantities',
		description: 'Change the status of quantities of a position; the number of them is returned',
	},
	'location.updatePrimaryAddress': { description: 'Make another address the primary one of a location' },
	'sourcingProfile.activate': {
		label: 'Activate',
		action: 'Activate sourcing profile',
		description: 'Make a version of a sourcing profile the active one',
	},
	'sourcingProfile.create': { description: 'Create a sourcing profile, or a draft of its next version' },
	'user.getMe': { action: 'Get current user', description: 'Retrieve the user of the credential' },
	'virtualPosition.updateStatusByGroup': {
		action: 'Update status of virtual positions by group',
		description: 'Change the status of all positions of a group; the number of them is returned',
	},
};

/** Only links are removed: nothing is ever deleted. */
const REMOVALS: Wording = Object.fromEntries(
	(
		[
			['groupProduct.removeCategories', 'categories', 'a group product'],
			['location.removeNetworks', 'networks', 'a location'],
			['network.removeLocations', 'locations', 'a network'],
			['role.removePermissions', 'permissions', 'a role'],
			['standardProduct.removeCategories', 'categories', 'a standard product'],
			['user.removeRoles', 'roles', 'a user'],
			['variantProduct.removeCategories', 'categories', 'a variant product'],
			['wave.removeFulfilments', 'fulfilments', 'a wave'],
		] as const
	).map(([id, what, from]) => [id, { description: `Take ${what} off ${from}; they themselves stay` }]),
);

/** Hand-written texts of operations; the others are made from their names. */
export const fluentWording: Wording = { ...MOST_USED, ...ODD, ...REMOVALS };
