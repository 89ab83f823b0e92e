import type { Curation } from '../../connector/core/catalogue/curate';

type Hints = NonNullable<Curation['fields']>;

/** Fields that the form initially shows, in this order, per operation; required fields are included or follow. */
const SHOWN: Readonly<Record<string, string>> = {
	'order.create': 'ID FromCompanyID FromUserID BillingAddressID ShippingAddressID Comments xp',
	'order.approve': 'Comments',
	'order.decline': 'Comments AllowResubmit',
	'order.ship': 'Shipper DateShipped TrackingNumber',
	'lineItem.create': 'ProductID Quantity UnitPrice ShippingAddressID InventoryRecordID xp',
	'cart.createLineItem': 'ProductID Quantity UnitPrice ShippingAddressID xp',
	'shipment.create': 'ID BuyerID Shipper DateShipped TrackingNumber',
	'shipment.createOrUpdateItem': 'OrderID LineItemID QuantityShipped',
	'product.create': 'ID Name Description DefaultPriceScheduleID Active xp',
	'product.createOrUpdateAssignment': 'ProductID BuyerID UserGroupID PriceScheduleID',
	'inventoryRecord.create': 'ID AddressID QuantityAvailable OrderCanExceed',
	'inventoryRecord.createForVariant': 'ID AddressID QuantityAvailable OrderCanExceed',
	'priceSchedule.create': 'ID Name Currency PriceBreaks MinQuantity',
	'priceSchedule.createOrUpdatePriceBreak': 'Quantity Price SalePrice',
	'buyer.create': 'ID Name DefaultCatalogID Active',
	'user.create': 'ID Username FirstName LastName Email Phone Password Active xp',
	'catalog.create': 'ID Name Description Active',
	'category.create': 'ID Name Description ParentID ListOrder Active',
	'category.createOrUpdateProductAssignment': 'CategoryID ProductID ListOrder',
	'payment.create': 'Type Amount Accepted CreditCardID',
	'cart.createPayment': 'Type Amount Accepted CreditCardID',
	'promotion.create': 'ID Code Name EligibleExpression ValueExpression StartDate ExpirationDate Active',
	'promotion.createOrUpdateAssignment': 'PromotionID BuyerID UserGroupID',
	'address.create': 'ID AddressName CompanyName FirstName LastName Street1 Street2 City State Zip Country Phone',
	'adminAddress.create': 'ID AddressName CompanyName Street1 Street2 City State Zip Country Phone',
	'orderReturn.create': 'ID ItemsToReturn Comments',
	'webhook.create': 'Url HashKey ApiClientIDs WebhookRoutes',
};

/** Records that can also be upserted and updated under an ID in the path. */
const RECORDS =
	'order lineItem shipment product inventoryRecord priceSchedule buyer user catalog category promotion address adminAddress'.split(
		' ',
	);

const shown: ReadonlyArray<readonly [operation: string, names: readonly string[]]> = [
	...Object.entries(SHOWN).map(([operation, names]) => [operation, names.split(' ')] as const),
	...RECORDS.map((resource) => {
		// The ID is in the path.
		const names = SHOWN[`${resource}.create`].split(' ');
		return [`${resource}.createOrUpdate`, names.filter((name) => name !== 'ID')] as const;
	}),
];

/** Labels, hints and examples by field name, or by operation and name. */
const TEXTS: Hints = {
	// The editor marks an empty JSON input as wrong; an empty object changes nothing.
	xp: { label: 'xp (JSON)', default: '{}' },
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
	// Sample identifiers.
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
	'cert.getPublicKey:ID': {
		description: 'Key of the public key, as it stands in the header of a token',
		placeholder: 'rsa-1',
	},
	// These placeholders and defaults are all that the mapper shows for a field.
	Active: { default: true },
	Code: { placeholder: 'SUMMER26' },
	OrderID: { placeholder: 'ORD-10023' },
	LineItemID: { placeholder: 'LI-1' },
	ProductID: { placeholder: 'SHIRT-RED-M' },
	BuyerID: { placeholder: 'acme' },
	CatalogID: { placeholder: 'acme-catalog' },
	CategoryID: { placeholder: 'shirts' },
	Email: { placeholder: 'name@email.com' },
	Shipper: { placeholder: 'UPS' },
	Country: { placeholder: 'US' },
	Currency: { placeholder: 'USD' },
	creditcardID: { label: 'Credit Card ID' },
	openidconnectID: { label: 'OpenID Connect ID' },
	ApiClientIDs: { label: 'API Client IDs' },
};

const generated = shown.filter(([, names]) => names.includes('ID')).map(([operation]) => operation);

/** The order of the fields that come first. */
export const orderCloudOrder: NonNullable<Curation['order']> = Object.fromEntries(shown);

/** Labels, hints and placeholders of fields, and which fields the form initially shows. */
export const orderCloudFields: Hints = {
	...TEXTS,
	...Object.fromEntries(
		shown.flatMap(([operation, names]) => names.map((name) => [`${operation}:${name}`, { shown: true }])),
	),
	...Object.fromEntries(
		generated.map((operation) => [`${operation}:ID`, { label: 'ID (Generated if Empty)', shown: true }]),
	),
	...Object.fromEntries(RECORDS.map((resource) => [`${resource}.update:ID`, { label: 'New ID' }])),
};
