import type { Entity } from '../../store';
import type { Call } from '../context';
import { nowOf } from '../context';
import { changeOrder, linesOf } from './change';

/** The order is the seller's to serve: its goods are taken from the stock that can be ordered. */
export function open(call: Call, order: Entity, changes: Entity): Entity {
	for (const { ProductID, Quantity } of linesOf(call, order)) takeStock(call, String(ProductID), Number(Quantity));
	return changeOrder(call, order, { Status: 'Open', DateSubmitted: nowOf(call), IsSubmitted: true, ...changes });
}

function takeStock({ data }: Call, id: string, quantity: number): void {
	const product = data.at('products').get(id);
	const stock = product && stockOf(product);
	if (!stock?.Enabled) return;
	const Inventory = { ...stock, QuantityAvailable: Number(stock.QuantityAvailable ?? 0) - quantity };
	data.at('products').put(id, { ...product, Inventory });
}

/** How much of a product there is, where that is kept. */
export function stockOf({ Inventory }: Entity): Entity | undefined {
	return (Inventory ?? undefined) as Entity | undefined;
}
