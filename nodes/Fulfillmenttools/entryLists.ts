import type { EntryList, Field, OperationId } from '../../connector/catalogue/types';

const text = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'string', ...more });
const required = { required: true };

const orderLineItems: EntryList = {
	path: 'orderLineItems',
	label: 'Order Line Items',
	entry: 'Line Item',
	fields: [
		text('article.tenantArticleId', { ...required, placeholder: 'SKU-1001', description: 'Your article number' }),
		text('article.title', { ...required, placeholder: 'Shirt, blue' }),
		{ name: 'quantity', type: 'integer', required: true, min: 1, default: 1 },
	],
	further: [
		text('article.imageUrl', { label: 'Image URL' }),
		{ name: 'article.weight', type: 'number', min: 0, description: 'In grams' },
		{ name: 'shopPrice', type: 'number' },
		{ name: 'customAttributes', type: 'json', description: 'Any JSON, kept with the line item' },
	],
};

export const entryLists: Readonly<Record<OperationId, readonly EntryList[]>> = {
	'order.create': [orderLineItems],
};
