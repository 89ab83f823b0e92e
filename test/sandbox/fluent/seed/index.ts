import type { FluentData } from '../store/data';
import { seedBasics } from './basics';
import { seedFinance } from './finance';
import { seedGoods } from './goods';
import { seedOrders } from './orders';
import { seedPlaces } from './places';
import { seedPromises } from './promises';
import { seedShipping } from './shipping';

/** The account as it is at every start. */
export function seed(data: FluentData): void {
	seedBasics(data);
	seedPlaces(data);
	seedGoods(data);
	seedOrders(data);
	seedShipping(data);
	seedFinance(data);
	seedPromises(data);
}
