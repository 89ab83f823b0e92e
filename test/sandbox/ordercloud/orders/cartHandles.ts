import type { Handles } from '../context';
import { NO_CONTENT, ok } from '../entities/crud';
import { notFound } from '../errors';
import { cartOf } from './cart';
import { change, deleteOrder } from './orders';

/** The cart itself; what it shares with orders is served by the handlers of orders. */
export const cartHandles: Handles = {
	'GET /v1/cart': (call) => ok(call, cartOf(call), call.kinds.order),
	'PUT /v1/cart': (call) => ok(call, change(call, cartOf(call), call.body), call.kinds.order),
	'PATCH /v1/cart': (call) => ok(call, change(call, cartOf(call), call.body), call.kinds.order),
	'DELETE /v1/cart': (call) => {
		deleteOrder(call, cartOf(call));
		return NO_CONTENT;
	},
	'PUT /v1/cart/{orderID}': (call) => {
		const { orderID } = call.params;
		const order = call.data.orders.get(orderID);
		if (!order || order.FromUserID !== call.caller.id || order.Status !== 'Unsubmitted') notFound('Order', orderID);
		call.data.carts.set(call.caller.username, orderID);
		return NO_CONTENT;
	},
};
