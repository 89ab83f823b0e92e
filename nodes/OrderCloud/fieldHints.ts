import type { Curation } from '../../connector/catalogue/curate';

type Hints = NonNullable<Curation['fields']>;

/** Asked for from the start in these operations, beside what is required. */
const SHOWN: Readonly<Record<string, string>> = {
	'order.create': 'ID FromCompanyID FromUserID BillingAddressID ShippingAddressID Comments xp',
	'order.approve': 'Comments',
	'order.decline': 'Comments AllowResubmit',
	'order.ship': 'Shipper DateShipped TrackingNumber',
	'lineItem.create': 'Quantity UnitPrice ShippingAddressID InventoryRecordID xp',
	'cart.createLineItem': 'Quantity UnitPrice ShippingAddressID xp',
	'shipment.create': 'ID BuyerID Shipper DateShipped TrackingNumber',
	'product.create': 'ID Description DefaultPriceScheduleID Active xp',
	'product.createOrUpdateAssignment': 'UserGroupID PriceScheduleID',
	'inventoryRecord.create': 'ID QuantityAvailable OrderCanExceed',
	'inventoryRecord.createForVariant': 'ID QuantityAvailable OrderCanExceed',
	'priceSchedule.create': 'ID PriceBreaks Currency MinQuantity',
	'buyer.create': 'ID Active DefaultCatalogID',
	'user.create': 'ID Phone Password xp',
	'catalog.create': 'ID Description Active',
	'category.create': 'ID Description ParentID ListOrder Active',
	'payment.create': 'Type Amount Accepted CreditCardID',
	'cart.createPayment': 'Type Amount Accepted CreditCardID',
	'promotion.create': 'ID Name StartDate ExpirationDate ValueExpression Active',
	'address.create': 'ID AddressName CompanyName FirstName LastName Street2 State Zip Phone',
	'adminAddress.create': 'ID AddressName CompanyName Street2 State Zip Phone',
	'orderReturn.create': 'ID ItemsToReturn Comments',
	'webhook.create': 'Url HashKey ApiClientIDs WebhookRoutes',
};

/** Texts and examples by the field's name, or by operation and name. */
const TEXTS: Hints = {
	xp: { label: 'xp (JSON)' },
	direction: {
		description: 'Side of the order: sellers and suppliers receive Incoming ones, buyers send Outgoing ones',
	},
	from: { label: 'From Date', description: 'Orders created then or later' },
	to: { label: 'To Date', description: 'Orders created then or earlier' },
	level: { description: 'Only assignments to users, to groups or to whole companies' },
	depth: { description: 'Levels of categories: a number, or all', placeholder: '1' },
	adjustListOrders: {
		description: 'Whether the places of the other categories change along, so that no place is taken twice',
	},
	includeAddress: { description: 'Whether the address of each location is given, too' },
	overwriteExisting: { description: 'Whether variants that exist already are generated anew' },
	orders: { description: "Which of the user's orders move along" },
	approvable: { description: 'Whether only orders that the user can approve are given' },
	quantity: { description: 'Quantity of the price break that is deleted' },
	anonUserToken: { label: 'Anonymous User Token', description: 'Token of the anonymous user whose order is meant' },
	defaultPriceScheduleID: { description: "Price schedule for the supplier's sales of the product" },
	// As identifiers may look.
	orderID: { placeholder: 'ORD-10023' },
	lineItemID: { placeholder: 'LI-1' },
	productID: { placeholder: 'SHIRT-RED-M' },
	buyerID: { placeholder: 'acme' },
	catalogID: { placeholder: 'acme-catalog' },
	categoryID: { placeholder: 'shirts' },
	userID: { placeholder: 'jane' },
	supplierID: { placeholder: 'textile-mill' },
	inventoryRecordID: { placeholder: 'SHIRT-RED-M-BERLIN' },
	priceScheduleID: { placeholder: 'shirts-eur' },
	email: { placeholder: 'name@email.com' },
	promoCode: { label: 'Promotion Code', placeholder: 'SUMMER26' },
	shipmentID: { placeholder: 'SHIP-77' },
	newBuyerID: { label: 'New Buyer ID', placeholder: 'globex' },
	ID: { description: 'Key of the public key, as it stands in the header of a token', placeholder: 'rsa-1' },
	Country: { placeholder: 'US' },
	Currency: { placeholder: 'USD' },
	creditcardID: { label: 'Credit Card ID' },
	openidconnectID: { label: 'OpenID Connect ID' },
	ApiClientIDs: { label: 'API Client IDs' },
};

/** Labels, hints and placeholders of fields, and which fields are asked for first. */
export const orderCloudFields: Hints = {
	...TEXTS,
	...Object.fromEntries(
		Object.entries(SHOWN).flatMap(([operation, names]) =>
			names.split(' ').map((name) => [`${operation}:${name}`, { shown: true }]),
		),
	),
};
