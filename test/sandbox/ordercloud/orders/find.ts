import type { Entity } from '../../store';
import type { Caller } from '../caller';
import type { Call } from '../context';
import { SELLER } from '../data';
import { notFound } from '../errors';
import { cartOf } from './cart';

/** The order at a path, by direction and ID, or the caller's cart. Refuses with 404. */
export function orderOf(call: Call): Entity {
	if (call.operation.path.startsWith('/v1/cart')) return cartOf(call);
	const { direction, orderID } = call.params;
	const order = call.data.orders.get(orderID);
	return order && isSeen(order, direction, call.caller) ? order : notFound('Order', orderID);
}

/**
 * Whether an order is the caller's in this direction. The seller receives the orders of buyers and sends those forwarded
 * to suppliers; buyer users send their own.
 */
export function isSeen(order: Entity, direction: string, { type, company, id }: Caller): boolean {
	if (type === 'buyer') {
		return direction !== 'Incoming' && order.FromCompanyID === company && order.FromUserID === id;
	}
	if (direction === 'All') return true;
	return direction === 'Incoming' ? order.ToCompanyID === SELLER : order.FromCompanyID === SELLER;
}
