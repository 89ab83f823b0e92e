import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { fieldLabel } from '../core/catalogue/label';
import type { BodySchema, Operation } from '../core/catalogue/types';
import { isEmpty } from '../core/empty';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { Provider } from '../core/provider';
import { OPTION } from '../form/parameters';
import { settingsFrom, type Settings } from '../form/settings';
import { Client } from '../http/client';
import { cancelSignal } from '../http/context';
import { errorItem, toNodeError, type ErrorPlace } from '../http/errors';
import { CallFailure } from '../http/failure';
import type { Session } from '../http/session';
import { itemsFromEntries, outputOptions, type OutputOptions } from '../output/toItems';
import { buildRequest } from '../request/buildRequest';
import type { BuildContext, CallValues } from '../request/callValues';
import { actAsIn, bearersOf, shapeOf } from './askFeatures';
import type { Execution } from './execution';
import type { Feature, RequestChange } from './feature';
import { formValues, optionsOf } from './formValues';
import type { ParameterReader } from './parameters';

/** One execution of the node: what its items share, and where their results are collected. */
export class Run implements Execution {
	readonly itemCount: number;
	readonly client: Client;
	readonly settings: Settings;
	readonly output: OutputOptions;
	/** Maximum number of entries per request, if the user set one. */
	readonly bulkSize: number | undefined;
	readonly signal: AbortSignal | undefined;
	readonly building: BuildContext;
	private readonly results: Array<INodeExecutionData[] | undefined>;
	/** Changes that the provider's features make to the requests. */
	private changes: readonly RequestChange[] = [];
	/** The first failed entry within an otherwise successful response, and the number of failed entries. */
	private failedEntries?: { item: number; failure: CallFailure; count: number };

	private constructor(
		readonly ctx: IExecuteFunctions,
		private readonly provider: Provider<Feature>,
		session: Session,
		readonly reader: ParameterReader,
		readonly operation: Operation,
		readonly schema: BodySchema | undefined,
	) {
		// Settings such as concurrency apply to the entire execution, so they are read for its first item.
		const options = optionsOf(reader, 0);
		this.itemCount = ctx.getInputData().length;
		this.results = new Array<INodeExecutionData[] | undefined>(this.itemCount);
		this.settings = settingsFrom(options, provider.profile);
		this.output = outputOptions(options);
		this.bulkSize = isEmpty(options[OPTION.bulkSize]) ? undefined : Math.floor(Number(options[OPTION.bulkSize])) || 1;
		this.signal = cancelSignal(ctx);
		this.client = new Client(ctx, provider.profile, session, this.settings, bearersOf(provider, session));
		this.building = {
			zone: ctx.getTimezone(),
			credential: (name) => session.field(name),
			shape: shapeOf(provider, operation),
		};
	}

	/** @throws InputError */
	static async open(
		ctx: IExecuteFunctions,
		provider: Provider<Feature>,
		session: Session,
		reader: ParameterReader,
		operation: Operation,
		schema: BodySchema | undefined,
	): Promise<Run> {
		const run = new Run(ctx, provider, session, reader, operation, schema);
		const changes: RequestChange[] = [];
		for (const feature of provider.profile.features ?? []) {
			const change = await feature.open?.(run, provider);
			if (change) changes.push(change);
		}
		run.changes = changes;
		return run;
	}

	/**
	 * The request of one item and the values it was built from.
	 *
	 * @throws InputError, or n8n's error for an expression that cannot be evaluated
	 */
	async prepare(item: number): Promise<{ request: ApiRequest; values: CallValues }> {
		const values = await this.values(item);
		let request = buildRequest(this.operation, this.schema, values, this.building);
		for (const part of this.changes) request = part.change?.(request, item) ?? request;
		const actAs = this.actAsOf(item);
		return { request: actAs ? { ...request, actAs } : request, values };
	}

	/**
	 * The values that the user entered for one item.
	 *
	 * @throws InputError, or n8n's error for an expression that cannot be evaluated
	 */
	async values(item: number): Promise<CallValues> {
		const { features = [] } = this.provider.profile;
		return await formValues(this.ctx, this.reader, this.operation, this.schema, item, features);
	}

