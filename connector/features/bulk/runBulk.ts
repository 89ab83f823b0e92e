import type { IDataObject, INodeExecutionData, IPairedItemData } from 'n8n-workflow';

import { withPath } from '../../core/dotPath';
import { isEmpty } from '../../core/empty';
import { shownValue } from '../../core/exactJson';
import type { ApiRequest, ApiResponse } from '../../core/exchange';
import { InputError } from '../../core/inputError';
import { isContainer, isObject } from '../../core/object';
import { LABEL } from '../../form/parameters';
import { schedule } from '../../http/scheduler';
import type { Execution } from '../../node/execution';
import { optionsOf } from '../../node/formValues';
import { findList } from '../../output/findList';
import { itemsFromAnswer, itemsFromEntries } from '../../output/toItems';
import type { CallValues } from '../../request/callValues';
import { entriesOf, ChunkBuilder, type Chunk, type BulkEntry } from './chunks';
import { entryFailure } from './entryFailure';
import { MATCH_BY } from './form';
import { matchResults } from './matchResults';
import type { BulkSchema } from './words';

/**
 * Runs an operation that takes lists: the items' entries are sent in the largest calls allowed, and each entry yields
 * an output item of its own, paired with the item that requested it. An entry missing from the response yields
 * `{ <key>: <entry>, found: false }`.
 */
export async function runBulk(run: Execution, said: BulkSchema): Promise<void> {
	const bulk: BulkSchema = { ...said, matchBy: keysOf(run, said) };
	const listPath = run.schema?.wrap ? `${run.schema.wrap}.${bulk.field}` : bulk.field;
	const gatherer = new ChunkBuilder(listPath, bulk.matchBy, bulk.counts);
	const requests = await prepareAll(run, listPath);
	for (const [item, request] of requests.entries()) {
		if (!request) continue;
		await run.guarded([item], async () => {
			if (!gatherer.add(item, request)) throw nothing(run, bulk);
		});
	}
	const chunks = gatherer.chunks(Math.max(1, Math.min(bulk.maxEntries, run.bulkSize ?? bulk.maxEntries)));
	for (let from = 0, to = 0; from < chunks.length; from = to) {
		while (chunks[to]?.round === chunks[from].round) to++;
		const first = from;
		await schedule(to - from, run.settings.concurrency, run.signal, async (index) => {
			const chunk = chunks[first + index];
			await run.guarded(chunk.items, async () => await deliver(run, bulk, chunk, await run.client.call(chunk.request)));
		});
	}
}

/** Keys by which the entries of a response are identified; the user's key takes precedence. */
function keysOf({ reader }: Execution, { matchBy }: BulkSchema): BulkSchema['matchBy'] {
	const chosen = optionsOf(reader, 0)[MATCH_BY.name];
	return isEmpty(chosen) ? matchBy : [String(chosen).trim(), ...(matchBy ?? [])];
}

/**
 * The request of each item on its own; undefined if it failed. Runs concurrently only if completing entries requires
 * calls.
 */
async function prepareAll(run: Execution, listPath: string): Promise<Array<ApiRequest | undefined>> {
	const requests = new Array<ApiRequest | undefined>(run.itemCount);
	await schedule(run.itemCount, run.completes ? run.settings.concurrency : 1, run.signal, async (item) => {
		await run.guarded([item], async () => {
			const { request, values } = await run.prepare(item);
			requests[item] = run.completes ? await completed(run, listPath, request, values) : request;
		});
	});
	return requests;
}

/** The request with its entries completed, e.g. with the version of each entity. */
async function completed(
	run: Execution,
	listPath: string,
	request: ApiRequest,
	values: CallValues,
): Promise<ApiRequest> {
	const filled: unknown[] = [];
	for (const entry of entriesOf(request.body, listPath)) {
		filled.push(await run.complete(entry, values.path ?? {}, request));
	}
	return { ...request, body: withPath((request.body ?? {}) as Record<string, unknown>, listPath, filled) };
}

function nothing(run: Execution, bulk: BulkSchema): InputError {
	const label = bulk.from === undefined ? LABEL.body : run.labelOf(bulk.field);
	return new InputError(label, `'${label}' is empty`, `Fill in '${label}'`);
}

async function deliver(run: Execution, bulk: BulkSchema, chunk: Chunk, response: ApiResponse): Promise<void> {
	const { ctx, operation, output } = run;
	const whole = output.fullResponse || !output.split;
	const list = whole ? undefined : findList(response.body, operation.response, output.splitPath);
	const matched = list && matchResults(chunk.entries, list, bulk.matchBy, bulk.inOrder);
	if (matched) {
		for (const [index, entry] of chunk.entries.entries()) {
			await giveResults(run, bulk, entry, matched.byEntry[index]);
		}
		await giveOthers(run, bulk, chunk, matched.others);
	} else if (list?.some((result) => entryFailure(bulk, result, undefined))) {
		await giveOthers(run, bulk, chunk, list);
	} else {
		const answered = { operation, request: chunk.request, response, pathValues: {} };
		const give = async (item: number, pairedItem: IPairedItemData | IPairedItemData[]) =>
			run.give(item, await itemsFromAnswer(ctx, { ...answered, pairedItem }, output));
		// An empty response applies to every item. Otherwise the results cannot be attributed, so the response is output
		// once.
		if (response.body === undefined && !whole) for (const item of chunk.items) await give(item, { item });
		else await give(chunk.items[0], everyone(chunk));
	}
}

/** Outputs the results of one entry for each item that requested it. */
async function giveResults(
	run: Execution,
	bulk: BulkSchema,
	entry: BulkEntry,
	results: readonly unknown[],
): Promise<void> {
	const good: unknown[] = [];
	for (const result of results) {
		const failure = entryFailure(bulk, result, entry.match);
		if (failure) run.failEntry(entry.items, failure);
		else good.push(result);
	}
	if (good.length === 0 && results.length > 0) return;
	for (const item of entry.items) {
		run.give(item, results.length === 0 ? [notFound(bulk, entry, item)] : await ownItems(run, good, item));
	}
}

/** Outputs results that cannot be attributed to an entry. */
async function giveOthers(run: Execution, bulk: BulkSchema, chunk: Chunk, results: readonly unknown[]): Promise<void> {
	const good: unknown[] = [];
	for (const result of results) {
		const failure = entryFailure(bulk, result, undefined);
		if (failure) run.failEntry(chunk.items, failure);
		else good.push(result);
	}
	if (good.length === 0) return;
	const last = chunk.items[chunk.items.length - 1];
	run.give(last, await itemsFromEntries(run.ctx, run.operation, good, everyone(chunk), run.output));
}

/** Each item gets its own copies, since a later node may modify them. */
async function ownItems(run: Execution, results: readonly unknown[], item: number): Promise<INodeExecutionData[]> {
	const own = results.map((result) => (isObject(result) ? { ...result } : result));
	return await itemsFromEntries(run.ctx, run.operation, own, { item }, run.output);
}

function notFound({ matchBy }: BulkSchema, { value, match }: BulkEntry, item: number): INodeExecutionData {
	const asked = isContainer(value) ? (shownValue(value) as object) : { [matchBy?.[0] ?? 'entry']: match ?? value };
	return { json: { ...asked, found: false } as IDataObject, pairedItem: { item } };
}

function everyone(chunk: Chunk): Array<{ item: number }> {
	return chunk.items.map((item) => ({ item }));
}
