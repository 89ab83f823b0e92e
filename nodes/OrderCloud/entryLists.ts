import type { EntryList, Field, OperationId } from '../../connector/core/catalogue/types';

const amount = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'number', ...more });
const count = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'integer', ...more });

const priceBreaks: EntryList = {
	path: 'PriceBreaks',
	label: 'Price Breaks',
	entry: 'Price Break',
	fields: [
		count('Quantity', { required: true, description: 'From which quantity on the price holds' }),
		amount('Price', { required: true, description: 'Of a single piece' }),
	],
	further: [amount('BundlePrice'), amount('SalePrice'), amount('SubscriptionPrice')],
};

const discountBreaks: EntryList = {
	path: 'DiscountBreaks',
	label: 'Discount Breaks',
	entry: 'Discount Break',
	fields: [count('Quantity'), amount('Amount')],
};

const itemsToReturn: EntryList = {
	path: 'ItemsToReturn',
	label: 'Items to Return',
	entry: 'Item',
	fields: [{ name: 'LineItemID', type: 'string', required: true, placeholder: 'LI-1' }, count('Quantity', { min: 0 })],
	further: [{ name: 'Comments', type: 'string', maxLength: 500 }, amount('RefundAmount')],
};

const webhookRoutes: EntryList = {
	path: 'WebhookRoutes',
	label: 'Webhook Routes',
	entry: 'Route',
	fields: [
		{
			name: 'Route',
			type: 'string',
			placeholder: 'v1/orders/{direction}/{orderID}/submit',
			description: 'Path without a slash in front, with its parameters in braces',
		},
		{ name: 'Verb', type: 'string', placeholder: 'POST' },
	],
};

/** Lists that the form asks for entry by entry; operations that take the same list share it. */
export const entryLists: Readonly<Record<OperationId, readonly EntryList[]>> = {
	'discount.create': [discountBreaks],
	'discount.createOrUpdate': [discountBreaks],
	'orderReturn.create': [itemsToReturn],
	'orderReturn.createOrUpdate': [itemsToReturn],
	'priceSchedule.create': [priceBreaks],
	'priceSchedule.createOrUpdate': [priceBreaks],
	'webhook.create': [webhookRoutes],
	'webhook.createOrUpdate': [webhookRoutes],
};
