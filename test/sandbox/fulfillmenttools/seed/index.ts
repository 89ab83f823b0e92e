import type { FftData } from '../data';
import { seedBasics } from './basics';
import { seedFacilities } from './facilities';
import { seedInbound } from './inbound';
import { seedOrders } from './orders';

/** The tenant as it is at every start. */
export function seed(data: FftData): void {
	seedBasics(data);
	seedFacilities(data);
	seedOrders(data);
	seedInbound(data);
}
