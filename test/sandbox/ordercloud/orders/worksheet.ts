import type { Entity } from '../../store';
import type { Call, Handle, Handles } from '../context';
import { shown } from '../entities/crud';
import { linesOf, total } from './change';
import { orderOf } from './find';

/** The order with everything about it; the checkout integrations that would fill in the responses do not exist here. */
function worksheet(call: Call, order: Entity): Entity {
	return {
		Order: shown(call.kinds.order, order),
		LineItems: linesOf(call, order).map((line) => shown(call.kinds.lineItem, line)),
		OrderPromotions: call.data.at(`orders/${String(order.ID)}/promotions`).fresh(),
		ShipEstimateResponse: call.data.at(`orders/${String(order.ID)}/checkout`).get('shipMethods') ?? null,
		OrderCalculateResponse: null,
		OrderSubmitResponse: null,
	};
}

const recalculate: Handle = (call) => ({ status: 201, body: worksheet(call, total(call, orderOf(call))) });

export const worksheetHandles: Handles = {
	'GET /worksheet': (call) => ({ status: 200, body: worksheet(call, orderOf(call)) }),
	'POST /calculate': recalculate,
	'POST /estimateshipping': recalculate,
	'POST /shipmethods': (call) => {
		call.data.at(`orders/${String(orderOf(call).ID)}/checkout`).put('shipMethods', call.body);
		return { status: 201, body: worksheet(call, orderOf(call)) };
	},
};
