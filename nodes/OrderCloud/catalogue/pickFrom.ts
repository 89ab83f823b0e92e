/**
 * Lookups by the end of the path that contains the parameter: the same name means different records in different
 * places, such as the users of a buyer, of a supplier and of the seller.
 */
const LOOKUPS: ReadonlyArray<readonly [pathEnd: string, lookup: string]> = [
	['/adminusers/{userID}', 'adminUser'],
	['/apiclients/{apiClientID}', 'apiClient'],
	['/buyers/{buyerID}', 'buyer'],
	['/moveto/{newBuyerID}', 'buyer'],
	['/catalogs/{catalogID}', 'catalog'],
	['/catalogs/{catalogID}/categories/{categoryID}', 'category'],
	['/products/{productID}/inventoryrecords/{inventoryRecordID}', 'inventoryRecord'],
	['/products/{productID}/variants/{variantID}/inventoryrecords/{inventoryRecordID}', 'variantInventoryRecord'],
	['/orders/{direction}/{orderID}', 'order'],
	['/priceschedules/{priceScheduleID}', 'priceSchedule'],
	['/products/{productID}', 'product'],
	['/productassignments/{productID}', 'product'],
	['/promotions/{promotionID}', 'promotion'],
	['/suppliers/{supplierID}', 'supplier'],
	['/suppliers/{supplierID}/users/{userID}', 'supplierUser'],
	['/buyers/{buyerID}/users/{userID}', 'user'],
];

/** Parameters under `/v1/me` have no lookup: a buyer's token gives no access to the seller's lists. */
const BUYERS_OWN = '/v1/me/';

/** Key of the lookup for a path parameter, or undefined if its value has to be typed. */
export function pickFrom(path: string, parameter: string): string | undefined {
	if (path.startsWith(BUYERS_OWN)) return undefined;
	const end = path.indexOf(`{${parameter}}`) + parameter.length + 2;
	const upToHere = path.slice(0, end);
	return LOOKUPS.find(([pathEnd]) => upToHere.endsWith(pathEnd))?.[1];
}
