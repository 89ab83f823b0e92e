import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import { ok, type Call, type FftRoutes } from '../context';
import { among } from '../lists/filters';
import { list } from '../lists/list';
import { matches } from '../search/query';
import { search } from '../search/search';

function chosen(call: Call, selector: Entity): Entity[] {
	const refs = (name: string) => (selector[name] as string[] | undefined) ?? [];
	const tenantIds = refs('tenantOrderIds').flatMap((id) => {
		const order = call.data.orders.by(id);
		return order ? [String(order.id)] : [];
	});
	const orders = [...refs('orderRefs'), ...tenantIds];
	const predicate = isObject(selector.reservationPredicate) ? selector.reservationPredicate : undefined;
	return call.data.reservations.records.ordered().flatMap(({ key, value }) => {
		const fits =
			refs('reservationRefs').includes(key) ||
			among('relatedRefs.orderRefs')(value, orders) ||
			among('relatedRefs.routingPlanRefs')(value, refs('routingPlanRefs')) ||
			(predicate !== undefined && matches(predicate, value, call.context.clock.now()));
		return fits ? [value] : [];
	});
}

export const reservationRoutes: FftRoutes = {
	// The position has the same name as in searches.
	'GET /api/reservations': (call) =>
		list(call, { entities: call.data.reservations, wrapper: 'reservations', pageInfo: true, cursor: 'after' }),
	'GET /api/reservations/{reservationId}': (call) => ok(call.data.reservations.get(call.param('reservationId'))),
	'POST /api/reservations/actions': (call) => {
		const gone = chosen(call, call.body.reservationSelector as Entity);
		for (const { id } of gone) call.data.reservations.remove(String(id));
		return ok(gone.map(({ id }) => ({ reservation: { id }, status: 'DELETED' })));
	},
	'POST /api/reservations/search': (call) =>
		search(call, { entities: call.data.reservations, wrapper: 'reservations' }),
};
