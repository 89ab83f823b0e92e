import type { ApiRequest, ApiResponse } from '../../../core/exchange';
import type { Profile } from '../../../core/provider';
import { CallFailure } from '../../../http/failure';
import { schedule } from '../../../http/scheduler';
import type { Execution } from '../../../node/execution';
import { optionsOf } from '../../../node/formValues';
import { GRAPHQL_OPTION } from '../parameters';
import { hasCode } from './codes';
import { divide } from './divide';
import { aliasOf, documentRequest } from './document';
import type { FoundKeys } from './findByRef';
import { errorsIn, hasData, rootValue, type GraphqlError } from './graphqlAnswer';
import type { GraphqlRun, ItemCall } from './graphqlRun';

/** Maximum number of items listed in a message. */
const SHOWN = 20;

/** Maximum number of items per document; defaults to one. */
export function itemsPerDocument({ reader }: Execution): number {
	return Math.max(1, Math.floor(Number(optionsOf(reader, 0)[GRAPHQL_OPTION.itemsPerDocument.name])) || 1);
}

/**
 * Sends the calls of several items as aliased root fields of one document and gives each item its own result. All items
 * are validated before the first document is sent. Nothing that may have been executed is resent: only a document that
 * the API rejected as a whole is split, so that one invalid item does not fail the others.
 */
export async function runAliased(
	graphql: GraphqlRun,
	profile: Profile,
	found: (item: number) => FoundKeys,
	perDocument: number,
): Promise<void> {
	const { run } = graphql;
	const all: ItemCall[] = [];
	for (let item = 0; item < run.itemCount; item++) {
		await run.guarded([item], async () => void all.push(await graphql.prepare(item, found(item))));
	}
	const documents = divide(all, perDocument, graphql.api.schema.limits);
	const sender = new Sender(graphql, profile);
	await schedule(documents.length, run.settings.concurrency, run.signal, async (index) => {
		await sender.send(documents[index]);
	});
}

class Sender {
	private readonly run: Execution;

	constructor(
		private readonly graphql: GraphqlRun,
		private readonly profile: Profile,
	) {
		this.run = graphql.run;
	}

	async send(all: readonly ItemCall[]): Promise<void> {
		if (all.length === 1) return await this.alone(all[0]);
		let refused = false;
		const items = all.map(({ item }) => item);
		await this.run.guarded(items, async () => {
			const request = documentRequest(all.map(({ call }) => call));
			const response = await this.ask(request, all);
			if (response) await this.handOut(all, request, response);
			else refused = true;
		});
		if (!refused) return;
		// Usually a single item is invalid; bisection finds it with few requests.
		const middle = Math.ceil(all.length / 2);
		await this.send(all.slice(0, middle));
		await this.send(all.slice(middle));
	}

	private async alone(asked: ItemCall): Promise<void> {
		await this.run.guarded([asked.item], async () => {
			this.run.give(asked.item, await this.graphql.result(asked));
		});
	}

	/** Undefined if the document was rejected as a whole. */
	private async ask(request: ApiRequest, all: readonly ItemCall[]): Promise<ApiResponse | undefined> {
		try {
			const takesPart = (response: ApiResponse) => this.isUsable(response, request);
			const response = await this.run.client.call({ ...request, takesPart });
			return isUnexecuted(response) ? undefined : response;
		} catch (error) {
			if (!(error instanceof CallFailure)) throw error;
			if (hasCode(error, this.graphql.api.schema.limits.tooComplex)) return undefined;
			throw error.withHint([error.hint, itemsOf(all)].filter((hint) => hint !== undefined).join('. '));
		}
	}

	/** Whether a response with errors is usable. If a transient error left no data, the client retries the request. */
	private isUsable(response: ApiResponse, request: ApiRequest): boolean {
		if (hasData(response)) return true;
		if (this.isTransient(response, request)) return false;
		return isUnexecuted(response) || errorsIn(response).every(({ path }) => path !== undefined);
	}

	private isTransient(response: ApiResponse, request: ApiRequest): boolean {
		const problem = this.profile.problem(response);
		return problem?.passing === true || (problem?.transient === true && request.repeatable === true);
	}

	/** Gives each item its part of the response. Errors that name no root field apply to all items. */
	private async handOut(all: readonly ItemCall[], request: ApiRequest, response: ApiResponse): Promise<void> {
		const errors = errorsIn(response);
		const aliases = new Set<unknown>(all.map((_asked, index) => aliasOf(index)));
		const general = errors.filter(({ path }) => !aliases.has(path?.[0]));
		await schedule(all.length, this.run.settings.concurrency, this.run.signal, async (index) => {
			const ownErrors = errors.filter(({ path }) => path?.[0] === aliasOf(index));
			const answer = answerFor(response, rootValue(response, index), [...general, ...ownErrors]);
			// The other items' fields have been executed or have failed permanently, so only this item is retried.
			if (!hasData(answer) && this.isTransient(answer, request)) await this.alone(all[index]);
			else await this.settle(all[index], request, answer);
		});
	}

	/** A failure affects this item alone, because the others of its document were executed. */
	private async settle(asked: ItemCall, request: ApiRequest, answer: ApiResponse): Promise<void> {
		const { run, graphql } = this;
		try {
			const items = await graphql.orExisting(asked, async () => {
				if (!hasData(answer) && errorsIn(answer).length > 0) throw run.client.refusal(request, answer);
				return await graphql.given(asked, answer, 0);
			});
			run.give(asked.item, items);
		} catch (error) {
			if (!(error instanceof CallFailure)) throw error;
			run.failEntry([asked.item], error);
		}
	}
}

/**
 * Whether the document was rejected before any of it was executed: the response has no `data` at all, and the errors
 * refer to locations in the document rather than paths in the response (GraphQL specification of September 2025,
 * section 7.1).
 */
function isUnexecuted(response: ApiResponse): boolean {
	const { body } = response;
	if (typeof body !== 'object' || body === null || Object.hasOwn(body, 'data')) return false;
	const errors: Array<GraphqlError & { locations?: unknown }> = errorsIn(response);
	const inDocument = (locations: unknown) => Array.isArray(locations) && locations.length > 0;
	return errors.length > 0 && errors.every(({ path, locations }) => path === undefined && inDocument(locations));
}

/** The response as it would have been for one item alone. */
function answerFor(response: ApiResponse, value: unknown, errors: readonly GraphqlError[]): ApiResponse {
	const data = value === undefined ? {} : { [aliasOf(0)]: value };
	return { ...response, body: errors.length > 0 ? { data, errors } : { data } };
}

function itemsOf(all: readonly ItemCall[]): string {
	const items = all.slice(0, SHOWN).map(({ item }) => item);
	return `${all.length} items were in this request: ${items.join(', ')}${all.length > SHOWN ? ', ...' : ''}`;
}
