import type { Entity } from '../../store';
import { merged, only, without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { awaitReturn } from '../flow/fulfilment';
import { NO_WORKFLOW } from '../flow/references';
import { assignedUsers, jobIn, split, withUpdates } from '../jobActions';
import { among, containing, from, until } from '../lists/filters';
import { list } from '../lists/list';
import { search } from '../search/search';

const itemsOf = (job: Entity): Entity[] => (job.handoverJobLineItems as Entity[] | undefined) ?? [];

function handedOver(call: Call, job: Entity): Entity {
	jobIn(job, 'OPEN', 'WAITING_FOR_INPUT');
	awaitReturn(call.data, job);
	return { status: 'HANDED_OVER' };
}

const ACTIONS: Readonly<Record<string, (call: Call, job: Entity) => Entity>> = {
	FINISH_HANDOVER_JOB: handedOver,
	CANCEL(call, job) {
		jobIn(job, 'OPEN', 'WAITING_FOR_INPUT');
		const { handoverJobCancelReason: cancelReason } = call.body.payload as Entity;
		return { status: 'CANCELED', ...(cancelReason !== undefined && { cancelReason }) };
	},
	WAITING_FOR_INPUT: () => ({ status: 'WAITING_FOR_INPUT' }),
	REPLACE_ASSIGNED_USERS: (call) => ({ assignedUsers: assignedUsers(call, call.body) }),
	ADD_TARGET_TIME: ({ body }) => ({ targetTime: body.targetTime }),
	UPDATE_LINEITEM: ({ body }, job) => ({
		handoverJobLineItems: withUpdates(itemsOf(job), [body.lineItem as Entity]),
	}),
	SPLIT_LINES_HANDOVER_JOB: (call, job) => ({
		handoverJobLineItems: split(call, itemsOf(job), call.body.splitLineItemsInfo as Entity[], 'handedOverQuantity'),
	}),
};

function patched(call: Call, job: Entity, action: Entity): Entity {
	if (action.action === 'CancelHandoverjob') {
		return { ...job, status: 'CANCELED', cancelReason: action.handoverJobCancelReason };
	}
	const finished = action.status === 'HANDED_OVER' && job.status !== 'HANDED_OVER';
	return { ...merged(job, without(action, 'action')), ...(finished && handedOver(call, job)) };
}

const SHOWN = [
	...['id', 'version', 'created', 'lastModified', 'carrierKey', 'carrierRef', 'channel', 'facilityRef'],
	...['fullIdentifier', 'invoiceAddress', 'loadUnitRefs', 'orderDate', 'parcelRef', 'pickJobRef', 'recipientAddress'],
	...['shipmentRef', 'status', 'tenantOrderId', 'handoverJobParcelInfo'],
];

export const handoverJobRoutes: FftRoutes = {
	'GET /api/handoverjobs': (call) =>
		list(call, {
			entities: call.data.handoverJobs,
			wrapper: 'handoverjobs',
			filters: {
				status: among('status'),
				facilityRef: among('facilityRef'),
				pickJobRef: among('pickJobRef'),
				shipmentRef: among('shipmentRef'),
				carrierRefs: among('carrierRef'),
				channel: among('channel'),
				tenantOrderId: among('tenantOrderId'),
				searchTerm: containing('shortIdentifier', 'fullIdentifier', 'tenantOrderId'),
				startTargetTime: from('targetTime'),
				endTargetTime: until('targetTime'),
			},
			show: (job) => only(job, ...SHOWN),
		}),
	'POST /api/handoverjobs': (call) =>
		created(call.data.handoverJobs.create({ status: 'OPEN', workflowInformation: NO_WORKFLOW, ...call.body })),
	'GET /api/handoverjobs/{handoverjobId}': (call) => ok(call.data.handoverJobs.get(call.param('handoverjobId'))),
	'PATCH /api/handoverjobs/{handoverjobId}': (call) => {
		const { handoverJobs } = call.data;
		const job = handoverJobs.expect(call.param('handoverjobId'), call.body.version);
		const changed = (call.body.actions as Entity[]).reduce((now, action) => patched(call, now, action), job);
		return ok(handoverJobs.change(changed, {}));
	},
	'POST /api/handoverjobs/{handoverJobId}/actions': (call) => {
		const { handoverJobs } = call.data;
		const job = handoverJobs.expect(call.param('handoverJobId'), call.body.version);
		return ok(handoverJobs.change(job, ACTIONS[String(call.body.name)]?.(call, job) ?? {}));
	},
	// The list uses "handoverjobs", the search "handoverJobs".
	'POST /api/handoverjobs/search': (call) =>
		search(call, { entities: call.data.handoverJobs, wrapper: 'handoverJobs' }),
};
