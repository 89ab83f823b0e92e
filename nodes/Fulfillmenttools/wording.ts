import type { Curation } from '../../connector/core/catalogue/curate';

/** Hand-written texts for the most used operations. */
const MOST_USED: NonNullable<Curation['operations']> = {
	'article.getStockDistribution': {
		action: 'Get stock distribution of article',
		description: 'Retrieve how the stock of an article is spread over the facilities',
	},
	'facility.create': { description: 'Create a store, a warehouse or a supplier' },
	'facility.getAll': { description: 'Retrieve the facilities, if wanted of one status or type' },
	'facility.search': { description: 'Find facilities by name, address, status, tags and more' },
	'facility.update': { description: 'Change single fields of a facility; everything else stays' },
	'handoverJob.cancel': { description: 'Cancel a handover, such as when the consumer does not show up' },
	'handoverJob.finish': { description: 'Report that goods were handed over to the carrier or the consumer' },
	'inboundProcess.create': { description: 'Announce goods that will arrive at a facility' },
	'itemReturn.create': { description: 'Record a return of line items of an item return job' },
	'itemReturnJob.create': { description: 'Open a job to which the returns of an order belong' },
	'listing.createOrUpdateMany': {
		description: 'Create listings in one or several facilities, or update those that exist, up to 25 in a request',
	},
	'listing.search': { description: 'Find listings, which are the articles that a facility sells, by conditions' },
	'order.cancel': { description: 'Cancel an order, if wanted with a reason' },
	'order.changeConsumerAddress': { description: 'Change where an order is delivered, or where its invoice goes' },
	'order.confirmPromise': { description: 'Turn a promised order into one to fulfill' },
	'order.create': { description: 'Create an order, which is then routed to the facilities that fulfill it' },
	'order.extendPromise': { description: 'Keep a promised order, and what is reserved for it, for longer' },
	'order.forceCancel': {
		action: 'Force cancel order',
		description: 'Cancel an order, even where a plain cancel is refused',
	},
	'order.forceCancelMany': {
		action: 'Force cancel many orders',
		description: 'Cancel the orders of all input items, even where a plain cancel is refused',
	},
	'order.get': { description: 'Retrieve an order by the identifier of fulfillmenttools' },
	'order.getAll': { description: 'Retrieve orders, the easy way to find one by your own order number' },
	'order.search': { description: 'Find orders by status, date, consumer, articles and more' },
	'order.unlock': { description: 'Let an order that was created locked go on to its routing' },
	'order.update': { description: 'Change single fields of an order; everything else stays' },
	'packJob.update': { description: 'Change status or custom attributes of a pack job' },
	'parcel.getLabel': { description: 'Download a label of a parcel, such as the one for sending' },
	'parcel.updateTrackingData': { description: 'Report where a parcel is, with tracking number and status' },
	'pickJob.abort': { description: 'Give up a pick job' },
	'pickJob.close': { description: 'Finish the picking of a pick job' },
	'pickJob.get': { description: 'Retrieve a pick job with its lines and what was picked of them' },
	'pickJob.search': { description: 'Find pick jobs by status, facility, order number, target time and more' },
	'pickJob.start': { description: 'Begin the picking of a pick job' },
	'process.get': { description: 'Retrieve everything that belongs to an order, by the identifier of the process' },
	'purchaseOrder.create': { description: 'Order goods from a supplier for a facility' },
	'receipt.create': { description: 'Record goods that have arrived at a facility' },
	'routingPlan.getAll': { description: 'Retrieve the plans by which an order was given to facilities' },
	'shipment.get': { description: 'Retrieve a shipment with its target, its carrier and its line items' },
	'shipment.search': { description: 'Find shipments by status, carrier, order number and more' },
	'stock.createOrUpdateMany': {
		description: 'Set stocks, new ones by article and facility, known ones by stock ID, up to 500 in a request',
	},
	'stock.getAll': { description: 'Retrieve the stocks, if wanted of one article, facility or storage location' },
	'stock.search': { description: 'Find stocks by article, facility, storage location, traits and more' },
	'subscription.create': { description: 'Have an event sent to a webhook, or to a queue of Azure or Google' },
	'subscription.getAll': { description: 'Retrieve the subscriptions to events' },
};

