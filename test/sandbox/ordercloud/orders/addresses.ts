import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import type { Call, Handles } from '../context';
import { ok, shown } from '../entities/crud';
import { refuse } from '../errors';
import { changeOrder, lineKey, linesOf } from './change';
import { orderOf } from './find';

/** Addresses entered for one order, which belong to no address book. */
export const addressHandles: Handles = {
	'PUT /billto': (call) => bill(call, call.body),
	'PATCH /billto': (call) => {
		const { BillingAddress: address } = orderOf(call);
		if (!isObject(address))
			refuse('BillingAddress.CannotModifyNotFound', 'The order has no billing address', null, 404);
		return bill(call, { ...(address as Entity), ...call.body });
	},
	'PUT /shipto': (call) => ship(call, () => call.body),
	'PATCH /shipto': (call) => {
		const lines = linesOf(call, orderOf(call));
		if (!lines.some(({ ShippingAddress }) => isObject(ShippingAddress))) {
			refuse('ShippingAddress.CannotModifyNotFound', 'The order has no shipping address', null, 404);
		}
		return ship(call, ({ ShippingAddress }) => ({ ...(ShippingAddress as Entity | undefined), ...call.body }));
	},
	'PATCH /fromuser': (call) => {
		const order = orderOf(call);
		const FromUser = { ...(order.FromUser as Entity), ...call.body };
		return ok(call, changeOrder(call, order, { FromUser }), call.kinds.order);
	},
};

function bill(call: Call, address: Entity) {
	const whole = shown(call.kinds.address, address);
	const changes = { BillingAddress: whole, BillingAddressID: address.ID ?? null };
	return ok(call, changeOrder(call, orderOf(call), changes), call.kinds.order);
}

/** The shipping address of an order applies to all its line items. */
function ship(call: Call, address: (line: Entity) => Entity) {
	const order = orderOf(call);
	for (const line of linesOf(call, order)) {
		const ShippingAddress = shown(call.kinds.address, address(line));
		call.data.lineItems.put(lineKey(order, line.ID), { ...line, ShippingAddress });
	}
	return ok(call, changeOrder(call, order, {}), call.kinds.order);
}
