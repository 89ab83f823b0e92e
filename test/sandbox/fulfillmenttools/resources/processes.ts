import type { Entity } from '../../store';
import { only } from '../../store/members';
import { ok, type Call, type FftRoutes } from '../context';
import { notFound, refuse } from '../errors';
import { assign } from '../flow/routing';
import { among, containing, from, until } from '../lists/filters';
import { list } from '../lists/list';
import { search } from '../search/search';

/** Parameters of `GET /api/process` and the members of a process that they refer to. */
const REFERENCES: Readonly<Record<string, string>> = {
	tenantOrderId: 'tenantOrderId',
	orderRef: 'orderRef',
	pickJobRef: 'pickJobRefs',
	shipmentRef: 'shipmentRefs',
	handoverJobRef: 'handoverJobRefs',
	returnRef: 'returnRefs',
};

function changed(call: Call, action: Entity): Entity {
	const process = call.data.processes.get(call.param('processId'));
	const tags = [...((process.tags as Entity[] | undefined) ?? []), ...((action.tags as Entity[] | undefined) ?? [])];
	if (action.facilityRef !== undefined) return reassigned(call, process, action);
	const changes = {
		...(action.tags !== undefined && { tags }),
		...only(action, 'gdprCleanupDate', 'deletionDate'),
	};
	return call.data.processes.change(process, changes);
}

/** Moves the order to another facility: a new pick job there, the previous ones are aborted. */
function reassigned(call: Call, process: Entity, { facilityRef }: Entity): Entity {
	const { data } = call;
	const facility = data.facilities.get(String(facilityRef));
	for (const id of (process.pickJobRefs as string[] | undefined) ?? []) {
		data.pickJobs.change(data.pickJobs.get(id), { status: 'OBSOLETE' });
	}
	const order = data.orders.get(String(process.orderRef));
	const [planId] = process.routingPlanRefs as string[];
	assign(data, order, data.routingPlans.get(planId), String(facility.id));
	return data.processes.get(String(process.id));
}

export const processRoutes: FftRoutes = {
	'GET /api/process': (call) => {
		const [name, path] = Object.entries(REFERENCES).find(([one]) => call.one(one) !== undefined) ?? [];
		if (name === undefined || path === undefined) {
			return refuse(400, 'Bad request', `One of ${Object.keys(REFERENCES).join(', ')} must be given`);
		}
		const wanted = [call.one(name) as string];
		const found = call.data.processes.records.all().filter(({ value }) => among(path)(value, wanted));
		return found.length ? ok(found[found.length - 1].value) : notFound('process', `${name} ${wanted[0]}`);
	},
	'GET /api/processes': (call) =>
		list(call, {
			entities: call.data.processes,
			wrapper: 'processes',
			filters: {
				status: among('status'),
				operativeStatus: among('operativeStatus'),
				tenantOrderId: among('tenantOrderId'),
				facilityRefs: among('facilityRefs'),
				searchTerm: containing('tenantOrderId', 'id', 'orderRef'),
				startDate: from('created'),
				endDate: until('created'),
			},
		}),
	'GET /api/processes/{processId}': (call) => ok(call.data.processes.get(call.param('processId'))),
	'PATCH /api/processes/{processId}': (call) => {
		call.data.processes.expect(call.param('processId'), call.body.version);
		for (const action of call.body.actions as Entity[]) changed(call, action);
		return ok(call.data.processes.get(call.param('processId')));
	},
	'POST /api/processes/{processId}/actions': (call) => {
		call.data.processes.expect(call.param('processId'), call.body.version);
		return ok(changed(call, call.body));
	},
	'POST /api/processes/{processId}/reroute': (call) => {
		const version = call.one('version');
		const process = call.data.processes.expect(
			call.param('processId'),
			version === undefined ? undefined : Number(version),
		);
		const [facilityRef] = (process.facilityRefs as string[] | undefined) ?? [];
		return ok(facilityRef === undefined ? process : reassigned(call, process, { facilityRef }));
	},
	/** Plans without a facility are retried; the response is empty. */
	'POST /api/processes/retrynotroutable': (call) => {
		const { routingPlans, orders } = call.data;
		for (const { value } of [...routingPlans.records.all()]) {
			if (value.status === 'NOT_ROUTABLE') assign(call.data, orders.get(String(value.orderRef)), value);
		}
		return { status: 204 };
	},
	'POST /api/processes/search': (call) =>
		search(call, {
			entities: call.data.processes,
			wrapper: 'processes',
			seen: (process) => ({ ...process, processId: process.id, referenced: { order: only(process, 'tenantOrderId') } }),
		}),
};
