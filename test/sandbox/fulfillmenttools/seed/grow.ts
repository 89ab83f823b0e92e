import { bulkGood } from '../../goods';
import { memoized } from '../../memoized';
import type { Entity, Growable } from '../../store';
import type { FftData } from '../data';
import { completed } from '../resources/stockRecord';
import { keptOrder, orderBody } from './orders';

/** What all stocks of the facility have in common. */
const stockOf = memoized((data: FftData): Entity => completed(data, { facilityRef: 'facility-006', value: 0 }));

/** Creates one more entity of a kind. */
const CREATORS: Readonly<Record<string, (data: FftData, number: number) => void>> = {
	facilities(data, number) {
		const fields = {
			name: `Bulk store ${number}`,
			tenantFacilityId: `BULK-${number}`,
			status: 'OFFLINE',
			services: [],
		};
		data.facilities.create({ ...fields, type: 'SUPPLIER' });
	},
	listings(data, number) {
		const { sku, name } = bulkGood(number);
		data.listings.create({ facilityId: 'facility-006', tenantArticleId: sku, title: name, status: 'ACTIVE' });
	},
	stocks(data, number) {
		const { sku } = bulkGood(number);
		const value = number % 100;
		data.stocks.create({ ...stockOf(data), tenantArticleId: sku, value, available: value });
	},
	orders: (data, number) => void data.orders.create(keptOrder(orderBody(number, data), data)),
	processes: (data, number) => void data.processes.create({ tenantOrderId: `BULK-${number}`, status: 'CREATED' }),
	pickJobs(data, number) {
		const fields = { facilityRef: 'facility-001', status: 'OPEN', shortId: `BULK${number}`, pickLineItems: [] };
		data.pickJobs.create({ ...fields, deliveryinformation: { channel: 'SHIPPING' }, assignedUsers: [] });
	},
	parcels: (data, number) =>
		void data.parcels.create({ carrierRef: '', status: 'DONE', result: { carrierTrackingNumber: `JD${number}` } }),
	users: (data, number) =>
		void data.users.create({
			username: `bulk${number}`,
			firstname: 'Bulk',
			lastname: String(number),
			assignedRoles: [],
		}),
};

/** The kinds of which any number can be created. */
export function growable(data: FftData): Record<string, Growable> {
	return Object.fromEntries(
		Object.entries(CREATORS).map(([kind, create]) => [
			kind,
			{ size: () => data[kind as 'stocks'].records.size, create: (number) => create(data, number) },
		]),
	);
}
