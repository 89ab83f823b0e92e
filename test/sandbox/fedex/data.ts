import { Collection } from './collection';
import type { Item, Order, Receipt, Rma, Shipment, Stock } from './records';
import { seed } from './seed';

/** Everything that FedEx keeps in the sandbox. */
export class FedexData {
	readonly items = new Collection<Item>(({ itemId }) => String(itemId));
	readonly networkStock = new Collection<Stock>(({ sku }) => sku);
	readonly orders = new Collection<Order>(({ fedexOrderId }) => fedexOrderId);
	readonly rmas = new Collection<Rma>(({ rmaId }) => rmaId);
	readonly receipts = new Collection<Receipt>(({ receiptId }) => receiptId);
	readonly shipments = new Collection<Shipment>(({ shipmentId }) => shipmentId);
	private readonly stocks = new Map<string, Collection<Stock>>();

	constructor() {
		seed(this);
	}

	/** Stock of one facility; empty where there is none. */
	facilityStock(facility: string): Collection<Stock> {
		const found = this.stocks.get(facility) ?? new Collection<Stock>(({ sku }) => sku);
		this.stocks.set(facility, found);
		return found;
	}

	/** Back to the seed. */
	reset(): void {
		const all = [this.items, this.networkStock, this.orders, this.rmas, this.receipts, this.shipments];
		for (const collection of all) collection.clear();
		this.stocks.clear();
		seed(this);
	}
}
