import type { Entity } from '../../store';
import { type Call, nowOf } from '../context';

/** Stores a changed order. */
export function changeOrder(call: Pick<Call, 'data' | 'clock'>, order: Entity, changes: Entity): Entity {
	const changed = { ...order, ...changes, LastUpdated: nowOf(call) };
	call.data.orders.put(String(order.ID), changed);
	return changed;
}

/** Line items of an order, in order of their IDs; pending writes are included, whatever the lag of lists. */
export function linesOf({ data }: Pick<Call, 'data'>, order: Entity): Entity[] {
	return data.lineItems.fresh(`${String(order.ID)}/`);
}

export const lineKey = (order: Entity, line: unknown): string => `${String(order.ID)}/${String(line)}`;

/** Recalculates the totals of an order and stores it. */
export function total(call: Pick<Call, 'data' | 'clock'>, order: Entity, changes: Entity = {}): Entity {
	const lines = linesOf(call, order);
	const promotions = call.data.at(`orders/${String(order.ID)}/promotions`).fresh();
	const Subtotal = cents(lines.reduce((sum, { LineSubtotal }) => sum + Number(LineSubtotal ?? 0), 0));
	const PromotionDiscount = cents(promotions.reduce((sum, { Amount }) => sum + Number(Amount ?? 0), 0));
	const costs = { ...order, ...changes };
	const added = [costs.ShippingCost, costs.TaxCost, costs.Gratuity, costs.Fees].map((cost) => Number(cost ?? 0));
	const Total = cents(Subtotal + added.reduce((sum, cost) => sum + cost, 0) - PromotionDiscount);
	return changeOrder(call, order, { ...changes, LineItemCount: lines.length, Subtotal, PromotionDiscount, Total });
}

/** Money rounded to cents. */
export function cents(amount: number): number {
	return Math.round(amount * 100) / 100;
}
