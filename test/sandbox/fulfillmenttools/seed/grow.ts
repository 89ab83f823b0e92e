import { bulkGood } from '../../goods';
import type { Entity } from '../../store';
import type { FftData } from '../data';
import { completed } from '../resources/stockRecord';
import { keptOrder, orderBody } from './orders';

const stocks = new WeakMap<FftData, Entity>();

/** What all stocks of the facility have in common. */
function stockOf(data: FftData): Entity {
	const known = stocks.get(data) ?? completed(data, { facilityRef: 'facility-006', value: 0 });
	stocks.set(data, known);
	return known;
}

/** Makes one more entity of a kind; `number` counts on from those there are. */
const MAKERS: Readonly<Record<string, (data: FftData, number: number) => void>> = {
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

/** `{ stocks: 1000 }` makes so many more of a kind. Returns how many there are of each. Throws on an unknown kind. */
export function grow(data: FftData, much: Entity): Record<string, number> {
	const sizes: Record<string, number> = {};
	for (const [kind, count] of Object.entries(much)) {
		if (!Object.hasOwn(MAKERS, kind)) {
			throw new Error(`Unknown kind "${kind}"; known are ${Object.keys(MAKERS).join(', ')}`);
		}
		const { records } = data[kind as 'stocks'];
		const before = records.size;
		for (let number = before + 1; number <= before + Number(count); number += 1) MAKERS[kind](data, number);
		sizes[kind] = records.size;
	}
	return sizes;
}
