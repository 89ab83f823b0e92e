import type { Entity } from '../../store';
import { without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { attach } from '../flow/references';
import { among, containing } from '../lists/filters';
import { list } from '../lists/list';

/** States resulting from actions on a job and on a single return. */
const JOB_STATUS: Readonly<Record<string, string>> = {
	StartItemReturnJob: 'IN_PROGRESS',
	FinishItemReturnJob: 'FINISHED',
	RestartItemReturnJob: 'IN_PROGRESS',
};
const RETURN_STATUS: Readonly<Record<string, string>> = {
	AnnounceItemReturn: 'ANNOUNCED',
	OpenItemReturn: 'OPEN',
	StartItemReturn: 'IN_PROGRESS',
	PauseItemReturn: 'PAUSED',
	FinishItemReturn: 'FINISHED',
	CancelItemReturn: 'CANCELED',
	WaitForInputItemReturn: 'WAITING_FOR_INPUT',
};

const returnsOf = (job: Entity): Entity[] => job.itemReturns as Entity[];
const withIds = (call: Call, items: unknown): Entity[] =>
	((items as Entity[] | undefined) ?? []).map((item) => ({
		status: 'OPEN',
		...item,
		id: call.data.itemReturnJobs.nextId(),
	}));

/** Line items name one line item of the job when sent, and a list of them when shown. */
function toReturn(call: Call, items: unknown): Entity[] {
	return withIds(call, items).map(({ itemReturnJobLineItemRef: ref, ...item }) => ({
		...item,
		...(ref !== undefined && { itemReturnJobLineItemRefs: [ref] }),
	}));
}

function jobOf(call: Call): Entity {
	return call.data.itemReturnJobs.expect(call.param('itemReturnJobId'), call.body.itemReturnJobVersion);
}

function returnOf(call: Call, job: Entity): Entity {
	const id = call.param('itemReturnId');
	const found = returnsOf(job).find((one) => one.id === id);
	return found ?? refuse(404, 'Item return not found', `The job has no return with the id ${id}`);
}

/** Changes one return of a job, and thereby the job. */
function changeReturn(call: Call, change: (itemReturn: Entity) => Entity | undefined): Entity {
	const job = jobOf(call);
	const before = returnOf(call, job);
	const changed = change(before);
	const itemReturns = returnsOf(job).flatMap((one) => {
		if (one !== before) return [one];
		return changed ? [{ ...changed, lastModified: call.now() }] : [];
	});
	return call.data.itemReturnJobs.change(job, { itemReturns });
}

/** Merges what was sent into one line item of a return. */
function changeItem(call: Call, member: string, id: string): Entity {
	return changeReturn(call, (before) => {
		const items = (before[member] as Entity[] | undefined) ?? [];
		if (!items.some((item) => item.id === id)) refuse(404, 'Line item not found', `The return has no line item ${id}`);
		const changes = without(call.body, 'itemReturnJobVersion');
		return { ...before, [member]: items.map((item) => (item.id === id ? { ...item, ...changes } : item)) };
	});
}

const replaced = (call: Call, member: string): Entity =>
	changeReturn(call, (before) => ({
		...before,
		[member]: toReturn(call, Object.values(call.body).find(Array.isArray)),
	}));

const BASE = '/api/itemreturnjobs/{itemReturnJobId}/itemreturns';

export const itemReturnRoutes: FftRoutes = {
	'GET /api/itemreturnjobs': (call) =>
		list(call, {
			entities: call.data.itemReturnJobs,
			wrapper: 'itemReturnJobsWithSearchPaths',
			filters: {
				itemReturnJobStatus: among('status'),
				itemReturnStatus: among('itemReturns.status'),
				facilityId: among('originFacilityRefs'),
				itemReturnJobScannableCodes: among('scannableCodes'),
				searchTerm: containing('tenantOrderId', 'shortId'),
			},
			show: (job) => ({ ...job, searchPaths: [] }),
		}),
	'POST /api/itemreturnjobs': (call) => {
		const { body, data } = call;
		const items = (list: unknown) =>
			withIds(call, list).map((item) => ({ ...without(item, 'status'), returnable: item.delivered, returned: 0 }));
		const job = data.itemReturnJobs.create({
			processRef: '',
			...body,
			itemReturns: [],
			returnableLineItems: items(body.returnableLineItems),
			notReturnableLineItems: items(body.notReturnableLineItems),
			anonymized: false,
		});
		attach(data, body.processRef, 'itemReturnJobsRef', job.id);
		return ok(job);
	},
	'GET /api/itemreturnjobs/{itemReturnJobId}': (call) =>
		ok(call.data.itemReturnJobs.get(call.param('itemReturnJobId'))),
	'POST /api/itemreturnjobs/{itemReturnJobId}/actions': (call) => {
		const job = call.data.itemReturnJobs.expect(call.param('itemReturnJobId'), call.body.version);
		const status = JOB_STATUS[String(call.body.name)];
		return ok(call.data.itemReturnJobs.change(job, status === undefined ? {} : { status }));
	},
	[`GET ${BASE}`]: (call) => ok(returnsOf(call.data.itemReturnJobs.get(call.param('itemReturnJobId')))),
	[`POST ${BASE}`]: (call) => {
		const job = jobOf(call);
		const fields = call.body.itemReturnForCreation as Entity;
		const now = call.now();
		const itemReturn = {
			id: call.data.itemReturnJobs.nextId(),
			created: now,
			lastModified: now,
			...fields,
			returnedLineItems: toReturn(call, fields.returnedLineItems),
			returnedNotReturnableLineItems: toReturn(call, fields.returnedNotReturnableLineItems),
		};
		const itemReturns = [...returnsOf(job), itemReturn];
		return ok(call.data.itemReturnJobs.change(job, { itemReturns, status: 'IN_PROGRESS' }));
	},
	[`GET ${BASE}/{itemReturnId}`]: (call) => ok(returnOf(call, jobOf(call))),
	[`DELETE ${BASE}/{itemReturnId}`]: (call) => ok(changeReturn(call, () => undefined)),
	[`POST ${BASE}/{itemReturnId}/actions`]: (call) =>
		ok(changeReturn(call, (before) => ({ ...before, status: RETURN_STATUS[String(call.body.name)] ?? before.status }))),
	[`PUT ${BASE}/{itemReturnId}/returnedlineitems`]: (call) => ok(replaced(call, 'returnedLineItems')),
	[`PUT ${BASE}/{itemReturnId}/returnednotreturnablelineitems`]: (call) =>
		ok(replaced(call, 'returnedNotReturnableLineItems')),
	[`PATCH ${BASE}/{itemReturnId}/returnedlineitems/{returnedLineItemId}`]: (call) =>
		ok(changeItem(call, 'returnedLineItems', call.param('returnedLineItemId'))),
	[`PATCH ${BASE}/{itemReturnId}/returnednotreturnablelineitems/{returnedNotReturnableLineItemId}`]: (call) =>
		ok(changeItem(call, 'returnedNotReturnableLineItems', call.param('returnedNotReturnableLineItemId'))),
	[`POST ${BASE}/{itemReturnId}/parcels`]: (call) => {
		const parcel = call.data.parcels.create({ status: 'OPEN', ...call.body });
		changeReturn(call, (before) => ({
			...before,
			parcelRefs: [...((before.parcelRefs as string[] | undefined) ?? []), parcel.id],
		}));
		return created(parcel);
	},
	'GET /api/itemreturns': (call) => {
		// The total has another name here.
		const rows = call.data.itemReturnJobs.records.ordered().flatMap(({ value }) => returnsOf(value));
		const wanted = call.many('itemReturnStatus');
		const fitting = rows.filter(({ status }) => !wanted.length || wanted.includes(String(status)));
		const first = fitting.findIndex(({ id }) => id === call.one('startAfterId')) + 1;
		const itemReturns = fitting.slice(first, first + Number(call.one('size') ?? 25));
		return ok({ itemReturns: itemReturns.map((one) => ({ ...one, searchPaths: [] })), totalCount: fitting.length });
	},
};
