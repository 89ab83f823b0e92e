import { rules } from './rules.mjs';

/**
 * The resource of an operation: the longest matching path counts, `{}` stands for any parameter. The rest of the path
 * becomes the operation's name. Configurations are grouped by the area of work that they control.
 */
const PATHS = rules('resource of a path', {
	articles: 'article',
	audits: 'audit',
	brands: 'brand',
	cancelationreasons: 'cancelationReason',
	carriers: 'carrier',
	'carriers/{}/configuration/countryservicemappings': 'carrierCountryServiceMapping',
	categories: 'category',
	'configurations/capacityplanningtimeframe': 'routingConfiguration',
	'configurations/cutofftime': 'pickingConfiguration',
	'configurations/deliverynote': 'shippingConfiguration',
	'configurations/domain': 'tenantConfiguration',
	'configurations/eventscopes/inventoryarticleavailabilitychanged': 'eventScope',
	'configurations/expiry': 'stockConfiguration',
	'configurations/fulfillmentprocessbuffer': 'pickingConfiguration',
	'configurations/gdpr': 'tenantConfiguration',
	'configurations/handover': 'handoverConfiguration',
	'configurations/inventory': 'stockConfiguration',
	'configurations/loadunit': 'pickingConfiguration',
	'configurations/locale': 'tenantConfiguration',
	'configurations/notifications': 'notificationConfiguration',
	'configurations/oidcproviders': 'oidcProvider',
	'configurations/operativerestowing': 'operativeConfiguration',
	'configurations/operativeservice': 'operativeConfiguration',
	'configurations/ordercancelation': 'orderConfiguration',
	'configurations/ordermodification': 'orderConfiguration',
	'configurations/orderrecords': 'orderConfiguration',
	'configurations/orderrouting': 'routingConfiguration',
	'configurations/ordersources': 'orderSource',
	'configurations/packing': 'packingConfiguration',
	'configurations/picking': 'pickingConfiguration',
	'configurations/pickingtimes': 'pickingConfiguration',
	'configurations/promises': 'orderConfiguration',
	'configurations/return': 'operativeConfiguration',
	'configurations/returnnote': 'shippingConfiguration',
	'configurations/shipping': 'shippingConfiguration',
	'configurations/stock': 'stockConfiguration',
	'configurations/substitution': 'pickingConfiguration',
	'configurations/supportedlocales': 'tenantConfiguration',
	'configurations/tags/handoverjob': 'handoverConfiguration',
	'configurations/tags/order': 'orderConfiguration',
	'configurations/tags/packjob': 'packingConfiguration',
	'configurations/tags/parcel': 'shippingConfiguration',
	'configurations/tags/pickjob': 'pickingConfiguration',
	'configurations/tenant': 'tenantConfiguration',
	'configurations/tenantconnector': 'tenantConfiguration',
	'configurations/transittime': 'shippingConfiguration',
	customservices: 'customService',
	deliverynotes: 'document',
	documents: 'document',
	documentSet: 'documentSet',
	documentsets: 'documentSet',
	expiries: 'expiry',
	externalactions: 'externalAction',
	externalstockchangereasons: 'externalStockChangeReason',
	facilities: 'facility',
	'facilities/{}/carriers': 'facilityCarrier',
	'facilities/{}/configurations/inventory': 'stockConfiguration',
	'facilities/{}/configurations/notifications': 'notificationConfiguration',
	'facilities/{}/configurations/stock': 'stockConfiguration',
	'facilities/{}/connections': 'facilityConnection',
	'facilities/{}/customservices': 'facilityCustomService',
	'facilities/{}/discounts': 'facilityDiscount',
	'facilities/{}/listings': 'listing',
	'facilities/{}/storagelocations': 'storageLocation',
	'facilities/{}/zones': 'zone',
	facilitygroups: 'facilityGroup',
	features: 'feature',
	handovercontainers: 'handoverContainer',
	handoverjobs: 'handoverJob',
	health: 'system',
	inboundprocesses: 'inboundProcess',
	inboundreceiptjobs: 'inboundReceiptJob',
	itemreturnjobs: 'itemReturnJob',
	'itemreturnjobs/{}/itemreturns': 'itemReturn',
	itemreturns: 'itemReturn',
	labels: 'label',
	linkedservicejobs: 'linkedServiceJobs',
	listings: 'listing',
	loadunits: 'loadUnit',
	loadunittypes: 'loadUnitType',
	lookuprecorditems: 'lookupRecord',
	lookuprecords: 'lookupRecord',
	measurementunits: 'measurementUnit',
	notifications: 'notification',
	operativecontainertypes: 'operativeContainerType',
	operativeprocesses: 'operativeProcess',
	orderrecords: 'orderRecord',
	orders: 'order',
	packagingunits: 'packagingUnit',
	packingcontainertypes: 'packingContainerType',
	packingsourcecontainers: 'packingSourceContainer',
	packjobs: 'packJob',
	'packjobs/{}/targetcontainers': 'packingTargetContainer',
	parcelinformation: 'parcelInformation',
	parcels: 'parcel',
	permissions: 'permission',
	pickjobs: 'pickJob',
	pickruns: 'pickRun',
	pickupservices: 'pickupService',
	process: 'process',
	processes: 'process',
	promises: 'promise',
	purchaseorders: 'purchaseOrder',
	receipts: 'receipt',
	remoteconfigs: 'remoteConfiguration',
	remoteconfigurations: 'remoteConfiguration',
	reroutedescriptions: 'rerouteDescription',
	reservations: 'reservation',
	restowitems: 'restowItem',
	returnnotes: 'document',
	roles: 'role',
	'routing/commands': 'routingPlan',
	'routing/decisionlogs': 'routingPlan',
	'routing/journals': 'routingJournal',
	'routing/nodeconfigcategories': 'routingNodeConfigCategory',
	'routing/sourcingoptions': 'sourcingOption',
	'routing/strategies': 'routingStrategy',
	routingplans: 'routingPlan',
	routingplansgraph: 'routingPlan',
	safetystocks: 'safetyStock',
	scopedcapabilities: 'feature',
	servicecontainers: 'serviceContainer',
	servicejobs: 'serviceJob',
	shipments: 'shipment',
	shippinginformation: 'shippingInformation',
	'simulations/orders': 'simulationOrder',
	stacks: 'stack',
	status: 'system',
	stocks: 'stock',
	storagelocations: 'storageLocation',
	stowjobs: 'stowJob',
	subscriptions: 'subscription',
	substitutes: 'substitute',
	supportedevents: 'subscription',
	tags: 'tag',
	trackinginformation: 'trackingInformation',
	users: 'user',
	validations: 'system',
	workflows: 'workflow',
	zones: 'zone',
	graphql: 'graphql',
});

