import { operationTexts, type OperationTexts } from '../../../connector/catalogue/texts';
import type { Resource } from '../../../connector/catalogue/types';
import { humanise } from '../../../connector/catalogue/words';
import { fluentSpelling } from './names';

/** Resources with names that their words do not give: singular and plural. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
	carrierDetails: ['Carrier Detail', 'Carrier Details'],
	graphql: ['GraphQL', 'GraphQL Documents'],
	virtualInventory: ['Virtual Inventory', 'Virtual Inventory'],
};

/** A resource with both its names, which the sentences need. */
export type NamedResource = Resource & { plural: string };

export function nameResource(name: string): NamedResource {
	const label = humanise(name, fluentSpelling);
	const [singular, plural] = NAMES[name] ?? [label, label.replace(/y$/, 'ie').replace(/(s|x)$/, '$1e') + 's'];
	return { name, label: singular, plural };
}

/** Label, action and description of an operation, out of its name. */
export function textsOf(resource: string, name: string): OperationTexts {
	const named = nameResource(resource);
	if (name !== 'getById') return operationTexts({ resource: named, name, spelling: fluentSpelling });
	const { action, description } = operationTexts({ resource: named, name: 'get', spelling: fluentSpelling });
	return { label: 'Get by ID', action: `${action} by ID`, description: `${description} by its identifier` };
}
