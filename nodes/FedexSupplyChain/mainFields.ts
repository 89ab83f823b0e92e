import type { Field, MainField, OperationId } from '../../connector/core/catalogue/types';

const text = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'string', ...more });

const shipTo = (part: string, label: string, placeholder?: string) =>
	text(`destinationAddress.${part}`, { label: `Ship To › ${label}`, placeholder });

/** The main fields of each operation, in this order: body fields with separate inputs in the form. */
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
