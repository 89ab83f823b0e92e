import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import type { Call, Handles } from '../context';
import { below } from '../data';
import { created, NO_CONTENT, ok } from '../entities/crud';
import { idOf } from '../entities/ids';
import { idExists } from '../errors';
import { changeOrder, lineKey, linesOf, total } from './change';
import { isSeen, orderOf } from './find';
import { listOrders } from './list';
import { addressOf, newOrder } from './make';

const ORDER = '/v1/orders/{direction}/{orderID}';

export const orderHandles: Handles = {
	'GET /v1/orders/{direction}': (call) => {
		const { direction } = call.params;
		return listOrders(call, direction, ({ value }) => isSeen(value, direction, call.caller));
	},
	'POST /v1/orders/{direction}': (call) => created(call, newOrder(call, call.params.direction, call.body)),
	[`GET ${ORDER}`]: (call) => ok(call, orderOf(call), call.kinds.order),
	[`PUT ${ORDER}`]: (call) => {
		const { orderID, direction } = call.params;
		if (call.data.orders.has(orderID)) return ok(call, change(call, orderOf(call), call.body), call.kinds.order);
		return ok(call, newOrder(call, direction, { ...call.body, ID: orderID }), call.kinds.order);
	},
	[`PATCH ${ORDER}`]: (call) => {
		const order = orderOf(call);
		const { xp } = call.body;
		const merged = isObject(xp) && isObject(order.xp) ? { xp: { ...order.xp, ...xp } } : {};
		return ok(call, change(call, order, { ...call.body, ...merged }), call.kinds.order);
	},
	[`DELETE ${ORDER}`]: (call) => {
		deleteOrder(call, orderOf(call));
		return NO_CONTENT;
	},
};

/** Changes members of an order, which may be its ID, its costs and its addresses. */
export function change(call: Call, order: Entity, given: Entity): Entity {
	const { ID = order.ID, ...rest } = given;
	const changed = total(call, order, { ...rest, ...addressOf(call, 'BillingAddress', given.BillingAddressID) });
	return ID === order.ID ? changed : rename(call, changed, idOf(ID));
}

function rename(call: Call, order: Entity, id: string): Entity {
	const { data } = call;
	if (data.orders.has(id)) idExists('Order', id);
	for (const line of linesOf(call, order)) {
		data.lineItems.delete(lineKey(order, line.ID));
		data.lineItems.put(`${id}/${String(line.ID)}`, line);
	}
	data.collections.move(below('orders', String(order.ID)), below('orders', id));
	data.orders.delete(String(order.ID));
	return changeOrder(call, { ...order, ID: id }, {});
}

export function deleteOrder(call: Call, order: Entity): void {
	const { data } = call;
	for (const { ID } of linesOf(call, order)) data.lineItems.delete(lineKey(order, ID));
	data.collections.drop(below('orders', String(order.ID)));
	data.orders.delete(String(order.ID));
}
