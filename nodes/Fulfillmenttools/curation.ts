import type { Curation } from '../../connector/catalogue/curate';
import { fulfillmenttoolsSpelling } from './catalogue/texts';
import { shownFields } from './usual';
import { wording } from './wording';

/** What a person decides over the facts: how words are written, what is asked first, and what helps in filling it in. */
export const fulfillmenttoolsCuration: Curation = {
	spelling: fulfillmenttoolsSpelling,
	defaultResource: 'order',
	defaultOperations: { order: 'create', stock: 'createOrUpdateMany', promise: 'getEarliestDelivery' },
	operations: wording,
	fields: {
		...shownFields,
		// Path values.
		facilityId: {
			description: 'Identifier of the facility, or urn:fft:facility:tenantFacilityId: followed by your own',
			placeholder: 'urn:fft:facility:tenantFacilityId:BER-1',
		},
		eventScopeId: {
			description: 'Identifier, or urn:fft:eventScopeConfig:key: followed by the key',
			placeholder: 'urn:fft:eventScopeConfig:key:webshop',
		},
		remoteConfigurationId: {
			description: 'Identifier, or urn:fft:remoteconfig:key: followed by the key',
			placeholder: 'urn:fft:remoteconfig:key:webshop',
		},
		orderId: { description: 'Identifier given by fulfillmenttools, not your order number' },
		tenantArticleId: { description: 'Your article number', placeholder: 'SKU-1001' },
		tenantOrderId: { description: 'Your order number', placeholder: 'R-10042' },
		tenantFacilityId: { description: 'Your identifier of the facility', placeholder: 'BER-1' },
		carrierRef: { description: 'Identifier of the carrier' },
		// Where a list goes on; Return All and Limit see to it by themselves.
		size: { label: 'Page Size' },
		startAfterId: { label: 'Start After', description: 'Key of the entry behind which the list begins' },
		startAfter: { label: 'Start After', description: 'Identifier of the entry behind which the list begins' },
		// Bodies.
		'stock.createOrUpdateMany:id': { label: 'Stock ID', shown: true },
		'stock.createOrUpdateMany:version': { label: 'Version (Optional)', shown: true },
		'stock.replace:version': { label: 'Version (Optional)', shown: true },
		'consumer.addresses': { label: 'Consumer Addresses' },
		'consumer.consumerId': { label: 'Consumer ID' },
		'deliveryPreferences.collect': { label: 'Click and Collect' },
		'deliveryPreferences.shipping.serviceLevel': { label: 'Shipping Service Level' },
		'deliveryPreferences.shipping.desiredDeliveryTime': { label: 'Desired Delivery Time' },
		'deliveryPreferences.shipping.preferredCarriers': { label: 'Preferred Carriers' },
		'deliveryPreferences.shipping.preselectedFacilities': { label: 'Preselected Facilities' },
		'deliveryPreferences.targetTime': { label: 'Target Time' },
	},
};
