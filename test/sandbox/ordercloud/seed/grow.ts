import type { OrderCloudData } from '../data';
import { SELLER } from '../data';
import { lineItem } from './orders';
import { product } from './products';

/** What `grow` takes; each a number of records more. */
const GROWN = ['products', 'orders', 'lineItems', 'users'] as const;

/** Many records at once, with IDs of one length so that they sort as they count. Throws for what it cannot grow. */
export function grow(data: OrderCloudData, much: Record<string, unknown>, now: number): Record<string, number> {
	const unknown = Object.keys(much).filter((name) => !(GROWN as readonly string[]).includes(name));
	if (unknown.length) throw new Error(`grow takes ${GROWN.join(', ')}, not ${unknown.join(', ')}`);
	const [products, orders, lineItems, users] = GROWN.map((name) => Number(much[name] ?? 0));
	growProducts(data, products, now);
	growOrders(data, orders, now);
	growLineItems(data, lineItems, now);
	growUsers(data, users, now);
	return {
		products: data.at('products').size,
		orders: data.orders.size,
		lineItems: data.lineItems.size,
		users: data.at('buyers/BUYER1/users').size,
	};
}

function growProducts(data: OrderCloudData, count: number, now: number): void {
	const when = new Date(now).toISOString();
	const first = data.at('products').size;
	for (let number = first; number < first + count; number += 1) {
		const id = `BULK-${digits(number)}`;
		data.at('products').put(id, product(id, `Bulk item ${number}`, { Category: 'Bulk', Number: number }, null, when));
	}
}

function growOrders(data: OrderCloudData, count: number, now: number): void {
	const first = data.orders.size;
	const template = data.orders.get('ORDER-0001') ?? {};
	for (let number = first; number < first + count; number += 1) {
		const when = new Date(now - (first + count - number) * 1000).toISOString();
		const dates = { DateCreated: when, DateSubmitted: when, LastUpdated: when };
		const ID = `BULK-${digits(number)}`;
		data.orders.put(ID, { ...template, ID, ...dates, LineItemCount: 0, Subtotal: 0, Total: 5, ToCompanyID: SELLER });
	}
}

/** Four line items to an order, to the orders grown before or, where these are too few, to the last of all. */
function growLineItems(data: OrderCloudData, count: number, now: number): void {
	const when = new Date(now).toISOString();
	const orders = data.orders.startingWith('BULK-');
	const targets = orders.length ? orders : data.orders.startingWith('ORDER-');
	const goods = data.at('products').all();
	const first = data.lineItems.size;
	for (let number = 0; number < count; number += 1) {
		const { key } = targets[Math.floor(number / 4) % targets.length];
		const id = `B${digits(first + number)}`;
		data.lineItems.put(`${key}/${id}`, lineItem(id, goods[number % goods.length].value, 1, 1, 1, when));
	}
}

function growUsers(data: OrderCloudData, count: number, now: number): void {
	const users = data.at('buyers/BUYER1/users');
	const first = users.size;
	for (let number = first; number < first + count; number += 1) {
		const ID = `BULK-${digits(number)}`;
		const name = {
			Username: ID,
			FirstName: 'Bulk',
			LastName: `User ${number}`,
			Email: `${ID.toLowerCase()}@example.com`,
		};
		users.put(ID, {
			ID,
			CompanyID: 'BUYER1',
			...name,
			Active: true,
			DateCreated: new Date(now).toISOString(),
			xp: null,
		});
	}
}

function digits(number: number): string {
	return String(number).padStart(7, '0');
}
