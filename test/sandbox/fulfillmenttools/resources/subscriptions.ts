import type { Entity } from '../../store';
import { without } from '../../store/members';
import { created, ok, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { list } from '../lists/list';

/** Per event and tenant. */
const MOST_PER_EVENT = 5;

/** A selection of events; the real list is longer. */
const EVENTS = [
	...['ORDER_CREATED', 'ORDER_MODIFIED', 'ORDER_CANCELLED', 'PICK_JOB_CREATED', 'PICK_JOB_PICKING_COMMENCED'],
	...['PICK_JOB_PICKING_FINISHED', 'PICK_JOB_ABORTED', 'PACK_JOB_CREATED', 'HANDOVERJOB_CREATED'],
	...['HANDOVERJOB_HANDED_OVER', 'HANDOVERJOB_CANCELED', 'SHIPMENT_CREATED', 'PARCEL_CARRIER_REQUESTED'],
	...['ROUTING_PLAN_ROUTED', 'ROUTING_PLAN_NOT_ROUTABLE', 'FACILITY_CREATED', 'FACILITY_UPDATED', 'STOCK_CREATED'],
];

/** A subscription has no version, since it cannot be changed. */
const shown = (subscription: Entity): Entity => without(subscription, 'version', 'lastModified');

export const subscriptionRoutes: FftRoutes = {
	'GET /api/subscriptions': (call) =>
		list(call, { entities: call.data.subscriptions, wrapper: 'subscriptions', show: shown }),
	'POST /api/subscriptions': (call) => {
		const { subscriptions } = call.data;
		const { event, target, callbackUrl } = call.body;
		if (target === undefined && callbackUrl === undefined) refuse(400, 'Bad request', 'A target must be given');
		const same = subscriptions.records.all().filter(({ value }) => value.event === event);
		if (same.length >= MOST_PER_EVENT) {
			refuse(400, 'Too many subscriptions', `There are ${MOST_PER_EVENT} subscriptions to ${String(event)} already`);
		}
		return created(shown(subscriptions.create(call.body)));
	},
	'DELETE /api/subscriptions/{subscriptionId}': (call) =>
		ok(shown(call.data.subscriptions.remove(call.param('subscriptionId')))),
	'GET /api/supportedevents': () =>
		ok({ supportedEvents: EVENTS.map((event) => ({ event, description: event.toLowerCase().replace(/_/g, ' ') })) }),
};
