import { operationId, partsOf } from '../../../connector/core/catalogue/lookup';
import { pathFields } from '../../../connector/core/catalogue/pathFields';
import { resolveFields } from '../../../connector/core/catalogue/store';
import type { Operation } from '../../../connector/core/catalogue/types';
import type { ConditionCatalogue, ConditionWords } from '../../../connector/features/conditions/words';
import { bodyOutline, bodySchema } from './body';
import { enumTypes } from './choices';
import { filterFieldsOf } from './filterFields';
import { operations, resources } from './generated/operations';
import type { StoredOperation } from './generatedFormat';
import { pickFrom } from './pickFrom';
import { queryFields } from './query';
import { nameResource, textsOf } from './texts';

const named = new Map(resources.map((resource) => [resource.name, nameResource(resource)]));
const byId = new Map(operations.map((stored) => [stored.id, stored]));

function toOperation(stored: StoredOperation): Operation & ConditionWords {
	const { resource, name } = partsOf(stored.id);
	const { method, path, source, body, list, filter, items } = stored;
	const parameters = pathFields(path, resolveFields(stored.parameters ?? [], enumTypes), (parameter) =>
		pickFrom(path, parameter),
	);
	const query = queryFields(stored);
	const at = items ?? (list && 'Items');
	return {
		resource,
		name,
		...textsOf(named.get(resource)!, name, stored.buyerOnly),
		method,
		path,
		source,
		confidence: 'high',
		...(parameters.length > 0 && { parameters }),
		...(query.length > 0 && { query }),
		...(filter && { filter: 'list' }),
		...(body && { body: bodyOutline(body) }),
		...(at && { response: { items: [at] } }),
		...(list && { paging: list }),
		...(stored.repeatable && { repeatable: true }),
		...(stored.roles && { permissions: stored.roles.split(' '), anyPermission: true }),
	};
}

/**
 * Everything that OrderCloud's SDK and its specification list. Operations whose source begins with `own` are additions
 * of this package: they return the facets of lists that have some.
 */
export const orderCloudCatalogue: ConditionCatalogue = {
	resources: [...named.values()].map(({ name, label }) => ({ name, label })),
	operations: operations.map(toOperation),
	body: async (operation) => {
		const stored = byId.get(operationId(operation))?.body;
		return stored ? await bodySchema(stored) : operation.body;
	},
	filterFields: async (operation) => {
		const stored = byId.get(operationId(operation));
		return stored?.filter ? await filterFieldsOf(stored) : { fields: [], sort: [] };
	},
};
