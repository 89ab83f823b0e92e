import { between, hasKey } from '../read/match';
import type { FluentData } from '../store/data';
import type { Row, Values } from '../store/row';
import { resolve } from './references';

interface Bulk {
	filter: Values;
	input: { status: string };
}

const changed =
	(find: (filter: Values, data: FluentData) => readonly Row[]) =>
	({ filter, input }: Bulk, data: FluentData): { count: number } => {
		const rows = find(filter, data);
		for (const row of rows) data.change(row, { status: input.status });
		return { count: rows.length };
	};

const within = (list: unknown, value: unknown): boolean => !Array.isArray(list) || list.includes(value);

/** Mutations that change the status of many records and return their number. */
export const BULK_STATUS: Readonly<Record<string, (args: Bulk, data: FluentData) => { count: number }>> = {
	updateInventoryPositionsStatusByLocation: changed(({ catalogue, locationRef }, data) =>
		data
			.table('InventoryPosition')
			.where('locationRef', locationRef)
			.filter(({ values }) => hasKey(values.catalogue, catalogue as Values, data)),
	),
	updateVirtualPositionsStatusByGroup: changed(({ catalogue, groupRef }, data) =>
		data
			.table('VirtualPosition')
			.where('groupRef', groupRef)
			.filter(({ values }) => hasKey(values.catalogue, catalogue as Values, data)),
	),
	updateInventoryQuantitiesStatus: changed(({ position, type, status, expectedOn }, data) => {
		const expected = expectedOn ? between(expectedOn as Values, 'expectedOn') : () => true;
		return data
			.listed(resolve('InventoryPosition', position as Values, data), 'quantities')
			.filter(
				({ values }) => within(type, values.type) && within(status, values.status) && expected(values.expectedOn),
			);
	}),
};
