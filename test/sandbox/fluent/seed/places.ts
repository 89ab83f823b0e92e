import type { FluentData } from '../store/data';
import { make } from './maker';
import { locationRef, NETWORKS, RETAILER } from './names';

const CITIES = [
	['Portland', 'OR', '97201', 45.52, -122.68],
	['Denver', 'CO', '80202', 39.74, -104.99],
	['Austin', 'TX', '78701', 30.27, -97.74],
	['Chicago', 'IL', '60601', 41.88, -87.63],
	['Atlanta', 'GA', '30303', 33.75, -84.39],
	['Boston', 'MA', '02108', 42.36, -71.06],
] as const;

/** Locations: a warehouse and five stores, each in one or both of the networks. */
export function seedPlaces(data: FluentData): void {
	for (let number = 1; number <= CITIES.length; number += 1) makeLocation(data, number);
}

/** A numbered location, with its address and opening hours. */
export function makeLocation(data: FluentData, number: number): void {
	const [city, state, postcode, latitude, longitude] = CITIES[(number - 1) % CITIES.length];
	const ref = locationRef(number);
	const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap((day) => [
		[`${day}Start`, 800],
		[`${day}End`, 2000],
	]);
	const networks = NETWORKS.filter((_name, index) => index === 0 || number > 1);
	make(
		data,
		'Location',
		{
			...{ ref, name: number === 1 ? 'Warehouse' : `Store ${city}`, type: number === 1 ? 'WAREHOUSE' : 'STORE' },
			primaryAddress: { ref: `ADDR-${ref}`, city, state, postcode, country: 'US', latitude, longitude },
			...{ retailer: { id: RETAILER }, openingSchedule: { allHours: false, ...Object.fromEntries(days) } },
			networks: networks.map((name) => ({ id: data.find('Network', 'ref', name)?.id })),
			...{ storageAreas: [{ ref: `SHELF-${ref}`, type: 'SHELF' }], defaultCarrier: 'PARCELPOST' },
		},
		{ status: 'ACTIVE' },
	);
}
