import type { OrderCloudData } from '../data';
import { BUYERS, SUPPLIERS, WAREHOUSES } from './companies';

/** Identifiers that exist, for tests and demonstrations that need some. */
export function known(data: OrderCloudData) {
	const keys = (place: string, limit?: number) => data.at(place).keys(limit);
	const withStatus = (status: string) =>
		data.orders.all().flatMap(({ key, value }) => (value.Status === status ? [key] : []));
	return {
		buyers: [...BUYERS],
		users: keys('buyers/BUYER1/users'),
		suppliers: [...SUPPLIERS],
		warehouses: [...WAREHOUSES],
		catalogs: keys('catalogs'),
		categories: keys('catalogs/BUYER1/categories'),
		products: keys('products', 100),
		productWithSpecs: 'PROD-045',
		priceSchedules: keys('priceschedules', 100),
		promotions: keys('promotions'),
		apiClients: keys('apiclients'),
		openOrders: withStatus('Open').slice(0, 100),
		unsubmittedOrders: withStatus('Unsubmitted'),
		lineItems: data.lineItems
			.startingWith('ORDER-')
			.map(({ key, value }) => ({ orderID: key.split('/')[0], ID: value.ID })),
	};
}
