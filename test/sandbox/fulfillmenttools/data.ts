import type { Entity } from '../store';
import { Entities, type World } from './entities';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** A second key composed of several values, none of which contains a line break. */
export const keyOf = (...parts: unknown[]): string => parts.map((part) => String(part ?? '')).join('\n');

/** What identifies a stock: the tenant's id, otherwise article, facility, location and properties. */
export function stockKey(stock: Entity): string {
	if (typeof stock.tenantStockId === 'string') return keyOf('tenant', stock.tenantStockId);
	const { facilityRef, tenantArticleId, locationRef = '', properties } = stock;
	const told = properties === undefined ? '{}' : JSON.stringify(properties);
	return `${String(facilityRef)}\n${String(tenantArticleId)}\n${String(locationRef)}\n${told}`;
}

/** Everything that a tenant stores in the sandbox. */
export class FftData {
	readonly facilities;
	readonly listings;
	readonly stocks;
	readonly safetyStocks;
	readonly storageLocations;
	readonly orders;
	readonly processes;
	readonly routingPlans;
	readonly pickJobs;
	readonly packJobs;
	readonly handoverJobs;
	readonly shipments;
	readonly parcels;
	readonly itemReturnJobs;
	readonly inboundProcesses;
	readonly users;
	readonly carriers;
	readonly facilityCarriers;
	readonly tags;
	readonly subscriptions;
	readonly reservations;
	readonly cancelationReasons;
	readonly rerouteDescriptions;
	readonly documents;
	/** Entities of the paths that have no handler of their own. */
	private readonly others = new Map<string, Entities>();
	private kinds = 0;

	constructor(readonly world: World) {
		this.facilities = this.kind('facility', ({ tenantFacilityId }) => text(tenantFacilityId));
		this.listings = this.kind('listing', (one) => keyOf(one.facilityId, one.tenantArticleId));
		this.stocks = this.kind('stock', stockKey);
		this.safetyStocks = this.kind('safety stock', (one) => keyOf(one.facilityRef, one.tenantArticleId));
		this.storageLocations = this.kind('storage location');
		// The newest of the orders with a tenant's id: only that one can be open.
		this.orders = this.kind('order', ({ tenantOrderId }) => text(tenantOrderId));
		this.processes = this.kind('process', ({ orderRef }) => text(orderRef));
		this.routingPlans = this.kind('routing plan');
		this.pickJobs = this.kind('pick job');
		this.packJobs = this.kind('pack job');
		this.handoverJobs = this.kind('handover job');
		this.shipments = this.kind('shipment', ({ pickJobRef }) => text(pickJobRef));
		this.parcels = this.kind('parcel');
		this.itemReturnJobs = this.kind('item return job');
		this.inboundProcesses = this.kind('inbound process');
		this.users = this.kind('user', ({ username }) => text(username));
		this.carriers = this.kind('carrier', ({ key }) => text(key));
		this.facilityCarriers = this.kind('carrier connection', (one) => keyOf(one.facilityRef, one.carrierRef));
		this.tags = this.kind('tag');
		this.subscriptions = this.kind('subscription');
		this.reservations = this.kind('reservation');
		this.cancelationReasons = this.kind('cancelation reason', ({ reason }) => text(reason));
		this.rerouteDescriptions = this.kind('reroute description', ({ reason }) => text(reason));
		this.documents = this.kind('document');
	}

	/** Entities below a path, e.g. `/api/zones`; created on first use. */
	other(path: string): Entities {
		let found = this.others.get(path);
		if (!found) {
			found = this.kind(path.split('/').pop() as string);
			this.others.set(path, found);
		}
		return found;
	}

	/** The entities of a path, if it has ever been used. */
	peek(path: string): Entities | undefined {
		return this.others.get(path);
	}

	private kind(name: string, key?: (entity: Entity) => string | undefined): Entities {
		this.kinds += 1;
		return new Entities(name, this.kinds, this.world, key);
	}
}
