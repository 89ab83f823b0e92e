import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import type { FftData } from '../data';

/** Workflows are not simulated. */
export const NO_WORKFLOW = { isAvailable: false };

/** Notes in the process that an entity belongs to it, and the progress of the process. */
export function attach(data: FftData, processId: unknown, member: string, id: unknown, changes: Entity = {}): void {
	const process = data.processes.find(String(processId));
	if (!process) return;
	const ids = (process[member] as unknown[] | undefined) ?? [];
	const flat = (process.flatRefs as unknown[] | undefined) ?? [];
	data.processes.change(process, { [member]: [...ids, id], flatRefs: [...flat, id], ...changes });
}

/** The recipient of an order, or the person who collects it. */
export function addressesOf(order: Entity): Entity[] {
	const { consumer } = order as { consumer?: Entity };
	return (consumer?.addresses as Entity[] | undefined) ?? [];
}

/** The postal address, otherwise the first one. */
export function recipientOf(order: Entity): Entity | undefined {
	const addresses = addressesOf(order);
	return addresses.find(({ addressType }) => addressType === 'POSTAL_ADDRESS') ?? addresses[0];
}

/** Whether the customer collects the order. */
export function isCollected(order: Entity): boolean {
	const { deliveryPreferences } = order;
	return (
		isObject(deliveryPreferences) &&
		Array.isArray(deliveryPreferences.collect) &&
		deliveryPreferences.collect.length > 0
	);
}
