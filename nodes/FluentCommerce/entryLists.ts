import type { EntryList, Field, OperationId } from '../../connector/core/catalogue/types';
import { amount, text } from './fieldBuilders';

const required = { required: true };
const product = { ...required, placeholder: 'SHIRT-RED-M' };
const catalogue = { placeholder: 'PC:MASTER:1' };
const own: Field = { name: 'attributes', type: 'json', description: 'Such as {"colour": "red"}' };

const orderItems: EntryList = {
	path: 'items',
	label: 'Items',
	entry: 'Item',
	fields: [
		text('ref', 255, required),
		text('productRef', 255, product),
		text('productCatalogueRef', 255, catalogue),
		{ name: 'quantity', type: 'integer', ...required },
		amount('price'),
	],
	further: [own, text('currency', 255), amount('taxPrice'), amount('totalPrice'), amount('totalTaxPrice')],
};

const returnOrderItems: EntryList = {
	path: 'returnOrderItems',
	label: 'Return Order Items',
	entry: 'Item',
	fields: [
		text('ref', 100, required),
		text('type', 50, required),
		text('product.ref', 100, { ...product, label: 'Product Ref' }),
		text('product.catalogue.ref', 100, { ...catalogue, ...required, label: 'Product Catalogue Ref' }),
		{ name: 'unitQuantity.quantity', type: 'integer', ...required },
		// The API requires the objects, which have no meaning without an amount.
		amount('unitAmount.amount', { ...required, label: 'Unit Amount' }),
		amount('itemTaxAmount.amount', { ...required, label: 'Item Tax Amount' }),
		amount('itemAmount.amount', { ...required, label: 'Item Amount' }),
	],
	further: [text('returnReason.value', 255, { label: 'Return Reason' })],
};

/** Lists that the form asks for entry by entry; operations that take the same list share it. */
export const entryLists: Readonly<Record<OperationId, readonly EntryList[]>> = {
	'order.create': [orderItems],
	'order.createWithCustomer': [orderItems],
	'returnOrder.create': [returnOrderItems],
};
