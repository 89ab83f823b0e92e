import type { Entity } from '../../store';
import { only } from '../../store/members';
import type { FftData } from '../data';

const WITH_JOBS = ['customAttributes', 'measurementUnitKey', 'scannableCodes', 'quantity', 'article'];

/** Line items with identifiers, as an order shows them. */
export function numbered(items: readonly Entity[] | undefined, data: FftData): Entity[] {
	return (items ?? []).map((item) => ({ id: data.orders.nextId(), ...item }));
}

/** Line items of a pick job for those of an order. */
export function toPick(items: readonly Entity[], data: FftData): Entity[] {
	return items.map((item) => ({
		...only(item, ...WITH_JOBS),
		id: data.pickJobs.nextId(),
		globalLineItemId: item.id,
		picked: 0,
		status: 'OPEN',
	}));
}

/** Line items of a pack job for those that were picked. */
export function toPack(items: readonly Entity[], data: FftData): Entity[] {
	return items
		.filter(({ picked }) => Number(picked) > 0)
		.map((item) => ({
			...only(item, ...WITH_JOBS),
			id: data.packJobs.nextId(),
			originId: item.id,
			quantity: item.picked,
			packed: 0,
		}));
}

/** Line items to hand over, for those that were packed. */
export function toHandOver(items: readonly Entity[], data: FftData): Entity[] {
	return items.map((item) => ({
		...only(item, ...WITH_JOBS),
		id: data.handoverJobs.nextId(),
		originId: item.id,
		handedOverQuantity: item.quantity,
	}));
}

/** Line items of a return for those that were handed over. */
export function toReturn(items: readonly Entity[], data: FftData): Entity[] {
	return items.map((item) => ({
		...only(item, 'article', 'scannableCodes'),
		id: data.itemReturnJobs.nextId(),
		delivered: item.quantity,
		returnable: item.quantity,
		returned: 0,
	}));
}
