import { at, bodyOf, type FedexRoute } from '../context';
import { list } from '../list';
import type { Order } from '../records';
import { change, type Changeable } from './change';

/** The response for an order is not published; this one, the body as sent with an identifier and a state, is made up. */
function show({ fedexOrderId, orderStatus, order }: Order) {
	return { fedexOrderId, orderStatus, ...order };
}

function brief({ fedexOrderId, orderStatus, order }: Order) {
	return { order: { fedexOrderId, orderNumber: order.orderNumber ?? null, orderStatus } };
}

/** An order can be changed until it is shipped or cancelled. */
const ORDERS: Changeable<Order> = {
	collection: ({ orders }) => orders,
	...{ name: 'order', code: 'ORD', brief },
	closed: ({ orderStatus: state }) =>
		state === 'Received' ? undefined : `${state.toLowerCase()} and cannot be changed`,
};

export const orderRoutes: readonly FedexRoute[] = [
	{
		...at('GET /v1/orders', 'order.list', 'boolean'),
		query: ['createdTimestamp', 'responseFilter', 'pageLimit', 'nextTimestamp', 'prevTimestamp'],
		handler: (request, context, style) =>
			list(request, context, {
				collection: context.data.orders,
				member: 'orders',
				style,
				times: { createdTimestamp: ({ stamp }) => stamp },
				show,
			}),
	},
	{
		...at('POST /v1/orders', 'order.create', 'boolean'),
		handler(request, context, style) {
			const order = bodyOf(request).order as Record<string, unknown>;
			const { orders } = context.data;
			const taken = order.orderNumber && orders.find((one) => one.order.orderNumber === order.orderNumber);
			if (taken) return context.replies.failed(style, 'ERR-ORD-0002', 'The order number exists already');
			const fedexOrderId = `FO-${100_001 + orders.size}`;
			const made: Order = { fedexOrderId, orderStatus: 'Received', order };
			orders.add(made, context.clock.now());
			return context.replies.ok(style, brief(made));
		},
	},
	{
		...at('PUT /v1/orders/{fedexOrderId}', 'order.update', 'boolean'),
		handler: (request, context, style) =>
			change<Order>(context, ORDERS, request.params.fedexOrderId, style, ({ order }) => ({
				order: { ...order, ...(bodyOf(request).order as Record<string, unknown>) },
			})),
	},
	{
		...at('DELETE /v1/orders/{fedexOrderId}', 'order.cancel', 'boolean'),
		handler: (request, context, style) =>
			change<Order>(context, ORDERS, request.params.fedexOrderId, style, () => ({ orderStatus: 'Canceled' })),
	},
];
