/**
 * Look-ups by the end of the path that holds the parameter: the same name means different records in different places,
 * such as the users of a buyer, of a supplier and of the seller.
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

/** What lists under `/v1/me` may not be asked with: a buyer's token does not open the seller's lists. */
const BUYERS_OWN = '/v1/me/';

/** Key of the look-up for the parameter of a path, or undefined where its value has to be typed. */
export function pickFrom(path: string, parameter: string): string | undefined {
	if (path.startsWith(BUYERS_OWN)) return undefined;
	const end = path.indexOf(`{${parameter}}`) + parameter.length + 2;
	const upToHere = path.slice(0, end);
	return LOOKUPS.find(([pathEnd]) => upToHere.endsWith(pathEnd))?.[1];
}
