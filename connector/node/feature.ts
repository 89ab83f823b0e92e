import type { BodyShape, BuildContext, CallValues } from '../request/callValues';
import type { INodeType } from 'n8n-workflow';

import type { Field, Operation } from '../core/catalogue/types';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { Provider } from '../core/provider';
import type { FormFeature } from '../form/feature';
import type { BearerRequests, BearerSource } from '../http/bearerSource';
import type { Session } from '../http/session';
import type { OperationResult, OutsideCall } from './outsideCall';
import type { Execution } from './execution';

/**
 * A capability that only some providers have. A profile names those of its provider; the engine asks them in that order
 * and knows none of them. What a feature has to know of a provider stands in its words, by which it extends catalogue and
 * profile. Every part may be left out.
 */
export interface Feature extends FormFeature {
	/** The node's lists to pick from, and load options, by the names that the feature's inputs refer to. */
	methods?(provider: Provider<Feature>): Pick<NonNullable<INodeType['methods']>, 'listSearch' | 'loadOptions'>;
	/** Whether `run` and `call` execute the operation, in place of one request for each item. */
	handles?(operation: Operation): boolean;
	/** Executes the operation for all items. */
	run?(run: Execution, provider: Provider<Feature>): Promise<void>;
	/** Executes the operation once, for a look-up or a trigger. */
	call?(call: OutsideCall): Promise<OperationResult>;
	/** What the feature does to the requests of one execution; undefined where the operation does not use it. */
	open?(run: Execution, provider: Provider<Feature>): Promise<RequestChange | undefined> | RequestChange | undefined;
	/** How the body stands in the request, beside what its schema says. */
	shape?(operation: Operation): BodyShape | undefined;
	/** Values of the feature's inputs that are members of the body, by dot path; `read` gives an input of the item. */
	members?(operation: Operation, read: (name: string) => unknown): Readonly<Record<string, unknown>> | undefined;
	/** A request with the conditions that a look-up or a trigger puts on its list; undefined where it takes none. */
	narrow?(provider: Provider, operation: Operation, request: ApiRequest, filters: object): ApiRequest | undefined;
	/**
	 * As whom the calls are made that these Options belong to; undefined for the credential's own user.
	 *
	 * @throws InputError
	 */
	actAs?(provider: Provider, options: Options, context: BuildContext): ApiRequest['actAs'];
	/** Options that say as whom calls are made. The lists to pick them from are always those of the credential's own user. */
	callerFields?(provider: Provider): readonly Field[];
	/** Where the tokens for such calls come from. */
	bearers?(provider: Provider, session: Session, requests: BearerRequests): BearerSource | undefined;
}

type Options = Readonly<Record<string, unknown>>;

/** What a feature does to the requests of one execution. */
export interface RequestChange {
	/** The request of an item, changed before it is sent. */
	change?(request: ApiRequest, item: number): ApiRequest;
	/**
	 * Sends the request of an item.
	 *
	 * @param path values of the path
	 */
	send?(request: ApiRequest, path: PathValues): Promise<ApiResponse>;
	/** An entry of the list in a request's body with what it still needs; the entry itself where that is nothing. */
	complete?(entry: unknown, path: PathValues, request: ApiRequest): Promise<unknown>;
}

type PathValues = NonNullable<CallValues['path']>;
