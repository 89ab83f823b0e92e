import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { apiRequestOperation } from '../core/catalogue/apiRequest';
import { findOperation, variantValues } from '../core/catalogue/lookup';
import type { Operation } from '../core/catalogue/types';
import { isEmpty } from '../core/empty';
import type { ApiRequest } from '../core/exchange';
import { InputError } from '../core/inputError';
import type { Pager } from '../core/pager';
import type { Provider } from '../core/provider';
import { LABEL, PARAMETER } from '../form/parameters';
import { toNodeError } from '../http/errors';
import { schedule } from '../http/scheduler';
import { Session } from '../http/session';
import { findList } from '../output/findList';
import { itemsFromAnswer, itemsFromEntries } from '../output/toItems';
import { readPages } from '../paging/readPages';
import { featureOf } from './askFeatures';
import type { Feature } from './feature';
import { limitOf } from './limit';
import { ParameterReader } from './parameters';
import { Run } from './run';

/**
 * Executes a provider's node: every input item becomes a request, requests are sent with limited concurrency, and the
 * output follows the order of the input, each item paired with its source.
 *
 * @throws NodeApiError or NodeOperationError; with "continue on error", each failure becomes an item instead
 */
export async function execute(ctx: IExecuteFunctions, provider: Provider<Feature>): Promise<INodeExecutionData[][]> {
	if (ctx.getInputData().length === 0) return [[]];
	const run = await open(ctx, provider);
	const feature = featureOf(provider, run.operation);
	if (feature?.run) {
		await feature.run(run, provider);
	} else {
		const pager = pagerOf(run, provider);
		await schedule(run.itemCount, run.settings.concurrency, run.signal, async (item) => {
			await run.guarded([item], async () => await runItem(run, pager, item));
		});
	}
	return [run.finish()];
}

/** Errors here affect all items alike, so they are thrown rather than added to the items. */
async function open(ctx: IExecuteFunctions, provider: Provider<Feature>): Promise<Run> {
	try {
		const reader = new ParameterReader(ctx);
		const id = String(reader.read(PARAMETER.operation, 0) ?? '');
		const operation = findOperation(provider.catalogue, id, [apiRequestOperation]);
		const schema = await provider.catalogue.body(operation, variantOf(operation, reader));
		const session = await Session.open(ctx, provider.profile.account);
		return await Run.open(ctx, provider, session, reader, operation, schema);
	} catch (error) {
		throw toNodeError(error, { node: ctx.getNode() });
	}
}

/** The form of the body that the user selected, common to all items. Undefined means the first one. */
function variantOf(operation: Operation, reader: ParameterReader): string | undefined {
	const known = variantValues(operation);
	const chosen = known.length > 0 ? reader.read(PARAMETER.variant, 0) : undefined;
	if (isEmpty(chosen)) return undefined;
	if (known.includes(String(chosen))) return String(chosen);
	const label = LABEL[PARAMETER.variant];
	throw new InputError(label, `'${label}' has an unknown value`, `Use one of: ${known.join(', ')}`);
}

function pagerOf(run: Run, { profile }: Provider): Pager | undefined {
	const { paging } = run.operation;
	return paging === undefined ? undefined : profile.pagers[paging];
}

async function runItem(run: Run, pager: Pager | undefined, item: number): Promise<void> {
	const { ctx, operation, output } = run;
	const { request, values } = await run.prepare(item);
	if (pager && output.split) {
		run.give(item, await allPages(run, pager, request, item));
		return;
	}
	const pathValues = values.path ?? {};
	const response = await run.send(request, pathValues);
	run.give(
		item,
		await itemsFromAnswer(ctx, { operation, request, response, pairedItem: { item }, pathValues }, output),
	);
}

async function allPages(run: Run, pager: Pager, request: ApiRequest, item: number): Promise<INodeExecutionData[]> {
	const { ctx, operation, client, output, settings } = run;
	const { entries } = await readPages(client, pager, request, {
		wanted: limitOf(run.reader, item),
		maxPages: settings.maxPages,
		entriesOf: (response) => findList(response.body, operation.response, output.splitPath) ?? [],
	});
	return await itemsFromEntries(ctx, operation, entries, { item }, output);
}
