import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { BodySchema, Operation } from '../core/catalogue/types';
import type { ApiRequest } from '../core/exchange';
import type { Settings } from '../form/settings';
import type { Client } from '../http/client';
import type { CallFailure } from '../http/failure';
import type { OutputOptions } from '../output/toItems';
import type { BuildContext, CallValues } from '../request/callValues';
import type { ParameterReader } from './parameters';

/** One execution of the node, as features see it: what all its items have in common, and where their results go. */
export interface Execution {
	readonly ctx: IExecuteFunctions;
	readonly reader: ParameterReader;
	readonly operation: Operation;
	/** Of the operation's body. */
	readonly schema: BodySchema | undefined;
	/** Input items. */
	readonly itemCount: number;
	readonly client: Client;
	readonly settings: Settings;
	readonly output: OutputOptions;
	/** Most entries in a request, where the user says. */
	readonly bulkSize: number | undefined;
	/** Ends waits and requests when the execution is stopped. */
	readonly signal: AbortSignal | undefined;
	/** How values become requests. */
	readonly building: BuildContext;
	/** Whether entries of a body may need something, for which calls are made. */
	readonly completes: boolean;
	/**
	 * The request of one item and the values it was made from.
	 *
	 * @throws InputError, or n8n's error for an expression that cannot be evaluated
	 */
	prepare(item: number): Promise<{ request: ApiRequest; values: CallValues }>;
	/**
	 * What the user entered for one item.
	 *
	 * @throws InputError, or n8n's error for an expression that cannot be evaluated
	 */
	values(item: number): Promise<CallValues>;
	/** An entry of the list in a request's body with what it still needs; `path` holds the values of the path. */
	complete(entry: unknown, path: NonNullable<CallValues['path']>, request: ApiRequest): Promise<unknown>;
	/**
	 * As whom an item's calls are made; undefined for the credential's own user.
	 *
	 * @throws InputError
	 */
	actAsOf(item: number): ApiRequest['actAs'];
	/** Adds to the output of an item. */
	give(item: number, items: readonly INodeExecutionData[]): void;
	/**
	 * Does something for some items. When it fails and the node goes on after errors, each of them gets an error item.
	 *
	 * @throws NodeApiError or NodeOperationError
	 */
	guarded(items: readonly number[], work: () => Promise<void>): Promise<void>;
	/**
	 * One entry of an answer failed. It becomes an error item, or fails the node once the results of all others are known.
	 *
	 * @param items those that asked for the entry, ascending
	 */
	failEntry(items: readonly number[], failure: CallFailure): void;
	/** Label of a body field, for messages. */
	labelOf(name: string): string;
}
