import type { OperationTexts } from '../../connector/core/catalogue/texts';
import type { OperationId } from '../../connector/core/catalogue/types';

/** Hand-written texts for the most used operations. */
const MOST_USED: Readonly<Record<OperationId, Partial<OperationTexts>>> = {
	'order.getAll': {
		description: 'Retrieve submitted orders; unsubmitted ones with the condition Is Submitted = false',
	},
	'order.create': { description: 'Create an unsubmitted order, to which line items are added next' },
	'order.get': { description: 'Retrieve an order with its status and totals; its line items are a list of their own' },
	'order.update': { description: 'Change single fields of an order; everything else stays' },
	'order.createOrUpdate': { description: 'Write a whole order at its ID; fields left out are emptied' },
	'order.submit': { description: 'Place an order, or send it to its approvers first' },
	'order.approve': { description: 'Approve an order that awaits the approval of this user' },
	'order.decline': { description: 'Decline an order that awaits the approval of this user' },
	'order.cancel': { description: 'Cancel a submitted order that is not completed' },
	'order.complete': { description: 'Mark an open order as completed, whether it has shipments or not' },
	'order.ship': { description: 'Ship all of an order at once, with a shipment that holds all its line items' },
	'order.split': { description: 'See which orders to suppliers an incoming order would become, without creating them' },
	'order.forward': { description: 'Send an incoming order on to the suppliers of its products' },
	'order.validate': { description: 'Check whether an order could be submitted, without submitting it' },
	'order.repeat': { description: 'Create a new order with the line items of an earlier one' },
	'order.updateFromUser': {
		label: 'Update Ordering User',
		action: 'Update ordering user of order',
		description: 'Change the data of an anonymous user on the order that the user places',
	},
	'cart.updateFromUser': {
		label: 'Update Ordering User',
		action: 'Update ordering user of cart',
		description: 'Change the data of an anonymous user on the cart that the user fills',
	},
	'lineItem.create': { description: 'Add a product to an order that is not submitted yet' },
	'lineItem.getAll': { description: 'Retrieve the line items of an order' },
	'lineItem.update': { description: 'Change single fields of a line item, such as its quantity' },
	'lineItem.getAllAcrossOrders': {
		label: 'Get Many Across Orders',
		action: 'Get many line items across orders',
		description: 'Retrieve a list of line items of all submitted orders',
	},
	'shipment.create': { description: 'Create an empty shipment, to which items are added next' },
	'shipment.getAll': { description: 'Retrieve shipments, if wanted of one order' },
	'shipment.update': { description: 'Change single fields of a shipment, such as its tracking number' },
	'shipment.setShipFromAddress': {
		label: 'Set Ship-From Address',
		action: 'Set ship from address of shipment',
		description: 'Set the address that a shipment leaves from',
	},
	'shipment.setShipToAddress': {
		label: 'Set Ship-To Address',
		action: 'Set ship to address of shipment',
		description: 'Set the address that a shipment goes to',
	},
	'shipment.createOrUpdateItem': {
		description: 'Add a line item of an order to a shipment, or change how much of it is shipped',
	},
	'product.getAll': { description: 'Retrieve a list of products; new ones appear after some seconds' },
	'product.create': { description: 'Create a product, which buyers see once it is assigned to them' },
	'product.update': { description: 'Change single fields of a product; everything else stays' },
	'product.createOrUpdate': { description: 'Write a whole product at its ID; fields left out are emptied' },
	'product.createOrUpdateAssignment': {
		action: 'Assign product to buyer',
		description: 'Let a buyer or user group see a product, at a price schedule of its own or not',
	},
	'product.getFacets': {
		action: 'Get facets of products',
		description: 'Count the products of a list by the values of their facets',
	},
	'bundle.getFacets': {
		action: 'Get facets of bundles',
		description: 'Count the bundles of a list by the values of their facets',
	},
	'me.getProductFacets': {
		action: 'Get facets of products of current user',
		description: 'Count the products that the user sees by the values of their facets (buyer users only)',
	},
	'me.getProductCollectionEntryFacets': {
		action: 'Get facets of product collection of current user',
		description: 'Count the products of a collection by the values of their facets (buyer users only)',
	},
	'productCollection.getEntryFacets': {
		action: 'Get facets of product collection',
		description: 'Count the products of a collection by the values of their facets',
	},
	'inventoryRecord.getAll': { description: 'Retrieve the stock of a product at its locations' },
	'inventoryRecord.createOrUpdate': {
		description: 'Write the stock of a product at a location as a whole; fields left out are emptied',
	},
	'inventoryRecord.update': { description: 'Change the stock of a product at a location; everything else stays' },
	'priceSchedule.create': { description: 'Create a price schedule, which holds the prices of a product by quantity' },
	'priceSchedule.createOrUpdate': {
		description: 'Write a whole price schedule at its ID; fields left out are emptied',
	},
	'priceSchedule.createOrUpdatePriceBreak': { description: 'Set the price that holds from a quantity on' },
	'buyer.getAll': { description: 'Retrieve buyers, which are the companies that order' },
	'buyer.create': { description: 'Create a buyer, which is a company with users that order' },
	'user.getAll': { description: 'Retrieve the users of a buyer' },
	'user.create': { description: 'Create a user of a buyer' },
	'catalog.getAll': { description: 'Retrieve catalogs, each with its categories and products' },
	'category.getAll': { description: 'Retrieve the categories of a catalog' },
	'category.create': { description: 'Create a category in a catalog' },
	'user.getAccessToken': {
		label: 'Get Access Token',
		action: 'Get access token of user',
		description: "Retrieve a token to act as a buyer user; the node's options can do that by themselves",
	},
	'user.move': { label: 'Move to Buyer', action: 'Move user to buyer', description: 'Move a user to another buyer' },
	'user.getAllAcrossBuyers': {
		label: 'Get Many Across Buyers',
		action: 'Get many users across buyers',
		description: 'Retrieve a list of users of all buyers',
	},
	'me.get': { description: 'Retrieve the user of the credential' },
	'me.getAllProducts': { description: 'Retrieve the products that the user can buy (buyer users only)' },
	'me.getAllOrders': { description: 'Retrieve the orders that the user has placed' },
	'me.register': {
		label: 'Register',
		action: 'Register anonymous user',
		description: 'Make the anonymous user of the credential a registered one',
	},
	'cart.get': { description: 'Retrieve the unsubmitted order that the user fills at the moment' },
	'cart.createLineItem': { description: 'Put a product into the cart' },
	'cart.submit': { description: 'Place the order that the cart holds' },
	'promotion.create': { description: 'Create a promotion with its code and its rules' },
	'promotion.createOrUpdateAssignment': {
		action: 'Assign promotion to buyer',
		description: 'Let a buyer or user group use a promotion',
	},
	'catalog.createOrUpdateAssignment': { action: 'Assign catalog to buyer', description: 'Let a buyer see a catalog' },
	'catalog.createOrUpdateProductAssignment': {
		action: 'Assign product to catalog',
		description: 'Put a product into a catalog',
	},
	'category.createOrUpdateAssignment': {
		action: 'Assign category to buyer',
		description: 'Let a buyer or user group see a category',
	},
	'category.createOrUpdateProductAssignment': {
		action: 'Assign product to category',
		description: 'Put a product into a category',
	},
};

