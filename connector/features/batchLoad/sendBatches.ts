import type { Client } from '../../http/client';
import { CallFailure } from '../../http/failure';
import { schedule } from '../../http/scheduler';
import { identifier, mayHaveArrived, type Jobs } from './jobs';
import type { Plan } from './plan';
import type { LoadBatch } from './batch';

/** Midnight comes once; a job that is refused more often is refused for another reason. */
const MOST_JOBS = 3;

/**
 * Sends batches. One that was accepted, or may have been, is never sent again: its records would be loaded twice. What
 * fails for one batch does not keep the others back, unless it would fail for all of them.
 *
 * @throws InputError when a field of the job is empty; the reason of the signal
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

/** Whether the records were loaded may be open; whoever reads the failure has to know. */
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

/** What is wrong with the connection or with the caller is so for every batch. */
function holdsForAll({ kind, status }: CallFailure): boolean {
	return kind === 'token' || kind === 'blocked' || kind === 'unsent' || status === 401 || status === 403;
}
