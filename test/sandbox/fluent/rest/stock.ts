import { positionRef } from '../seed/names';
import type { FluentData } from '../store/data';
import { linkTo, type Row, type Values } from '../store/row';

export interface Stock {
	productRef: string;
	locationRef: string;
	quantity: number;
	/** Reference of the quantity; by default that of the position. */
	ref?: string;
	/** Type of the quantity; by default what was counted last. */
	type?: unknown;
	/** Further members of the quantity. */
	more?: Values;
}

const LAST_ON_HAND = 'LAST_ON_HAND';

const positionOf = (
	{ productRef, locationRef }: Pick<Stock, 'productRef' | 'locationRef'>,
	catalogue: Row,
	data: FluentData,
) =>
	data.find(
		'InventoryPosition',
		'ref',
		positionRef(productRef, locationRef),
		({ values }) => data.row(values.catalogue) === catalogue,
	);

/** Quantity on hand of a product at a location. */
export function stockOf(of: Pick<Stock, 'productRef' | 'locationRef'>, catalogue: Row, data: FluentData): number {
	return Number(positionOf(of, catalogue, data)?.values.onHand ?? 0);
}

/** Sets a quantity of a position; creating both if necessary. What was counted last is what is on hand. */
export function setStock(stock: Stock, catalogue: Row, data: FluentData): Row {
	const { productRef, locationRef, quantity, more } = stock;
	const type = stock.type ?? LAST_ON_HAND;
	const onHand = type === LAST_ON_HAND ? { onHand: quantity } : {};
	let position = positionOf(stock, catalogue, data);
	if (position) data.change(position, onHand);
	else {
		const ref = positionRef(productRef, locationRef);
		const known = { ref, type: 'DEFAULT', status: 'ACTIVE', productRef, locationRef, ...onHand };
		position = data.make('InventoryPosition', { ...known, catalogue: linkTo(catalogue) });
	}
	const ref = stock.ref ?? String(position.values.ref);
	const found = data
		.listed(position, 'quantities')
		.find(({ values }) => values.type === type && (stock.ref === undefined || values.ref === ref));
	if (found) data.change(found, { quantity, ...more });
	else {
		const links = { catalogue: linkTo(catalogue), position: linkTo(position) };
		data.make('InventoryQuantity', { ref, type, status: 'ACTIVE', quantity, ...more, ...links });
	}
	return position;
}
