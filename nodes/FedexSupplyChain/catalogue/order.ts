import type { BodySchema, Field, Operation } from '../../../connector/core/catalogue/types';
import { orderId, responseFilter, shownAddress, timeFilter } from './fields';
import { ORDERS, portal } from './sources';

/** Money and quantities are strings in every sample, so they are sent as strings. */
const lines: Field = {
	name: 'line',
	type: 'array',
	label: 'Lines',
	shown: true,
	items: {
		name: 'line',
		type: 'object',
		fields: [
			{ name: 'sku', type: 'string', shown: true },
			{ name: 'skuDescription', type: 'string' },
			{ name: 'orderedQty', type: 'string', label: 'Ordered Quantity', placeholder: '1', shown: true },
			{ name: 'unitPrice', type: 'string', placeholder: '19.99' },
		],
	},
};

const notes: Field = {
	name: 'orderNote',
	type: 'array',
	label: 'Order Notes',
	items: {
		name: 'orderNote',
		type: 'object',
		fields: [
			{ name: 'noteCode', type: 'string', placeholder: 'GIFT_MSG', shown: true },
			{ name: 'noteText', type: 'string', shown: true },
		],
	},
};

/** FedEx publishes neither which members are required nor the lists of codes. */
const orderBody: BodySchema = {
	wrap: 'order',
	open: true,
	required: true,
	fields: [
		{ name: 'orderNumber', type: 'string', shown: true },
		{ name: 'externalOrderNumber', type: 'string' },
		{ name: 'orderDate', type: 'dateTime', shown: true },
		{ name: 'orderType', type: 'string', shown: true, placeholder: 'B2C' },
		{ name: 'shipMethod', type: 'string', shown: true, placeholder: 'FSON' },
		{ name: 'estimatedDeliveryDate', type: 'date' },
		{ name: 'shipType', type: 'string', placeholder: 'PCL' },
		{ name: 'salesChannel', type: 'string' },
		{ name: 'holdUntilDate', type: 'dateTime' },
		{ name: 'facility', type: 'string', shown: true, placeholder: 'HFY' },
		{ name: 'freightCost', type: 'string', placeholder: '5.00' },
		{ name: 'insuranceCost', type: 'string', placeholder: '0.00' },
		{ name: 'dutiesAndTaxes', type: 'string', placeholder: '0.00' },
		{ name: 'alternatePackaging', type: 'boolean' },
		{ name: 'excludeCollateral', type: 'boolean' },
		{
			name: 'accessorial',
			type: 'array',
			label: 'Accessorials',
			items: { name: 'code', type: 'string', placeholder: 'SAT' },
		},
		{
			name: 'destinationAddress',
			type: 'object',
			fields: [
				{ name: 'name', type: 'string', shown: true },
				...shownAddress,
				{ name: 'deliveryType', type: 'string', placeholder: 'R' },
				{ name: 'phoneNumber', type: 'string' },
				{ name: 'email', type: 'string' },
			],
		},
		notes,
		lines,
	],
};

export const orderOperations: readonly Operation[] = [
	{
		resource: 'order',
		name: 'cancel',
		label: 'Cancel',
		action: 'Cancel order',
		description: 'Cancel an order that has not been shipped',
		method: 'DELETE',
		repeatable: false,
		path: '/v1/orders/{fedexOrderId}',
		parameters: [orderId],
		body: {
			wrap: 'order',
			open: true,
			required: true,
			fields: [{ name: 'cancelReasonCode', type: 'string', placeholder: 'CCBR', shown: true }],
		},
		source: portal('cancelorder'),
		confidence: 'medium',
	},
	{
		resource: 'order',
		name: 'create',
		label: 'Create',
		action: 'Create order',
		description: 'Send an order to the warehouse',
		method: 'POST',
		path: '/v1/orders',
		body: orderBody,
		source: [ORDERS, portal('createorder')].join(', '),
		confidence: 'medium',
	},
	{
		resource: 'order',
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many orders',
		description: 'Retrieve a list of orders',
		method: 'GET',
		path: '/v1/orders',
		query: [timeFilter('createdTimestamp', 'Created'), responseFilter('All')],
		openQuery: true,
		response: { items: ['orders'] },
		paging: 'link',
		source: ORDERS,
		confidence: 'medium',
	},
	{
		resource: 'order',
		name: 'update',
		label: 'Update',
		action: 'Update order',
		description: 'Change an order; FedEx refuses when it can no longer be changed',
		method: 'PUT',
		repeatable: false,
		path: '/v1/orders/{fedexOrderId}',
		parameters: [orderId],
		body: orderBody,
		source: [ORDERS, portal('updateorder')].join(', '),
		confidence: 'medium',
	},
];
