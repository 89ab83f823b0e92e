import type { Curation } from '../../connector/core/catalogue/curate';
import { entryLists } from './entryLists';
import { mainFields } from './mainFields';

/** Decisions made by hand beyond the documented facts: wording, the order of fields, and hints for filling them in. */
export const fedexCuration: Curation = {
	spelling: {
		fedex: 'FedEx',
		upc: 'UPC',
		lpn: 'LPN',
		lpns: 'LPNs',
		bol: 'BOL',
		hs: 'HS',
		cas: 'CAS',
		qty: 'Quantity',
	},
	defaultResource: 'order',
	mainFields,
	entryLists,
	fields: {
		// n8n's panel truncates labels after some 28 characters, and the last word distinguishes the fields.
		cancelReasonCode: { label: 'Reason Code' },
		destinationAddress: { label: 'Ship To' },
		destinationFacility: { label: 'Destination' },
		externalRefNumber: { label: 'External Reference' },
		originFacility: { label: 'Origin' },
		'originFacility.contactEmailAddress': { label: 'Email' },
		'originFacility.contactPhone': { label: 'Phone' },
		'originFacility.contactPhoneCountryCode': { label: 'Phone Country Code' },
		'originFacility.facilityName': { label: 'Facility Name' },
		shippingCostResponsibility: { label: 'Shipping Cost Paid By' },
		// Sample identifiers.
		'document.get:documentId': { placeholder: '900017' },
		fedexOrderId: { placeholder: '700123' },
		labelId: { placeholder: '500042' },
		receiptId: { placeholder: '300077' },
		shipmentId: { placeholder: '400055' },
		itemId: { placeholder: '200031' },
		itemIds: { placeholder: '200031' },
		addressLine1: { placeholder: '7900 Legacy Drive' },
		city: { placeholder: 'Plano' },
		zipCode: { placeholder: '75024' },
		distance: { placeholder: '25' },
	},
};
