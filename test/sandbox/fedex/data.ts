import { Collection } from './collection';
import type { Item, Order, Receipt, Rma, Shipment, Stock } from './records';

/** Everything that FedEx stores in the sandbox. */
export class FedexData {
	readonly items = new Collection<Item>(({ itemId }) => String(itemId));
	readonly networkStock = new Collection<Stock>(({ sku }) => sku);
	readonly orders = new Collection<Order>(({ fedexOrderId }) => fedexOrderId);
	readonly rmas = new Collection<Rma>(({ rmaId }) => rmaId);
	readonly receipts = new Collection<Receipt>(({ receiptId }) => receiptId);
	readonly shipments = new Collection<Shipment>(({ shipmentId }) => shipmentId);
	private readonly stocks = new Map<string, Collection<Stock>>();

	/** Stock of one facility; empty if there is none. */
	facilityStock(facility: string): Collection<Stock> {
		const found = this.stocks.get(facility) ?? new Collection<Stock>(({ sku }) => sku);
		this.stocks.set(facility, found);
		return found;
	}
}
