import type { Catalogue, Field, Operation } from '../../core/catalogue/types';
import type { Profile, Provider } from '../../core/provider';
import type { FilterLanguage } from './filterLanguage';

/** Catalogue settings of lists that can be filtered by conditions. */
export interface ConditionWords {
	/** Key of the filter language in `ConditionProfile.filters`. */
	filter?: string;
}

/** Key of the operation's filter language; undefined if its list takes no conditions. */
export function filterOf(operation: Operation & ConditionWords): string | undefined {
	return operation.filter;
}

/** Fields that a list can be filtered and sorted by. The user can type other names. */
export interface FilterFields {
	fields: readonly Field[];
	/** Names of the fields to sort by. */
	sort: readonly string[];
}

/** Profile settings for conditions. */
export interface ConditionProfile extends Profile {
	/** Filter languages, by the key used in the catalogue. */
	filters?: Readonly<Record<string, FilterLanguage>>;
}

/** A catalogue that also describes the fields to filter by. */
export interface ConditionCatalogue extends Catalogue {
	operations: ReadonlyArray<Operation & ConditionWords>;
	/** Fields (named by dot path) that an operation with `filter` can be filtered and sorted by. */
	filterFields?(operation: Operation): Promise<FilterFields>;
}

/** A provider that may use this feature. */
export interface ConditionProvider extends Provider {
	profile: ConditionProfile;
	catalogue: ConditionCatalogue;
}
