import { bulkGood, drawn, GOODS, type Good } from '../../goods';
import type { Entity } from '../../store';
import type { FftData } from '../data';
import { completed } from '../resources/stockRecord';

const CITIES = ['Cologne', 'Berlin', 'Hamburg', 'Munich', 'Leipzig', 'Bremen'];
/** Facilities with listings and stocks, and how many of them. */
export const STOCKED = 5;
const LISTED = 60;

/** The goods that the stocked facilities list. */
export const LISTED_GOODS: readonly Good[] = [
	...GOODS,
	...Array.from({ length: LISTED - GOODS.length }, (_, index) => bulkGood(index + 1)),
];

function facility(number: number): Entity {
	const city = CITIES[number % CITIES.length];
	return {
		id: `facility-${String(number).padStart(3, '0')}`,
		name: `Sandbox store ${number}`,
		tenantFacilityId: `STORE-${number}`,
		// Every tenth is closed for a while.
		status: number % 10 === 0 ? 'SUSPENDED' : 'ONLINE',
		type: number === 30 ? 'SUPPLIER' : 'MANAGED_FACILITY',
		locationType: number % 7 === 0 ? 'WAREHOUSE' : 'STORE',
		address: {
			companyName: `Sandbox store ${number}`,
			street: 'Main Street',
			houseNumber: String(number),
			postalCode: String(50_000 + number),
			city,
			country: 'DE',
		},
		services: [{ type: 'SHIP_FROM_STORE' }, ...(number % 2 ? [{ type: 'PICKUP' }] : [])],
		pickingMethods: ['SINGLE_ORDER'],
	};
}

/** Thirty facilities; the first of them with storage locations, listings and stocks. */
export function seedFacilities(data: FftData): void {
	for (let number = 1; number <= 30; number += 1) data.facilities.create(facility(number));
	for (const { key, value } of data.facilities.records.all().slice(0, STOCKED)) stock(data, key, value);
}

function stock(data: FftData, facilityId: string, { tenantFacilityId }: Entity): void {
	const [shelf] = ['A', 'B'].map((row) =>
		data.storageLocations.create({
			facilityRef: facilityId,
			name: `${row}-01`,
			type: 'SINGLE_STORAGE',
			tenantLocationId: `${String(tenantFacilityId)}-${row}-01`,
			scannableCodes: [`${String(tenantFacilityId)}${row}01`],
			runningSequences: [],
			traits: ['PICKABLE', 'ACCESSIBLE', 'OUTBOUND'],
		}),
	);
	for (const { sku, name, price, weight } of LISTED_GOODS) {
		data.listings.create({
			facilityId,
			tenantArticleId: sku,
			title: name,
			price: Number(price),
			currency: 'EUR',
			weight: Math.round(weight * 454),
			scannableCodes: [`4${String(drawn(sku, 1_000_000_000_000)).padStart(12, '0')}`],
			status: 'ACTIVE',
		});
		const value = drawn(`${facilityId} ${sku}`, 50);
		const fields = { facilityRef: facilityId, tenantArticleId: sku, locationRef: shelf.id, value };
		data.stocks.create(completed(data, fields));
	}
}
