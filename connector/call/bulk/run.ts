import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { findList } from '../list';
import { itemsFromAnswer, itemsFromEntries } from '../output/items';
import type { Run } from '../run';
import { schedule } from '../scheduler';
import type { ApiResponse } from '../types';
import { Gatherer, type Chunk } from './group';
import { matchResults } from './match';
import { InputError } from '../../inputError';

/**
 * Runs an operation that takes lists: the items' entries go in the largest calls allowed, and each entry comes back as an
 * item of its own, paired with the item that asked for it. An entry that is not in the answer comes back as
 * `{ <key>: <entry>, found: false }`.
 */
export async function runBulk(run: Run): Promise<void> {
	const { operation, schema, itemCount } = run;
	const bulk = operation.bulk;
	if (!bulk) return;
	const listPath = schema?.wrap ? `${schema.wrap}.${bulk.field}` : bulk.field;
	const gatherer = new Gatherer(listPath, run.matchBy);
	for (let item = 0; item < itemCount; item++) {
		await run.guarded([item], async () => {
			const { request } = await run.prepare(item);
			if (!gatherer.add(item, request)) {
				const label = run.labelOf(bulk.field);
				throw new InputError(label, `'${label}' is empty`, `Fill in '${label}'`);
			}
		});
	}
	const chunks = gatherer.chunks(Math.max(1, Math.min(bulk.maxEntries, run.bulkSize ?? bulk.maxEntries)));
	await schedule(chunks.length, run.settings.concurrency, run.signal, async (index) => {
		const chunk = chunks[index];
		await run.guarded(chunk.items, async () => await deliver(run, chunk, await run.client.call(chunk.request)));
	});
}

async function deliver(run: Run, chunk: Chunk, response: ApiResponse): Promise<void> {
	const { ctx, operation, output } = run;
	const everyone = chunk.items.map((item) => ({ item }));
	const whole = output.fullResponse || !output.split;
	const list = whole ? undefined : findList(response.body, operation.response, output.splitPath);
	const matched = list && matchResults(chunk.entries, list, run.matchBy);
	if (!matched) {
		// What belongs to whom is not known: the answer is given once, for all of them.
		const answered = { operation, request: chunk.request, response, pairedItem: everyone, pathValues: {} };
		run.give(chunk.items[0], await itemsFromAnswer(ctx, answered, output));
		return;
	}
	for (const [index, entry] of chunk.entries.entries()) {
		for (const item of entry.items) {
			run.give(item, await entryItems(run, entry.match, matched.byEntry[index], item));
		}
	}
	if (matched.others.length > 0) {
		run.give(
			chunk.items[chunk.items.length - 1],
			await itemsFromEntries(ctx, operation, matched.others, everyone, output),
		);
	}
}

async function entryItems(run: Run, match: string, results: unknown[], item: number): Promise<INodeExecutionData[]> {
	if (results.length > 0) {
		// Each item gets an object of its own, as a later node may change it.
		const own = results.map((result) =>
			typeof result === 'object' && result !== null && !Array.isArray(result) ? { ...result } : result,
		);
		return await itemsFromEntries(run.ctx, run.operation, own, { item }, run.output);
	}
	const key = run.matchBy?.[0] ?? 'entry';
	return [{ json: { [key]: match, found: false } as IDataObject, pairedItem: { item } }];
}
