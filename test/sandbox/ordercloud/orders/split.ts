import type { Entity } from '../../store';
import { type Call, type Handles, nowOf } from '../context';
import { SELLER } from '../data';
import { shown } from '../entities/crud';
import { newId } from '../entities/ids';
import { refuse } from '../errors';
import { lineKey, linesOf, total } from './change';
import { orderOf } from './find';
import { newOrder } from './make';

/** Orders created from an order. */
export const splitHandles: Handles = {
	'POST /split': (call) => ({ status: 200, body: split(call, {}) }),
	'POST /forward': (call) => {
		const now = nowOf(call);
		return { status: 200, body: split(call, { Status: 'Open', IsSubmitted: true, DateSubmitted: now }) };
	},
	'POST /repeat': (call) => {
		const old = orderOf(call);
		const { FromCompanyID, FromUserID, Comments = null } = old;
		const made = newOrder(call, call.params.direction, { FromCompanyID, FromUserID, Comments, ...call.body });
		const lines = linesOf(call, old);
		const gone = lines.filter(({ ProductID }) => !call.data.at('products').has(String(ProductID)));
		const repeated = copyLines(
			call,
			made,
			lines.filter((line) => !gone.includes(line)),
		);
		return { status: 201, body: { Order: shown(call.kinds.order, repeated), UnavailableItems: gone } };
	},
};

/** Orders to the suppliers of an order's products, and the line items that have none. */
function split(call: Call, state: Entity): { OutgoingOrders: Entity[]; RemainingLineItemIDs: unknown[] } {
	const order = orderOf(call);
	if (call.caller.type !== 'admin')
		refuse('Order.CannotSplitWrongUserType', 'Only the seller splits orders', null, 403);
	if (order.FromCompanyID === SELLER) refuse('Order.CannotSplitOutgoing', 'Only incoming orders are split');
	const lines = linesOf(call, order);
	const suppliers = [...new Set(lines.map(({ SupplierID }) => SupplierID).filter(Boolean))];
	const OutgoingOrders = suppliers.map((ToCompanyID) => {
		const made = newOrder(call, 'Outgoing', { ToCompanyID });
		const theirs = lines.filter(({ SupplierID }) => SupplierID === ToCompanyID);
		return shown(call.kinds.order, copyLines(call, made, theirs, state));
	});
	const rest = lines.filter(({ SupplierID }) => !SupplierID);
	return { OutgoingOrders, RemainingLineItemIDs: rest.map(({ ID }) => ID) };
}

function copyLines(call: Call, order: Entity, lines: readonly Entity[], state: Entity = {}): Entity {
	for (const line of lines) {
		const ID = newId();
		call.data.lineItems.put(lineKey(order, ID), { ...line, ID, QuantityShipped: 0, DateAdded: nowOf(call) });
	}
	return total(call, order, state);
}
