import { only } from '../../store';
import { findProduct } from '../read/products';
import { INVENTORY_CATALOGUE, PRODUCT_CATALOGUE } from '../seed/names';
import type { FluentData } from '../store/data';
import { linkTo, type Row, type Values } from '../store/row';
import type { Shape } from './check';
import type { BatchResult } from './jobs';
import { setStock } from './stock';

/** Processes one record; throws `Wrong` if something that it refers to does not exist. */
type Work = (record: Values, catalogueRef: string | undefined, data: FluentData) => Row | undefined;

/** A record cannot be processed. */
class Wrong extends Error {
	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}

/** Members of an inventory record, in the classic and in the newer form. */
export const INVENTORY_RECORD: Shape = {
	...{ retailerId: 'id', locationRef: 'string', skuRef: 'string', qty: 'integer', correctedQty: 'integer' },
	...{ reservedQty: 'integer', inventoryId: 'id', type: 'string', status: 'string', ref: 'string', uom: 'string' },
	...{ lot: 'string', expiry: 'string', effectiveFrom: 'string', attributes: 'object' },
};

/** What a batch can contain: the action for it, and how each record is processed. */
export const RECORDS: Readonly<Record<string, { action: string; work: Work }>> = {
	INVENTORY: { action: 'UPSERT', work: inventory },
	LOCATION: { action: 'UPSERT', work: location },
	CATEGORY: { action: 'UPSERT', work: category },
	RETAILER: { action: 'CREATE', work: retailer },
	// Only the names of these are known.
	ACCOUNT: { action: 'CREATE', work: () => undefined },
	PRODUCT: { action: 'UPSERT', work: () => undefined },
	SKU: { action: 'UPSERT', work: () => undefined },
};

/** The result for a record. */
export function workOff(
	entityType: string,
	record: Values,
	catalogueRef: string | undefined,
	data: FluentData,
): BatchResult {
	const entityRef = refOf(record);
	try {
		const row = RECORDS[entityType].work(record, catalogueRef, data);
		return { entityId: row?.id ?? null, entityRef, responseCode: '200', message: 'Success' };
	} catch (error) {
		if (!(error instanceof Wrong)) throw error;
		return { entityId: null, entityRef, responseCode: error.code, message: error.message };
	}
}

function refOf({ ref, locationRef, skuRef }: Values): string | null {
	if (ref !== undefined) return String(ref);
	return skuRef === undefined ? null : `${String(locationRef)}:${String(skuRef)}`;
}

function inventory(record: Values, catalogueRef: string | undefined, data: FluentData): Row {
	const { locationRef, skuRef, qty, ref, type, status, attributes } = record as {
		locationRef?: string;
		skuRef?: string;
		qty?: number;
		ref?: string;
		type?: string;
		status?: string;
		attributes?: Values;
	};
	if (locationRef === undefined || skuRef === undefined || qty === undefined) {
		throw new Wrong('500', 'locationRef, skuRef and qty are needed');
	}
	const catalogue = data.find('InventoryCatalogue', 'ref', catalogueRef ?? INVENTORY_CATALOGUE);
	if (!catalogue) throw new Wrong('404', `Catalogue ${catalogueRef} was not found`);
	if (!data.find('Location', 'ref', locationRef)) throw new Wrong('404', `Location ${locationRef} was not found`);
	if (!findProduct(data, skuRef)) throw new Wrong('404', `SKU ${skuRef} was not found`);
	const more = {
		...(status !== undefined && { status }),
		...(attributes && {
			...only(attributes, 'condition', 'expectedOn', 'storageAreaRef'),
			attributes: Object.entries(attributes).map(([name, value]) => ({ name, type: 'STRING', value })),
		}),
	};
	return setStock({ productRef: skuRef, locationRef, quantity: qty, ref, type, more }, catalogue, data);
}

function location(record: Values, _catalogueRef: string | undefined, data: FluentData): Row {
	const found = data.find('Location', 'ref', needed(record));
	const values = only(record, 'name', 'type', 'status', 'supportPhoneNumber', 'defaultCarrier');
	if (!found) return data.make('Location', { ref: record.ref, type: 'STORE', ...values });
	data.change(found, values);
	return found;
}

function category(record: Values, catalogueRef: string | undefined, data: FluentData): Row {
	const ref = needed(record);
	const catalogue = data.find('ProductCatalogue', 'ref', catalogueRef ?? PRODUCT_CATALOGUE);
	if (!catalogue) throw new Wrong('404', `Catalogue ${catalogueRef} was not found`);
	const found = data.find('Category', 'ref', ref, (row) => data.row(row.values.catalogue) === catalogue);
	const values = only(record, 'name', 'summary', 'type', 'status');
	if (!found)
		return data.make('Category', { ref, name: ref, type: 'DEFAULT', ...values, catalogue: linkTo(catalogue) });
	data.change(found, values);
	return found;
}

function retailer(record: Values, _catalogueRef: string | undefined, data: FluentData): Row {
	const ref = needed(record);
	if (data.find('Retailer', 'ref', ref)) throw new Wrong('500', `Retailer ${ref} exists already`);
	return data.make('Retailer', { ref, ...only(record, 'summary', 'tradingName', 'primaryEmail') });
}

function needed({ ref }: Values): string {
	if (typeof ref !== 'string' || !ref) throw new Wrong('500', 'ref is needed');
	return ref;
}
