import type { Client } from '../../http/client';
import { CallFailure } from '../../http/failure';
import { schedule } from '../../http/scheduler';
import type { LoadBatch } from './batch';
import { identifier, mayHaveArrived, type Jobs } from './jobs';
import type { Plan } from './plan';

/** A job is expected to close at most once, at midnight; repeated rejections have another cause. */
const MOST_JOBS = 3;

/**
 * Sends the batches. A batch that was accepted, or may have been, is never resent: its records would be loaded twice.
 * The failure of one batch does not stop the others, unless it would affect all of them.
 *
 * @throws InputError if a field of the job is empty; the abort reason of the signal
 */
export async function sendAll(
	batches: readonly LoadBatch[],
	{
		client,
		plan,
		jobs,
		concurrency,
		signal,
	}: {
		client: Client;
		plan: Plan;
		jobs: Jobs;
		concurrency: number;
		signal: AbortSignal | undefined;
	},
): Promise<void> {
	let hopeless: CallFailure | undefined;
	await schedule(batches.length, concurrency, signal, async (index) => {
		const batch = batches[index];
		if (hopeless) {
			batch.outcomes = hopeless;
			return;
		}
		try {
			await send(batch, client, plan, jobs);
		} catch (error) {
			if (!(error instanceof CallFailure)) throw error;
			if (holdsForAll(error)) hopeless = error;
			batch.outcomes = error;
		}
	});
}

async function send(batch: LoadBatch, client: Client, plan: Plan, jobs: Jobs): Promise<void> {
	const { target, records } = batch;
	for (let tried = 1; ; tried++) {
		const job = await jobs.of(target);
		try {
			const { body } = await client.call(plan.sendBatch(target, job.id, records));
			const batchId = identifier(body, plan.load.batchId, 'batch');
			batch.accepted = { jobId: job.id, batchId, at: performance.now() };
			return;
		} catch (error) {
			if (tried === MOST_JOBS || !jobs.isClosed(error, job)) throw notAccepted(error, job.id);
		}
		await jobs.replace(target, job);
	}
}

/** Whether the records were loaded may be unknown, and the failure has to say so. */
function notAccepted(error: unknown, jobId: string): unknown {
	if (!(error instanceof CallFailure)) return error;
	const facts = { jobId };
	const hint = `Job ${jobId}. ${error.hint ?? ''}`.trim();
	if (!mayHaveArrived(error))
		return new CallFailure(error.kind, `The batch was not accepted: ${error.message}`, { ...error, hint, facts });
	return new CallFailure('lost', `The record may or may not have been loaded: ${error.message}`, {
		...error,
		hint: `Job ${jobId}. It was not sent again, to avoid loading it twice; check whether it is there`,
		facts,
	});
}

/** Problems with the connection or the caller affect every batch. */
function holdsForAll({ kind, status }: CallFailure): boolean {
	return kind === 'token' || kind === 'blocked' || kind === 'unsent' || status === 401 || status === 403;
}
