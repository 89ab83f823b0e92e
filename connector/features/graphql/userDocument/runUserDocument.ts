import type { INodeExecutionData } from 'n8n-workflow';

import type { ApiRequest } from '../../../core/exchange';
import { isOn } from '../../../core/flag';
import { InputError } from '../../../core/inputError';
import { CallFailure } from '../../../http/failure';
import { jsonObject } from '../../../input';
import type { Execution } from '../../../node/execution';
import { optionsOf } from '../../../node/formValues';
import { itemsFromEntries } from '../../../output/toItems';
import { readPages } from '../../../paging/readPages';
import { OperationTypeNode } from '../../../vendor/graphql';
import { hasCode } from '../operation/codes';
import { hasData } from '../operation/graphqlAnswer';
import { GRAPHQL_LABEL, GRAPHQL_OPTION, GRAPHQL_PARAMETER } from '../parameters';
import type { GraphqlLimits, GraphqlProfile } from '../words';
import { checkedVariables, chooseOperation, type Chosen } from './chooseOperation';
import { connectionPager, entriesOfPage, withVariables } from './connectionPager';
import { cannotPage, findPaging, type DocumentPaging } from './findPaging';
import { dataOf, withErrors } from './readAnswer';

/** The prepared request of an item. */
interface Prepared {
	chosen: Chosen;
	request: ApiRequest;
	/** Undefined if the document is sent once. */
	paging?: DocumentPaging;
	/** Initial page size, if the engine chooses it, i.e. if the variable for `first` has no value. */
	size?: number;
	/** Return data even if there are errors in addition to it. */
	partial: boolean;
}

/**
 * Executes a document written by the user. A list that can be paged yields one item per entry, up to the limit;
 * anything else yields the data as returned, in one item.
 *
 * @param wanted maximum number of list entries; undefined for all
 * @throws CallFailure; InputError for a document that is invalid, or that cannot be paged although all pages are wanted
 */
export async function runUserDocument(
	run: Execution,
	profile: GraphqlProfile,
	item: number,
	wanted: number | undefined,
): Promise<INodeExecutionData[]> {
	const { ctx, operation, client, output } = run;
	const prepared = prepare(run, profile.graphql, item, wanted);
	const { request, chosen, partial } = prepared;
	if (prepared.paging) {
		const entries = await allPages(run, prepared, prepared.paging, wanted, profile.graphql);
		return await itemsFromEntries(ctx, operation, entries, { item }, output);
	}
	const response = await client.call(request);
	const data = dataOf(response, chosen, partial, () => client.refusal(request, response));
	return await itemsFromEntries(ctx, operation, [data], { item }, output);
}

function prepare(
	{ reader, operation }: Execution,
	limits: GraphqlLimits | undefined,
	item: number,
	wanted: number | undefined,
): Prepared {
	const source = String(reader.read(GRAPHQL_PARAMETER.document, item) ?? '');
	const chosen = chooseOperation(source, String(reader.read(GRAPHQL_PARAMETER.operationName, item) ?? '').trim());
	const given = jsonObject(GRAPHQL_LABEL.variables, reader.read(GRAPHQL_PARAMETER.variables, item)) ?? {};
	const found = findPaging(chosen, given);
	if (Array.isArray(found) && wanted === undefined) throw cannotPage(found);
	const paging = Array.isArray(found) ? undefined : found;
	const size = paging && limits && firstSize(chosen, paging, given, limits, wanted);
	const filled = paging?.first !== undefined && size !== undefined ? { ...given, [paging.first]: size } : given;
	const { name, operation: kind } = chosen.operation;
	const body = {
		query: source,
		variables: checkedVariables(chosen, filled),
		...(name !== undefined && { operationName: name.value }),
	};
	if (limits) refuseLarge(body, limits.maxBytes);
	const { method, server, path } = operation;
	const partial = isOn(optionsOf(reader, item)[GRAPHQL_OPTION.partialData.name], false);
	const request: ApiRequest = {
		method,
		server,
		path,
		query: [],
		body,
		expect: 'json',
		repeatable: kind === OperationTypeNode.QUERY,
		// If a mutation was partly rejected, the user has to know what was carried out.
		...((partial || kind === OperationTypeNode.MUTATION) && { takesPart: hasData }),
	};
	return { chosen, request, partial, ...(paging && { paging }), ...(size !== undefined && { size }) };
}

/**
 * Initial page size, if `first` is a variable without a value: as large as the API's limits allow, by an estimate that
 * the API may still reject as too complex.
 */
function firstSize(
	{ operation }: Chosen,
	{ first, costOfRow }: DocumentPaging,
	given: Readonly<Record<string, unknown>>,
	limits: GraphqlLimits,
	wanted: number | undefined,
): number | undefined {
	if (first === undefined || given[first] !== undefined) return undefined;
	const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === first);
	if (declared?.defaultValue) return undefined;
	const affordable = Math.floor((limits.maxComplexity - 1) / Math.max(1, costOfRow));
	return Math.max(1, Math.min(limits.maxPage, wanted ?? limits.maxPage, affordable));
}

async function allPages(
	{ client, settings }: Execution,
	{ request, size, partial }: Prepared,
	paging: DocumentPaging,
	wanted: number | undefined,
	limits: GraphqlLimits | undefined,
): Promise<unknown[]> {
	let current = request;
	for (let page = size; ; ) {
		try {
			const { entries } = await readPages(client, connectionPager(paging), current, {
				wanted,
				maxPages: settings.maxPages,
				entriesOf: (response) => {
					const found = entriesOfPage(response.body, paging);
					return partial ? withErrors(found, response, paging) : found;
				},
			});
			return entries;
		} catch (error) {
			if (!(error instanceof CallFailure) || !hasCode(error, limits?.tooComplex ?? [])) throw error;
			if (page === undefined || page <= 1 || paging.first === undefined) throw error;
			page = Math.floor(page / 2);
			current = withVariables(request, { [paging.first]: page });
		}
	}
}

function refuseLarge(body: unknown, maxBytes: number): void {
	const bytes = Buffer.byteLength(JSON.stringify(body));
	if (bytes <= maxBytes) return;
	const size = (bytes / 1_048_576).toFixed(1);
	throw new InputError(
		GRAPHQL_LABEL.document,
		`'${GRAPHQL_LABEL.document}' and '${GRAPHQL_LABEL.variables}' have ${size} MB together, but at most ${(maxBytes / 1_048_576).toFixed(1)} MB are allowed`,
		'Send fewer entries at a time',
	);
}
