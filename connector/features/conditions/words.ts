import type { Catalogue, Field, Operation } from '../../core/catalogue/types';
import type { Profile, Provider } from '../../core/provider';
import type { FilterLanguage } from './filterLanguage';

/** What a catalogue says of lists that conditions can be put on. */
export interface ConditionWords {
	/** Key of the filter language, see `conditions()`. */
	filter?: string;
}

/** Key of the operation's filter language; undefined where its list takes no conditions. */
export function filterOf(operation: Operation & ConditionWords): string | undefined {
	return operation.filter;
}

/** What a list can be narrowed and sorted by. Other names can be typed. */
export interface FilterFields {
	fields: readonly Field[];
	/** Names. */
	sort: readonly string[];
}

/** What a profile says of conditions. */
export interface ConditionProfile extends Profile {
	/** Languages of conditions by the key used in the catalogue. */
	filters?: Readonly<Record<string, FilterLanguage>>;
}

/** What a catalogue says beside its operations. */
export interface ConditionCatalogue extends Catalogue {
	operations: ReadonlyArray<Operation & ConditionWords>;
	/** Fields (names are dot paths) that conditions of an operation with `filter` can be put on, and those to sort by. */
	filterFields?(operation: Operation): Promise<FilterFields>;
}

/** A provider with the words of this feature. */
export interface ConditionProvider extends Provider {
	profile: ConditionProfile;
	catalogue: ConditionCatalogue;
}
