import { operationTexts, type OperationTexts } from '../../../connector/catalogue/texts';
import type { Resource } from '../../../connector/catalogue/types';
import { humanise, type Spelling } from '../../../connector/catalogue/words';

/** How fulfillmenttools and its users write single words. */
export const fulfillmenttoolsSpelling: Spelling = {
	cutofftime: 'Cut-Off Time',
	dhl: 'DHL',
	dpd: 'DPD',
	fedex: 'FedEx',
	gdpr: 'GDPR',
	gls: 'GLS',
	graphql: 'GraphQL',
	oidc: 'OIDC',
	ups: 'UPS',
	vce: 'VCE',
};

/** Names of resources that their words do not give: singular and plural. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
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

/** A resource with both its names, which the sentences need. */
export type NamedResource = Resource & { plural: string };

export function nameResource(name: string): NamedResource {
	const label = humanise(name, fulfillmenttoolsSpelling);
	const [singular, plural] = NAMES[name] ?? [label, label.replace(/y$/, 'ie').replace(/(s|x)$/, '$1e') + 's'];
	return { name, label: singular, plural };
}

/** Label, action and description of an operation, out of its name. */
export function textsOf(resource: NamedResource, name: string): OperationTexts {
	// Inside sentences the group comes after: "get cut off time of picking configuration".
	const label = resource.label.startsWith('Configuration: ') ? humanise(resource.name) : resource.label;
	return operationTexts({ resource: { ...resource, label }, name, spelling: fulfillmenttoolsSpelling });
}
