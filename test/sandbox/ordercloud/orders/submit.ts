import type { Entity } from '../../store';
import type { Call, Handles } from '../context';
import { acted, NO_CONTENT } from '../entities/crud';
import { refuse } from '../errors';
import { askApproval, rulesFor } from './approvals';
import { linesOf } from './change';
import { orderOf } from './find';
import { open, stockOf } from './open';

export const submitHandles: Handles = {
	'POST /submit': (call) => acted(call.kinds.order, submit(call, orderOf(call))),
	'POST /validate': (call) => {
		checkReady(call, orderOf(call));
		return NO_CONTENT;
	},
};

/** Submits an order: it waits for approval if a rule requires one, and is open otherwise. */
export function submit(call: Call, order: Entity): Entity {
	checkReady(call, order);
	const rules = rulesFor(call, order);
	return rules.length ? askApproval(call, order, rules) : open(call, order, {});
}

function checkReady(call: Call, order: Entity): void {
	if (!['Unsubmitted', 'Declined'].includes(String(order.Status))) {
		refuse('Order.CannotSubmitBadStatus', 'Only an unsubmitted order can be submitted', { Status: order.Status });
	}
	const lines = linesOf(call, order);
	if (!lines.length) refuse('Order.CannotSubmitWithNoLineItems', 'The order has no line items');
	for (const { ProductID, Quantity } of lines) checkProduct(call, String(ProductID), Number(Quantity));
	const payments = call.data.at(`orders/${String(order.ID)}/payments`).fresh();
	if (payments.some(({ Accepted }) => Accepted !== true)) {
		refuse('Order.CannotSubmitWithUnaccceptedPayments', 'A payment is not accepted');
	}
}

function checkProduct({ data }: Call, id: string, quantity: number): void {
	const product = data.at('products').get(id);
	if (!product) return refuse('Order.ProductsNotFound', 'A product does not exist any more', { ProductID: id });
	if (product.Active === false) {
		refuse('Order.CannotSubmitWithInactiveProduct', 'A product is not active', { ProductID: id });
	}
	const stock = stockOf(product);
	if (!stock?.Enabled || stock.OrderCanExceed || Number(stock.QuantityAvailable ?? 0) >= quantity) return;
	const known = { ProductID: id, QuantityAvailable: stock.QuantityAvailable, QuantityRequested: quantity };
	refuse('Inventory.Insufficient', 'There is not enough of a product', known);
}
