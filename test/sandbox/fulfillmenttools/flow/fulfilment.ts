import type { Entity } from '../../store';
import { only } from '../../store/members';
import type { FftData } from '../data';
import { toHandOver, toPack, toReturn } from './lineItems';
import { addressesOf, attach, isCollected, NO_WORKFLOW, recipientOf } from './references';

const SHARED = ['orderRef', 'processId', 'facilityRef', 'tenantOrderId', 'orderDate', 'shortId', 'tags', 'stickers'];

/** A closed pick job leads to a pack job. */
export function pack(data: FftData, pickJob: Entity): Entity {
	const order = data.orders.find(String(pickJob.orderRef)) ?? {};
	const packJob = data.packJobs.create({
		...only(pickJob, ...SHARED),
		pickJobRef: pickJob.id,
		deliveryChannel: isCollected(order) ? 'COLLECT' : 'SHIPPING',
		targetTime: (pickJob.deliveryinformation as Entity | undefined)?.targetTime,
		recipient: recipientOf(order),
		lineItems: toPack(pickJob.pickLineItems as Entity[], data),
		status: 'OPEN',
		assignedUsers: [],
		documentsRef: data.documents.nextId(),
		workflowInformation: NO_WORKFLOW,
	});
	attach(data, pickJob.processId, 'packJobRefs', packJob.id);
	return packJob;
}

/** A closed pack job leads to a shipment, or to a handover to the person who collects it. */
export function dispatch(data: FftData, packJob: Entity): Entity {
	const order = data.orders.find(String(packJob.orderRef)) ?? {};
	const shipment = isCollected(order) ? undefined : ship(data, packJob, order);
	const job = data.handoverJobs.create({
		...only(packJob, 'processId', 'facilityRef', 'tenantOrderId', 'orderDate', 'targetTime', 'pickJobRef', 'tags'),
		...(shipment && { shipmentRef: shipment.id, carrierRef: shipment.carrierRef, carrierKey: shipment.carrierKey }),
		channel: shipment ? 'DELIVERY' : 'COLLECT',
		status: 'OPEN',
		fullIdentifier: packJob.recipientName ?? packJob.shortId,
		shortIdentifier: packJob.shortId,
		recipientAddress: packJob.recipient,
		handoverJobLineItems: toHandOver(packJob.lineItems as Entity[], data),
		assignedUsers: [],
		loadUnitRefs: [],
		workflowInformation: NO_WORKFLOW,
	});
	attach(data, packJob.processId, 'handoverJobRefs', job.id);
	return job;
}

function ship(data: FftData, packJob: Entity, order: Entity): Entity {
	const carrier = data.carriers.records.all()[0]?.value;
	const shipment = data.shipments.create({
		...only(packJob, 'facilityRef', 'processId', 'tenantOrderId', 'orderDate', 'targetTime', 'pickJobRef', 'shortId'),
		carrierRef: carrier?.id,
		carrierKey: carrier?.key,
		hasActiveCarrier: carrier !== undefined,
		targetAddress: recipientOf(order),
		status: 'INITIAL',
		parcels: [],
		workflowInformation: NO_WORKFLOW,
	});
	attach(data, packJob.processId, 'shipmentRefs', shipment.id);
	return shipment;
}

/** What was handed over can be returned: a return job is created immediately. */
export function awaitReturn(data: FftData, handover: Entity): Entity {
	const process = data.processes.find(String(handover.processId));
	const order = data.orders.find(String(process?.orderRef ?? '')) ?? {};
	const job = data.itemReturnJobs.create({
		processRef: String(handover.processId ?? ''),
		...only(handover, 'tenantOrderId'),
		consumerAddresses: addressesOf(order),
		itemReturns: [],
		originFacilityRefs: [handover.facilityRef],
		returnableLineItems: toReturn((handover.handoverJobLineItems as Entity[] | undefined) ?? [], data),
		notReturnableLineItems: [],
		scannableCodes: [],
		shortId: handover.shortIdentifier,
		status: 'OPEN',
		anonymized: false,
	});
	attach(data, handover.processId, 'itemReturnJobsRef', job.id, { status: 'FINISHED', operativeStatus: 'FINISHED' });
	return job;
}
