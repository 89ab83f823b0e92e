/** The platform is temporarily busy; the request was not executed and can be sent again later. */
const PASSING: ReadonlySet<string> = new Set(['Api.Offline', 'Order.CacheBuilding', 'Product.CacheBuilding']);

/** Advice by error code. */
const BY_CODE: Readonly<Record<string, string>> = {
	IdExists:
		"There is a record with this ID already: use 'Create or Update' to overwrite it, or leave the ID empty to get a new one",
	NotFound:
		'Check the ID, the direction of an order and the buyer or catalog it belongs to. A record that was just created can take some seconds to appear in products, submitted orders and line items',
	'Api.Offline': 'OrderCloud is under maintenance for a moment; try again soon',
	'Auth.AnonUserProhibited': 'Use a credential of a registered user; anonymous shoppers may not do this',
	'Auth.InsufficientRoles':
		"Assign one of the roles to the user with a security profile, and let the credential's 'Scope' ask for it or leave it empty",
	'Auth.UnauthorizedRole': "Take the role out of the credential's 'Scope', or assign it to the user first",
	'Auth.UserNotAuthorizedToAdmin': 'Only seller users may do this, whatever their roles',
	'Buyer.RequiredIDOnBehalf': 'Name the buyer on whose behalf the call is made',
	'Category.InvalidDepth': "Give 'Depth' a whole number or all",
	'Inventory.Insufficient': 'Lower the quantity, raise the stock, or let the product be ordered beyond it',
	'LineItem.CannotFilterByOrderOrLineItem':
		'Put all conditions on the order, beginning with Order., or all on the line item',
	'LineItem.MustSortByOrderFirst':
		'Sort by a field of the order first, such as Order.DateSubmitted, then by the line item',
	'List.InvalidPageSize': 'Give a page size between 1 and 100',
	'List.InvalidProperty':
		'Check the spelling of the fields in the conditions, in which capitals matter; xp fields need an XP index except on products and submitted orders',
	'List.InvalidSearchProperty': "Check the names in 'Search On'; only some fields of each list can be searched",
	'List.InvalidSortProperty': 'Sort by one of the fields that the list offers',
	'List.InvalidType': 'Give each condition a value that fits its field, such as a number or a date',
	'Order.CacheBuilding': 'The search index of orders is being built; try again in some minutes',
	'Order.CannotMixSubmittedAndUnsubmitted':
		'Ask for submitted and unsubmitted orders one after the other: conditions such as Is Submitted = false leave out the others',
	'Order.CannotSubmitUncalculatedOrder': 'Calculate the order before it is submitted',
	'Order.CannotSubmitWithUnaccceptedPayments': 'Accept the payments of the order before it is submitted',
	'Order.CreateIncomingRequiresFromUser':
		"Give 'From User ID' and 'From Company ID', or create the order with the direction Outgoing as a buyer user",
	'Order.OverrideShippingPermission': "Leave 'Shipping Cost' empty, or add the role OverrideShipping",
	'Order.OverrideTaxPermission': "Leave 'Tax Cost' empty, or add the role OverrideTax",
	'PartyAssignment.RequiresBuyer': "Give the 'Buyer ID' beside the user or user group",
	'Product.CacheBuilding': 'The search index of products is being built; try again in some minutes',
	'Product.CategoryFilterRequiresCatalogID': "Give 'Catalog ID' beside 'Category ID'",
	'Request.InvalidRequestBody': 'Check names and types of the fields in the body',
	'Search.InvalidQuery': 'Check the words to search for and the conditions',
	'Search.ResultSetTooLarge':
		'A list with a search index covers at most 100,000 records: narrow it with conditions such as a range of dates, or leave search and sorting empty with Return All, which then goes on by ID',
	'User.UsernameMustBeUnique': 'Give another username; it has to be the only one in the whole marketplace',
	'Webhook.UrlSchemeHttps': 'Give an address that begins with https://',
};

/** Advice by prefix of the error code. */
const BY_AREA: ReadonlyArray<readonly [string, string]> = [
	[
		'Impersonation.',
		'Check the impersonation config: it has to name this API client, and the buyer, group or user to act as',
	],
	['PriceSchedule.', 'Check the quantities, price breaks and currency of the price schedule'],
	['Promotion.', 'Check the dates, limits and expressions of the promotion'],
];

const BY_STATUS: Readonly<Record<number, string>> = {
	401: 'Check the client ID, the secret and the environment of the credential; a marketplace lives in one region and environment only',
	403: 'The sign-in worked, but the user may not do this: a role or another kind of user is needed',
	404: BY_CODE.NotFound,
	409: BY_CODE.IdExists,
	429: "Lower 'Concurrent Requests' in the options, or run fewer items at a time",
};

/** Advice for the first code that has some, else for the status. */
export function hintFor(status: number, codes: readonly string[]): string | undefined {
	for (const code of codes) {
		const hint = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : BY_AREA.find(([area]) => code.startsWith(area))?.[1];
		if (hint !== undefined) return hint;
	}
	if (status >= 500) return 'Something went wrong at OrderCloud: try again later, and give its support the request ID';
	return BY_STATUS[status];
}

/** Whether the error is temporary. */
export function isPassing(codes: readonly string[]): boolean {
	return codes.some((code) => PASSING.has(code));
}
