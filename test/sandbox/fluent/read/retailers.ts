import type { FluentData } from '../store/data';
import type { Row } from '../store/row';

/** Identifier of the retailer that a record belongs to, directly or through its order. */
export function retailerOf(row: Row, data: FluentData): unknown {
	const { retailerId, retailer, order } = row.values;
	if (retailerId !== undefined) return retailerId;
	if (retailer !== undefined) return data.row(retailer)?.id;
	const found = data.row(order);
	if (found) return retailerOf(found, data);
	const [fulfilment] = row.kind === 'Article' ? data.listed(row, 'fulfilments') : [];
	return fulfilment && retailerOf(fulfilment, data);
}
