import type { EntryList, Field, OperationId } from '../../connector/core/catalogue/types';
import { comments, list, required, text, texts } from './fieldBuilders';

const count = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'integer', ...more });
const codes = (name: string, maxItems?: number): Field =>
	texts(name, { ...(maxItems !== undefined && { maxItems }), description: 'What a scanner reads from the goods' });

const articleNumber = { ...required, placeholder: 'SKU-1001', description: 'Your article number' };
const articleTitle = { ...required, placeholder: 'Shirt, blue' };
const quantity = count('quantity', { ...required, min: 1 });
const globalLineItemId = text('globalLineItemId', { description: 'Ties together the same line in all its jobs' });
const unitKey = text('measurementUnitKey', { label: 'Measurement Unit', placeholder: 'liter' });
const own: Field = { name: 'customAttributes', type: 'json', description: 'Any JSON, kept with the entry' };

const article = [text('article.tenantArticleId', articleNumber), text('article.title', articleTitle)];
const imageUrl = text('article.imageUrl', { description: 'Has to open without signing in' });
const weight: Field = { name: 'article.weight', type: 'number', min: 0, description: 'In grams' };
const attributes = list('article.attributes', 'List such as [{"key": "colour", "value": "blue"}]');

const orderLineItems: EntryList = {
	path: 'orderLineItems',
	label: 'Order Line Items',
	entry: 'Line Item',
	fields: [...article, quantity],
	further: [attributes, own, imageUrl, unitKey, codes('scannableCodes', 500), weight],
};

const person = [text('firstName'), text('lastName')];
const place = [
	text('street', required),
	text('houseNumber'),
	text('postalCode', required),
	text('city', required),
	text('country', { ...required, placeholder: 'DE', description: 'Two letters, as in ISO 3166-1' }),
];

const addresses: EntryList = {
	path: 'consumer.addresses',
	label: 'Consumer Addresses',
	entry: 'Address',
	fields: [...person, ...place],
	further: [
		text('additionalAddressInfo', { label: 'Additional Info' }),
		text('addressType', {
			choices: [
				{ value: 'POSTAL_ADDRESS', label: 'Postal Address' },
				{ value: 'PARCEL_LOCKER', label: 'Parcel Locker' },
				{ value: 'INVOICE_ADDRESS', label: 'Invoice Address' },
			],
		}),
		text('companyName'),
		own,
		text('email', { placeholder: 'name@email.com' }),
		list('phoneNumbers', 'List such as [{"type": "MOBILE", "value": "+49 30 123456"}]'),
		text('province'),
	],
};

const pickLineItems: EntryList = {
	path: 'pickLineItems',
	label: 'Pick Line Items',
	entry: 'Line Item',
	fields: [...article, quantity],
	further: [own, globalLineItemId, imageUrl, unitKey, codes('scannableCodes')],
};

const pickedLineItems: EntryList = {
	path: 'lineItems',
	label: 'Line Items',
	entry: 'Line Item',
	fields: [
		text('id', { ...required, label: 'Line Item ID', description: 'As the pick job names it' }),
		count('picked', { min: 0, label: 'Picked Quantity' }),
	],
	further: [own, { name: 'stockEmptied', type: 'boolean', description: 'Whether the stock is empty now' }],
};

const parcelItems: EntryList = {
	path: 'items',
	label: 'Items',
	entry: 'Item',
	fields: [
		// Required only within a complete article, which is optional here.
		text('article.tenantArticleId', { ...articleNumber, required: false }),
		text('article.title', { ...articleTitle, required: false }),
		quantity,
	],
	further: [own, text('description'), globalLineItemId, weight],
};

const returnableLineItems: EntryList = {
	path: 'returnableLineItems',
	label: 'Returnable Line Items',
	entry: 'Line Item',
	fields: [...article, { name: 'delivered', type: 'number', ...required, min: 1, label: 'Delivered Quantity' }],
	further: [own, globalLineItemId, codes('scannableCodes', 50)],
};

