import { bulkGood } from '../../goods';
import type { Growable } from '../../store';
import type { FluentData } from '../store/data';
import { makeBulkProduct, makePosition } from './goods';
import { locationRef } from './names';
import { makeOrder } from './orders';
import { makeLocation } from './places';

/** The records of which any number can be created. */
export function growable(data: FluentData): Record<string, Growable> {
	const of = (kind: string, create: (data: FluentData, number: number) => unknown): Growable => ({
		size: () => data.table(kind).rows.length,
		create: (number) => create(data, number),
	});
	return {
		orders: of('Order', makeOrder),
		locations: of('Location', makeLocation),
		products: of('VariantProduct', makeBulkProduct),
		positions: of('InventoryPosition', (_data, number) =>
			makePosition(data, bulkGood(number).sku, locationRef(1), number % 100),
		),
		customers: of('Customer', (_data, number) => {
			const username = `bulk${number}@example.com`;
			const known = { username, ref: username, primaryEmail: username, firstName: 'Bulk', lastName: String(number) };
			return data.make('Customer', { ...known, country: 'US', timezone: 'Etc/UTC', promotionOptIn: false });
		}),
	};
}
