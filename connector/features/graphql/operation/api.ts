import type { Catalogue } from '../../../core/catalogue/types';
import type { ApiRequest, ApiResponse } from '../../../core/exchange';
import type { Client } from '../../../http/client';
import { CallFailure } from '../../../http/failure';
import { connection, ROOT_PAGES } from '../../../paging/connection';
import { readPages, type PagesRead } from '../../../paging/readPages';
import { readNestedPages } from '../selection/nestedPages';
import { PageClient } from '../selection/pages';
import type { ResumePoints } from '../selection/resumePoints';
import { Selections, type Selected } from '../selection/selections';
import type { GraphqlProvider, RootField, RootOperation } from '../words';
import { pageSize } from './cost';
import { aliasOf, documentRequest } from './document';
import { entryErrors, errorsIn, nodesOf, rootValue, shaped, shownErrors } from './graphqlAnswer';
import type { GraphqlOptions } from './graphqlOptions';
import type { Returned } from './readFieldsToReturn';
import type { GraphqlBody, RootCall, Schema } from './rootCall';
import { refuseTooLarge } from './size';

type Members = Record<string, unknown>;

/** A provider's GraphQL API: builds selections, sends documents and reads all pages of their responses. */
export class GraphqlApi {
	private readonly selections: Selections;

	private constructor(
		readonly client: Client,
		readonly schema: Schema,
		catalogue: Catalogue,
		private readonly signal: AbortSignal | undefined,
		/** Maximum number of concurrent requests for connections inside the entities of one response. */
		private readonly concurrency: number,
	) {
		this.selections = new Selections(schema, catalogue);
	}

	/** @throws Error if the provider's profile lacks the limits, which is a bug in the profile */
	static async open(
		{ profile, catalogue }: GraphqlProvider,
		client: Client,
		signal: AbortSignal | undefined,
		concurrency: number,
	): Promise<GraphqlApi> {
		const { graphql: limits } = profile;
		if (!limits) throw new Error(`The profile of ${profile.name} has no limits of its GraphQL API`);
		const schema: Schema = {
			limits,
			types: (await catalogue.outputTypes?.()) ?? {},
			usual: async (type) => (await catalogue.usualFields?.(type)) ?? [],
		};
		return new GraphqlApi(client, schema, catalogue, signal, concurrency);
	}

	/**
	 * The selection for a root field.
	 *
	 * @throws InputError naming a field that does not exist
	 */
	async select(root: RootField, returned: Returned, options: Pick<GraphqlOptions, 'innerPage'>): Promise<Selected> {
		return await this.selections.of(root, returned, options.innerPage);
	}

	/**
	 * Sends a document with some root fields. For a mutation, a response that contains both data and errors is accepted,
	 * because it has been carried out.
	 *
	 * @param partial whether to accept such a response for a query as well
	 * @throws CallFailure; InputError for a request that is too large
	 */
	async send(calls: readonly RootCall[], partial: boolean): Promise<{ request: ApiRequest; response: ApiResponse }> {
		const built = documentRequest(calls);
		refuseTooLarge(built.body as GraphqlBody, this.schema.limits.maxBytes);
		const taken = partial || calls[0].root.kind === 'mutation';
		const request = taken
			? { ...built, takesPart: (response: ApiResponse) => hasValue(response, calls.length) }
			: built;
		return { request, response: await this.client.call(request) };
	}

	/**
	 * The output value of a root field, with all pages of the connections inside it. Null and scalars are returned
	 * unchanged.
	 *
	 * @throws CallFailure
	 */
	async finish(call: RootCall, resumePoints: ResumePoints, value: unknown, options: GraphqlOptions): Promise<unknown> {
		await this.readNested(call, resumePoints, Array.isArray(value) ? value : [value]);
		return shaped(value, call.selection, options.simplify);
	}

	/**
	 * Reads a list and returns the output values of its entries.
	 *
	 * @param bounds.wanted number of entries wanted; undefined for all
	 * @param bounds.maxPages maximum number of pages to read; undefined for no limit
	 * @throws CallFailure, InputError
	 */
	async list(
		call: RootCall,
		resumePoints: ResumePoints,
		options: GraphqlOptions,
		{ wanted, maxPages }: { wanted?: number; maxPages?: number },
	): Promise<Listed> {
		const { limits } = this.schema;
		const first = pageSize(call.selection, limits, { max: call.root.maxPage, chosen: options.pageSize });
		const built = documentRequest([{ ...call, page: { first, ...call.page } }]);
		refuseTooLarge(built.body as GraphqlBody, limits.maxBytes);
		const request = options.partial ? { ...built, takesPart: (response: ApiResponse) => hasValue(response, 1) } : built;
		const errors = new Map<unknown, Members[]>();
		const client = new PageClient(this.client, limits.tooComplex, ROOT_PAGES);
		const onePage = call.root.arguments.after === undefined;
		const finished = async (read: readonly unknown[]) => {
			await this.readNested(call, resumePoints, read);
			return read.map((entry) => {
				const value = shaped(entry, call.selection, options.simplify);
				const found = errors.get(entry);
				return found ? { ...(value as Members), errors: found } : value;
			});
		};
		try {
			const pager = connection({ ...ROOT_PAGES, max: limits.maxPage, onePage });
			const walked = await readPages(client, pager, request, {
				wanted,
				maxPages,
				entriesOf: (response) => entriesIn(response, errors),
			});
			return { ...walked, entries: await finished(walked.entries) };
		} catch (error) {
			if (!(error instanceof CallFailure) || error.read === undefined) throw error;
			throw error.withRead(await finished(error.read));
		}
	}

	private async readNested(call: RootCall, resumePoints: ResumePoints, entities: readonly unknown[]): Promise<void> {
		const { client, schema, concurrency, signal } = this;
		try {
			await readNestedPages({ client, schema, resumePoints, concurrency, signal }, call, entities);
		} catch (error) {
			if (!(error instanceof CallFailure) || call.root.kind !== 'mutation') throw error;
			throw error.withHint(carriedOut(error.hint));
		}
	}
}

type Listed = Pick<PagesRead, 'entries' | 'last' | 'next'>;

const CARRIED_OUT = 'The change itself was carried out; only what it gives back is incomplete. Do not send it again';

/** Extends a hint for failures that occur after the change was carried out. */
export function carriedOut(hint: string | undefined): string {
	return hint === undefined ? CARRIED_OUT : `${CARRIED_OUT}. ${hint}`;
}

function hasValue(response: ApiResponse, roots: number): boolean {
	for (let index = 0; index < roots; index++) {
		const value = rootValue(response, index);
		if (value !== undefined && value !== null) return true;
	}
	return false;
}

/**
 * The nodes of a page; the errors of each are recorded in `errors`. A node that is null is replaced by an empty object
 * to attach its errors to.
 */
function entriesIn(response: ApiResponse, errors: Map<unknown, Members[]>): unknown[] {
	const nodes = nodesOf(rootValue(response));
	const found = errorsIn(response);
	if (found.length === 0) return nodes;
	return nodes.map((node, index) => {
		const own = entryErrors(found, [aliasOf(0), 'edges'], index);
		if (own.length === 0) return node;
		const entry = typeof node === 'object' && node !== null ? node : {};
		errors.set(entry, shownErrors(own));
		return entry;
	});
}

/** A call of the operation's root field. */
export function rootCall(operation: RootOperation, given: Members, selected: Selected): RootCall {
	return { operation, root: operation.graphql, arguments: given, selection: selected.selection };
}
