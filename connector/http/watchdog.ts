import { sleep } from 'n8n-workflow';

/** Precision of a time limit. */
const TICK_MS = 250;

interface Watch {
	/** On the monotonic clock, which is unaffected by changes of the system time. */
	until: number;
	expired(): void;
}

const watches = new Set<Watch>();
let awake = false;

/**
 * Calls `expired` once the time is up, unless the returned function is called first. All responses in progress share
 * one timer, because a timer of its own, with the signal to cancel it, would cost each of them more CPU time than
 * reading it.
 */
export function watch(ms: number, expired: () => void): () => void {
	const one: Watch = { until: performance.now() + ms, expired };
	watches.add(one);
	if (!awake) void keepWatch();
	return () => void watches.delete(one);
}

async function keepWatch(): Promise<void> {
	awake = true;
	while (watches.size > 0) {
		await sleep(TICK_MS);
		const now = performance.now();
		for (const one of watches) {
			if (one.until > now) continue;
			watches.delete(one);
			one.expired();
		}
	}
	awake = false;
}
