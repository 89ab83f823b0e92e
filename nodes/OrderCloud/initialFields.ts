import type { Curation } from '../../connector/core/catalogue/curate';

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
export const RECORDS =
	'order lineItem shipment product inventoryRecord priceSchedule buyer user catalog category promotion address adminAddress'.split(
		' ',
	);

/** The same with the upserts of records, whose ID is in the path. */
export const initialFields: ReadonlyArray<readonly [operation: string, names: readonly string[]]> = [
	...Object.entries(SHOWN).map(([operation, names]) => [operation, names.split(' ')] as const),
	...RECORDS.map((resource) => {
		const names = SHOWN[`${resource}.create`].split(' ');
		return [`${resource}.createOrUpdate`, names.filter((name) => name !== 'ID')] as const;
	}),
];

/** The order of the fields that come first. */
export const orderCloudOrder: NonNullable<Curation['order']> = Object.fromEntries(initialFields);

