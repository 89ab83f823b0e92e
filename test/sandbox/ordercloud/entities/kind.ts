import type { Catalogue, Field, Operation } from '../../../../connector/core/catalogue/types';
import type { Entity } from '../../store';

/** What the entities of a collection have in common. */
export interface Kind {
	/** As errors name it, e.g. `InventoryRecord`. */
	type: string;
	/** All members, empty: responses have every member, whether it was sent or not. */
	blank: Entity;
	/** Members that clients can only read. */
	readOnly: ReadonlySet<string>;
	/** The platform assigns the ID. */
	ownId: boolean;
}

export const NO_KIND: Kind = { type: 'Object', blank: {}, readOnly: new Set(), ownId: false };

/** Kinds that are written and returned at several paths. */
const SHARED = {
	address: '/v1/addresses',
	order: '/v1/orders/{direction}',
	lineItem: '/v1/orders/{direction}/{orderID}/lineitems',
	payment: '/v1/orders/{direction}/{orderID}/payments',
	priceSchedule: '/v1/priceschedules',
	product: '/v1/products',
	promotion: '/v1/promotions',
	shipment: '/v1/shipments',
	user: '/v1/buyers/{buyerID}/users',
} as const;

export type SharedKinds = Record<keyof typeof SHARED, Kind>;

/** The kinds of a catalogue by the path of the collection. */
export class Kinds {
	private readonly writers = new Map<string, Operation>();
	private readonly kinds = new Map<string, Promise<Kind>>();
	private readonly readable: Set<string>;

	constructor(private readonly catalogue: Catalogue) {
		this.readable = new Set(catalogue.operations.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));
		for (const operation of catalogue.operations) {
			if (!operation.body || (operation.method !== 'POST' && operation.method !== 'PUT')) continue;
			const above = operation.path.replace(/\/\{\w+\}$/, '');
			const path = operation.method === 'PUT' && this.readable.has(above) ? above : operation.path;
			if (this.readable.has(path) && !this.writers.has(path)) this.writers.set(path, operation);
		}
	}

	/** The kind of the longest collection above a path. */
	async of(path: string): Promise<Kind> {
		const segments = whereItIs(path).split('/');
		for (let length = segments.length; length > 2; length -= 1) {
			const collection = segments.slice(0, length).join('/');
			const writer = this.writers.get(collection);
			if (writer) return await this.kindOf(collection, writer);
			if (this.readable.has(collection) && !collection.endsWith('}')) return { ...NO_KIND, type: typeName(collection) };
		}
		return { ...NO_KIND, type: typeName(path) };
	}

	async shared(): Promise<SharedKinds> {
		const found = Object.entries(SHARED).map(async ([name, path]) => [name, await this.of(path)] as const);
		return Object.fromEntries(await Promise.all(found)) as SharedKinds;
	}

	private async kindOf(collection: string, writer: Operation): Promise<Kind> {
		let kind = this.kinds.get(collection);
		if (!kind) {
			kind = this.catalogue.body(writer).then((schema) => kindWith(schema?.fields ?? [], typeName(collection)));
			this.kinds.set(collection, kind);
		}
		return await kind;
	}
}

function kindWith(fields: readonly Field[], type: string): Kind {
	return {
		type,
		blank: Object.fromEntries(fields.map((field) => [field.name, emptyOf(field)])),
		readOnly: new Set(fields.flatMap(({ name, readOnly }) => (readOnly ? [name] : []))),
		ownId: fields.some(({ name, readOnly }) => name === 'ID' && readOnly),
	};
}

function emptyOf({ type }: Field): unknown {
	if (type === 'boolean') return false;
	return type === 'array' ? [] : null;
}

/** The cart is an order, and much of what `/me` shows is stored elsewhere. */
function whereItIs(path: string): string {
	return path
		.replace(/^\/v1\/cart(?=\/|$)/, '/v1/orders/{direction}/{orderID}')
		.replace(/^\/v1\/me\/orders(?=\/|$)/, '/v1/orders/{direction}')
		.replace(/^\/v1\/me\/(?=(catalogs|products|shipments|promotions)(\/|$))/, '/v1/');
}

/** Type names that are not the singular of the last fixed segment of the path. */
const TYPES: Readonly<Record<string, string>> = {
	adminusers: 'User',
	apiclients: 'ApiClient',
	approvalrules: 'ApprovalRule',
	buyergroups: 'BuyerGroup',
	buyerusers: 'User',
	costcenters: 'CostCenter',
	creditcards: 'CreditCard',
	deliveryconfig: 'DeliveryConfig',
	errorconfig: 'ErrorConfig',
	impersonationconfig: 'ImpersonationConfig',
	integrationevents: 'IntegrationEvent',
	inventoryrecords: 'InventoryRecord',
	lineitems: 'LineItem',
	messagesenders: 'MessageSender',
	openidconnects: 'OpenIdConnect',
	orderinvitations: 'GroupOrderInvitation',
	orderreturns: 'OrderReturn',
	ordersync: 'OrderSyncConfig',
	priceschedules: 'PriceSchedule',
	productcollections: 'ProductCollection',
	productfacets: 'ProductFacet',
	productsync: 'ProductSyncConfig',
	securityprofiles: 'SecurityProfile',
	spendingaccounts: 'SpendingAccount',
	trackingevents: 'TrackingEvent',
	usergroups: 'UserGroup',
	xpindices: 'XpIndex',
};

/** `/v1/buyers/{buyerID}/addresses` holds `Address`. */
export function typeName(path: string): string {
	const fixed = path.split('/').filter((segment) => segment && !segment.startsWith('{'));
	const last = (fixed.at(-1) ?? 'object').toLowerCase();
	if (Object.hasOwn(TYPES, last)) return TYPES[last];
	const singular = last
		.replace(/ies$/, 'y')
		.replace(/(ss)es$/, '$1')
		.replace(/([^s])s$/, '$1');
	return singular[0].toUpperCase() + singular.slice(1);
}
