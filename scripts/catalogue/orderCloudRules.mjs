/**
 * What the vendor's files leave open or say oddly, decided here by name and nowhere else. A key that no longer meets
 * anything in the files is reported by the generator.
 */
export const rules = {
	/** Groups of operations that are one resource under two names: the newer specification calls it differently. */
	sameResource: { EntitySyncs: 'EntitySynchronization' },

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
		// The thing listed is the inventory record; the variant is what it belongs to.
		'InventoryRecords.ListVariant': 'getAllForVariant',
		'InventoryRecords.CreateVariant': 'createForVariant',
		'InventoryRecords.GetVariant': 'getForVariant',
		'InventoryRecords.SaveVariant': 'createOrUpdateForVariant',
		'InventoryRecords.DeleteVariant': 'deleteForVariant',
		'InventoryRecords.PatchVariant': 'updateForVariant',
		// Two of four siblings leave out the word Buyer.
		'EntitySynchronization.SaveUserGroups': 'createOrUpdateBuyerUserGroups',
		'EntitySynchronization.DeleteUserGroups': 'deleteBuyerUserGroups',
		// The cart's sibling has the capital.
		'IntegrationEvents.SelectShipmethods': 'selectShipMethods',
		'XpIndices.Put': 'createOrUpdate',
	},

	/** Required members that the files do not mark: without them the call says nothing. */
	required: { 'XpIndices.Put': ['ThingType', 'Key'] },

	/** Required query parameters; the files do not mark any. */
	requiredQuery: {
		'Users.Move': ['orders'],
		// Names the price break to delete.
		'PriceSchedules.DeletePriceBreak': ['quantity'],
	},

	/** Path parameters with known values; the newer specification leaves some of them out. */
	pathType: { direction: 'OrderDirection' },

	/** Query parameters, by name or `Resource.Operation:name`, that are called texts or numbers and are more than that. */
	queryType: {
		from: { type: 'dateTime' },
		to: { type: 'dateTime' },
		quantity: { type: 'integer' },
		anonUserToken: { secret: true },
		'Discounts.ListAssignments:level': { ref: 'DiscountLevel' },
	},

	/** Query types of the files, by their exact text. */
	queryTypes: {
		string: {},
		number: { type: 'number' },
		boolean: { type: 'boolean' },
		"'Group' | 'Company'": { ref: 'GroupLevel' },
	},

	/** Lists of values that have no name in the files. */
	enums: {
		GroupLevel: ['Group', 'Company'],
		DiscountLevel: ['Group', 'Company', 'BuyerGroup'],
	},

	/** Lists of values to which the platform adds with every few releases: values not listed are sent as typed. */
	openEnums: ['ApiRole', 'MessageType', 'XpThingType'],

	/** Members that only the newer specification has and marks as given by the platform. */
	readOnly: [
		'Order.BaseDiscount',
		'LineItem.BaseDiscount',
		'LineItem.DiscountID',
		'ExtendedLineItem.BaseDiscount',
		'ExtendedLineItem.DiscountID',
	],

	/** Members that the newer specification has under a type of another name. */
	typeName: (name) => name.replace(/^_/, ''),

	/** Types that are any JSON. */
	json: ['any', 'XP', 'dict[str, Any]'],

	/** Only this list answers with a key for the next page. */
	pageKey: ['LineItems.ListAcrossOrders'],

	/**
	 * POST operations that do the same when they are sent twice: assignments are upserts, the others change nothing that
	 * a second call would change again.
	 */
	repeatable: /\.(Save\w*Assignment|Validate|UnlockUserAccount|GetAccessToken)$/,

	/** Beside a list that comes with facets, an operation that gives the facets. */
	facets: { suffix: 'Facets', items: 'Meta.Facets' },
};
