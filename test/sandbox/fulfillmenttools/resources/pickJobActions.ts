import type { Entity } from '../../store';
import { merged, without } from '../../store/members';
import { ok, type Call, type FftRoutes } from '../context';
import { pack } from '../flow/fulfilment';
import { assignedUsers, jobIn, split, withUpdates } from '../jobActions';

/** The changes that an action makes to a pick job. */
type Action = (call: Call, job: Entity, action: Entity) => Entity;

const itemsOf = (job: Entity): Entity[] => job.pickLineItems as Entity[];
const unpicked = (job: Entity): Entity[] => itemsOf(job).map((item) => ({ ...item, picked: 0, status: 'OPEN' }));

function picked(job: Entity, updates: readonly Entity[]): Entity {
	const touched = updates.map((one) => ({ status: 'CLOSED', ...one }));
	return { pickLineItems: withUpdates(itemsOf(job), touched) };
}

const ACTIONS: Readonly<Record<string, Action>> = {
	START(_call, job) {
		jobIn(job, 'OPEN', 'PAUSED', 'WAITING_FOR_INPUT');
		return { status: 'IN_PROGRESS' };
	},
	PAUSE(_call, job) {
		jobIn(job, 'IN_PROGRESS');
		return { status: 'PAUSED' };
	},
	PICK(_call, job, { lineItems }) {
		jobIn(job, 'IN_PROGRESS');
		const changes = picked(job, lineItems as Entity[]);
		const items = changes.pickLineItems as Entity[];
		const short = items.some((item) => Number(item.picked) < Number(item.quantity));
		return { ...changes, status: 'PICKED', ...(short && { subStatus: 'SHORT_PICKED' }) };
	},
	CLOSE(call, job) {
		jobIn(job, 'IN_PROGRESS', 'PICKED');
		pack(call.data, job);
		return { status: 'CLOSED' };
	},
	ABORT(_call, job) {
		jobIn(job, 'OPEN', 'IN_PROGRESS', 'PAUSED');
		return { status: 'ABORTED', subStatus: 'PICK_JOB_ABORTED' };
	},
	RESTART(_call, job) {
		jobIn(job, 'ABORTED', 'PICKED');
		return { status: 'IN_PROGRESS' };
	},
	RESET: (_call, job) => ({ status: 'OPEN', pickLineItems: unpicked(job) }),
	OBSOLETE: () => ({ status: 'OBSOLETE' }),
	CANCEL: () => ({ status: 'CANCELED' }),
	REPLACE_ASSIGNED_USERS: (call, _job, action) => ({ assignedUsers: assignedUsers(call, action) }),
	ADD_TARGET_TIME: (_call, job, { targetTime }) => ({
		deliveryinformation: { ...(job.deliveryinformation as Entity), targetTime },
	}),
	MODIFY_PICK_JOB_LINE_ITEMS: (_call, job, { pickJobLineItemUpdates: updates }) => ({
		pickLineItems: withUpdates(itemsOf(job), updates as Entity[]),
	}),
	SPLIT_LINE_ITEMS_PICK_JOB: (call, job, { splitLineItemsInfo: parts }) => ({
		pickLineItems: split(call, itemsOf(job), parts as Entity[], 'picked'),
	}),
	MERGE_LINE_ITEMS_PICK_JOB(_call, job, { lineItemIds }) {
		const [kept, ...gone] = itemsOf(job).filter(({ id }) => (lineItemIds as unknown[]).includes(id));
		const sum = (member: string) => [kept, ...gone].reduce((total, item) => total + Number(item?.[member] ?? 0), 0);
		const whole = { ...kept, quantity: sum('quantity'), picked: sum('picked') };
		return { pickLineItems: itemsOf(job).flatMap((one) => (one === kept ? [whole] : gone.includes(one) ? [] : [one])) };
	},
	UPDATE_PICK_LINE_ITEM_RECORDABLE_ATTRIBUTES: () => ({}),
};

/** Actions of the older patch sets; those that are not listed change members of the job. */
const PATCHES: Readonly<Record<string, Action>> = {
	ModifyPickLineItem: (_call, job, action) => ({ pickLineItems: withUpdates(itemsOf(job), [action]) }),
	ModifyPickJob: (call, job, action) => {
		if (action.status === 'CLOSED' && job.status !== 'CLOSED') pack(call.data, job);
		return action;
	},
	RestartPickJob: ACTIONS.RESTART,
	ResetPickJob: ACTIONS.RESET,
	AbortPickJob: ACTIONS.ABORT,
};

export const pickJobActionRoutes: FftRoutes = {
	'POST /api/pickjobs/{pickJobId}/actions': (call) => {
		const { pickJobs } = call.data;
		const job = pickJobs.expect(call.param('pickJobId'), call.body.version);
		return ok(pickJobs.change(job, ACTIONS[String(call.body.name)](call, job, call.body)));
	},
	'PATCH /api/pickjobs/{pickJobId}': (call) => {
		const { pickJobs } = call.data;
		const job = pickJobs.expect(call.param('pickJobId'), call.body.version);
		const changed = (call.body.actions as Entity[]).reduce((now, action) => {
			const changes = PATCHES[String(action.action)]?.(call, now, without(action, 'action')) ?? {};
			return merged(now, changes);
		}, job);
		return ok(pickJobs.change(changed, {}));
	},
};
