import type { INodeProperties } from 'n8n-workflow';

import { apiRequestOperation, apiRequestResource } from '../core/catalogue/apiRequest';
import type { Provider } from '../core/provider';
import { addressProperties } from './address';
import { bodyProperties } from './body';
import { traitsOf, type FormFeature, type FormPlace } from './feature';
import { namedProperties } from './namedInputs';
import { checkNames } from './names';
import { optionProperties } from './options';
import { amountProperties, queryProperties } from './query';
import { operationProperties, resourceProperty } from './resources';

/**
 * The properties of a provider's node, derived from its catalogue, in panel order: the operation, the entity it applies
 * to, amount and filters, content, and options. Operations that need the same input share it.
 *
 * @throws Error if a name in the catalogue collides with a name reserved by the form
 */
export function formProperties(provider: Provider<FormFeature>): INodeProperties[] {
	const { profile, catalogue, curation = {} } = provider;
	const { features = [], lookups = {} } = profile;
	const resources = [...catalogue.resources, apiRequestResource];
	const operations = [...catalogue.operations, apiRequestOperation];
	const traits = traitsOf(provider);
	checkNames(operations, traits);
	const added = features.map((feature) => feature.properties?.(operations, provider) ?? {});
	const at = (place: FormPlace) => added.flatMap((properties) => properties[place] ?? []);
	return [
		resourceProperty(resources, curation),
		...operationProperties(resources, operations, curation),
		...addressProperties(operations, curation),
		...namedProperties(operations, lookups, traits),
		...at('content'),
		...amountProperties(operations, traits),
		...at('narrowing'),
		...bodyProperties(operations, lookups, traits, at('body')),
		...queryProperties(operations, traits),
		...at('result'),
		...optionProperties(operations, provider, traits),
	];
}
