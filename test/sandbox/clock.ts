/**
 * The sandbox's own clock. Every lifetime is measured by it, so that a test can let a day pass without waiting.
 * It runs at the speed of the real one, shifted by what was set.
 */
export class Clock {
	private offset = 0;

	/** Milliseconds since 1970. */
	now(): number {
		return Date.now() + this.offset;
	}

	/** Lets `ms` milliseconds pass at once; negative values go back. */
	advance(ms: number): void {
		this.offset += ms;
	}

	/** Sets the time of day to a date; it goes on running from there. */
	set(date: string | number): void {
		const time = typeof date === 'number' ? date : Date.parse(date);
		if (!Number.isFinite(time)) throw new Error(`"${date}" is not a date`);
		this.offset = time - Date.now();
	}

	/** Back to the real time. */
	reset(): void {
		this.offset = 0;
	}
}
