import type { Entity } from '../../store';
import type { FftData } from '../data';

/** Pick jobs in these states prevent an ordinary cancelation. */
const UNDER_WAY = ['IN_PROGRESS', 'PICKED', 'CLOSED', 'PAUSED'];

/** Pick jobs of an order. */
export function pickJobsOf(data: FftData, order: Entity): Entity[] {
	const process = data.processes.find(String(order.processId));
	const ids = (process?.pickJobRefs as string[] | undefined) ?? [];
	return ids.map((id) => data.pickJobs.get(id));
}

/** Whether picking has begun. */
export function isUnderWay(data: FftData, order: Entity): boolean {
	return pickJobsOf(data, order).some(({ status }) => UNDER_WAY.includes(String(status)));
}

/** Cancels an order with everything that it has started. */
export function cancelOrder(data: FftData, order: Entity, changes: Entity): Entity {
	for (const job of pickJobsOf(data, order)) data.pickJobs.change(job, { status: 'CANCELED' });
	const process = data.processes.find(String(order.processId));
	for (const id of (process?.routingPlanRefs as string[] | undefined) ?? []) {
		data.routingPlans.change(data.routingPlans.get(id), { status: 'CANCELED', consolidatedStatus: 'CANCELED' });
	}
	if (process)
		data.processes.change(process, { status: 'CANCELED', domsStatus: 'CANCELED', operativeStatus: 'CANCELED' });
	for (const { key, value } of [...data.reservations.records.all()]) {
		const { orderRefs } = value.relatedRefs as { orderRefs?: unknown[] };
		if (orderRefs?.includes(order.id)) data.reservations.remove(key);
	}
	return data.orders.change(order, { ...changes, status: 'CANCELLED' });
}
