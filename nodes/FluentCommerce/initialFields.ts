import type { Curation } from '../../connector/core/catalogue/curate';
import type { OperationId } from '../../connector/core/catalogue/types';

const place = (of: string) => ['name', 'street', 'city', 'state', 'postcode', 'country'].map((part) => `${of}.${part}`);

const order = [
	'ref',
	'type',
	'retailer',
	'customer',
	'items',
	'fulfilmentChoice.deliveryType',
	...place('fulfilmentChoice.deliveryAddress'),
	'totalPrice',
	'totalTaxPrice',
];

const product = ['ref', 'catalogue', 'type', 'gtin', 'name', 'summary'];

/**
 * Fields that the form initially shows, in this order, per operation. Required fields are included or follow; others
 * are behind "Add field". Optional lists are left out, as they start with a sample, which the node would
 * send.
 */
const initialFields: Readonly<Record<OperationId, readonly string[]>> = {
	'article.create': ['ref', 'type', 'name', 'quantity', 'height', 'length', 'width', 'weight', 'fulfilments'],
	'category.create': ['ref', 'catalogue', 'type', 'name', 'summary'],
	'consignment.create': [
		'ref',
		'consignmentReference',
		'retailer',
		'carrier',
		'consignmentArticles',
		'trackingLabel',
		'labelUrl',
	],
	'customer.create': [
		'username',
		'primaryEmail',
		'retailer',
		'firstName',
		'lastName',
		'primaryPhone',
		'country',
		'timezone',
		'promotionOptIn',
	],
	'financialTransaction.create': [
		'ref',
		'type',
		'order',
		'amount',
		'currency',
		'paymentMethod',
		'externalTransactionId',
	],
	'fulfilment.create': ['ref', 'type', 'order', 'deliveryType', 'fulfilmentChoiceRef'],
	'inventoryPosition.create': ['ref', 'catalogue', 'type', 'productRef', 'locationRef', 'onHand'],
	'inventoryQuantity.create': ['ref', 'catalogue', 'position', 'type', 'quantity', 'condition', 'expectedOn'],
	'location.create': [
		'ref',
		'type',
		'name',
		'retailer',
		...place('primaryAddress'),
		'supportPhoneNumber',
		'openingSchedule',
	],
	'order.create': order,
	'order.createWithCustomer': [...order, 'customer.firstName', 'customer.lastName', 'customer.primaryPhone'],
	'setting.create': ['name', 'context', 'contextId', 'valueType', 'value'],
	'standardProduct.create': product,
	'variantProduct.create': [...product, 'product.ref', 'product.catalogue.ref'],
	'virtualPosition.create': ['ref', 'catalogue', 'type', 'productRef', 'groupRef', 'quantity'],
};

/** Members that nearly every list entry has, for a list's initial sample. No texts, as empty ones would be sent. */
const inEntries: Readonly<Record<OperationId, readonly string[]>> = {
	'order.create': ['items[].price'],
	'order.createWithCustomer': ['items[].price'],
	'fulfilment.update': ['items[].filledQuantity', 'items[].rejectedQuantity'],
};

/** Order of a body's members, per operation. */
export const fluentOrder: NonNullable<Curation['order']> = Object.fromEntries(
	Object.entries(initialFields).map(([id, paths]) => [id, [...new Set(paths.map((path) => path.split('.')[0]))]]),
);

/** The same in the format of the curation. */
export const shownFields: NonNullable<Curation['fields']> = Object.fromEntries(
	[...Object.entries(initialFields), ...Object.entries(inEntries)].flatMap(([id, paths]) =>
		paths.map((path) => [`${id}:${path}`, { shown: true }]),
	),
);
