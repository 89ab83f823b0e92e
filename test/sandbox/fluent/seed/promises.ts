import type { FluentData } from '../store/data';
import { make } from './maker';
import { locationRef, RETAILER } from './names';

/** A fulfilment option with one plan, a sourcing profile, and a comment. */
export function seedPromises(data: FluentData): void {
	const retailerId = Number(RETAILER);
	const item = { productRef: 'TEE-BLK-S', requestedQuantity: 1 };
	const option = make(data, 'FulfilmentOption', {
		...{ ref: 'FO-1', type: 'HD', retailerId, orderType: 'HD', trackingCode: 'BASKET-1', products: [item] },
		address: { city: 'Portland', country: 'US', postcode: '97201' },
	});
	make(data, 'FulfilmentPlan', {
		...{ ref: 'FP-1', type: 'HD', retailerId, splits: 0, eta: 'P2D', fulfilmentOptionId: { id: option.id } },
		fulfilments: [
			{ fulfilmentType: 'HD_PFS', locationRef: locationRef(1), eta: 'P2D', items: [{ ...item, availableQuantity: 5 }] },
		],
	});
	const profile = { ref: 'GLOBAL_DEFAULT', version: 1, name: 'Default', status: 'ACTIVE', defaultMaxSplit: 2 };
	data.make('SourcingProfile', profile);
	const [order] = data.table('Order').rows;
	make(data, 'Comment', { entityType: 'ORDER', entityId: order.id, text: 'Ring twice' });
}
