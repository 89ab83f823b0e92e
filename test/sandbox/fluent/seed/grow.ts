import type { FluentData } from '../store/data';
import type { Values } from '../store/row';
import { makeBulkProduct, makePosition } from './goods';
import { locationRef } from './names';
import { makeOrder } from './orders';
import { makeLocation } from './places';
import { bulkGood } from '../../goods';

/** Kinds by the words for them. */
const KINDS: Readonly<Record<string, string>> = {
	orders: 'Order',
	locations: 'Location',
	products: 'VariantProduct',
	positions: 'InventoryPosition',
	customers: 'Customer',
};

/** Makes one more record of a kind; `number` counts on from those there are. */
const MAKERS: Readonly<Record<string, (data: FluentData, number: number) => unknown>> = {
	orders: makeOrder,
	locations: makeLocation,
	products: makeBulkProduct,
	positions: (data, number) => makePosition(data, bulkGood(number).sku, locationRef(1), number % 100),
	customers(data, number) {
		const username = `bulk${number}@example.com`;
		const known = { username, ref: username, primaryEmail: username, firstName: 'Bulk', lastName: String(number) };
		return data.make('Customer', { ...known, country: 'US', timezone: 'Etc/UTC', promotionOptIn: false });
	},
};

/** `{ orders: 1000 }` makes so many more of a kind. Returns how many there are of each. Throws on an unknown kind. */
export function grow(data: FluentData, much: Values): Record<string, number> {
	const sizes: Record<string, number> = {};
	for (const [name, count] of Object.entries(much)) {
		if (!Object.hasOwn(MAKERS, name))
			throw new Error(`Unknown kind "${name}"; known are ${Object.keys(MAKERS).join(', ')}`);
		const { rows } = data.table(KINDS[name]);
		const before = rows.length;
		for (let number = before + 1; number <= before + Number(count); number += 1) MAKERS[name](data, number);
		sizes[name] = rows.length;
	}
	return sizes;
}
