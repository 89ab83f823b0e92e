import type { BodySchema, Operation } from '../core/catalogue/types';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { Provider } from '../core/provider';
import type { Client } from '../http/client';
import type { BuildContext, CallValues } from '../request/callValues';

/** The values of a call made by a look-up or a trigger, under the provider's own names. */
export interface OperationValues extends Pick<CallValues, 'path' | 'query' | 'extraQuery' | 'method' | 'typedPath'> {
	/** The body as the provider expects it. */
	body?: unknown;
	/** Alternative to `body`: its members by dot path, validated and converted like those of the form. */
	fields?: Readonly<Record<string, unknown>>;
	/** The variant of the body, if it has several; defaults to the first. */
	variant?: string;
	/** Conditions and sort order, in the format of the feature that filters the list. */
	filters?: object;
	/** The user to impersonate: values of the profile's `actAs.fields`. */
	actAs?: ApiRequest['actAs'];
	/** Alternative to `actAs`: the node's Options, of which only the profile's `actAs.fields` are used. */
	options?: Readonly<Record<string, unknown>>;
	/** For GraphQL operations, dot paths of the fields to select from each entity; defaults to the usual ones. */
	select?: readonly string[];
	/** Position to resume from: `next` of the previous call. */
	cursor?: string;
	/** Number of list entries to read: one page when absent, the entire list for `all`. */
	limit?: number | 'all';
	/** Maximum number of pages to read. Reaching it ends the list without an error; `next` is then set. */
	maxPages?: number;
}

export interface OperationResult {
	/** The last response. */
	response: ApiResponse;
	/** Entries of the list, or the entity itself if the operation does not return a list. */
	entries: unknown[];
	/** Position to resume from; undefined at the end of the list. */
	next?: string;
}

/** A call made from outside a node's execution. */
export interface OutsideCall {
	provider: Provider;
	client: Client;
	operation: Operation;
	schema: BodySchema | undefined;
	values: OperationValues;
	/** The part of the values that the request is built from. */
	given: CallValues;
	actAs: ApiRequest['actAs'];
	context: BuildContext;
}
