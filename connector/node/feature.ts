import type { INodeType } from 'n8n-workflow';

import type { Field, Operation } from '../core/catalogue/types';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { Provider } from '../core/provider';
import type { FormFeature } from '../form/feature';
import type { BearerRequests, BearerSource } from '../http/bearerSource';
import type { Session } from '../http/session';
import type { BodyShape, BuildContext, CallValues } from '../request/callValues';
import type { Execution } from './execution';
import type { OperationResult, OutsideCall } from './outsideCall';

/**
 * A capability that only some providers have. A profile lists the features of its provider; the engine asks them in
 * that order and knows none of them by name. Every member is optional.
 *
 * Each feature has its own folder below `connector/features/`, which no other feature imports from:
 * - `words.ts`: the types by which a catalogue or profile describes its use of the feature; they extend those of the
 *   core.
 * - `index.ts`: the object that implements this interface.
 * - `form.ts` or `form/`: the inputs that the feature adds to the node.
 * - the other files: how the feature runs operations or changes requests.
 */
export interface Feature extends FormFeature {
	/** Methods of the node that load list entries and options, by the names used in the feature's inputs. */
	methods?(provider: Provider<Feature>): Pick<NonNullable<INodeType['methods']>, 'listSearch' | 'loadOptions'>;
	/** Whether `run` and `call` execute the operation, replacing the default of one request per item. */
	handles?(operation: Operation): boolean;
	/** Executes the operation for all items. */
	run?(run: Execution, provider: Provider<Feature>): Promise<void>;
	/** Executes the operation once, for a look-up or a trigger. */
	call?(call: OutsideCall): Promise<OperationResult>;
	/** Starts changing the requests of one execution; undefined if the operation does not use the feature. */
	open?(run: Execution, provider: Provider<Feature>): Promise<RequestChange | undefined> | RequestChange | undefined;
	/** Position of the fields in the body, beyond what the body's schema says. */
	shape?(operation: Operation): BodyShape | undefined;
	/**
	 * Values that the feature's inputs contribute to the body, by dot path.
	 *
	 * @param read returns the value of an input for the current item
	 */
	members?(operation: Operation, read: (name: string) => unknown): Readonly<Record<string, unknown>> | undefined;
	/** Applies the filters of a look-up or a trigger to the request of a list; undefined if the list takes none. */
	narrow?(provider: Provider, operation: Operation, request: ApiRequest, filters: object): ApiRequest | undefined;
	/**
	 * The user to impersonate according to these Options; undefined for the credential's own user.
	 *
	 * @throws InputError
	 */
	actAs?(provider: Provider, options: Options, context: BuildContext): ApiRequest['actAs'];
	/**
	 * Options that select the user to impersonate. Lists for picking their values are always loaded as the credential's
	 * own user.
	 */
	callerFields?(provider: Provider): readonly Field[];
	/** Supplies the tokens for impersonated calls; undefined if the provider has none. */
	bearers?(provider: Provider, session: Session, requests: BearerRequests): BearerSource | undefined;
}

type Options = Readonly<Record<string, unknown>>;

/** How a feature changes the requests of one execution. */
export interface RequestChange {
	/** Changes the request of an item before it is sent. */
	change?(request: ApiRequest, item: number): ApiRequest;
	/**
	 * Sends the request of an item.
	 *
	 * @param path values of the path parameters
	 */
	send?(request: ApiRequest, path: PathValues): Promise<ApiResponse>;
	/**
	 * Completes an entry of the list in a request's body; returns the entry unchanged if nothing is missing.
	 *
	 * @param path values of the path parameters
	 */
	complete?(entry: unknown, path: PathValues, request: ApiRequest): Promise<unknown>;
}

type PathValues = NonNullable<CallValues['path']>;
