import type { Clock } from '../clock';

/** Counts calls in fixed windows, as gateways do. */
export class RateLimit {
	private windowStart = 0;
	private count = 0;
	private limit = 0;

	constructor(private readonly clock: Clock) {}

	/** Seconds to wait, or undefined if the call may proceed. 0 means no limit; a changed limit restarts the window. */
	take(limit: number, windowSeconds = 60): number | undefined {
		const changed = limit !== this.limit;
		this.limit = limit;
		if (limit <= 0) return undefined;
		const now = this.clock.now();
		if (changed || now - this.windowStart >= windowSeconds * 1000 || now < this.windowStart) {
			this.windowStart = now;
			this.count = 0;
		}
		this.count += 1;
		return this.count <= limit ? undefined : Math.ceil((this.windowStart + windowSeconds * 1000 - now) / 1000);
	}
}
