import type { Clock } from '../../clock';
import type { OrderCloudData } from '../data';
import { seedCompanies } from './companies';
import { seedOrders } from './orders';
import { seedProducts } from './products';

export { growable } from './grow';
export { known } from './known';

/** The marketplace as it is at every start. */
export function seed(data: OrderCloudData, clock: Clock): void {
	const when = clock.iso();
	seedCompanies(data, when);
	seedProducts(data, when);
	seedOrders(data, clock);
}
