import type { Curation } from '../../connector/catalogue/curate';

/** What a person decides over the facts: how words are written, what is asked first, and what helps in filling it in. */
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
	fields: {
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
