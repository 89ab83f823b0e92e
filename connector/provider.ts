import type { Catalogue, OperationId } from './catalogue/types';
import type { Pager } from './call/paging/types';
import type { ApiProblem, ApiResponse } from './call/types';
import type { Account } from './token/types';

/** What the engine has to know of a provider beside its catalogue. Lives in `nodes/<Provider>/profile.ts`. */
export interface Profile {
	/** Internal name of the node, e.g. `fedexSupplyChain`. */
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
}

/** A provider as the engine runs it. */
export interface Provider {
	profile: Profile;
	catalogue: Catalogue;
}
