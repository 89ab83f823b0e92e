import { valueAt, type Entity } from '../../store';
import { unchanged, without } from '../../store/members';
import { stockKey, type FftData } from '../data';
import { facilityOfEntry } from './lookup';

/** Members of a stock derived from the others: availability and location. */
export function completed(data: FftData, fields: Entity): Entity {
	const facility = data.facilities.get(fields.facilityRef as string);
	const location = data.storageLocations.find(String(fields.locationRef ?? ''));
	const reserved = Number(fields.reserved ?? 0);
	return {
		...fields,
		reserved,
		available: Math.max(Number(fields.value) - reserved, 0),
		facilityWideReserved: reserved,
		facility: { facilityRef: facility.id, tenantFacilityId: facility.tenantFacilityId },
		traits: valueAt(location, 'traits') ?? ['PICKABLE', 'ACCESSIBLE', 'OUTBOUND'],
		scannableCodes: fields.scannableCodes ?? [],
		serializedProperties: JSON.stringify(fields.properties ?? {}),
	};
}

/** The fields of a new stock, with its facility resolved. */
export function fieldsOf(data: FftData, entry: Entity): Entity {
	const { id } = facilityOfEntry(data, entry);
	return { ...without(entry, 'facility', 'tenantFacilityId', 'operationType'), facilityRef: id };
}

export interface StockResult {
	status: 'CREATED' | 'UPDATED' | 'UNCHANGED';
	stock: Entity;
}

/**
 * Creates a stock from the fields that `fieldsOf` returns; if one has the same tenant's id or is for the same goods
 * in the same location, updates that one.
 */
export function createOrSet(data: FftData, fields: Entity): StockResult {
	const before = data.stocks.by(stockKey(fields));
	if (before) return set(data, before, fields);
	return { status: 'CREATED', stock: data.stocks.create(completed(data, fields)) };
}

/** Sets members of a stock if they differ. */
export function set(data: FftData, before: Entity, members: Entity): StockResult {
	if (unchanged(before, members)) return { status: 'UNCHANGED', stock: before };
	return { status: 'UPDATED', stock: data.stocks.change(completed(data, { ...before, ...members }), {}) };
}
