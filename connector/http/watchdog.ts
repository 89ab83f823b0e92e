import { sleep } from 'n8n-workflow';

/** How exact a time limit is. */
const TICK_MS = 250;

interface Watch {
	/** On the clock that nobody can turn. */
	until: number;
	expired(): void;
}

const watches = new Set<Watch>();
let awake = false;

/**
 * Calls `expired` when the time is up, unless the function returned is called before. All answers under way share one
 * timer: a timer of its own, with the signal to end it, costs each of them more CPU than its reading does.
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
