import type { INodeProperties } from 'n8n-workflow';

import { apiRequestOperation, apiRequestResource } from '../core/catalogue/apiRequest';
import type { Provider } from '../core/provider';
import { addressProperties } from './address';
import { bodyProperties } from './body';
import { conditionProperties } from '../features/conditions/form/conditions';
import { documentProperties } from '../features/graphql/form/userDocument';
import { checkNames } from './names';
import { namedProperties } from './namedInputs';
import { optionProperties } from './options';
import { amountProperties, queryProperties } from './query';
import { operationProperties, resourceProperty } from './resources';
import { returnedProperties } from '../features/graphql/form/fieldsToReturn';

export { formMethods } from './methods';

/**
 * The properties of a provider's node, made from its catalogue, in the order of the panel: what to do, to which thing,
 * how much of it and which of it, with which content, and how. Operations that need the same input share it.
 *
 * @throws Error when a name of the catalogue collides with one of the form's own
 */
export function formProperties(provider: Provider): INodeProperties[] {
	const { curation = {} } = provider;
	const resources = [...provider.catalogue.resources, apiRequestResource];
	const operations = [...provider.catalogue.operations, apiRequestOperation];
	checkNames(operations);
	return [
		resourceProperty(resources, curation),
		...operationProperties(resources, operations, curation),
		...addressProperties(operations, curation),
		...namedProperties(operations, provider.profile.lookups ?? {}),
		...documentProperties(operations),
		...amountProperties(operations),
		...conditionProperties(operations, provider.profile.filters),
		...bodyProperties(operations, provider.profile.lookups ?? {}),
		...queryProperties(operations),
		...returnedProperties(operations),
		...optionProperties(operations, provider.profile),
	];
}
