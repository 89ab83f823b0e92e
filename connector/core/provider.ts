import { curate, type Curation } from './catalogue/curate';
import type { Catalogue, Field, OperationId } from './catalogue/types';
import type { FilterLanguage } from '../features/conditions/filterLanguage';
import type { Pager } from './pager';
import type { ApiProblem, ApiResponse } from './exchange';
import type { Account } from './account';

/** What the engine has to know of a provider beside its catalogue. Lives in `nodes/<Provider>/profile.ts`. */
export interface Profile {
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
	/** Languages of conditions by the key used in the catalogue. */
	filters?: Readonly<Record<string, FilterLanguage>>;
	/** Calls can be made on behalf of somebody else. */
	actAs?: ActAs;
	/** Limits of the GraphQL API, for operations with `graphql`. */
	graphql?: GraphqlLimits;
	/**
	 * Whether the refusal of a batch may mean that its job takes no more: asked with the time at which the job was opened
	 * and now, milliseconds since 1970. The first is undefined for a job of the user's own.
	 */
	jobMayBeClosed?(problem: ApiProblem, opened: number | undefined, now: number): boolean;
}

/** What a GraphQL API allows in one document. */
export interface GraphqlLimits {
	/** Address of the API, as in the operations. */
	path: string;
	/** Most entries in a page; larger pages are cut without a word. */
	maxPage: number;
	/** Entries in a page of a list inside an entity, unless the user chooses. */
	innerPage: number;
	/**
	 * Most database queries that a document may cause: one for the root field, and for each row one for every object and
	 * list that is selected of it.
	 */
	maxComplexity: number;
	/** Fields that cost more than one query, by `Type.field`. */
	weights?: Readonly<Record<string, number>>;
	/** Codes that say that the document was too complex; the page is then halved. */
	tooComplex: readonly string[];
	/** Bytes of a request. */
	maxBytes: number;
}

/**
 * Calls on behalf of somebody else, with a token that an operation of the provider hands out to the caller. The token
 * is kept in memory until it expires and asked for again then; a call is never made as the caller instead.
 */
export interface ActAs {
	/** Entries of the Options collection. Nothing changes while all required ones are empty; one of them alone asks for the others. */
	fields: readonly Field[];
	/** Operation that hands out the token. */
	operation: OperationId;
	/** The operation's path values and body, made of the values of `fields`. */
	request(values: Readonly<Record<string, unknown>>): { path: Record<string, unknown>; body: unknown };
	/** Token and life in seconds out of the answer. */
	read(body: unknown): { token: unknown; expiresIn?: unknown };
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
export interface Provider {
	profile: Profile;
	catalogue: Catalogue;
	/** The choices that the catalogue was curated with, of which the form needs some as well. */
	curation?: Curation;
}

/** A provider with a person's choices laid over its catalogue. */
export function curatedProvider(profile: Profile, catalogue: Catalogue, curation: Curation): Provider {
	return { profile, catalogue: curate(catalogue, curation), curation };
}
