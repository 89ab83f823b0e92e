import type { BodySchema, Field, Operation } from '../../../connector/core/catalogue/types';
import { positions, responseFilter } from './fields';
import { JAVA_CLIENT, portal } from './sources';

/**
 * Members of an item as the samples spell them. `dscription` is FedEx's own spelling; whether the server also accepts
 * `description` is unknown, and users who need it can add it as an additional field.
 */
const itemFields: readonly Field[] = [
	{ name: 'sku', type: 'string', shown: true },
	{ name: 'upc', type: 'string', shown: true },
	{ name: 'dscription', type: 'string', label: 'Description', shown: true },
	{ name: 'longDescription', type: 'string' },
	{ name: 'hsCode', type: 'string' },
	{ name: 'brand', type: 'string' },
	{ name: 'model', type: 'string' },
	{ name: 'subCategory', type: 'string', label: 'Subcategory' },
	{ name: 'productClass', type: 'string' },
	{ name: 'retailerType', type: 'string' },
	{ name: 'hazardMaterial', type: 'boolean', label: 'Hazardous Material' },
	{ name: 'battery', type: 'boolean' },
	{ name: 'batteryType', type: 'string' },
	{ name: 'barCodeMarked', type: 'boolean', label: 'Barcode Marked' },
	{ name: 'shelfLife', type: 'number' },
	{ name: 'serializationRequired', type: 'boolean' },
	{ name: 'batchLotRequired', type: 'boolean' },
	{ name: 'polyBagRequired', type: 'boolean' },
	{ name: 'shipAlone', type: 'boolean' },
	{ name: 'internationalShipping', type: 'boolean' },
	{ name: 'countryCode', type: 'string', placeholder: 'US' },
	{ name: 'fragile', type: 'boolean' },
	{ name: 'perishable', type: 'boolean' },
	{ name: 'liquid', type: 'boolean' },
];

const itemBody: BodySchema = { wrap: 'item', open: true, required: true, fields: itemFields };

/** The SKU is required where nothing else identifies the item. */
const bySkuBody: BodySchema = {
	...itemBody,
	fields: itemFields.map((field) => (field.name === 'sku' ? { ...field, required: true } : field)),
};

const detail = responseFilter('DETAIL', 'SUMMARY');
const attributeType: Field = {
	name: 'attributeType',
	type: 'string',
	description: 'Kind of attributes returned; the values are not published',
};

export const itemOperations: readonly Operation[] = [
	{
		resource: 'item',
		name: 'create',
		label: 'Create',
		action: 'Create item',
		description: 'Add an item to the item master',
		method: 'POST',
		path: '/v1/items',
		body: itemBody,
		source: [portal('createitem'), JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
	{
		resource: 'item',
		name: 'get',
		label: 'Get',
		action: 'Get item',
		description: 'Retrieve an item',
		method: 'GET',
		path: '/v1/items',
		query: [
			{
				name: 'itemId',
				type: 'string',
				description: 'Identifier given by FedEx, not the SKU',
				required: true,
				lookup: 'item',
			},
			attributeType,
			detail,
		],
		openQuery: true,
		response: { items: ['items'] },
		source: [portal('getitem'), JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
	{
		resource: 'item',
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many items',
		description: 'Retrieve a list of items',
		method: 'GET',
		path: '/v1/items',
		query: [
			{ name: 'sku', type: 'string', description: 'SKU of the item', placeholder: 'SKU-1001' },
			attributeType,
			detail,
			...positions('nextTimestamp'),
		],
		openQuery: true,
		response: { items: ['items'] },
		paging: 'link',
		source: [portal('getitem'), JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
	{
		resource: 'item',
		name: 'update',
		label: 'Update',
		action: 'Update item',
		description: 'Change an item of the item master',
		method: 'PUT',
		repeatable: false,
		path: '/v1/items/{itemIds}',
		parameters: [
			{
				name: 'itemIds',
				type: 'string',
				label: 'Item ID',
				description: 'Identifier given by FedEx, not the SKU',
				required: true,
				lookup: 'item',
			},
		],
		body: itemBody,
		source: portal('updateitem'),
		confidence: 'medium',
	},
	{
		// A client from 2017 sent the SKU in the body and no identifier in the path; the portal documents only this path.
		resource: 'item',
		name: 'updateBySku',
		label: 'Update by SKU',
		action: 'Update item by SKU',
		description: 'Change an item that is named by the SKU among its fields, without its FedEx identifier',
		method: 'PUT',
		repeatable: false,
		path: '/v1/items',
		body: bySkuBody,
		stage: 'unconfirmed',
		source: JAVA_CLIENT,
		confidence: 'medium',
	},
];
