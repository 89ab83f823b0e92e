import type { FluentData } from '../store/data';
import type { Row } from '../store/row';
import { between, hasKey } from './match';

type Arguments = Readonly<Record<string, unknown>>;

interface Sum {
	sum: number;
	count: number;
}

const within = (list: unknown, value: unknown): boolean => !Array.isArray(list) || list.includes(value);

function total(rows: readonly Row[], member: string): Sum {
	return { sum: rows.reduce((sum, { values }) => sum + Number(values[member] ?? 0), 0), count: rows.length };
}

/** Quantity on hand of a product over all positions, or over those at the locations of a network. */
export function positionSum(args: Arguments, data: FluentData): Sum {
	const network = args.networkRef ? data.find('Network', 'ref', args.networkRef) : undefined;
	const places = network && data.listed(network, 'locations').map(({ values }) => values.ref);
	const rows = data.table('InventoryPosition').where('productRef', args.productRef);
	return total(
		rows.filter(({ values }) => {
			if (args.networkRef && !places?.includes(values.locationRef)) return false;
			if (!hasKey(values.catalogue, args.catalogue as Arguments, data)) return false;
			return within(args.type, values.type) && within(args.status, values.status);
		}),
		'onHand',
	);
}

/** The quantities of one position. */
export function quantitySum(args: Arguments, data: FluentData): Sum {
	const { ref, ...key } = args.position as Arguments;
	const position = data.find('InventoryPosition', 'ref', ref, (row) => hasKey(row, key, data));
	const rows = position ? data.listed(position, 'quantities') : [];
	const expected = args.expectedOn ? between(args.expectedOn as Arguments, 'expectedOn') : () => true;
	return total(
		rows.filter(
			({ values }) =>
				within(args.type, values.type) && within(args.status, values.status) && expected(values.expectedOn),
		),
		'quantity',
	);
}
