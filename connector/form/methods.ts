import type { ILoadOptionsFunctions, INodeType, ResourceMapperFields } from 'n8n-workflow';

import { apiRequestOperation } from '../catalogue/apiRequest';
import { findOperation } from '../catalogue/lookup';
import type { Provider } from '../provider';
import { mapperFields } from './mapper';
import { choicesMethod, namedFields } from './named';
import { METHOD, PARAMETER } from './parameters';
import { searchChoices, searchList, type ListSearch } from './search';

/** The node's `methods`: the fields of a body, read when an operation is chosen, and the lists to pick from. */
export function formMethods(provider: Provider): NonNullable<INodeType['methods']> {
	return {
		resourceMapping: {
			async [METHOD.bodyFields](this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				return await bodyFields(provider, String(this.getCurrentNodeParameter(PARAMETER.operation) ?? ''));
			},
		},
		listSearch: listSearches(provider),
	};
}

/** @throws InputError when the operation is not in the catalogue */
export async function bodyFields(provider: Provider, id: string): Promise<ResourceMapperFields> {
	const operation = findOperation(provider.catalogue, id, [apiRequestOperation]);
	const body = await provider.catalogue.body(operation);
	return { fields: body ? mapperFields(operation, body) : [] };
}

function listSearches(provider: Provider): Record<string, ListSearch> {
	const searches: Record<string, ListSearch> = {};
	for (const [name, lookup] of Object.entries(provider.profile.lookups ?? {}))
		searches[name] = searchList(provider, lookup);
	for (const field of provider.catalogue.operations.flatMap(namedFields)) {
		if (field.choices && field.open) searches[choicesMethod(field)] = searchChoices(field.choices);
	}
	return searches;
}
