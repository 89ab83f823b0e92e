import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import { shownAddress } from './fields';

const rmaNumber: Field = { name: 'rmaNumber', type: 'string', label: 'RMA Number', shown: true };

const customer: Field = {
	name: 'customer',
	type: 'object',
	fields: [
		{ name: 'firstName', type: 'string', shown: true },
		{ name: 'lastName', type: 'string', shown: true },
		...shownAddress,
		{ name: 'phoneNumber', type: 'string' },
		{ name: 'emailAddress', type: 'string', label: 'Email', shown: true },
		{ name: 'id', type: 'string', label: 'ID' },
	],
};

const orders: Field = {
	name: 'orders',
	type: 'array',
	shown: true,
	items: {
		name: 'order',
		type: 'object',
		fields: [
			{ name: 'orderNumber', type: 'string', shown: true },
			{ name: 'orderDate', type: 'date', shown: true },
			{
				name: 'items',
				type: 'array',
				shown: true,
				items: {
					name: 'item',
					type: 'object',
					fields: [
						{ name: 'sku', type: 'string', shown: true },
						{ name: 'quantity', type: 'number', shown: true },
						{
							name: 'returnItemInfo',
							type: 'object',
							fields: [
								{ name: 'returnReason', type: 'string' },
								{ name: 'returnEligibilityOverride', type: 'string' },
								{ name: 'finalSale', type: 'boolean' },
								{ name: 'specialtyFlag', type: 'string' },
							],
						},
					],
				},
			},
		],
	},
};

const shipToAddressId: Field = { name: 'shipToAddressId', type: 'string' };
const emailNotification: Field = { name: 'emailNotification', type: 'string' };

/** Version 1, whose members the portal lists. Not wrapped. */
export const rmaBodyV1: BodySchema = {
	open: true,
	required: true,
	fields: [
		rmaNumber,
		{ name: 'requestIdentifier', type: 'string' },
		{ name: 'affiliatedMerchant', type: 'string' },
		customer,
		{ name: 'trackingNumber', type: 'string' },
		{ name: 'shippingService', type: 'string' },
		{ name: 'shippingCost', type: 'number' },
		{ name: 'labelRequired', type: 'string' },
		emailNotification,
		{ name: 'returnEmployeeId', type: 'string' },
		{ name: 'returnEmployeeName', type: 'string' },
		shipToAddressId,
		{
			name: 'shippingCostResponsibility',
			type: 'string',
			open: true,
			choices: [
				{ value: 'Consumer', label: 'Consumer' },
				{ value: 'Retailer', label: 'Retailer' },
			],
		},
		{ name: 'externalASNId', type: 'string' },
		{ name: 'casAccountNumber', type: 'number' },
		{ name: 'billToFirstName', type: 'string' },
		{ name: 'billToLastName', type: 'string' },
		{ name: 'billToAddress1', type: 'string' },
		{ name: 'billToAddress2', type: 'string' },
		{ name: 'billToCity', type: 'string' },
		{ name: 'billToStateCode', type: 'string' },
		{ name: 'billToZipCode', type: 'string' },
		{ name: 'specialtyFlag', type: 'string' },
		orders,
	],
};

/** Version 2: only this core is known, from two clients; FedEx's own page is not public. */
export const rmaBodyV2: BodySchema = {
	open: true,
	required: true,
	fields: [rmaNumber, customer, shipToAddressId, emailNotification, orders],
};
