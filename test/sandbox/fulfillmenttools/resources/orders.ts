import type { Entity } from '../../store';
import { merged, only, without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { numbered } from '../flow/lineItems';
import { NO_WORKFLOW } from '../flow/references';
import { begin } from '../flow/routing';
import { among } from '../lists/filters';
import { list } from '../lists/list';
import { search } from '../search/search';

/** An order in one of these states prevents a second one with the same tenant's id. */
const LIVE = ['OPEN', 'LOCKED', 'PROMISED'];

function create(call: Call): Entity {
	const { body, data } = call;
	if (typeof body.tenantOrderId === 'string') {
		const before = data.orders.by(body.tenantOrderId);
		if (before && LIVE.includes(String(before.status))) {
			const description = `The order ${body.tenantOrderId} exists and is ${String(before.status)}`;
			refuse(409, 'Order exists', description);
		}
	}
	const order = data.orders.create({
		...body,
		status: body.status ?? 'OPEN',
		orderLineItems: numbered(body.orderLineItems as Entity[], data),
		anonymized: false,
		processId: data.processes.nextId(),
		workflowInformation: NO_WORKFLOW,
	});
	begin(data, order);
	return order;
}

/** Line items are merged into those with the same id. */
function changed(order: Entity, body: Entity): Entity {
	const { orderLineItems, ...rest } = without(body, 'version', 'comment', 'preferredHandlingTime');
	const sent = (orderLineItems as Entity[] | undefined) ?? [];
	const items = (order.orderLineItems as Entity[]).map((item) =>
		merged(item, sent.find(({ id }) => id === item.id) ?? {}),
	);
	return { ...merged(order, rest), orderLineItems: items };
}

export const orderRoutes: FftRoutes = {
	'GET /api/orders': (call) =>
		list(call, {
			entities: call.data.orders,
			wrapper: 'orders',
			filters: { tenantOrderId: among('tenantOrderId'), consumerId: among('consumer.consumerId') },
			show: (order) => ({
				...only(order, 'id', 'version', 'created', 'lastModified', 'orderDate', 'status', 'stickers'),
				// Without the tenant's own id, which only searches and single reads return.
				orderLineItems: (order.orderLineItems as Entity[]).map(({ quantity, article }) => ({
					quantity,
					title: (article as Entity).title,
				})),
				processRef: order.processId,
			}),
		}),
	'POST /api/orders': (call) => {
		const order = create(call);
		return { ...created(order), headers: { Location: `${call.request.origin}/api/orders/${String(order.id)}` } };
	},
	'GET /api/orders/{orderId}': (call) => ok(call.data.orders.get(call.param('orderId'))),
	'PATCH /api/orders/{orderId}': (call) => {
		const order = call.data.orders.expect(call.param('orderId'), call.body.version);
		return ok(call.data.orders.change(changed(order, call.body), {}));
	},
	'POST /api/orders/search': (call) => search(call, { entities: call.data.orders, wrapper: 'orders' }),
};
