import type { FieldType } from '../../../../connector/core/catalogue/types';
import type { AnyCatalogue as Catalogue, AnyOperation as Operation } from '../../../support/words';

/** What a list can be filtered, searched and sorted by. */
export interface ListFields {
	/** Type by name; names may be dot paths. Undefined if the list accepts no filters. */
	types: ReadonlyMap<string, FieldType> | undefined;
	/** Fields to sort by; all when empty. */
	sort: readonly string[];
	/** Served from a search index: nested fields, searches of several kinds, and a limit of the result. */
	searchBacked: boolean;
}

export const NO_FIELDS: ListFields = { types: undefined, sort: [], searchBacked: false };

/** Reads them from the catalogue. A list with search types is served by a search index. */
export async function listFields(operation: Operation, catalogue: Catalogue): Promise<ListFields> {
	if (!takesFilters(operation)) return NO_FIELDS;
	const found = await catalogue.filterFields?.(operation);
	return {
		types: new Map((found?.fields ?? []).map(({ name, type }) => [name, type])),
		sort: found?.sort ?? [],
		searchBacked: (operation.query ?? []).some(({ name }) => name === 'searchType'),
	};
}

/** Whether any field can be a parameter of the query. */
export function takesFilters({ filter, openQuery }: Operation): boolean {
	return filter !== undefined || Boolean(openQuery);
}
