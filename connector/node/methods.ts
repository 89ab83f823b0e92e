import type { ILoadOptionsFunctions, INodeType, ResourceMapperFields } from 'n8n-workflow';

import { apiRequestOperation } from '../core/catalogue/apiRequest';
import { findOperation, knownVariant } from '../core/catalogue/lookup';
import type { Provider } from '../core/provider';
import { traitsOf } from '../form/feature';
import { mapperFields } from '../form/mapper';
import { choicesMethod, namedFields } from '../form/namedInputs';
import { METHOD, PARAMETER } from '../form/parameters';
import type { Feature } from './feature';
import { searchChoices, searchList, type ListSearch } from './searchList';

/**
 * The node's `methods`: the fields of a body, loaded when an operation is selected, and the lists to pick values from.
 */
export function formMethods(provider: Provider<Feature>): NonNullable<INodeType['methods']> {
	const added = (provider.profile.features ?? []).map((feature) => feature.methods?.(provider) ?? {});
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
		listSearch: { ...Object.assign({}, ...added.map(({ listSearch }) => listSearch)), ...listSearches(provider) },
		loadOptions: Object.assign({}, ...added.map(({ loadOptions }) => loadOptions)),
	};
}

/**
 * Fields of an operation's body, for the resource mapper.
 *
 * @param variant one of the operation's variants; an unknown one falls back to the first
 * @throws InputError if the operation is not in the catalogue
 */
export async function bodyFields(
	provider: Provider<Feature>,
	id: string,
	variant?: string,
): Promise<ResourceMapperFields> {
	const operation = findOperation(provider.catalogue, id, [apiRequestOperation]);
	const body = await provider.catalogue.body(operation, knownVariant(operation, variant));
	return { fields: body ? mapperFields(operation, body, traitsOf(provider)(operation)) : [] };
}

function listSearches(provider: Provider<Feature>): Record<string, ListSearch> {
	const { lookups = {}, features = [] } = provider.profile;
	const searches: Record<string, ListSearch> = {};
	for (const [name, lookup] of Object.entries(lookups)) searches[name] = searchList(provider, lookup);
	const callerFields = features.flatMap((feature) => feature.callerFields?.(provider) ?? []);
	const picked = [...provider.catalogue.operations.flatMap(namedFields), ...callerFields];
	for (const field of picked) {
		if (field.choices && field.open) searches[choicesMethod(field)] = searchChoices(field.choices);
	}
	return searches;
}
