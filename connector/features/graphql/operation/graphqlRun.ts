import type { GraphqlProvider, RootOperation } from '../words';
import type { INodeExecutionData } from 'n8n-workflow';

import { optionsOf } from '../../../node/formValues';
import { limitOf } from '../../../node/limit';
import { asMembers, itemsFromEntries } from '../../../output/toItems';
import type { Execution } from '../../../node/execution';
import type { ApiResponse } from '../../../core/exchange';
import type { ResumePoints } from '../selection/resumePoints';
import { errorsIn, notFound, rootValue, shownErrors, unanswered } from './graphqlAnswer';
import { carriedOut, GraphqlApi, rootCall } from './api';
import { existingInstead } from './existing';
import { readReturned } from './readFieldsToReturn';
import { graphqlOptions, type GraphqlOptions } from './graphqlOptions';
import type { RootCall } from './rootCall';
import { buildArguments, type GraphqlValues } from './buildArguments';

/** What an item asks for. */
export interface ItemCall {
	item: number;
	call: RootCall;
	values: GraphqlValues;
	options: GraphqlOptions;
	resumePoints: ResumePoints;
}

/** One execution of a GraphQL operation: what its items ask for, and what comes of it. */
export class GraphqlRun {
	private constructor(
		readonly run: Execution,
		readonly api: GraphqlApi,
		readonly operation: RootOperation,
		private readonly provider: GraphqlProvider,
	) {}

	static async open(run: Execution, provider: GraphqlProvider, operation: RootOperation): Promise<GraphqlRun> {
		// Items already go side by side.
		const concurrency = run.itemCount === 1 ? run.settings.concurrency : 1;
		const api = await GraphqlApi.open(provider, run.client, run.signal, concurrency);
		return new GraphqlRun(run, api, operation, provider);
	}

	/**
	 * What an item asks for.
	 *
	 * @param found what takes the place of other keys than the identifier
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
	 * The output of an item.
	 *
	 * @throws CallFailure, InputError
	 */
	async result(asked: ItemCall): Promise<INodeExecutionData[]> {
		if (asked.call.root.connection) return await this.list(asked);
		return await this.orExisting(asked, async () => await this.entity(asked));
	}

	/**
	 * The output of an item, or what is there already, with `existed` beside its members, where that is wanted instead of
	 * a refusal to make it twice.
	 *
	 * @throws what `work` throws
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
	 * The output of an item out of an answer.
	 *
	 * @param index of its root field
	 * @throws CallFailure where there is no such entity, where there are errors beside the data that are not wanted, or
	 * where the answer says nothing of it
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
