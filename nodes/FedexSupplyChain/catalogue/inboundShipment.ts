import type { BodySchema, Operation } from '../../../connector/core/catalogue/types';
import { address, responseFilter, shipmentId, timeFilter } from './fields';
import { portal } from './sources';

/** Not wrapped. The members of a pallet or parcel are only partly known. */
const shipmentBody: BodySchema = {
	open: true,
	required: true,
	fields: [
		{ name: 'externalRefNumber', type: 'string', shown: true, label: 'External Reference Number' },
		{ name: 'shipmentName', type: 'string', shown: true },
		{
			name: 'originFacility',
			type: 'object',
			fields: [
				{ name: 'facilityName', type: 'string', shown: true },
				...address,
				{ name: 'contactName', type: 'string' },
				{ name: 'contactPhoneCountryCode', type: 'string' },
				{ name: 'contactPhone', type: 'string' },
				{ name: 'contactEmailAddress', type: 'string' },
			],
		},
		{
			name: 'destinationFacility',
			type: 'object',
			fields: [{ name: 'facilityCode', type: 'string', shown: true, placeholder: 'HFY' }],
		},
		{
			name: 'lpns',
			type: 'array',
			shown: true,
			items: {
				name: 'lpn',
				type: 'object',
				fields: [
					{ name: 'lpnType', type: 'string', placeholder: 'C', shown: true },
					{ name: 'lpnName', type: 'string', shown: true },
					{ name: 'numberOfLpns', type: 'number', shown: true },
					{ name: 'customLpnIds', type: 'array', items: { name: 'id', type: 'string' } },
					{
						name: 'dimension',
						type: 'object',
						fields: [
							{ name: 'length', type: 'number' },
							{ name: 'width', type: 'number' },
						],
					},
				],
			},
		},
	],
};

/** Members from the pallet sample; those of parcels are only partly known. */
const shippingBody: BodySchema = {
	open: true,
	required: true,
	fields: [
		{ name: 'fedexManaged', type: 'boolean', shown: true },
		{ name: 'freightShipping', type: 'boolean' },
		{ name: 'expectedArrivalDate', type: 'date', shown: true },
		{ name: 'carrierName', type: 'string', shown: true },
		{ name: 'contactName', type: 'string' },
		{ name: 'phoneCountryCode', type: 'string' },
		{ name: 'contactPhone', type: 'string' },
		{ name: 'trackingBOLNumbers', type: 'array', shown: true, items: { name: 'number', type: 'string' } },
		{ name: 'pickupDate', type: 'date' },
		{ name: 'pickupStartTime', type: 'time', placeholder: '09:00' },
		{ name: 'pickupEndTime', type: 'time', placeholder: '17:00' },
		{ name: 'insidePickup', type: 'boolean' },
		{ name: 'liftGateAtPickup', type: 'boolean' },
		{ name: 'limitedAccess', type: 'boolean' },
	],
};

export const inboundShipmentOperations: readonly Operation[] = [
	{
		resource: 'inboundShipment',
		name: 'cancel',
		label: 'Cancel',
		action: 'Cancel inbound shipment',
		description: 'Cancel an announced inbound shipment',
		method: 'POST',
		path: '/v1/inboundShipments/{shipmentId}/cancel',
		parameters: [shipmentId],
		source: portal('cancelinboundshipment'),
		confidence: 'medium',
	},
	{
		// The portal mentions that the API creates shipments, but has no page on it; path and body follow its sibling calls.
		resource: 'inboundShipment',
		name: 'create',
		label: 'Create',
		action: 'Create inbound shipment',
		description: 'Announce goods on their way to the warehouse',
		method: 'POST',
		path: '/v1/inboundShipments',
		body: shipmentBody,
		stage: 'unconfirmed',
		source: portal('getinboundshipment'),
		confidence: 'low',
	},
	{
		resource: 'inboundShipment',
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many inbound shipments',
		description: 'Retrieve a list of inbound shipments',
		method: 'GET',
		path: '/v1/inboundShipments',
		query: [timeFilter('createdTimestamp', 'Created'), responseFilter('All')],
		openQuery: true,
		response: { items: ['inboundShipments'] },
		paging: 'link',
		source: portal('getinboundshipment'),
		confidence: 'medium',
	},
	{
		resource: 'inboundShipment',
		name: 'setShippingDetails',
		label: 'Set Shipping Details',
		action: 'Set shipping details of inbound shipment',
		description: 'Say how a shipment arrives; only then is it sent to the warehouse',
		method: 'POST',
		path: '/v1/inboundShipments/{shipmentId}/shipping',
		parameters: [shipmentId],
		body: shippingBody,
		source: portal('createupdateshippingdetails'),
		confidence: 'medium',
	},
	{
		resource: 'inboundShipment',
		name: 'update',
		label: 'Update',
		action: 'Update inbound shipment',
		description: 'Change an announced inbound shipment',
		method: 'PUT',
		repeatable: false,
		path: '/v1/inboundShipments/{shipmentId}',
		parameters: [shipmentId],
		body: shipmentBody,
		source: portal('updateinboundshipment'),
		confidence: 'medium',
	},
];
