import type { Feature } from '../../node/feature';
import type { FilterLanguage, Filters } from './filterLanguage';
import { conditionProperties } from './form/conditions';
import { filterOperators, filterSearches } from './form/searches';
import { filterLanguage, Narrowing } from './narrowing';
import { CONDITION_METHOD } from './parameters';
import { filterOf, type ConditionProvider } from './words';

/** Lists that are filtered and sorted by conditions, in the filter languages of the profile. */
export const conditions: Feature = {
	traits: (operation) => (filterOf(operation) === undefined ? undefined : { conditions: true }),
	properties: (operations, provider) => ({ narrowing: conditionProperties(operations, languagesOf(provider)) }),
	methods: (provider) => ({
		listSearch: filterSearches(provider),
		loadOptions: { [CONDITION_METHOD.filterOperators]: filterOperators(provider) },
	}),
	open: async (run, provider) => await Narrowing.open(run, provider),
	narrow(provider, operation, request, filters) {
		const all: Filters = { combine: 'and', conditions: [], groups: [], sort: [], ...filters };
		return filterLanguage(provider, operation)?.apply(request, all);
	},
};

function languagesOf({ profile }: ConditionProvider): Readonly<Record<string, FilterLanguage>> {
	return profile.filters ?? {};
}
