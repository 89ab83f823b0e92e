import { sleep } from 'n8n-workflow';

/** Precision of a time limit. */
const TICK_MS = 250;

/** A call was ended before its answer was complete. The code is that of the operating system or of the HTTP client. */
export class Stopped extends Error {
	constructor(readonly code: 'ETIMEDOUT' | 'ERR_CANCELED') {
		super(code === 'ETIMEDOUT' ? 'The time is up' : 'The execution was stopped');
		this.name = 'Stopped';
	}
}

const watched = new Set<Deadline>();
let awake = false;

/** The calls to end when an execution is stopped; each signal gets a single listener. */
const stoppable = new WeakMap<AbortSignal, Set<Deadline>>();

/**
 * The time limit of one HTTP exchange, from the first byte sent to the last byte received. n8n's own timeout covers
 * only the time in which nothing arrives, and ends with the headers.
 *
 * It is the abort signal of the request as well. All calls share one timer and one listener for each execution, because
 * a timer, an AbortController and a listener of its own would cost each call more than reading a small answer does.
 */
export class Deadline {
	aborted = false;
	reason?: Stopped;
	/** On the monotonic clock, which is unaffected by changes of the system time. */
	private until: number;
	private fail?: (reason: Stopped) => void;
	private readonly listeners = new Set<(event: { type: 'abort' }) => void>();

	/** @param cancelled aborted when the execution is stopped */
	constructor(
		private readonly ms: number,
		private readonly cancelled?: AbortSignal,
	) {
		this.until = performance.now() + ms;
	}

	/** This object as the signal of a request. The HTTP client uses only the members that it has. */
	get signal(): AbortSignal {
		return this as unknown as AbortSignal;
	}

	/**
	 * Settles as `work` does, or rejects as soon as the time is up or the execution is stopped, even if `work` never
	 * settles.
	 *
	 * @throws Stopped
	 */
	async run<T>(work: () => Promise<T>): Promise<T> {
		if (this.cancelled?.aborted) throw new Stopped('ERR_CANCELED');
		const others = this.cancelled && callsOf(this.cancelled);
		others?.add(this);
		watched.add(this);
		if (!awake) void keepWatch();
		try {
			return await new Promise<T>((resolve, reject) => {
				this.fail = reject;
				work().then(resolve, reject);
			});
		} finally {
			watched.delete(this);
			others?.delete(this);
		}
	}

	/** Stops the clock, for a wait that has a limit of its own. */
	pause(): void {
		this.until = Infinity;
	}

	/** Starts the clock anew. */
	restart(): void {
		this.until = performance.now() + this.ms;
	}

	isOver(now: number): boolean {
		return this.until <= now;
	}

	/** Ends the call and closes its connection. */
	stop(reason: Stopped): void {
		if (this.aborted) return;
		this.reason = reason;
		this.fail?.(reason);
		this.close();
	}

	/** Closes the connection of a call whose answer is of no more use. */
	close(): void {
		this.aborted = true;
		for (const listener of this.listeners) listener({ type: 'abort' });
	}

	addEventListener(_type: string, listener: (event: { type: 'abort' }) => void): void {
		this.listeners.add(listener);
	}

	removeEventListener(_type: string, listener: (event: { type: 'abort' }) => void): void {
		this.listeners.delete(listener);
	}

	throwIfAborted(): void {
		if (this.reason) throw this.reason;
	}
}

/**
 * Waits for something that goes on for others even if this execution is stopped.
 *
 * @throws Stopped
 */
export async function unlessCancelled<T>(cancelled: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
	return cancelled ? await new Deadline(Infinity, cancelled).run(work) : await work();
}

function callsOf(cancelled: AbortSignal): Set<Deadline> {
	let calls = stoppable.get(cancelled);
	if (!calls) {
		const created = new Set<Deadline>();
		stoppable.set(cancelled, (calls = created));
		const stopAll = () => {
			for (const call of [...created]) call.stop(new Stopped('ERR_CANCELED'));
		};
		cancelled.addEventListener('abort', stopAll, { once: true });
	}
	return calls;
}

async function keepWatch(): Promise<void> {
	awake = true;
	while (watched.size > 0) {
		await sleep(TICK_MS);
		const now = performance.now();
		for (const call of watched) if (call.isOver(now)) call.stop(new Stopped('ETIMEDOUT'));
	}
	awake = false;
}
