import { operationId } from '../../../connector/catalogue/lookup';
import type { BodySchema, Catalogue, Operation } from '../../../connector/catalogue/types';
import { bodyOutline, bodySchema } from './body';
import { filterFieldsOf } from './filterFields';
import { operations, resources } from './generated/operations';
import { pathFields } from './path';
import { queryFields } from './query';
import type { StoredOperation } from './stored';
import { nameResource, textsOf } from './texts';

const named = new Map(resources.map((resource) => [resource.name, nameResource(resource)]));
const byId = new Map(operations.map((stored) => [stored.id, stored]));
const bodies = new Map<string, Promise<BodySchema>>();

function toOperation(stored: StoredOperation): Operation {
	const [resource, name] = stored.id.split('.');
	const { method, path, source, body, list, filter, items } = stored;
	const parameters = pathFields(stored);
	const query = queryFields(stored);
	const at = items ?? (list && 'Items');
	return {
		resource,
		name,
		...textsOf(named.get(resource)!, name),
		method,
		path,
		source,
		confidence: 'high',
		...(parameters.length > 0 && { parameters }),
		...(query.length > 0 && { query }),
		...(filter && { filter: 'list', openQuery: true }),
		...(body && { body: bodyOutline(body) }),
		...(at && { response: { items: [at] } }),
		...(list && { paging: list }),
		...(stored.repeatable && { repeatable: true }),
		...(stored.roles && { permissions: stored.roles.split(' ') }),
	};
}

/** Everything that OrderCloud's SDK and its specification list, and the facets of lists that have some. */
export const orderCloudCatalogue: Catalogue = {
	resources: [...named.values()],
	operations: operations.map(toOperation),
	body: async (operation) => {
		const id = operationId(operation);
		const stored = byId.get(id)?.body;
		if (!stored) return operation.body;
		let schema = bodies.get(id);
		if (!schema) bodies.set(id, (schema = bodySchema(stored)));
		return await schema;
	},
	filterFields: async (operation) => {
		const stored = byId.get(operationId(operation));
		return stored?.filter ? await filterFieldsOf(stored) : { fields: [], sort: [] };
	},
};
