import type { Catalogue } from './catalogue/types';
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
}

/** A provider as the engine runs it. */
export interface Provider {
	profile: Profile;
	catalogue: Catalogue;
}
