import type { Curation } from '../../connector/core/catalogue/curate';

type Hints = NonNullable<Curation['fields']>;

/** Date ranges, including both ends. */
const dates: Hints = Object.fromEntries(
	['createdOn', 'updatedOn'].flatMap((name) => {
		const word = name.replace('On', '');
		const label = word[0].toUpperCase() + word.slice(1);
		return [
			[`${name}From`, { label: `${label} From`, description: `Only what was ${word} then or later` }],
			[`${name}To`, { label: `${label} To`, description: `Only what was ${word} then or earlier` }],
		];
	}),
);

/** Sample refs and identifiers. */
const samples: Hints = Object.fromEntries(
	Object.entries({
		orderId: '1234',
		fulfilmentId: '1234',
		locationId: '17',
		retailerId: '1',
		customerUsername: 'name@email.com',
		customerRef: 'CUST-1001',
		inventoryPositionRef: 'SHIRT-RED-M:LOC_BER',
		inventoryQuantityRef: 'SHIRT-RED-M:LOC_BER:LAST_ON_HAND',
		inventoryCatalogueRef: 'DEFAULT:1',
		productCatalogueRef: 'PC:MASTER:1',
		virtualCatalogueRef: 'ATS:1',
		standardProductRef: 'SHIRT',
		variantProductRef: 'SHIRT-RED-M',
		productRef: 'SHIRT-RED-M',
		categoryRef: 'SHIRTS',
		currencyAlphabeticCode: 'EUR',
		currency: 'EUR',
		'currency.alphabeticCode': 'EUR',
		locationRef: 'LOC_BER',
		gtin: '4006381333931',
		country: 'DE',
		timezone: 'Europe/Berlin',
		timeZone: 'Europe/Berlin',
		username: 'name@email.com',
		email: 'name@email.com',
		primaryEmail: 'name@email.com',
	}).map(([name, placeholder]) => [name, { placeholder }]),
);

/** Labels, hints and placeholders of fields, by name, by path, or by operation and path. */
export const fluentFields: Hints = {
	...samples,
	...dates,
	currencyAlphabeticCode: { label: 'Currency', placeholder: 'EUR' },
	'returnOrder.getAll:retailerLinkId': { label: 'Retailer ID (Single)' },
	workflowLinkRef: { label: 'Workflow Ref (Single)', description: 'Given together with the workflow version' },
	workflowLinkVersion: { label: 'Workflow Version (Single)' },
	customerLinkRef: { label: 'Customer Ref' },
	retailerId: { label: 'Retailer ID', placeholder: '1' },
	orderRef: { description: 'Given together with the retailer ID of the order' },
	orderRetailerId: { label: 'Order Retailer ID' },
	productQuantities: { description: 'Products and how many of each are needed' },
	executionMode: {
		description: 'Whether to wait until the workflow has made its plans, so that they can be returned at once',
	},
	orderByProximityLatitude: { label: 'Near Latitude', description: 'Where the nearest locations are to come first' },
	orderByProximityLongitude: { label: 'Near Longitude' },
	excludedLocationRefs: { description: 'Locations that do not count' },
	// Bodies.
	fulfilmentChoice: { label: 'Delivery' },
	// Outer names stand before inner ones, and the panel is narrow.
	'fulfilmentChoice.deliveryAddress': { label: 'To' },
	'fulfilmentChoice.deliveryContact': { label: 'Contact' },
	'fulfilmentChoice.deliveryEmail': { label: 'Email' },
	'fulfilmentChoice.deliveryFirstName': { label: 'First Name' },
	'fulfilmentChoice.deliveryInstruction': { label: 'Instruction' },
	'fulfilmentChoice.deliveryLastName': { label: 'Last Name' },
	'fulfilmentPlan.create:fulfilmentOptionId': { label: 'Fulfilment Option' },
	'setting.create:contextId': { label: 'Context ID (0 for Account)' },
	'setting.update:contextId': { label: 'Context ID (0 for Account)' },
	'setting.create:lobValue': { label: 'Value (JSON)' },
	'setting.update:lobValue': { label: 'Value (JSON)' },
	'location.create:primaryAddress': { label: 'Address' },
	'location.create:openingSchedule': { label: 'Opening' },
};
