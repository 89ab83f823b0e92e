import { sleep } from 'n8n-workflow';

import { schedule } from '../../http/scheduler';
import type { LoadBatch } from './batch';

/** From look to look the pause grows by this factor, up to so many times the first. */
const GROWTH = 1.2;
const MOST_GROWTH = 6;

/** Many batches are looked at less often each, so that there are at most ten looks in a second. */
const MS_PER_BATCH = 100;

interface Waiting {
	batch: LoadBatch;
	pauseMs: number;
	/** When to look next, and when for the last time. */
	due: number;
	until: number;
}

/**
 * Looks at accepted batches until each is done or its time is over: the first time one pause after it was accepted, then
 * after ever longer ones, all batches alike.
 *
 * @param look tells whether the batch needs no further look
 * @throws what `look` throws; the reason of the signal
 */
export async function waitForAll(
	batches: readonly LoadBatch[],
	times: { everyMs: number; limitMs: number; concurrency: number },
	signal: AbortSignal | undefined,
	look: (batch: LoadBatch) => Promise<boolean>,
): Promise<void> {
	const { everyMs, limitMs, concurrency } = times;
	let waiting: Waiting[] = batches.map((batch) => {
		const at = batch.accepted?.at ?? 0;
		return { batch, pauseMs: everyMs, due: at + Math.min(everyMs, limitMs), until: at + limitMs };
	});
	while (waiting.length > 0) {
		const now = performance.now();
		const due = waiting.filter((one) => one.due <= now);
		if (due.length === 0) {
			await sleep(Math.ceil(Math.min(...waiting.map((one) => one.due)) - now), signal);
			continue;
		}
		const least = waiting.length * MS_PER_BATCH;
		const over = new Set<Waiting>();
		await schedule(due.length, concurrency, signal, async (index) => {
			const one = due[index];
			const last = performance.now() >= one.until;
			if ((await look(one.batch)) || last) over.add(one);
			one.pauseMs = Math.min(one.pauseMs * GROWTH, everyMs * MOST_GROWTH);
			one.due = Math.min(performance.now() + Math.max(one.pauseMs, least), Math.max(one.until, performance.now()));
		});
		waiting = waiting.filter((one) => !over.has(one));
	}
}