	/**
	 * Sends the request of an item and returns the response.
	 *
	 * @param path values of the path parameters
	 * @throws CallFailure, InputError
	 */
	async send(request: ApiRequest, path: NonNullable<CallValues['path']>): Promise<ApiResponse> {
		for (const change of this.changes) if (change.send) return await change.send(request, path);
		return await this.client.call(request);
	}

	/** Whether some feature completes the entries of a body, which may require calls. */
	get completes(): boolean {
		return this.changes.some(({ complete }) => complete !== undefined);
	}

	/**
	 * Completes an entry of the list in a request's body.
	 *
	 * @param path values of the path parameters
	 * @throws CallFailure, InputError
	 */
	async complete(entry: unknown, path: NonNullable<CallValues['path']>, request: ApiRequest): Promise<unknown> {
		let completed = entry;
		for (const change of this.changes) {
			if (change.complete) completed = await change.complete(completed, path, request);
		}
		return completed;
	}

	/**
	 * The user whom an item's calls impersonate; undefined for the credential's own user.
	 *
	 * @throws InputError
	 */
	actAsOf(item: number): ApiRequest['actAs'] {
		return actAsIn(this.provider, optionsOf(this.reader, item), this.building);
	}

	/** Adds items to the output of an input item. */
	give(item: number, items: readonly INodeExecutionData[]): void {
		const own = (this.results[item] ??= []);
		for (const one of items) own.push(one);
	}

	/**
	 * Runs `work` on behalf of some items. If it fails and the node continues on errors, each of them gets an error item.
	 *
	 * @throws NodeApiError or NodeOperationError
	 */
	async guarded(items: readonly number[], work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			const goesOn = this.ctx.continueOnFail();
			const failure = error instanceof CallFailure && error.read ? error.withHint(readHint(error.hint, goesOn)) : error;
			if (!goesOn) throw toNodeError(failure, this.place(items[0]));
			for (const item of items) {
				await this.giveRead(item, failure);
				this.give(item, [errorItem(failure, this.place(item), { item })]);
			}
		}
	}

	/** The entries of a list that were read before it failed precede the error. */
	private async giveRead(item: number, failure: unknown): Promise<void> {
		if (!(failure instanceof CallFailure) || !failure.read) return;
		this.give(item, await itemsFromEntries(this.ctx, this.operation, failure.read, { item }, this.output));
	}

	/**
	 * Records the failure of one entry of a response. It becomes an error item, or fails the node once the results of all
	 * other entries are known.
	 *
	 * @param items indexes of the items that requested the entry, ascending
	 */
	failEntry(items: readonly number[], failure: CallFailure): void {
		if (this.ctx.continueOnFail()) {
			for (const item of items) this.give(item, [errorItem(failure, this.place(item), { item })]);
			return;
		}
		const { item, failure: first, count } = this.failedEntries ?? { item: Infinity, failure, count: 0 };
		const earlier = items[0] < item;
		this.failedEntries = {
			item: earlier ? items[0] : item,
			failure: earlier ? failure : first,
			count: count + 1,
		};
	}

	/** Label of a body field, for messages. */
	labelOf(name: string): string {
		const field = this.schema?.fields.find((one) => one.name === name);
		return fieldLabel(field ?? { name, type: 'json' });
	}

	/**
	 * All output items, in input order.
	 *
	 * @throws NodeApiError if entries failed
	 */
	finish(): INodeExecutionData[] {
		if (this.failedEntries) {
			const { item, failure, count } = this.failedEntries;
			throw toNodeError(failure.withHint(entriesHint(failure.hint, count)), this.place(item));
		}
		const all: INodeExecutionData[] = [];
		for (const items of this.results) if (items) for (const item of items) all.push(item);
		return all;
	}

	private place(itemIndex: number): ErrorPlace {
		return { node: this.ctx.getNode(), operation: this.operation, itemIndex };
	}
}

function readHint(given: string | undefined, goesOn: boolean): string {
	const how = goesOn
		? 'They precede this error; narrow the list with filters to read the rest'
		: "Set 'On Error' of the node to go on, and they come out before the error";
	return [given, how].filter((part) => part !== undefined).join('. ');
}

function entriesHint(given: string | undefined, count: number): string {
	const others =
		count === 1 ? 'All other entries were carried out' : `${count} entries failed, all others were carried out`;
	return [given, others, "Set 'On Error' of the node to go on, and each entry comes back with its own result"]
		.filter((part) => part !== undefined)
		.join('. ');
}
