import type { Entity } from '../../store';
import type { Call } from '../context';

export interface Price {
	unit: number | null;
	schedule: string | null;
	onSale: boolean;
}

/** The price of a product for a buyer: the assigned one, otherwise the product's own, at the break for the quantity. */
export function priceOf(
	{ data, clock }: Pick<Call, 'data' | 'clock'>,
	product: Entity,
	buyer: unknown,
	quantity: number,
): Price {
	const assigned = data.collections
		.peek('products/assignments')
		?.get(`BuyerID=${String(buyer)}&ProductID=${String(product.ID)}`);
	const id = assigned?.PriceScheduleID ?? product.DefaultPriceScheduleID ?? null;
	const schedule = id === null ? undefined : data.at('priceschedules').get(String(id));
	if (!schedule) return { unit: null, schedule: null, onSale: false };
	const breaks = [...((schedule.PriceBreaks as Entity[] | null) ?? [])];
	const fitting = breaks.filter(({ Quantity }) => Number(Quantity) <= quantity);
	const chosen = fitting.sort((one, other) => Number(other.Quantity) - Number(one.Quantity))[0] ?? breaks[0];
	const onSale = isOnSale(schedule, clock.now());
	const price = onSale ? (chosen?.SalePrice ?? chosen?.Price) : chosen?.Price;
	return { unit: price === undefined ? null : Number(price), schedule: String(id), onSale };
}

function isOnSale({ SaleStart, SaleEnd }: Entity, now: number): boolean {
	if (!SaleStart && !SaleEnd) return false;
	return (!SaleStart || Date.parse(String(SaleStart)) <= now) && (!SaleEnd || now < Date.parse(String(SaleEnd)));
}
