import type { OrderCloudData } from '../data';
import { seedCompanies } from './companies';
import { seedOrders } from './orders';
import { seedProducts } from './products';

export { grow } from './grow';
export { known } from './known';

/** The marketplace as it is at the start. */
export function seed(data: OrderCloudData, now: number): void {
	const when = new Date(now).toISOString();
	seedCompanies(data, when);
	seedProducts(data, when);
	seedOrders(data, now);
}