/** Path parameters that the provider spells in several ways, or too briefly to be understood beside others. */
const PARAMETERS = {
	facilityRef: 'facilityId',
	handoverjobId: 'handoverJobId',
	ordersourceId: 'orderSourceId',
	pickjobId: 'pickJobId',
	routingplanId: 'routingPlanId',
	targetcontainerId: 'targetContainerId',
};

/** Names of `{id}` and `{name}` by resource. */
const OWN_PARAMETERS = {
	eventScope: { id: 'eventScopeId' },
	label: { id: 'labelId' },
	packagingUnit: { id: 'packagingUnitId' },
	pickupService: { id: 'pickupServiceId' },
	remoteConfiguration: { id: 'remoteConfigurationId' },
	role: { name: 'roleName' },
	routingJournal: { id: 'routingJournalId' },
	simulationOrder: { id: 'simulationOrderId' },
};

/**
 * The resource of a path, and the segments after it.
 *
 * @param {string} path as in the OpenAPI file
 */
export function placeOf(path) {
	const segments = path.replace(/^\/(?:api\/)?/, '').split('/');
	for (let length = segments.length; length > 0; length--) {
		const key = segments
			.slice(0, length)
			.map((segment) => (isParameter(segment) ? '{}' : segment))
			.join('/');
		if (Object.hasOwn(PATHS, key))
			return { resource: PATHS[key], prefix: segments.slice(0, length), rest: segments.slice(length) };
	}
	throw new Error(`No resource is known for ${path}: add it to resources.mjs`);
}

/** The name of a path parameter in the catalogue. */
export function parameterOf(name, resource) {
	return OWN_PARAMETERS[resource]?.[name] ?? PARAMETERS[name] ?? name;
}

/** The path with uniform parameter names; the address that is called stays the same. */
export function pathOf(path, resource) {
	return path.replace(/\{([^{}]+)\}/g, (_all, name) => `{${parameterOf(name, resource)}}`);
}

export function isParameter(segment) {
	return segment.startsWith('{');
}
