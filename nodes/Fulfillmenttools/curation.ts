import type { Curation } from '../../connector/core/catalogue/curate';
import { fulfillmenttoolsSpelling } from './catalogue/texts';
import { entryLists } from './entryLists';
import { shownFields } from './initialFields';
import { mainFields } from './mainFields';
import { under } from './resourceGroups';
import { wording } from './wording';

/** Decisions made by hand beyond the documented facts: wording, the order of fields, and hints for filling them in. */
export const fulfillmenttoolsCuration: Curation = {
	spelling: fulfillmenttoolsSpelling,
	under,
	defaultResource: 'order',
	defaultOperations: {
		order: 'create',
		stock: 'createOrUpdateMany',
		promise: 'getEarliestDelivery',
		routing: 'routingPlan.getAll',
	},
	operations: wording,
	mainFields,
	entryLists,
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
		orderId: {
			description: 'Identifier given by fulfillmenttools; the list can be searched by your whole order number',
		},
		tenantArticleId: { description: 'Your article number', placeholder: 'SKU-1001' },
		tenantOrderId: { description: 'Your order number', placeholder: 'R-10042' },
		tenantFacilityId: { description: 'Your identifier of the facility', placeholder: 'BER-1' },
		carrierRef: { description: 'Identifier of the carrier' },
		parcelId: { description: 'Identifier of the parcel, as it stands in its shipment' },
		labelDocument: { description: 'Which label, and in which format' },
		// The first value in the vendor's list is the return label.
		'parcel.getLabel:labelDocument': { default: 'send.pdf' },
		channelRefs: { description: 'Identifiers of channels whose stock is meant' },
		allowStale: { description: 'Whether summaries that are not the newest are enough' },
		'stock.getAll:facilityRef': { description: 'Identifier of the facility, given by fulfillmenttools' },
		'stock.getAll:locationRef': { description: 'Identifier of the storage location' },
		'stock.getSummaries:facilityRefs': { description: 'Identifiers of the facilities to sum up' },
		'stock.getSummaries:tenantArticleIds': { description: 'Your article numbers', placeholder: 'SKU-1001' },
		'process.find:orderRef': { description: 'Identifier of the order, given by fulfillmenttools' },
		'routingPlan.getAll:orderRef': { description: 'Identifier of the order, given by fulfillmenttools' },
		// Paging positions, which Return All and Limit control.
		size: { label: 'Page Size' },
		startAfterId: { label: 'Start After', description: 'Key of the entry behind which the list begins' },
		startAfter: { label: 'Start After', description: 'Identifier of the entry behind which the list begins' },
		// Bodies.
		'stock.createOrUpdateMany:id': { label: 'Stock ID (To Update)', shown: true },
		'stock.createOrUpdateMany:version': { label: 'Version (To Update)' },
		'stock.replace:version': { label: 'Version (Optional)', shown: true },
		// Outer names stand before inner ones, and the panel is narrow.
		'consumer.addresses': { label: 'Addresses' },
		'consumer.consumerId': { label: 'ID' },
		deliveryPreferences: { label: 'Delivery' },
		'deliveryPreferences.collect': { label: 'Click and Collect' },
		itemReturnForCreation: { label: 'Return' },
		'itemReturnForCreation.returnFacilityRef': { label: 'Facility Ref' },
		'itemReturnForCreation.returnedLineItems': { label: 'Line Items' },
		'handoverJob.cancel:payload.handoverJobCancelReason': { label: 'Cancel Reason' },
		event: { placeholder: 'ORDER_CREATED' },
		'deliveryPreferences.targetTime': { label: 'Target Time' },
	},
};
