import type { Field, MainField, OperationId } from '../../connector/core/catalogue/types';

const text = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'string', ...more });

const shipTo = (part: string, label: string, placeholder?: string) =>
	text(`destinationAddress.${part}`, { label: `Ship To › ${label}`, placeholder });

/** Fields of a body that have inputs of their own in the form, in this order, by operation. */
export const mainFields: Readonly<Record<OperationId, readonly MainField[]>> = {
	'inboundShipment.create': [
		text('externalRefNumber'),
		text('shipmentName'),
		text('originFacility.facilityName', { label: 'Origin › Facility Name' }),
		text('destinationFacility.facilityCode', { label: 'Destination › Facility Code', placeholder: 'HFY' }),
	],
	'order.create': [
		text('orderNumber'),
		{ name: 'orderDate', type: 'dateTime' },
		text('orderType', { placeholder: 'B2C' }),
		text('shipMethod', { placeholder: 'FSON' }),
		text('facility', { placeholder: 'HFY' }),
		shipTo('name', 'Name'),
		shipTo('addressLine1', 'Address Line 1'),
		shipTo('city', 'City'),
		shipTo('stateCode', 'State Code', 'TX'),
		shipTo('zipCode', 'ZIP Code'),
		shipTo('countryCode', 'Country Code', 'US'),
	],
};
