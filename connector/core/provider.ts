import type { Account } from './account';
import { curate, type Curation } from './catalogue/curate';
import type { Catalogue, OperationId } from './catalogue/types';
import type { ApiProblem, ApiResponse } from './exchange';
import type { Pager } from './pager';

/**
 * What the engine needs to know about a provider besides its catalogue. Defined in `nodes/<Provider>/profile.ts`.
 * Features extend it with their own settings; the type parameter lets each layer see only the part of `Feature` that it
 * uses.
 */
export interface Profile<Feature = unknown> {
	/** Internal name of the node, e.g. `acmeCommerce`. */
	name: string;
	/** Credential, hosts and tokens. */
	account: Account;
	/** Maximum number of concurrent requests, unless the user chooses otherwise. */
	concurrency: number;
	/** Request timeout in milliseconds. */
	timeoutMs: number;
	/** Paging styles, by the key used in the catalogue. */
	pagers: Readonly<Record<string, Pager>>;
	/** Undefined for a successful response; a failure reported with status 200 is a problem too. */
	problem(response: ApiResponse): ApiProblem | undefined;
	/** Maximum response size in bytes. */
	maxResponseBytes?: number;
	/** Lists from which a field's value can be picked, by the key used in `Field.lookup`. */
	lookups?: Readonly<Record<string, Lookup>>;
	/** Capabilities beyond those that every provider has, such as bulk writes. Asked in this order. */
	features?: readonly Feature[];
}

/**
 * A list from which a value can be picked. Each of the dot paths is tried in order; the first that holds a string or
 * number is used.
 */
export interface Lookup {
	/** The list operation to call, e.g. `item.getAll`. */
	operation: OperationId;
	/** Paths of the value in an entry. Entries without one are skipped. */
	value: readonly string[];
	/** Paths of the display texts, which are joined. Falls back to the value if none is found. */
	label: readonly string[];
	/** Query parameters for the search text. Without it, the entries of the page are filtered locally. */
	search?(typed: string): Record<string, string>;
	/** The search matches whole values only: if it finds nothing, the entries of the first page are filtered locally. */
	exact?: boolean;
	/**
	 * The request body, for list operations that are searches.
	 *
	 * @param typed search text; empty until the user types
	 * @param chosen returns the current value of another input of the form
	 */
	body?(typed: string, chosen: (name: string) => unknown): unknown;
	/** Path values of the list operation. Values not given here are taken from the node's parameters of the same name. */
	path?: Readonly<Record<string, string>>;
}

/** A provider as the engine sees it. */
export interface Provider<Feature = unknown> {
	profile: Profile<Feature>;
	catalogue: Catalogue;
	/** The curation applied to the catalogue; the form needs parts of it as well. */
	curation?: Curation;
}

/** A provider with the curation applied to its catalogue. */
export function curatedProvider<Known extends Profile, Operations extends Catalogue>(
	profile: Known,
	catalogue: Operations,
	curation: Curation,
): { profile: Known; catalogue: Operations; curation: Curation } {
	return { profile, catalogue: curate(catalogue, curation), curation };
}
