import type { EntryList, Field, OperationId } from '../../connector/core/catalogue/types';

const text = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'string', ...more });
const number = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'number', ...more });

const lines: EntryList = {
	path: 'line',
	label: 'Lines',
	entry: 'Line',
	fields: [
		text('sku', { label: 'SKU', placeholder: 'SKU-1001' }),
		text('orderedQty', { label: 'Ordered Quantity', placeholder: '1' }),
	],
	further: [text('skuDescription'), text('unitPrice', { placeholder: '19.99' })],
};

const lpns: EntryList = {
	path: 'lpns',
	label: 'LPNs',
	entry: 'LPN',
	fields: [text('lpnType', { placeholder: 'C' }), text('lpnName'), number('numberOfLpns', { label: 'Number of LPNs' })],
	further: [
		{ name: 'customLpnIds', type: 'array', items: { name: '', type: 'string' } },
		number('dimension.length'),
		number('dimension.width'),
	],
};

/** Lists that the form asks for entry by entry. Orders of an RMA contain nested lists and stay JSON. */
export const entryLists: Readonly<Record<OperationId, readonly EntryList[]>> = {
	'inboundShipment.create': [lpns],
	'order.create': [lines],
};
