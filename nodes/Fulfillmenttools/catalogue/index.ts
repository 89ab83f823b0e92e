import { humanise } from '../../../connector/core/catalogue/humanise';
import { partsOf } from '../../../connector/core/catalogue/lookup';
import { pathFields } from '../../../connector/core/catalogue/pathFields';
import type { Operation } from '../../../connector/core/catalogue/types';
import type { VersionSchema } from '../../../connector/features/versions/words';
import { lookupOf } from '../lookups';
import { bodyOutline, bodySchema } from './bodies';
import { toFields } from './fields';
import { filterFieldsOf } from './filters';
import { operations } from './generated/operations';
import type { StoredOperation } from './generatedFormat';
import type { FulfillmenttoolsCatalogue, FulfillmenttoolsOperation } from './operation';
import { fulfillmenttoolsSpelling, nameResource, textsOf } from './texts';

const resources = new Map(operations.map(({ id }) => partsOf(id).resource).map((name) => [name, nameResource(name)]));

function toOperation(stored: StoredOperation): FulfillmenttoolsOperation {
	const { resource, name } = partsOf(stored.id);
	const [method, path] = stored.call.split(' ') as [Operation['method'], string];
	const { source, query, bulk, version, response, variants, paging, permissions, stage } = stored;
	const parameters = pathFields(path, toFields(stored.parameters ?? []), (parameter) => lookupOf(parameter, path));
	const body = bodyOutline(stored);
	return {
		resource,
		name,
		...textsOf(resources.get(resource)!, name),
		method,
		path,
		source,
		confidence: 'high',
		...(parameters.length > 0 && { parameters }),
		...(query && { query: toFields(query) }),
		...(body && { body }),
		...(variants && {
			variants: variants.map((value) => ({ value, label: humanise(value, fulfillmenttoolsSpelling) })),
		}),
		...(bulk && { bulk }),
		...(version !== undefined && { version: versionOf(version) }),
		...(response && { response }),
		...(paging !== undefined && { paging }),
		...(stored.filter && { filter: stored.filter }),
		...(stored.repeatable && { repeatable: true }),
		...(permissions && { permissions }),
		...(stage && { stage }),
	};
}

function versionOf(text: string): VersionSchema {
	const [field, read] = text.split(' ');
	return { field, ...(read !== undefined && { read }) };
}

/**
 * All operations of the vendor's OpenAPI file. A body with variants distinguished by a tag, such as the actions on an
 * order, becomes one operation per variant; `source` is the vendor's operationId.
 */
export const fulfillmenttoolsCatalogue: FulfillmenttoolsCatalogue = {
	resources: [...resources.values()],
	operations: operations.map(toOperation),
	body: bodySchema,
	filterFields: filterFieldsOf,
};
