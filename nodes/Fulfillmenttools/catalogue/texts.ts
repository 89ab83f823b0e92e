import { humanise, type Spelling } from '../../../connector/core/catalogue/humanise';
import {
	nameResource as named,
	type NamedResource,
	type ResourceNames,
} from '../../../connector/core/catalogue/nameResource';
import { operationTexts, type OperationTexts } from '../../../connector/core/catalogue/texts';

/** Spelling of single words as fulfillmenttools and its users write them. */
export const fulfillmenttoolsSpelling: Spelling = {
	cutofftime: 'Cut-Off Time',
	dhl: 'DHL',
	dpd: 'DPD',
	fedex: 'FedEx',
	gdpr: 'GDPR',
	gls: 'GLS',
	graphql: 'GraphQL',
	iso: 'ISO',
	oidc: 'OIDC',
	ups: 'UPS',
	vce: 'VCE',
};

/** Singular and plural of resources where these cannot be derived. */
const NAMES: ResourceNames = {
	carrierCountryServiceMapping: ['Carrier Service Mapping', 'Carrier Service Mappings'],
	handoverConfiguration: ['Configuration: Handover', 'Handover Configurations'],
	linkedServiceJobs: ['Linked Service Jobs', 'Linked Service Jobs'],
	notificationConfiguration: ['Configuration: Notifications', 'Notification Configurations'],
	operativeConfiguration: ['Configuration: Operations', 'Operations Configurations'],
	orderConfiguration: ['Configuration: Orders', 'Order Configurations'],
	packingConfiguration: ['Configuration: Packing', 'Packing Configurations'],
	parcelInformation: ['Parcel Information', 'Parcel Information'],
	pickingConfiguration: ['Configuration: Picking', 'Picking Configurations'],
	routingConfiguration: ['Configuration: Routing', 'Routing Configurations'],
	shippingConfiguration: ['Configuration: Shipping', 'Shipping Configurations'],
	shippingInformation: ['Shipping Information', 'Shipping Information'],
	stockConfiguration: ['Configuration: Stock', 'Stock Configurations'],
	system: ['System', 'System'],
	tenantConfiguration: ['Configuration: Tenant', 'Tenant Configurations'],
	trackingInformation: ['Tracking Information', 'Tracking Information'],
};

/** Prefix of resources that group several configurations, so that they are adjacent in the list. */
const GROUP = 'Configuration: ';
const CONFIGURATION = /Configuration$/;

export function nameResource(name: string): NamedResource {
	return named(name, NAMES, fulfillmenttoolsSpelling);
}

/** Suffixes that say by which of two methods something is done, or for what. */
const OLDER = /ByPatch$/;
const OF_FACILITY = /OfFacility$/;

/** Label, action and description of an operation, derived from its name. */
export function textsOf(resource: NamedResource, name: string): OperationTexts {
	if (OLDER.test(name)) return older(textsOf(resource, name.replace(OLDER, '')));
	return resource.label.startsWith(GROUP)
		? configurationTexts(resource.name, name)
		: operationTexts({ resource, name, spelling: fulfillmenttoolsSpelling });
}

/** Some changes have two operations, of which one is being phased out. */
function older({ label, action, description }: OperationTexts): OperationTexts {
	return {
		label: `${label} (Patch)`,
		action: `${action} by patch`,
		description: `${description}, by the older way of patching`,
	};
}

/** A group of configurations is not an entity: operations read and change one of its configurations. */
function configurationTexts(group: string, name: string): OperationTexts {
	const [, verb, rest] = /^([a-z]+)(.*)$/.exec(name) as RegExpExecArray;
	const topic = group.replace(CONFIGURATION, '');
	const inner = rest.replace(OF_FACILITY, '');
	// Jobs, orders and parcels each have tags to configure.
	const own = inner === 'Tags' ? `${topic}Tag` : inner || topic;
	const of = OF_FACILITY.test(rest) ? ' of facility' : '';
	const label = humanise(name, fulfillmenttoolsSpelling);
	const thing = `${sentence(own)}${/^(?:Refuse|Supported)/.test(own) ? '' : ' configuration'}`;
	const does = { get: 'Retrieve the', replace: 'Replace the', update: 'Change single fields of the' }[verb];
	const end = verb === 'replace' ? ' as a whole' : '';
	return {
		label,
		action: `${humanise(verb)} ${thing}${of}`,
		description: `${does} ${thing}${of.replace('of', 'of a')}${end}`,
	};
}

/** Words within a sentence. */
function sentence(name: string): string {
	const words = humanise(name, fulfillmenttoolsSpelling).split(' ');
	return words.map((word) => (word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase())).join(' ');
}
