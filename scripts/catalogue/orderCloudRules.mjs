/**
 * Decisions on what the vendor's files leave open or state oddly, made here by name and nowhere else. The generator
 * reports keys that no longer match anything in the files.
 */
export const rules = {
	/** Groups of operations that are one resource under two names: the newer specification names it differently. */
	sameResource: { EntitySyncs: 'EntitySynchronization' },

	/** The vendor's publications, as the files abbreviate them. */
	sourceName: (name) => name.replace(/^js-sdk-/, 'ordercloud-javascript-sdk ').replace(/^spec-/, 'OpenAPI '),

	/** Singulars that are not the plural without its `s`. */
	singular: {
		Addresses: 'Address',
		AdminAddresses: 'AdminAddress',
		Categories: 'Category',
		SupplierAddresses: 'SupplierAddress',
		XpIndices: 'XpIndex',
	},

	/** Operations whose own name misleads, or differs from that of their siblings. */
	operationName: {
		// The record listed is the inventory record; the variant is its parent.
		'InventoryRecords.ListVariant': 'getAllForVariant',
		'InventoryRecords.CreateVariant': 'createForVariant',
		'InventoryRecords.GetVariant': 'getForVariant',
		'InventoryRecords.SaveVariant': 'createOrUpdateForVariant',
		'InventoryRecords.DeleteVariant': 'deleteForVariant',
		'InventoryRecords.PatchVariant': 'updateForVariant',
		// Two of four siblings omit the word Buyer.
		'EntitySynchronization.SaveUserGroups': 'createOrUpdateBuyerUserGroups',
		'EntitySynchronization.DeleteUserGroups': 'deleteBuyerUserGroups',
		// The cart's sibling has the capital letter.
		'IntegrationEvents.SelectShipmethods': 'selectShipMethods',
		'XpIndices.Put': 'createOrUpdate',
	},

	/** Required members that the files do not mark: without them the call has no meaning. */
	required: { 'XpIndices.Put': ['ThingType', 'Key'] },

	/** Required query parameters; the files do not mark any. */
	requiredQuery: {
		'Users.Move': ['orders'],
		// Names the price break to delete.
		'PriceSchedules.DeletePriceBreak': ['quantity'],
	},

	/** Path parameters with known values; the newer specification omits some of them. */
	pathType: { direction: 'OrderDirection' },

	/** Query parameters, by name or `Resource.Operation:name`, whose type is more specific than the declared one. */
	queryType: {
		from: { type: 'dateTime' },
		to: { type: 'dateTime' },
		quantity: { type: 'integer' },
		anonUserToken: { secret: true },
		'Discounts.ListAssignments:level': { ref: 'DiscountLevel' },
	},

	/** Query types in the files, by their exact text. */
	queryTypes: {
		string: {},
		number: { type: 'number' },
		boolean: { type: 'boolean' },
		"'Group' | 'Company'": { ref: 'GroupLevel' },
	},

	/** Enums that have no name in the files. */
	enums: {
		GroupLevel: ['Group', 'Company'],
		DiscountLevel: ['Group', 'Company', 'BuyerGroup'],
	},

	/** Enums that the platform extends with every few releases: other values are sent as typed. */
	openEnums: ['ApiRole', 'MessageType', 'XpThingType'],

	/** Read-only members that only the newer specification has. */
	readOnly: [
		'Order.BaseDiscount',
		'LineItem.BaseDiscount',
		'LineItem.DiscountID',
		'ExtendedLineItem.BaseDiscount',
		'ExtendedLineItem.DiscountID',
	],

	/** Members whose type has another name in the newer specification. */
	typeName: (name) => name.replace(/^_/, ''),

	/** Types that accept any JSON. */
	json: ['any', 'XP', 'dict[str, Any]'],

	/** The only list that returns a key for the next page. */
	pageKey: ['LineItems.ListAcrossOrders'],

	/**
	 * Idempotent POST operations: assignments are upserts, and the others change nothing that a second call would change
	 * again.
	 */
	repeatable: /\.(Save\w*Assignment|Validate|UnlockUserAccount|GetAccessToken)$/,

	/** Adds an operation that returns the facets of a list, next to the list itself. */
	facets: { suffix: 'Facets', items: 'Meta.Facets' },
};
