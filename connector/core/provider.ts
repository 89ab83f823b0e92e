import { curate, type Curation } from './catalogue/curate';
import type { Catalogue, OperationId } from './catalogue/types';
import type { Pager } from './pager';
import type { ApiProblem, ApiResponse } from './exchange';
import type { Account } from './account';

/**
 * What the engine has to know of a provider beside its catalogue. Lives in `nodes/<Provider>/profile.ts`. Features extend
 * it by what they have to know; each layer sees of a feature only what it asks of it.
 */
export interface Profile<Feature = unknown> {
	/** Internal name of the node, e.g. `acmeCommerce`. */
	name: string;
	/** Credential, hosts and tokens. */
	account: Account;
	/** Requests under way at once unless the user chooses otherwise. */
	concurrency: number;
	/** Milliseconds before a request is given up. */
	timeoutMs: number;
	/** Paging styles by the key used in the catalogue. */
	pagers: Readonly<Record<string, Pager>>;
	/** Undefined when the answer is a success; a failure inside a 200 is a problem. */
	problem(response: ApiResponse): ApiProblem | undefined;
	/** Largest answer accepted, bytes. */
	maxResponseBytes?: number;
	/** Lists from which a field's value can be picked, by the key that fields name in `lookup`. */
	lookups?: Readonly<Record<string, Lookup>>;
	/** What it can do beside what every provider can, such as writing in bulk; asked in this order. */
	features?: readonly Feature[];
}

/** A list from which a value can be picked. Paths are dot separated; the first that holds a text or number counts. */
export interface Lookup {
	/** The list operation that is asked, e.g. `item.getAll`. */
	operation: OperationId;
	/** Where the value stands in an entry. Entries without one are left out. */
	value: readonly string[];
	/** What is shown: the texts found, joined. The value itself when none is found. */
	label: readonly string[];
	/** Query parameters for what the user typed. Without it the entries of the page are searched. */
	search?(typed: string): Record<string, string>;
	/** The search knows whole values only: where it finds none, the entries of the first page are searched. */
	exact?: boolean;
	/**
	 * The body asked with, for list operations that are searches.
	 *
	 * @param typed empty until the user types
	 * @param chosen value of another input of the form, as it stands in the editor
	 */
	body?(typed: string, chosen: (name: string) => unknown): unknown;
	/** Path values of the list operation. The others are those of the node's parameters with the same names. */
	path?: Readonly<Record<string, string>>;
}

/** A provider as the engine runs it. */
export interface Provider<Feature = unknown> {
	profile: Profile<Feature>;
	catalogue: Catalogue;
	/** The choices that the catalogue was curated with, of which the form needs some as well. */
	curation?: Curation;
}

/** A provider with a person's choices laid over its catalogue. */
export function curatedProvider<Known extends Profile, Operations extends Catalogue>(
	profile: Known,
	catalogue: Operations,
	curation: Curation,
): { profile: Known; catalogue: Operations; curation: Curation } {
	return { profile, catalogue: curate(catalogue, curation), curation };
}
