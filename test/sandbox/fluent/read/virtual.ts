import type { FluentData } from '../store/data';
import { Row } from '../store/row';
import { hasKey } from './match';
import { page, type Connection } from './page';

type Arguments = Readonly<Record<string, unknown>>;

interface Wanted {
	productRef: string;
	quantity: number;
}

/** Locations whose virtual positions hold all requested quantities; the nearest first if a place is given. */
export function searchVirtualInventory(args: Arguments, data: FluentData): Connection {
	const wanted = args.productQuantities as Wanted[];
	const excluded = (args.excludedLocationRefs ?? []) as string[];
	const status = (args.virtualPosition as { status?: string } | undefined)?.status;
	const found: Values[] = [];
	for (const location of data.table('Location').rows) {
		if (excluded.includes(location.values.ref as string)) continue;
		const positions = wanted.map(({ productRef, quantity }) =>
			data
				.table('VirtualPosition')
				.where('productRef', productRef)
				.find(
					(row) =>
						row.values.groupRef === location.values.ref &&
						Number(row.values.quantity) >= quantity &&
						(status === undefined || row.values.status === status) &&
						hasKey(row.values.catalogue, args.virtualCatalogue as Arguments, data),
				),
		);
		if (positions.every((one) => one !== undefined)) found.push({ location, virtualPositions: positions });
	}
	const near = args.orderByProximity as { latitude: number; longitude: number } | undefined;
	if (near) found.sort((one, other) => distance(one) - distance(other));
	const rows = found.map((values, index) => new Row('VirtualInventory', index, values));
	return page(rows, () => true, { first: args.first as number | undefined });

	/** In degrees, which is precise enough for sorting. */
	function distance({ location }: Values): number {
		const { latitude, longitude } = data.row(location.values.primaryAddress)?.values ?? {};
		return Math.hypot(Number(latitude) - (near?.latitude ?? 0), Number(longitude) - (near?.longitude ?? 0));
	}
}

interface Values extends Record<string, unknown> {
	location: Row;
}
