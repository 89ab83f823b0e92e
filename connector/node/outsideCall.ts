import type { BodySchema, Operation } from '../core/catalogue/types';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { Provider } from '../core/provider';
import type { Client } from '../http/client';
import type { BuildContext, CallValues } from '../request/callValues';

/** What a look-up or a trigger asks for, by the provider's own names. */
export interface OperationValues extends Pick<CallValues, 'path' | 'query' | 'extraQuery' | 'method' | 'typedPath'> {
	/** The body as the provider takes it. */
	body?: unknown;
	/** Instead of `body`: its members by dot path, checked and typed as those of the form. */
	fields?: Readonly<Record<string, unknown>>;
	/** Form of the body, where it has several; the first when absent. */
	variant?: string;
	/** Conditions and order, as the feature takes them that narrows the list. */
	filters?: object;
	/** On whose behalf: values of the profile's `actAs.fields`. */
	actAs?: ApiRequest['actAs'];
	/** Instead of `actAs`: the node's Options, of which those of the profile's `actAs.fields` count. */
	options?: Readonly<Record<string, unknown>>;
	/** Of a GraphQL operation, dot paths of what is wanted of each entity; the usual fields when absent. */
	select?: readonly string[];
	/** Where to go on, from the `next` of the call before. */
	cursor?: string;
	/** Entries wanted of a list; one page when absent, `all` for the whole list. */
	limit?: number | 'all';
	/** Pages read at most; reaching them ends the list without an error, and `next` tells where. */
	maxPages?: number;
}

export interface OperationResult {
	/** The last answer. */
	response: ApiResponse;
	/** Entries of a list; the entity itself where the operation has none. */
	entries: unknown[];
	/** Where to go on; undefined at the end of the list. */
	next?: string;
}

/** A call from outside a node's run. */
export interface OutsideCall {
	provider: Provider;
	client: Client;
	operation: Operation;
	schema: BodySchema | undefined;
	values: OperationValues;
	/** What the values say of the request. */
	given: CallValues;
	actAs: ApiRequest['actAs'];
	context: BuildContext;
}
