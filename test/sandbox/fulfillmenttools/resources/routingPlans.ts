import type { Entity } from '../../store';
import { ok, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { assign } from '../flow/routing';
import { among } from '../lists/filters';
import { patchSet } from '../patchSet';
import { search } from '../search/search';

/** Maximum number of plans in one command. */
const MOST_REROUTED = 10;

export const routingPlanRoutes: FftRoutes = {
	/** Not paged: all plans of an order. */
	'GET /api/routingplans': (call) => {
		const rows = call.data.routingPlans.records.ordered();
		const wanted = call.many('orderRef');
		const plans = rows
			.filter(({ value }) => !wanted.length || among('orderRef')(value, wanted))
			.map(({ value }) => value);
		return ok({ routingPlans: plans, total: plans.length });
	},
	'GET /api/routingplans/{routingplanId}': (call) => ok(call.data.routingPlans.get(call.param('routingplanId'))),
	'PATCH /api/routingplans/{routingplanId}': (call) =>
		patchSet(call, call.data.routingPlans, call.param('routingplanId')),
	'POST /api/routingplans/search': (call) =>
		search(call, { entities: call.data.routingPlans, wrapper: 'routingPlans' }),
	/** Aborts the pick jobs of the plans and routes them again. */
	'POST /api/routing/commands/reroute': (call) => {
		const { body, data } = call;
		const ids = Object.values(body).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
		const plans = ids.flatMap((id): Entity[] => {
			const plan = typeof id === 'string' ? data.routingPlans.find(id) : undefined;
			return plan ? [plan] : [];
		});
		if (plans.length > MOST_REROUTED) refuse(400, 'Bad request', `At most ${MOST_REROUTED} plans in a call`);
		for (const plan of plans) {
			const pickJob = data.pickJobs.find(String(plan.pickJobRef));
			if (pickJob) data.pickJobs.change(pickJob, { status: 'REROUTED' });
			assign(data, data.orders.get(String(plan.orderRef)), plan);
		}
		return ok();
	},
};