/** Actions on orders that the vendor lists among the events that they trigger. */
const CHECKOUT: Readonly<Record<OperationId, Partial<OperationTexts>>> = {
	'integrationEvent.calculate': {
		label: 'Calculate Order',
		action: 'Calculate order',
		description: 'Have the totals of an order calculated by the integration',
	},
	'integrationEvent.estimateShipping': {
		label: 'Estimate Shipping of Order',
		action: 'Estimate shipping of order',
		description: 'Have the ways to ship an order estimated by the integration',
	},
	'integrationEvent.selectShipMethods': {
		label: 'Select Ship Methods of Order',
		action: 'Select ship methods of order',
		description: 'Choose ways to ship an order from those estimated',
	},
	'integrationEvent.getWorksheet': {
		label: 'Get Worksheet of Order',
		action: 'Get worksheet of order',
		description: 'Retrieve an order with its line items, promotions, shipping estimates and calculations',
	},
};

/** Names from which no sentence can be generated by rule. */
const ODD: Readonly<Record<OperationId, Partial<OperationTexts>>> = {
	'cert.getPublicKey': {
		action: 'Get public key',
		description: 'Retrieve the key by which tokens of the marketplace can be verified',
	},
	'forgottenCredential.resetPasswordByVerificationCode': {
		action: 'Reset password by verification code',
		description: 'Set a new password with the code that was sent to the user',
	},
	'forgottenCredential.retrieveUsername': {
		action: 'Retrieve username',
		description: 'Send a forgotten username to the email address of its user',
	},
	'forgottenCredential.sendOneTimePassword': {
		action: 'Send one time password',
		description: 'Send a password for a single sign-in to the user',
	},
	'forgottenCredential.sendVerificationCode': {
		action: 'Send verification code',
		description: 'Send a code to the user with which a new password can be set',
	},
	'groupOrder.getToken': {
		action: 'Get token of group order',
		description: 'Retrieve the token of a guest who was invited to a group order',
	},
	'me.resetPasswordByToken': {
		label: 'Reset Password',
		action: 'Reset password of current user',
		description: 'Set a new password for the user of the credential',
	},
	'me.transferAnonUserOrder': {
		label: 'Transfer Anonymous Order',
		action: 'Transfer anonymous order to current user',
		description: 'Hand the order of an anonymous user over to the user of the credential',
	},
	'productSynchronization.sync': {
		label: 'Sync Product',
		action: 'Sync product',
		description: 'Send a product to its delivery configuration again',
	},
	'userInfo.getToken': {
		action: 'Get identity token',
		description: 'Retrieve a token that names the user of the credential',
	},
};

