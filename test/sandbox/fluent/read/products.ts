import type { FluentData } from '../store/data';
import type { Row } from '../store/row';

/** The product with a reference, in a catalogue if one is given. */
export function findProduct(data: FluentData, ref: unknown, catalogue?: string | null): Row | undefined {
	return data.find(
		'Product',
		'ref',
		ref,
		(row) => !catalogue || data.row(row.values.catalogue)?.values.ref === catalogue,
	);
}
