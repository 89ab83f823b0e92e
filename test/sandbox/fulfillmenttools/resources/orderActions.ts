import { Refused } from '../../http/refused';
import type { Entity } from '../../store';
import { merged } from '../../store/members';
import { ok, type Call, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { cancelOrder, isUnderWay } from '../flow/cancel';
import { assign } from '../flow/routing';

type Action = (call: Call, order: Entity, action: Entity) => Entity;

/** @throws Refused (400) if the order is in another state */
function inState(order: Entity, ...states: string[]): void {
	if (!states.includes(String(order.status))) {
		refuse(400, 'Action not possible', `The order is ${String(order.status)}, not ${states.join(' or ')}`);
	}
}

/** Routes an order that was held. */
function release(call: Call, order: Entity, changes: Entity): Entity {
	const { data } = call;
	const opened = data.orders.change(order, { ...changes, status: 'OPEN' });
	const process = data.processes.find(String(order.processId));
	const [planId] = (process?.routingPlanRefs as string[] | undefined) ?? [];
	if (planId !== undefined) assign(data, opened, data.routingPlans.get(planId));
	return opened;
}

function reason(call: Call, id: unknown): Entity {
	return typeof id === 'string' ? { cancelationReason: call.data.cancelationReasons.get(id) } : {};
}

function withAddresses(order: Entity, change: (addresses: Entity[]) => Entity[]): Entity {
	const consumer = order.consumer as Entity;
	return { consumer: { ...consumer, addresses: change((consumer.addresses as Entity[] | undefined) ?? []) } };
}

const ACTIONS: Readonly<Record<string, Action>> = {
	UNLOCK(call, order, { targetTime }) {
		inState(order, 'LOCKED');
		const wanted = targetTime === undefined ? {} : { deliveryPreferences: { targetTime } };
		return release(call, merged(order, wanted), {});
	},
	CANCEL(call, order, { cancelationReasonId }) {
		inState(order, 'OPEN', 'LOCKED', 'PROMISED');
		if (isUnderWay(call.data, order)) {
			refuse(400, 'Order cannot be cancelled', 'Its picking has begun; it can only be cancelled by force');
		}
		return cancelOrder(call.data, order, reason(call, cancelationReasonId));
	},
	FORCE_CANCEL(call, order) {
		inState(order, 'OPEN', 'LOCKED', 'PROMISED');
		return cancelOrder(call.data, order, {});
	},
	CONFIRM_PROMISE(call, order, { tenantOrderId }) {
		inState(order, 'PROMISED');
		return release(call, order, tenantOrderId === undefined ? {} : { tenantOrderId });
	},
	EXTEND_PROMISE(call, order) {
		inState(order, 'PROMISED');
		const validUntil = call.context.clock.iso(3_600_000);
		return call.data.orders.change(order, { promisesOptions: { validUntil } });
	},
	CHANGE_CONSUMER_ADDRESS(call, order, { addressType, consumerAddress }) {
		const address = { ...(consumerAddress as Entity), addressType };
		const changes = withAddresses(order, (all) => [...all.filter((one) => one.addressType !== addressType), address]);
		return call.data.orders.change(order, changes);
	},
	REPLACE_CONSUMER_ADDRESSES(call, order, { consumerAddresses }) {
		return call.data.orders.change(
			order,
			withAddresses(order, () => consumerAddresses as Entity[]),
		);
	},
};

/** One order of many: its refusal is its own result and does not refuse the call. */
function forceCancel(call: Call, entry: Entity): Entity {
	const { orderId } = entry as { orderId: string };
	try {
		const order = call.data.orders.expect(orderId, entry.version);
		inState(order, 'OPEN', 'LOCKED', 'PROMISED');
		cancelOrder(call.data, order, reason(call, entry.cancelationReasonId));
		return { orderId, status: 'UPDATED' };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		const [{ summary, description }] = error.reply.body as Array<{ summary: string; description?: string }>;
		return { orderId, status: 'FAILED', summary: description ?? summary };
	}
}

export const orderActionRoutes: FftRoutes = {
	'POST /api/orders/{orderId}/actions': (call) => {
		const order = call.data.orders.expect(call.param('orderId'), call.body.version);
		return ok(ACTIONS[String(call.body.name)](call, order, call.body));
	},
	'POST /api/orders/{orderId}/orderlineitems/{orderLineItemId}/actions': (call) => {
		const order = call.data.orders.expect(call.param('orderId'), call.body.version);
		const id = call.param('orderLineItemId');
		const items = order.orderLineItems as Entity[];
		if (!items.some((item) => item.id === id)) refuse(404, 'Line item not found', `The order has no line item ${id}`);
		const { customAttributes } = call.body;
		const orderLineItems = items.map((item) => (item.id === id ? { ...item, customAttributes } : item));
		return ok(call.data.orders.change(order, { orderLineItems }));
	},
	'POST /api/orders/actions': (call) => ok((call.body.orders as Entity[]).map((entry) => forceCancel(call, entry))),
};
