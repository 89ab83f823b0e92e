import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { BodySchema, Operation } from '../core/catalogue/types';
import type { ApiRequest } from '../core/exchange';
import type { Settings } from '../form/settings';
import type { Client } from '../http/client';
import type { CallFailure } from '../http/failure';
import type { OutputOptions } from '../output/toItems';
import type { BuildContext, CallValues } from '../request/callValues';
import type { ParameterReader } from './parameters';

/** One execution of the node, as seen by features: what its items share, and where their results go. */
export interface Execution {
	readonly ctx: IExecuteFunctions;
	readonly reader: ParameterReader;
	readonly operation: Operation;
	/** Schema of the operation's body. */
	readonly schema: BodySchema | undefined;
	/** Number of input items. */
	readonly itemCount: number;
	readonly client: Client;
	readonly settings: Settings;
	readonly output: OutputOptions;
	/** Maximum number of entries per request, if the user set one. */
	readonly bulkSize: number | undefined;
	/** Aborts waits and requests when the execution is stopped. */
	readonly signal: AbortSignal | undefined;
	/** Context for building requests from values. */
	readonly building: BuildContext;
	/** Whether some feature completes the entries of a body, which may require calls. */
	readonly completes: boolean;
	/**
	 * The request of one item and the values it was built from.
	 *
	 * @throws InputError, or n8n's error for an expression that cannot be evaluated
	 */
	prepare(item: number): Promise<{ request: ApiRequest; values: CallValues }>;
	/**
	 * The values that the user entered for one item.
	 *
	 * @throws InputError, or n8n's error for an expression that cannot be evaluated
	 */
	values(item: number): Promise<CallValues>;
	/**
	 * Completes an entry of the list in a request's body.
	 *
	 * @param path values of the path parameters
	 * @throws CallFailure, InputError
	 */
	complete(entry: unknown, path: NonNullable<CallValues['path']>, request: ApiRequest): Promise<unknown>;
	/**
	 * The user whom an item's calls impersonate; undefined for the credential's own user.
	 *
	 * @throws InputError
	 */
	actAsOf(item: number): ApiRequest['actAs'];
	/** Adds items to the output of an input item. */
	give(item: number, items: readonly INodeExecutionData[]): void;
	/**
	 * Runs `work` on behalf of some items. If it fails and the node continues on errors, each of them gets an error item.
	 *
	 * @throws NodeApiError or NodeOperationError
	 */
	guarded(items: readonly number[], work: () => Promise<void>): Promise<void>;
	/**
	 * Records the failure of one entry of a response. It becomes an error item, or fails the node once the results of all
	 * other entries are known.
	 *
	 * @param items indexes of the items that requested the entry, ascending
	 */
	failEntry(items: readonly number[], failure: CallFailure): void;
	/** Label of a body field, for messages. */
	labelOf(name: string): string;
}
