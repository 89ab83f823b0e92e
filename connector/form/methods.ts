import type { ILoadOptionsFunctions, INodeType, ResourceMapperFields } from 'n8n-workflow';

import { apiRequestOperation } from '../core/catalogue/apiRequest';
import { findOperation, knownVariant } from '../core/catalogue/lookup';
import type { Provider } from '../core/provider';
import { filterOperators, filterSearches } from '../features/conditions/form/searches';
import { mapperFields } from './mapper';
import { choicesMethod, namedFields } from './namedInputs';
import { METHOD, PARAMETER } from './parameters';
import { returnableFields } from '../features/graphql/form/returnableFields';
import { searchChoices, searchList, type ListSearch } from './search';

/** The node's `methods`: the fields of a body, read when an operation is chosen, and the lists to pick from. */
export function formMethods(provider: Provider): NonNullable<INodeType['methods']> {
	return {
		resourceMapping: {
			async [METHOD.bodyFields](this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				const variant = this.getCurrentNodeParameter(PARAMETER.variant);
				return await bodyFields(
					provider,
					String(this.getCurrentNodeParameter(PARAMETER.operation) ?? ''),
					String(variant ?? ''),
				);
			},
		},
		listSearch: listSearches(provider),
		loadOptions: {
			...(provider.profile.filters && { [METHOD.filterOperators]: filterOperators(provider) }),
			...(provider.catalogue.outputTypes && { [METHOD.returnableFields]: returnableFields(provider) }),
		},
	};
}

/**
 * @param variant one of the operation's; the first when there is none of this name
 * @throws InputError when the operation is not in the catalogue
 */
export async function bodyFields(provider: Provider, id: string, variant?: string): Promise<ResourceMapperFields> {
	const operation = findOperation(provider.catalogue, id, [apiRequestOperation]);
	const body = await provider.catalogue.body(operation, knownVariant(operation, variant));
	return { fields: body ? mapperFields(operation, body) : [] };
}

function listSearches(provider: Provider): Record<string, ListSearch> {
	const searches: Record<string, ListSearch> = provider.profile.filters ? filterSearches(provider) : {};
	for (const [name, lookup] of Object.entries(provider.profile.lookups ?? {}))
		searches[name] = searchList(provider, lookup);
	const picked = [...provider.catalogue.operations.flatMap(namedFields), ...(provider.profile.actAs?.fields ?? [])];
	for (const field of picked) {
		if (field.choices && field.open) searches[choicesMethod(field)] = searchChoices(field.choices);
	}
	return searches;
}
