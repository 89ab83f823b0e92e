import {
	nameResource as named,
	type NamedResource,
	type ResourceNames,
} from '../../../connector/core/catalogue/nameResource';
import { operationTexts, type OperationTexts } from '../../../connector/core/catalogue/texts';
import { fluentSpelling } from './names';

/** Singular and plural of resources where these cannot be derived. */
const NAMES: ResourceNames = {
	carrierDetails: ['Carrier Detail', 'Carrier Details'],
	graphql: ['GraphQL', 'GraphQL Documents'],
	virtualInventory: ['Virtual Inventory', 'Virtual Inventory'],
};

export function nameResource(name: string): NamedResource {
	return named(name, NAMES, fluentSpelling);
}

/** Label, action and description of an operation, derived from its name. */
export function textsOf(resource: string, name: string): OperationTexts {
	const of = { resource: nameResource(resource), spelling: fluentSpelling };
	if (name !== 'getById') return operationTexts({ ...of, name });
	const { action, description } = operationTexts({ ...of, name: 'get' });
	return { label: 'Get by ID', action: `${action} by ID`, description: `${description} by its identifier` };
}
