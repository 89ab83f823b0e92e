import type { Clock } from '../../clock';
import type { Growable } from '../../store';
import { type OrderCloudData, SELLER } from '../data';
import { lineItem } from './orders';
import { product } from './products';

/** The records of which any number can be created, with IDs of one length so that they sort in order of creation. */
export function growable(data: OrderCloudData, clock: Clock): Record<string, Growable> {
	const [products, users] = [data.at('products'), data.at('buyers/BUYER1/users')];
	return {
		products: {
			size: () => products.size,
			create(number) {
				const id = bulkId(number);
				const properties = { Category: 'Bulk', Number: number - 1 };
				products.put(id, product(id, `Bulk item ${number - 1}`, properties, null, clock.iso()));
			},
		},
		orders: {
			size: () => data.orders.size,
			create(number, remaining) {
				const when = clock.iso(-remaining * 1000);
				const dates = { DateCreated: when, DateSubmitted: when, LastUpdated: when };
				const sums = { LineItemCount: 0, Subtotal: 0, Total: 5 };
				const ID = bulkId(number);
				data.orders.put(ID, { ...data.orders.get('ORDER-0001'), ID, ...dates, ...sums, ToCompanyID: SELLER });
			},
		},
		lineItems: lineItems(data, clock),
		users: {
			size: () => users.size,
			create(number) {
				const ID = bulkId(number);
				const name = { FirstName: 'Bulk', LastName: `User ${number - 1}`, Email: `${ID.toLowerCase()}@example.com` };
				const rest = { Active: true, DateCreated: clock.iso(), xp: null };
				users.put(ID, { ID, CompanyID: 'BUYER1', Username: ID, ...name, ...rest });
			},
		},
	};
}

/** Four line items per order: for the orders created in bulk, otherwise for the seeded ones. */
function lineItems(data: OrderCloudData, clock: Clock): Growable {
	const first = data.lineItems.size;
	let orders: readonly string[] | undefined;
	return {
		size: () => data.lineItems.size,
		create(number) {
			orders ??= ordersToFill(data);
			const index = number - first - 1;
			const goods = data.at('products').all();
			const { value } = goods[index % goods.length];
			const id = `B${digits(number - 1)}`;
			const order = orders[Math.floor(index / 4) % orders.length];
			data.lineItems.put(`${order}/${id}`, lineItem(id, value, 1, 1, 1, clock.iso()));
		},
	};
}

function ordersToFill({ orders }: OrderCloudData): string[] {
	const bulk = orders.startingWith('BULK-');
	return (bulk.length ? bulk : orders.startingWith('ORDER-')).map(({ key }) => key);
}

function bulkId(number: number): string {
	return `BULK-${digits(number - 1)}`;
}

function digits(number: number): string {
	return String(number).padStart(7, '0');
}
