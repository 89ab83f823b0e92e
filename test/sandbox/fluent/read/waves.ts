import type { FluentData } from '../store/data';
import { Row } from '../store/row';

/** The goods to be picked in a wave: quantities of its fulfilments' items by product. */
export function waveItems(wave: Row, data: FluentData): Row[] {
	const quantities = new Map<unknown, number>();
	for (const fulfilment of data.listed(wave, 'fulfilments')) {
		for (const { values } of data.listed(fulfilment, 'items')) {
			const product = data.row(data.row(values.orderItem)?.values.product);
			quantities.set(product, (quantities.get(product) ?? 0) + Number(values.requestedQuantity ?? 0));
		}
	}
	return [...quantities].map(([product, quantity], index) => new Row('WaveItem', index, { product, quantity }));
}
