import { sleep } from 'n8n-workflow';

import { schedule } from '../../http/scheduler';
import type { LoadBatch } from './batch';

/** After each poll the interval grows by this factor, up to `MOST_GROWTH` times the initial one. */
const GROWTH = 1.2;
const MOST_GROWTH = 6;

/** The more batches are pending, the less often each is polled, which caps the rate at ten polls per second. */
const MS_PER_BATCH = 100;

interface Waiting {
	batch: LoadBatch;
	pauseMs: number;
	/** Time of the next poll, and deadline after which the next poll is the last. On the clock of `performance.now()`. */
	due: number;
	until: number;
}

/**
 * Polls accepted batches until each is finished or its time limit is reached: first one interval after it was accepted,
 * then at growing intervals.
 *
 * @param times `everyMs` and `limitMs` in milliseconds; `concurrency` is the maximum number of concurrent polls
 * @param look polls a batch and returns whether it needs no further polling
 * @throws whatever `look` throws; the abort reason of the signal
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