/** Texts of operations whose names yield poor ones by rule. */
export const wording: NonNullable<Curation['operations']> = {
	...MOST_USED,
	'carrier.getConfiguration': { description: 'Retrieve the configuration of a carrier' },
	'carrier.replaceConfiguration': { description: 'Replace the configuration of a carrier as a whole' },
	'customService.addAdditionalInformation': {
		description: 'Define another piece of information that a custom service asks for',
	},
	'customService.deleteAdditionalInformation': {
		description: 'Delete a piece of information that a custom service asks for',
	},
	'customService.updateAdditionalInformation': {
		description: 'Change a piece of information that a custom service asks for',
	},
	'customService.updateByActions': {
		label: 'Update (Actions)',
		action: 'Update custom service by actions',
		description: 'Change single fields of a custom service, by the older way of actions',
	},
	'document.createDeliveryNote': {
		action: 'Create delivery note',
		description: 'Make a delivery note out of the given data, as a PDF',
	},
	'document.createReturnNote': {
		action: 'Create return note',
		description: 'Make a return note out of the given data, as a PDF',
	},
	'document.merge': {
		action: 'Merge documents',
		description: 'Put the documents of all input items, up to 50, into one file',
	},
	'documentSet.addDocument': { description: 'Add a document to a document set' },
	'documentSet.addDocumentOld': {
		label: 'Add Document',
		action: 'Add document to document set by the old path',
		description: 'Add a document to a document set, by the old path',
	},
	'documentSet.downloadDocument': { description: 'Download a document of a document set' },
	'documentSet.downloadDocumentOld': {
		label: 'Download Document',
		action: 'Download document of document set by the old path',
		description: 'Download a document of a document set, by the old path',
	},
	'documentSet.getOld': {
		label: 'Get',
		action: 'Get document set by the old path',
		description: 'Retrieve a document set, by the old path',
	},
	'documentSet.updateDocumentOld': {
		label: 'Update Document',
		action: 'Update document of document set by the old path',
		description: 'Change what is known of a document, by the old path',
	},
	'documentSet.uploadDocument': { description: 'Upload the content of a document of a document set' },
	'documentSet.uploadDocumentOld': {
		label: 'Upload Document',
		action: 'Upload document of document set by the old path',
		description: 'Upload the content of a document of a document set, by the old path',
	},
	'externalAction.addLog': { description: 'Log what was done for an external action' },
	'facility.removeCoordinates': {
		description: 'Remove the coordinates of a facility',
	},
	'facility.updateByActions': {
		label: 'Update (Actions)',
		action: 'Update facility by actions',
		description: 'Change single fields of a facility, by the older way of actions',
	},
	'facility.updateCoordinates': { description: 'Set the coordinates of a facility' },
	'facilityCarrier.create': { action: 'Connect carrier to facility', description: 'Connect a carrier to a facility' },
	'facilityCarrier.prioritize': {
		action: 'Prioritize carriers of facility',
		description: 'Find out which carriers of a facility suit a shipment best',
	},
	'facilityCustomService.create': {
		action: 'Connect custom service to facility',
		description: 'Connect a custom service to a facility',
	},
	'facilityCustomService.delete': {
		action: 'Disconnect custom service from facility',
		description: 'Remove a custom service from a facility',
	},
	'facilityGroup.addFacilities': { description: 'Add facilities to a group' },
	'facilityGroup.addFacilitiesVersionless': {
		label: 'Add Facilities Without Version',
		action: 'Add facilities to facility group without version',
		description: 'Add facilities to a group, whatever else has changed in it',
	},
	'facilityGroup.removeFacilities': { description: 'Remove facilities from a group' },
	'facilityGroup.removeFacilitiesVersionless': {
		label: 'Remove Facilities Without Version',
		action: 'Remove facilities from facility group without version',
		description: 'Remove facilities from a group, whatever else has changed in it',
	},
	'feature.getCapabilities': {
		action: 'Get scoped capabilities',
		description: 'Retrieve the capabilities that are switched on, tenant-wide or for facilities',
	},
	'graphql.execute': { action: 'Execute GraphQL query', description: 'Execute a GraphQL query or mutation' },
	'graphql.getPlayground': {
		action: 'Get GraphQL playground',
		description: 'Retrieve the page of the GraphQL playground',
	},
	'handoverJob.addTargetTime': { description: 'Set the time by which a handover job has to be done' },
	'handoverJob.modifyPickupServices': { description: 'Change the pickup services of a handover job' },
	'handoverJob.waitForInput': {
		action: 'Set handover job to waiting',
		description: 'Set a handover job to wait for input',
	},
	'inboundProcess.addReceipt': { description: 'Record goods received for an inbound process' },
	'inboundProcess.getAttachmentUrl': {
		description: 'Retrieve an address at which an attachment can be downloaded for a while',
	},
	'inboundProcess.uploadAttachment': {
		action: 'Upload attachment for inbound process',
		description: 'Upload a file for use in inbound processes',
	},
	'itemReturn.find': {
		label: 'Find',
		action: 'Find item returns',
		description: 'Retrieve a list of item returns across all jobs',
	},
	'itemReturn.getAll': { description: 'Retrieve the item returns of a job' },
	'itemReturn.waitForInput': {
		action: 'Set item return to waiting',
		description: 'Set an item return to wait for input',
	},
	'itemReturnJob.changeLineItemsToNotReturnable': {
		action: 'Mark line items of item return job as not returnable',
		description: 'Mark line items of an item return job as not returnable',
	},
	'itemReturnJob.changeLineItemsToReturnable': {
		action: 'Mark line items of item return job as returnable',
		description: 'Mark line items of an item return job as returnable',
	},
	'label.requestLabel': { action: 'Request label from carrier', description: 'Ask the carrier for a label anew' },
	'linkedServiceJobs.addLink': { description: 'Add a service job to linked service jobs' },
	'linkedServiceJobs.addNestedLink': { description: 'Add a service job below one of linked service jobs' },
	'listing.deleteAllOfFacility': {
		action: 'Delete all listings of facility',
		description: 'Delete all listings of a facility',
	},
	'listing.replaceManyOfFacility': {
		label: 'Create or Update Many of Facility',
		action: 'Create or update many listings of facility',
		description: 'Create or replace listings of one facility, up to 500 in a request',
	},
	'loadUnit.deleteOfPickJob': {
		action: 'Delete load units of pick job',
		description: 'Delete all load units of a pick job',
	},
	'lookupRecord.searchItems': {
		action: 'Search items of lookup records',
		description: 'Find items of lookup records by conditions',
	},
	'notificationConfiguration.addChannel': {
		action: 'Add notification channel',
		description: 'Add a channel to the notification configuration',
	},
	'notificationConfiguration.addFacilityChannel': {
		label: 'Add Channel of Facility',
		action: 'Add notification channel of facility',
		description: 'Add a channel to the notification configuration of a facility',
	},
	'notificationConfiguration.deleteChannel': {
		action: 'Delete notification channel',
		description: 'Delete a channel of the notification configuration',
	},
	'notificationConfiguration.deleteFacilityChannel': {
		label: 'Delete Channel of Facility',
		action: 'Delete notification channel of facility',
		description: 'Delete a channel of the notification configuration of a facility',
	},
	'notificationConfiguration.updateChannel': {
		action: 'Update notification channel',
		description: 'Change a channel of the notification configuration',
	},
	'notificationConfiguration.updateFacilityChannel': {
		label: 'Update Channel of Facility',
		action: 'Update notification channel of facility',
		description: 'Change a channel of the notification configuration of a facility',
	},
	'operativeProcess.addTargetTime': {
		description: 'Set the time by which the jobs of an operative process have to be done',
	},
	'orderRecord.createMany': { description: 'Record up to 25 orders in a request' },
	'packingTargetContainer.addLineItemByPost': {
		label: 'Add Line Item (Post)',
		action: 'Add line item to packing target container by post',
		description: 'Add a line item to a packing target container, by an older way',
	},
	'packingTargetContainer.updateLineItemById': {
		label: 'Update Line Item by ID',
		action: 'Update single line item of packing target container',
		description: 'Change a line item of a packing target container, named by its identifier',
	},
	'packJob.addTargetTime': { description: 'Set the time by which a pack job has to be done' },
	'packJob.moveEachesToSourceContainer': {
		action: 'Move eaches to source container',
		description: 'Move single pieces into a source container of a pack job',
	},
	'packJob.moveEachesToTargetContainer': {
		action: 'Move eaches to target container',
		description: 'Move single pieces into a target container of a pack job',
	},
	'pickJob.addTargetTime': { description: 'Set the time by which a pick job has to be done' },
	'pickJob.createLoadUnits': { description: 'Create load units for a pick job' },
	'pickJob.getAvailableSubstitutes': { description: 'Retrieve articles that may be picked instead of a line item' },
	'pickJob.markObsolete': { action: 'Mark pick job as obsolete', description: 'Mark a pick job as obsolete' },
	'pickJob.pick': {
		label: 'Pick',
		action: 'Pick lines of pick job',
		description: 'Report what was picked for a pick job',
	},
	'pickRun.takeOver': { action: 'Take over pick run', description: 'Take over a pick run from another user' },
	'process.find': {
		action: 'Find process',
		description: 'Retrieve the process to which an order, a job, a shipment or a return belongs',
	},
	'process.addDocument': { description: 'Add a document to a process' },
	'process.reroute': { description: 'Have a process fulfilled by other facilities' },
	'process.retryNotRoutable': {
		label: 'Retry Not Routable',
		action: 'Retry not routable orders',
		description: 'Route those orders again for which no facility was found',
	},
	'promise.create': {
		label: 'Create Delivery Promise',
		action: 'Create delivery promise',
		description: 'Promise the delivery of an order and reserve what it needs',
	},
	'promise.getCheckoutOptions': {
		action: 'Get checkout options',
		description: 'Retrieve the ways in which a basket can be delivered',
	},
	'promise.getDeliveryAtTimePoint': {
		action: 'Get delivery options at time point',
		description: 'Find out what can be delivered at a point in time',
	},
	'promise.getDeliveryInTimePeriod': {
		action: 'Get delivery options in time period',
		description: 'Find out what can be delivered within a period',
	},
	'promise.getEarliestCollect': {
		label: 'Get Earliest Collection',
		action: 'Get earliest collection',
		description: 'Find out when and where a basket can be collected',
	},
	'promise.getEarliestDelivery': {
		action: 'Get earliest delivery',
		description: 'Find out when a basket can be delivered',
	},
	'reservation.performActions': {
		action: 'Perform actions on reservations',
		description: 'Remove reservations, and reduce the stocks by them or keep these',
	},
	'restowItem.restow': {
		label: 'Restow',
		action: 'Restow item',
		description: 'Report that an item is back in its place',
	},
	'routingPlan.getDecisionLogs': {
		action: 'Get decision logs of routing',
		description: 'Retrieve a list of decision logs of the routing',
	},
	'routingPlan.getGraph': {
		action: 'Get graph of routing plans',
		description: 'Retrieve the routing plans of a process and how they follow from each other',
	},
	'routingPlan.reroute': { action: 'Reroute', description: 'Find other facilities for up to ten routing plans' },
	'serviceJob.addTargetTime': { description: 'Set the time by which a service job has to be done' },
	'serviceJob.markObsolete': { action: 'Mark service job as obsolete', description: 'Mark a service job as obsolete' },
	'shipment.addTargetTime': { description: 'Set the time by which a shipment has to be ready' },
	'shipment.createParcel': {
		action: 'Create parcel of shipment',
		description: 'Add a parcel to a shipment',
	},
	'shipment.createParcelDirectly': {
		action: 'Create parcel and shipment',
		description: 'Create a parcel, and a shipment for it where none is named',
	},
	'stock.createOrUpdateManyVersionless': {
		label: 'Create or Update Many Without Version',
		action: 'Create or update many stocks without version',
		description: 'Create or change up to 25 stocks in a request, whatever else has changed in them',
	},
	'stock.deleteByIds': { action: 'Delete stocks by ID', description: 'Delete stocks by their identifiers' },
	'stock.deleteByLocations': {
		action: 'Delete stocks by location',
		description: 'Delete all stocks at storage locations',
	},
	'stock.deleteByProducts': {
		action: 'Delete stocks by product',
		description: 'Delete all stocks of articles in a facility',
	},
	'stock.getSummaries': {
		action: 'Get stock summaries',
		description: 'Retrieve the stock of each article, summed up over facilities',
	},
	'stock.moveToLocation': {
		action: 'Move stock to location',
		description: 'Move a number of pieces to another storage location',
	},
	'subscription.getSupportedEvents': {
		action: 'Get supported events',
		description: 'Retrieve the events that can be subscribed to',
	},
	'substitute.getResulting': {
		action: 'Get resulting substitutes',
		description: 'Retrieve the articles that may replace another one in the end',
	},
	'system.getHealth': {
		action: 'Get health',
		description: 'Retrieve the health of the platform and of what it depends on',
	},
	'system.getStatus': { action: 'Get status', description: 'Find out whether the platform is up' },
	'system.validatePostalCode': {
		action: 'Validate postal code',
		description: 'Check a postal code against its country',
	},
	'tag.addAllowedValue': { description: 'Add a value that a tag may have' },
	'tag.checkNeedsPacking': {
		action: 'Check whether packing is needed',
		description: 'Find out whether an order with these tags needs packing',
	},
	'user.assignFacility': { description: 'Assign a facility to a user' },
	'user.getMyPermissions': {
		action: 'Get my permissions',
		description: 'Retrieve the permissions of the user of the credential',
	},
	'user.updateMe': { action: 'Update me', description: 'Change the user of the credential' },
	'user.updateMeByPatch': {
		action: 'Update me by patch',
		description: 'Change the user of the credential, by the older way of patching',
	},
	'user.updateMyCredentials': {
		action: 'Update my credentials',
		description: 'Change the password of the user of the credential',
	},
};
