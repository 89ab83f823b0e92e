import type { Entity } from '../../store';
import { type Call, nowOf } from '../context';
import { changeOrder, linesOf } from './change';

/** The order goes to the seller: its goods are taken from the available stock. */
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

/** The available quantity of a product, if it is tracked. */
export function stockOf({ Inventory }: Entity): Entity | undefined {
	return (Inventory ?? undefined) as Entity | undefined;
}