const returnedLineItems: EntryList = {
	path: 'itemReturnForCreation.returnedLineItems',
	label: 'Returned Line Items',
	entry: 'Line Item',
	fields: [
		text('itemReturnJobLineItemRef', {
			...required,
			label: 'Line Item Ref',
			description: 'As the return job names it',
		}),
		text('status', {
			...required,
			choices: [
				{ value: 'OPEN', label: 'Open' },
				{ value: 'IN_PROGRESS', label: 'In Progress' },
				{ value: 'WAITING_FOR_INPUT', label: 'Waiting for Input' },
				{ value: 'REJECTED', label: 'Rejected' },
				{ value: 'ACCEPTED', label: 'Accepted' },
				{ value: 'CANCELED', label: 'Canceled' },
			],
		}),
	],
	further: [
		text('itemConditionComment', { label: 'Condition Comment' }),
		own,
		list('reasons', 'List such as [{"reasonLocalized": {"en_US": "Too small"}}]'),
		text('tenantArticleId', { description: 'Your article number' }),
	],
};

const amount = (of: string, label: string) => count(`${of}.value`, { ...required, min: 0, label });
const expiry = text('stockProperties.expiry', { description: 'When the goods expire' });

const requestedItems: EntryList = {
	path: 'requestedItems',
	label: 'Requested Items',
	entry: 'Item',
	fields: [text('tenantArticleId', articleNumber), amount('quantity', 'Quantity')],
	further: [own, expiry, text('quantity.unit', { description: 'Measurement unit of the listing, if it has one' })],
};

const receivedItems: EntryList = {
	path: 'receivedItems',
	label: 'Received Items',
	entry: 'Item',
	fields: [
		text('tenantArticleId', articleNumber),
		amount('acceptedQuantity', 'Accepted Quantity'),
		amount('rejectedQuantity', 'Rejected Quantity'),
		comments,
	],
	further: [own, expiry, text('storageLocationRef', { description: 'Where the goods were put' })],
};

const substitutes: EntryList = {
	path: 'substitutes',
	label: 'Substitutes',
	entry: 'Substitute',
	fields: [text('tenantArticleId', articleNumber), text('title', articleTitle)],
	further: [
		text('imageUrl'),
		unitKey,
		{ name: 'priority', type: 'number', min: 0, description: 'The lowest number comes first' },
		codes('scannableCodes', 500),
	],
};

const basket: EntryList = {
	path: 'basket',
	label: 'Basket',
	entry: 'Article',
	fields: [text('tenantArticleId', articleNumber), count('quantity', required)],
};

const facilities: EntryList = {
	path: 'facilities',
	label: 'Facilities',
	entry: 'Facility',
	fields: [text('facilityRef', required), { name: 'latestPickingStart', type: 'dateTime', ...required }],
};

/** Addresses come first in every operation that asks for them, so that these inputs are described only once. */
const consumerAddresses = { ...addresses, path: 'consumerAddresses' };
const order = [addresses, orderLineItems];

/** Lists that the form asks for entry by entry; operations that take the same list share it. */
export const entryLists: Readonly<Record<OperationId, readonly EntryList[]>> = {
	'inboundProcess.addReceipt': [receivedItems],
	'inboundProcess.create': [{ ...requestedItems, path: 'purchaseOrder.requestedItems' }],
	'inboundProcess.replacePurchaseOrder': [requestedItems],
	'itemReturn.create': [returnedLineItems],
	'itemReturnJob.create': [consumerAddresses, returnableLineItems],
	'order.create': order,
	'order.replaceConsumerAddresses': [consumerAddresses],
	'pickJob.create': [pickLineItems],
	'pickJob.pick': [pickedLineItems],
	'promise.create': order,
	'promise.getDeliveryAtTimePoint': [facilities],
	'promise.getDeliveryInTimePeriod': [basket],
	'purchaseOrder.create': [requestedItems],
	'purchaseOrder.replace': [requestedItems],
	'receipt.create': [receivedItems],
	'receipt.replace': [receivedItems],
	'shipment.createParcel': [parcelItems],
	'substitute.replace': [substitutes],
};
