import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { fieldLabel } from '../core/catalogue/label';
import type { BodySchema, Operation } from '../core/catalogue/types';
import { OPTION } from '../form/parameters';
import type { ActAs, Provider } from '../core/provider';
import { actAsValues } from '../features/impersonation/values';
import { Client } from '../http/client';
import { cancelSignal } from '../http/context';
import { errorItem, toNodeError, type ErrorPlace } from '../http/errors';
import type { CallFailure } from '../http/failure';
import type { Narrowing } from '../features/conditions/narrowing';
import { formValues, optionsOf } from './formValues';
import { outputOptions, type OutputOptions } from '../output/toItems';
import type { ParameterReader } from './parameters';
import { buildRequest, type BuildContext, type CallValues } from '../request/buildRequest';
import { isEmpty } from '../request/value';
import { Versions } from '../features/versions/optimisticLock';
import type { Session } from '../http/session';
import { settingsFrom, type Settings } from '../form/settings';
import type { ApiRequest } from '../core/exchange';

/** One execution of the node: what all its items have in common, and where their results are gathered. */
export class Run {
	readonly itemCount: number;
	readonly client: Client;
	readonly settings: Settings;
	readonly output: OutputOptions;
	readonly bulkSize: number | undefined;
	/** Keys by which entries of a bulk answer are recognised; the user's comes first. */
	readonly matchBy: readonly string[] | undefined;
	readonly signal: AbortSignal | undefined;
	readonly versions: Versions | undefined;
	private readonly results: Array<INodeExecutionData[] | undefined>;
	readonly building: BuildContext;
	private readonly actAs: ActAs | undefined;
	/** First of the entries that failed in an answer that is a success as a whole, and how many there are. */
	private failedEntries?: { item: number; failure: CallFailure; count: number };

	constructor(
		readonly ctx: IExecuteFunctions,
		provider: Provider,
		session: Session,
		readonly reader: ParameterReader,
		readonly operation: Operation,
		readonly schema: BodySchema | undefined,
		private readonly narrowing?: Narrowing,
	) {
		// Concurrency and the like are those of the run, so they are read for its first item.
		const options = optionsOf(reader, 0);
		this.itemCount = ctx.getInputData().length;
		this.results = new Array<INodeExecutionData[] | undefined>(this.itemCount);
		this.settings = settingsFrom(options, provider.profile);
		this.output = outputOptions(options);
		this.bulkSize = isEmpty(options[OPTION.bulkSize]) ? undefined : Math.floor(Number(options[OPTION.bulkSize])) || 1;
		this.matchBy = isEmpty(options[OPTION.matchBy])
			? operation.bulk?.matchBy
			: [String(options[OPTION.matchBy]).trim(), ...(operation.bulk?.matchBy ?? [])];
		this.signal = cancelSignal(ctx);
		this.actAs = provider.profile.actAs;
		this.client = new Client(ctx, provider, session, this.settings);
		this.building = { zone: ctx.getTimezone(), credential: (name) => this.client.session.field(name) };
		const retry = options[OPTION.onConflict] === 'retry';
		this.versions = Versions.of(provider, operation, this.client, this.building, retry);
	}

	/**
	 * The request of one item and the values it was made from.
	 *
	 * @throws InputError, or n8n's error for an expression that cannot be evaluated
	 */
	async prepare(item: number): Promise<{ request: ApiRequest; values: CallValues }> {
		const values = await formValues(this.ctx, this.reader, this.operation, this.schema, item);
		const built = buildRequest(this.operation, this.schema, values, this.building);
		const request = this.narrowing ? this.narrowing.apply(built, item) : built;
		const actAs = this.actAsOf(item);
		return { request: actAs ? { ...request, actAs } : request, values };
	}

	/**
	 * On whose behalf an item's calls are made.
	 *
	 * @throws InputError
	 */
	actAsOf(item: number): ApiRequest['actAs'] {
		return this.actAs && actAsValues(this.actAs, optionsOf(this.reader, item), this.building);
	}

	/** Adds to the output of an item. */
	give(item: number, items: readonly INodeExecutionData[]): void {
		const own = (this.results[item] ??= []);
		for (const one of items) own.push(one);
	}

	/**
	 * Does something for some items. When it fails and the node goes on after errors, each of them gets an error item.
	 *
	 * @throws NodeApiError or NodeOperationError
	 */
	async guarded(items: readonly number[], work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (!this.ctx.continueOnFail()) throw toNodeError(error, this.place(items[0]));
			for (const item of items) this.give(item, [errorItem(error, this.place(item), { item })]);
		}
	}

	/**
	 * One entry of an answer failed. It becomes an error item, or fails the node once the results of all others are known.
	 *
	 * @param items those that asked for the entry, ascending
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
	 * All items in the order of the input.
	 *
	 * @throws NodeApiError when entries failed
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

function entriesHint(given: string | undefined, count: number): string {
	const others =
		count === 1 ? 'All other entries were carried out' : `${count} entries failed, all others were carried out`;
	return [given, others, "Set 'On Error' of the node to go on, and each entry comes back with its own result"]
		.filter((part) => part !== undefined)
		.join('. ');
}
