import type { Curation } from '../../connector/core/catalogue/curate';
import type { OperationId } from '../../connector/core/catalogue/types';

/** The parts of an address in the usual order. */
const place = (of: string) =>
	['companyName', 'street', 'houseNumber', 'postalCode', 'city', 'country'].map((part) => `${of}.${part}`);
const person = (of: string) => [`${of}.firstName`, `${of}.lastName`, ...place(of)];

/** A private recipient, for samples: their unfilled fields are sent as they are, so they name no company. */
const resident = (of: string) => person(of).filter((path) => !path.endsWith('.companyName'));

const order = [
	'tenantOrderId',
	'orderDate',
	'consumer.consumerId?',
	'consumer.addresses',
	...resident('consumer.addresses[]'),
	'orderLineItems',
	'deliveryPreferences.shipping.serviceLevel?',
	'deliveryPreferences.collect?',
];

const facility = ['facility.facilityRef', 'facility.tenantFacilityId'];
const dimensions = ['dimensions.weight', 'dimensions.length', 'dimensions.width', 'dimensions.height'];

/**
 * Fields that the form initially shows, in this order, per operation; the others are behind "Add field". Those marked
 * `?` have their place in the order but are not initially shown: lists start with a sample, which would be sent.
 */
export const initialFields: Readonly<Record<OperationId, readonly string[]>> = {
	'carrier.create': ['key', 'name', 'status'],
	'facility.create': ['name', 'tenantFacilityId', 'locationType', 'status', ...place('address'), 'services?'],
	'facility.replace': ['name', 'tenantFacilityId', 'locationType', 'status', ...place('address'), 'services?'],
	'handoverJob.cancel': ['payload.handoverJobCancelReason'],
	'inboundProcess.create': [
		'tenantInboundProcessId',
		'facilityRef',
		'purchaseOrder.orderDate',
		'purchaseOrder.requestedDate.type',
		'purchaseOrder.requestedDate.value',
		'purchaseOrder.requestedItems',
		'purchaseOrder.supplier.name',
	],
	'itemReturnJob.create': ['tenantOrderId', 'originFacilityRefs', 'returnableLineItems', 'consumerAddresses', 'status'],
	'listing.createOrUpdateMany': ['tenantArticleId', 'title', 'targetingStrategy', ...facility, 'selector?', 'status'],
	'listing.replaceManyOfFacility': ['tenantArticleId', 'title', 'status', 'imageUrl', 'scannableCodes?'],
	'order.cancel': ['cancelationReasonId'],
	'order.changeConsumerAddress': ['addressType', ...person('consumerAddress')],
	'order.create': order,
	'order.unlock': ['targetTime'],
	'order.forceCancelMany': ['orderId', 'cancelationReasonId'],
	'parcel.updateTrackingData': ['trackingData'],
	'pickJob.create': ['facilityRef', 'orderDate', 'pickLineItems', 'deliveryinformation.channel'],
	'promise.create': order,
	'promise.getDeliveryInTimePeriod': [
		'basket',
		'consumerAddress.country',
		'consumerAddress.postalCode',
		'startDate',
		'endDate',
	],
	'promise.getEarliestCollect': ['tenantArticleIds', 'facilities?', 'desiredCollectDate'],
	'promise.getEarliestDelivery': [
		'tenantArticleIds',
		'consumerAddress.country',
		'consumerAddress.postalCode',
		'earliestDeliveryDate',
	],
	'purchaseOrder.create': [
		'facilityRef',
		'orderDate',
		'requestedDate.type',
		'requestedDate.value',
		'requestedItems',
		'supplier.name',
	],
	'receipt.create': ['facilityRef', 'receivedDate', 'receivedItems', 'comments?'],
	'routingPlan.reroute': ['tenantOrderIds', 'orderRefs', 'routingPlanIds'],
	'safetyStock.createOrUpdateMany': ['facilityRef', 'tenantArticleId', 'value'],
	'itemReturn.create': [
		'itemReturnForCreation.returnFacilityRef',
		'itemReturnForCreation.returnedLineItems',
		'itemReturnForCreation.status',
	],
	'inboundProcess.addReceipt': ['receivedDate', 'receivedItems', 'comments'],
	'shipment.createParcel': ['carrierRef', 'carrierProduct', 'items', ...dimensions],
	'stock.create': ['tenantArticleId', ...facility, 'value', 'locationRef', 'tenantStockId'],
	'stock.createOrUpdateMany': [
		'tenantArticleId',
		...facility,
		'value',
		'locationRef',
		'tenantStockId',
		'id',
		'version',
	],
	'stock.moveToLocation': ['fromStockId', 'toLocationRef', 'amount'],
	'stock.replace': ['value', 'version', 'locationRef'],
	'storageLocation.create': ['name', 'type', 'tenantLocationId', 'zoneRef', 'scannableCodes?', 'runningSequences?'],
	'subscription.create': [
		'name',
		'event',
		'target.callbackUrl',
		'target.headers?',
		'target.projectId',
		'target.topicId',
		'target.tenantId',
		'target.clientId',
		'target.clientSecret',
		'target.namespace',
		'target.queueOrTopicName',
		'contexts?',
	],
	'user.create': ['username', 'firstname', 'lastname', 'password', 'email', 'assignedRoles?'],
};

/** The same in the format of the curation. */
export const shownFields: NonNullable<Curation['fields']> = Object.fromEntries(
	Object.entries(initialFields).flatMap(([id, paths]) =>
		paths.filter((path) => !path.endsWith('?')).map((path) => [`${id}:${path}`, { shown: true }]),
	),
);
