import type { Entity } from '../../store';
import type { FftData } from '../data';
import type { Entities } from '../entities';

const first = (entities: Entities, fits: (entity: Entity) => boolean = () => true): unknown =>
	entities.records.find(fits)?.key;
const inState = (entities: Entities, status: string): unknown => first(entities, (one) => one.status === status);

/** Identifiers that exist, for tests that need some. */
export function known(data: FftData): Record<string, unknown> {
	return {
		facility: 'facility-001',
		tenantFacilityId: 'STORE-1',
		article: 'TEE-BLK-M',
		listing: first(data.listings),
		stock: first(data.stocks),
		storageLocations: data.storageLocations.records.keys(2),
		openOrder: inState(data.orders, 'OPEN'),
		lockedOrder: inState(data.orders, 'LOCKED'),
		promisedOrder: inState(data.orders, 'PROMISED'),
		tenantOrderId: 'SHOP-0001',
		process: first(data.processes),
		routingPlan: first(data.routingPlans),
		openPickJob: inState(data.pickJobs, 'OPEN'),
		startedPickJob: inState(data.pickJobs, 'IN_PROGRESS'),
		packJob: inState(data.packJobs, 'OPEN'),
		handoverJob: inState(data.handoverJobs, 'OPEN'),
		shipment: first(data.shipments),
		parcel: first(data.parcels),
		itemReturnJob: first(data.itemReturnJobs),
		inboundProcess: first(data.inboundProcesses),
		reservation: first(data.reservations),
		carrier: first(data.carriers),
		user: first(data.users, ({ username }) => username === 'ada'),
		tag: first(data.tags),
		cancelationReason: first(data.cancelationReasons),
	};
}
