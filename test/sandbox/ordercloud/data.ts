import type { Clock } from '../clock';
import { Collections, type Entity, type Records } from '../store';
import type { OrderCloudSettings } from './settings';

/** The seller's company. */
export const SELLER = 'SELLER';

/** Lists served by a search index; other lists show every write immediately. */
const SEARCHED = new Set(['bundles', 'lineitems', 'orders', 'products']);

/**
 * Everything stored, by collection: the path below `/v1` with the identifiers filled in, e.g. `buyers/B1/users`. What
 * belongs to an order is below `orders/ID` whatever the direction, what belongs to a user below `me/NAME`.
 */
export class OrderCloudData {
	readonly collections: Collections<Entity>;
	/** Active cart of each user: user name to order ID. */
	readonly carts = new Map<string, string>();

	constructor(clock: Clock, settings: OrderCloudSettings) {
		const searched = { now: () => clock.now(), lag: () => settings.indexLag };
		this.collections = new Collections<Entity>((path) => (SEARCHED.has(path) ? searched : undefined));
	}

	at(path: string): Records<Entity> {
		return this.collections.at(path);
	}

	get orders(): Records<Entity> {
		return this.at('orders');
	}

	/** Line items of all orders by `orderID/lineItemID`, so that they can be listed across orders. */
	get lineItems(): Records<Entity> {
		return this.at('lineitems');
	}
}

/** Everything below an entity of a collection, its own path included. */
export function below(path: string, id: string): string {
	return `${path}/${id}/`;
}
