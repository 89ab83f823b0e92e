import type { INodeExecutionData } from 'n8n-workflow';

import type { ApiResponse } from '../../../core/exchange';
import type { Execution } from '../../../node/execution';
import { optionsOf } from '../../../node/formValues';
import { limitOf } from '../../../node/limit';
import { asMembers, itemsFromEntries } from '../../../output/toItems';
import type { ResumePoints } from '../selection/resumePoints';
import type { GraphqlProvider, RootOperation } from '../words';
import { carriedOut, GraphqlApi, rootCall } from './api';
import { buildArguments, type GraphqlValues } from './buildArguments';
import { existingInstead } from './existing';
import { errorsIn, notFound, rootValue, shownErrors, unanswered } from './graphqlAnswer';
import { graphqlOptions, type GraphqlOptions } from './graphqlOptions';
import { readReturned } from './readFieldsToReturn';
import type { RootCall } from './rootCall';

/** The call prepared for an item. */
export interface ItemCall {
	item: number;
	call: RootCall;
	values: GraphqlValues;
	options: GraphqlOptions;
	resumePoints: ResumePoints;
}

/** One execution of a GraphQL operation: prepares the calls of its items and builds their output. */
export class GraphqlRun {
	private constructor(
		readonly run: Execution,
		readonly api: GraphqlApi,
		readonly operation: RootOperation,
		private readonly provider: GraphqlProvider,
	) {}

	static async open(run: Execution, provider: GraphqlProvider, operation: RootOperation): Promise<GraphqlRun> {
		// With several items, these already run concurrently.
		const concurrency = run.itemCount === 1 ? run.settings.concurrency : 1;
		const api = await GraphqlApi.open(provider, run.client, run.signal, concurrency);
		return new GraphqlRun(run, api, operation, provider);
	}

	/**
	 * Prepares the call of an item.
	 *
	 * @param found replacements for keys other than the identifier
	 * @throws InputError
	 */
	async prepare(item: number, found: Pick<GraphqlValues, 'path' | 'otherKeys'> = {}): Promise<ItemCall> {
		const { run, operation, api } = this;
		const given = await run.values(item);
		const values = { ...given, ...found, path: { ...given.path, ...found.path } };
		const options = graphqlOptions(optionsOf(run.reader, item));
		const selected = await api.select(operation.graphql, readReturned(run.reader, item), options);
		const call = rootCall(
			operation,
			buildArguments(operation, operation.graphql, run.schema, values, run.building),
			selected,
		);
		return { item, call: { ...call, actAs: run.actAsOf(item) }, values, options, resumePoints: selected.resumePoints };
	}

	/**
	 * Sends the call of an item and returns its output.
	 *
	 * @throws CallFailure, InputError
	 */
	async result(asked: ItemCall): Promise<INodeExecutionData[]> {
		if (asked.call.root.connection) return await this.list(asked);
		return await this.orExisting(asked, async () => await this.entity(asked));
	}

	/**
	 * The result of `work`; if that was rejected as a duplicate and the user wants it, the existing entity instead,
	 * marked with `existed`.
	 *
	 * @throws whatever `work` throws
	 */
	async orExisting(asked: ItemCall, work: () => Promise<INodeExecutionData[]>): Promise<INodeExecutionData[]> {
		const { run, api, operation } = this;
		try {
			return await work();
		} catch (error) {
			const existing = await existingInstead(run, this.provider, asked, error);
			if (!existing) throw error;
			const entity = await api.finish(existing.call, asked.resumePoints, existing.entity, asked.options);
			const marked = { ...(entity as object), existed: true };
			return await itemsFromEntries(run.ctx, operation, [marked], { item: asked.item }, run.output);
		}
	}

	private async entity(asked: ItemCall): Promise<INodeExecutionData[]> {
		const { response } = await this.api.send([asked.call], asked.options.partial);
		return await this.given(asked, response, 0);
	}

	/**
	 * The output of an item from a response.
	 *
	 * @param index of its root field
	 * @throws CallFailure if the entity does not exist, if there are errors in addition to data and partial data is not
	 * wanted, or if the response lacks the root field
	 */
	async given(asked: ItemCall, response: ApiResponse, index: number): Promise<INodeExecutionData[]> {
		const { run, api, operation } = this;
		const { call, item, options } = asked;
		const value = rootValue(response, index);
		const errors = errorsIn(response);
		if (errors.length > 0 && !options.partial) {
			const refusal = run.client.refusal({ method: operation.method, path: operation.path }, response);
			throw call.root.kind === 'mutation' ? refusal.withHint(carriedOut(refusal.hint)) : refusal;
		}
		if (value === undefined) throw unanswered(call.root.kind);
		if (value === null && call.root.kind === 'query') {
			throw notFound(call, { ...asked.values.query, ...asked.values.path }, asked.values.otherKeys);
		}
		const entity = await api.finish(call, asked.resumePoints, value, options);
		const entries: unknown[] = Array.isArray(entity) ? entity : [entity ?? { success: true }];
		const shown =
			errors.length > 0 ? entries.map((entry) => ({ ...asMembers(entry), errors: shownErrors(errors) })) : entries;
		return await itemsFromEntries(run.ctx, operation, shown, { item }, run.output);
	}

	private async list(asked: ItemCall): Promise<INodeExecutionData[]> {
		const { run, api, operation } = this;
		const { item, call, options, resumePoints } = asked;
		const bounds = { wanted: limitOf(run.reader, item), maxPages: run.settings.maxPages };
		const { entries } = await api.list(call, resumePoints, options, bounds);
		return await itemsFromEntries(run.ctx, operation, entries, { item }, run.output);
	}
}
