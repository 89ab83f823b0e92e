import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import { only } from '../../store/members';
import type { FftData } from '../data';
import { toPick } from './lineItems';
import { attach, isCollected, NO_WORKFLOW, recipientOf } from './references';

const DAY = 86_400_000;

/** The initial state of the routing plan by state of the new order. */
const PLAN_STATUS: Record<string, string> = { OPEN: 'ROUTED', LOCKED: 'LOCKED', PROMISED: 'PROMISED' };

/** Starts what an order triggers: its process and its routing plan, and a pick job if it is open. */
export function begin(data: FftData, order: Entity): void {
	const now = data.world.clock.now();
	const process = data.processes.create({
		id: order.processId,
		orderRef: order.id,
		...only(order, 'tenantOrderId', 'tags'),
		status: 'CREATED',
		domsStatus: 'CREATED',
		operativeStatus: 'NOT_AVAILABLE',
		flatRefs: [order.id],
		facilityRefs: [],
		pickJobRefs: [],
		isAnonymized: false,
		gdprCleanupDate: new Date(now + 180 * DAY).toISOString(),
	});
	const plan = data.routingPlans.create({
		orderRef: order.id,
		processId: process.id,
		...only(order, 'tenantOrderId', 'orderDate', 'orderLineItems', 'deliveryPreferences'),
		status: PLAN_STATUS[String(order.status)] ?? 'INITIAL',
		consolidatedStatus: order.status === 'OPEN' ? 'ROUTED' : order.status === 'LOCKED' ? 'LOCKED' : 'WAITING',
		decisionLogs: [],
		finalizeRun: 0,
		priority: 1000,
		routingRun: 1,
		predecessorRerouteRoutingPlanRefs: [],
		successorRerouteRoutingPlanRefs: [],
		workflowInformation: NO_WORKFLOW,
	});
	attach(data, process.id, 'routingPlanRefs', plan.id);
	if (order.status === 'OPEN') assign(data, order, plan);
}

/** Routes a plan: a facility is found, and gets a pick job. */
export function assign(data: FftData, order: Entity, plan: Entity, facilityRef = facilityFor(data, order)): Entity {
	const recipient = recipientOf(order);
	const pickJob = data.pickJobs.create({
		orderRef: order.id,
		facilityRef,
		processId: order.processId,
		routingPlanRef: plan.id,
		...only(order, 'tenantOrderId', 'orderDate', 'tags', 'stickers'),
		status: 'OPEN',
		shortId: shortId(order),
		pickLineItems: toPick(order.orderLineItems as Entity[], data),
		deliveryinformation: {
			channel: isCollected(order) ? 'COLLECT' : 'SHIPPING',
			targetTime: targetTime(data, order),
			details: isCollected(order) ? { collect: { paid: false } } : { shipping: { recipientaddress: recipient } },
		},
		assignedUsers: [],
		documentsRef: data.documents.nextId(),
		workflowInformation: NO_WORKFLOW,
	});
	data.routingPlans.change(data.routingPlans.get(plan.id as string), {
		status: 'ROUTED',
		consolidatedStatus: 'ROUTED',
		facilityRef,
		pickJobRef: pickJob.id,
	});
	attach(data, order.processId, 'pickJobRefs', pickJob.id, {
		facilityRefs: [facilityRef],
		status: 'IN_PROGRESS',
		operativeStatus: 'CREATED',
	});
	for (const item of order.orderLineItems as Entity[]) reserve(data, order, pickJob, item);
	return pickJob;
}

function reserve(data: FftData, order: Entity, pickJob: Entity, item: Entity): void {
	data.reservations.create({
		facilityRef: pickJob.facilityRef,
		tenantArticleId: (item.article as Entity).tenantArticleId,
		quantity: item.quantity,
		host: { type: 'NONE', reference: String(item.id) },
		relatedRefs: { orderRefs: [order.id], pickJobRefs: [pickJob.id], processRefs: [order.processId] },
	});
}

/** The facility for collection, or the requested facility, otherwise the first one online. */
function facilityFor(data: FftData, order: Entity): string {
	const preferences = isObject(order.deliveryPreferences) ? order.deliveryPreferences : {};
	const [collect] = (preferences.collect as Entity[] | undefined) ?? [];
	const [supplying] = (preferences.supplyingFacilities as string[] | undefined) ?? [];
	const wanted = collect?.facilityRef ?? data.facilities.by(String(collect?.tenantFacilityId ?? ''))?.id ?? supplying;
	if (typeof wanted === 'string' && data.facilities.find(wanted)) return wanted;
	const online = data.facilities.records.find(({ status }) => status === 'ONLINE');
	return online?.key ?? '';
}

function targetTime(data: FftData, order: Entity): string {
	const { targetTime: wanted } = isObject(order.deliveryPreferences) ? order.deliveryPreferences : ({} as Entity);
	return typeof wanted === 'string' ? wanted : data.world.clock.iso(DAY);
}

function shortId(order: Entity): string {
	const [first = 'Order'] = [recipientOf(order)?.lastName as string | undefined];
	return `${first.slice(0, 2).toUpperCase()}${String(order.id).slice(-4)}`;
}