/** Stock of variants: the record listed or written is the inventory record. */
const FOR_VARIANTS = Object.fromEntries(
	(
		[
			['getAll', 'Get Many', 'inventory records', 'Retrieve the stock of a variant at its locations'],
			['get', 'Get', 'inventory record', 'Retrieve the stock of a variant at a location'],
			['create', 'Create', 'inventory record', 'Create an inventory record of a variant'],
			['createOrUpdate', 'Create or Update', 'inventory record', 'Set the stock of a variant at a location'],
			['update', 'Update', 'inventory record', 'Change the stock of a variant at a location'],
			['delete', 'Delete', 'inventory record', 'Delete an inventory record of a variant'],
		] as const
	).map(([name, label, what, description]): [OperationId, OperationTexts] => [
		`inventoryRecord.${name}ForVariant`,
		{
			label: `${label} for Variant`,
			action: `${label[0]}${label.slice(1).toLowerCase()} ${what} for variant`,
			description,
		},
	]),
);

/** Sends one record again to the targets with which its kind is synchronised. */
const SYNCS = Object.fromEntries(
	[
		'AdminUser',
		'Buyer',
		'BuyerUser',
		'BuyerUserGroup',
		'Catalog',
		'Category',
		'InventoryRecord',
		'Supplier',
		'SupplierUser',
	].map((record): [OperationId, Partial<OperationTexts>] => {
		const words = record.replace(/(?<=.)([A-Z])/g, ' $1').toLowerCase();
		const article = /^[aeiou]/.test(words) ? 'an' : 'a';
		return [
			`entitySynchronization.sync${record}`,
			{ action: `Sync ${words}`, description: `Send ${article} ${words} to its delivery configuration again` },
		];
	}),
);

/** Hand-written texts of operations; the others are generated from their names. */
export const orderCloudWording: Readonly<Record<OperationId, Partial<OperationTexts>>> = {
	...MOST_USED,
	...CHECKOUT,
	...ODD,
	...FOR_VARIANTS,
	...SYNCS,
};
