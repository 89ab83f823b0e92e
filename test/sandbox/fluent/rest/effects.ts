import type { FluentData } from '../store/data';
import { linkTo, type Row, type Values } from '../store/row';
import { setStock, stockOf } from './stock';

/** The effect of an event on the store; false if its attributes are insufficient. */
type Effect = (entity: Row, attributes: Values, data: FluentData) => boolean;

const MEMBERS = ['name', 'summary', 'gtin', 'status'];
const picked = (values: Values): Values =>
	Object.fromEntries(Object.entries(values).filter(([name]) => MEMBERS.includes(name)));

const status =
	(to: string): Effect =>
	(entity, _attributes, data) => {
		data.change(entity, { status: to });
		return true;
	};

function upsert(type: string, kind: string, catalogue: Row, attributes: Values, data: FluentData): boolean {
	const { ref, name } = attributes;
	if (typeof ref !== 'string') return false;
	const found = data.find(type, 'ref', ref, (row) => data.row(row.values.catalogue) === catalogue);
	if (found) data.change(found, picked(attributes));
	else {
		const named = { ref, name: name ?? ref, type: attributes.type ?? 'STANDARD', gtin: attributes.gtin ?? ref };
		data.make(kind, { ...picked(attributes), ...named, catalogue: linkTo(catalogue) });
	}
	return true;
}

const stock =
	(list: string, add: boolean): Effect =>
	(catalogue, attributes, data) => {
		const entries = attributes[list];
		if (!Array.isArray(entries)) return false;
		for (const entry of entries as Values[]) {
			const known = { locationRef: String(entry.locationRef), productRef: String(entry.productRef ?? entry.skuRef) };
			const before = add ? stockOf(known, catalogue, data) : 0;
			setStock({ ...known, quantity: before + Number(entry.qty ?? 0), type: entry.type }, catalogue, data);
		}
		return true;
	};

const upsertProduct: Effect = (entity, attributes, data) =>
	upsert('Product', 'StandardProduct', entity, attributes, data);

/** Only what the names of the events and the vendor's pages reveal; other events are accepted and change nothing. */
const EFFECTS: Readonly<Record<string, Effect>> = {
	CancelOrder: status('CANCELLED'),
	OrderCancel: status('CANCELLED'),
	ConsignmentDelivered: status('DELIVERED'),
	UPSERT_PRODUCT: upsertProduct,
	'fc.connect.product.upsert': upsertProduct,
	UPSERT_CATEGORY: (entity, attributes, data) => upsert('Category', 'Category', entity, attributes, data),
	UpdateInventoryQty: stock('items', false),
	INVENTORY_DELTA: stock('deltas', true),
};

/** Applies an event; false if it failed. */
export function takeEffect(name: string, entity: Row, attributes: Values, data: FluentData): boolean {
	return EFFECTS[name]?.(entity, attributes, data) ?? true;
}
