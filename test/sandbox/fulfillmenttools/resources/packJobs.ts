import type { Entity } from '../../store';
import { merged, without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { dispatch } from '../flow/fulfilment';
import { NO_WORKFLOW } from '../flow/references';
import { assignedUsers, split, withUpdates } from '../jobActions';
import { among, containing, from, until } from '../lists/filters';
import { list } from '../lists/list';
import { search } from '../search/search';

const itemsOf = (job: Entity): Entity[] => job.lineItems as Entity[];

const ACTIONS: Readonly<Record<string, (call: Call, job: Entity) => Entity>> = {
	REPLACE_ASSIGNED_USERS: (call) => ({ assignedUsers: assignedUsers(call, call.body) }),
	ADD_TARGET_TIME: ({ body }) => ({ targetTime: body.targetTime }),
	SPLIT_LINES_PACK_JOB: (call, job) => ({
		lineItems: split(call, itemsOf(job), call.body.splitLineItemsInfo as Entity[], 'packed'),
	}),
};

/** The job after one change of a patch set; closing it sends what was packed. */
function patched(call: Call, job: Entity, action: Entity): Entity {
	const changes = without(action, 'action');
	if (action.action === 'ModifyPackLineItem') return { ...job, lineItems: withUpdates(itemsOf(job), [changes]) };
	if (action.action === 'PausePackJob') {
		const updates = (action.packLineItemsUpdate as Entity[] | undefined) ?? [];
		return { ...job, status: 'PAUSED', lineItems: withUpdates(itemsOf(job), updates) };
	}
	if (changes.status === 'CLOSED' && job.status !== 'CLOSED') dispatch(call.data, job);
	return merged(job, changes);
}

export const packJobRoutes: FftRoutes = {
	'GET /api/packjobs': (call) =>
		list(call, {
			entities: call.data.packJobs,
			wrapper: 'packJobs',
			filters: {
				status: among('status'),
				facilityRef: among('facilityRef'),
				orderRef: among('orderRef'),
				pickJobRef: among('pickJobRef'),
				processId: among('processId'),
				packJobIds: among('id'),
				tenantOrderId: among('tenantOrderId'),
				searchTerm: containing('shortId', 'tenantOrderId', 'lineItems.article.title'),
				startTargetTime: from('targetTime'),
				endTargetTime: until('targetTime'),
			},
		}),
	'POST /api/packjobs': (call) => {
		const { data, body } = call;
		const lineItems = (body.lineItems as Entity[] | undefined)?.map((item) => ({
			packed: 0,
			...item,
			id: data.packJobs.nextId(),
		}));
		return created(
			data.packJobs.create({
				status: 'OPEN',
				processId: '',
				documentsRef: data.documents.nextId(),
				workflowInformation: NO_WORKFLOW,
				...body,
				lineItems: lineItems ?? [],
			}),
		);
	},
	'GET /api/packjobs/{packJobId}': (call) => ok(call.data.packJobs.get(call.param('packJobId'))),
	'PATCH /api/packjobs/{packJobId}': (call) => {
		const { packJobs } = call.data;
		const job = packJobs.expect(call.param('packJobId'), call.body.version);
		const changed = (call.body.actions as Entity[]).reduce((now, action) => patched(call, now, action), job);
		return ok(packJobs.change(changed, {}));
	},
	'POST /api/packjobs/{packJobId}/actions': (call) => {
		const { packJobs } = call.data;
		const job = packJobs.expect(call.param('packJobId'), call.body.version);
		return ok(packJobs.change(job, ACTIONS[String(call.body.name)]?.(call, job) ?? {}));
	},
	'POST /api/packjobs/search': (call) => search(call, { entities: call.data.packJobs, wrapper: 'packJobs' }),
};
