import { isEmpty } from '../../core/empty';
import type { Provider } from '../../core/provider';
import { CallFailure } from '../../http/failure';
import { schedule } from '../../http/scheduler';
import { safeKeys } from '../../input';
import type { Execution } from '../../node/execution';
import { optionsOf } from '../../node/formValues';
import { itemsFromEntries } from '../../output/toItems';
import type { BodyInput, BuildContext } from '../../request/callValues';
import type { LoadBatch, Target } from './batch';
import { Counts } from './counts';
import { BatchBuilder } from './gatherRecords';
import { Jobs } from './jobs';
import { LOAD_OPTION } from './loadOptions';
import { loadSettings } from './loadSettings';
import { settle, spread, unreadable } from './outcome';
import { Plan } from './plan';
import { readBatch } from './readBatch';
import { recordsOf } from './records';
import { sendAll } from './sendBatches';
import { waitForAll } from './waitForBatches';
import type { LoadProfile, LoadSchema } from './words';

/**
 * Loads the records of all items through a job: sends them in batches, waits for these, and outputs one item per record
 * with its result. All records are validated before the first one is sent, unless the node continues on errors.
 *
 * @throws NodeApiError or NodeOperationError; failed records are reported only after all others have been loaded
 */
export async function runBatchLoad(
	run: Execution,
	provider: Provider & { profile: LoadProfile },
	load: LoadSchema,
): Promise<void> {
	const { client, ctx, operation, reader, settings, signal } = run;
	const context = { zone: ctx.getTimezone(), credential: (name: string) => client.session.field(name) };
	const plan = await Plan.of(provider, operation, load, context);
	const batches = await gather(run, provider, plan, context);
	const jobs = new Jobs(client, plan, provider.profile);
	await sendAll(batches, { client, plan, jobs, concurrency: settings.concurrency, signal });

	const accepted = batches.filter((batch) => batch.accepted !== undefined);
	const { wait, everyMs, limitMs } = loadSettings(optionsOf(reader, 0));
	if (wait) {
		await waitForAll(accepted, { everyMs, limitMs, concurrency: settings.concurrency }, signal, async (batch) => {
			const results = await readBatch(batch, client, plan);
			if (results === undefined) return false;
			batch.done = true;
			batch.outcomes = results instanceof CallFailure ? unreadable(batch, results) : settle(batch, load, results);
			return true;
		});
	}
	await deliver(run, load, batches);
}

/** Validates each item on its own and groups the records of all items into batches. */
async function gather(run: Execution, provider: Provider, plan: Plan, context: BuildContext): Promise<LoadBatch[]> {
	const { reader, schema = { fields: [] } } = run;
	const { maxRecords } = plan.load;
	const gatherer = new BatchBuilder(Math.max(1, Math.min(maxRecords, run.bulkSize ?? maxRecords)));
	await schedule(run.itemCount, 1, run.signal, async (item) => {
		await run.guarded([item], async () => {
			const { query = {}, body } = await run.values(item);
			const options = optionsOf(reader, item);
			const jobId = safeKeys(LOAD_OPTION.jobId.label, options[LOAD_OPTION.jobId.name]);
			const target: Target = {
				jobId: isEmpty(jobId) ? undefined : String(jobId).trim(),
				values: query,
				actAs: run.actAsOf(item),
			};
			const records = recordsOf(schema, body as BodyInput, context);
			if (!gatherer.knows(target)) plan.check(target);
			for (const record of records) gatherer.add(item, record, target);
		});
	});
	return gatherer.batches();
}

/** Outputs the records in input order, whichever batch finished first. */
async function deliver(run: Execution, load: LoadSchema, batches: readonly LoadBatch[]): Promise<void> {
	const { ctx, operation, output } = run;
	const tally = new Counts();
	for (const batch of batches) {
		const { outcomes = settle(batch, load) } = batch;
		const each = outcomes instanceof CallFailure ? spread(batch, load, outcomes) : outcomes;
		for (const [index, outcome] of each.entries()) {
			const item = batch.items[index];
			if (!(outcome instanceof CallFailure)) {
				run.give(item, await itemsFromEntries(ctx, operation, [outcome], { item }, output));
			} else if (ctx.continueOnFail()) run.failEntry([item], outcome);
			tally.count(item, outcome, batch.done === true);
		}
		batch.outcomes = [];
	}
	const failure = tally.failure();
	if (failure && !ctx.continueOnFail()) {
		await run.guarded([failure.item], async () => await Promise.reject(failure.reason));
	}
}
