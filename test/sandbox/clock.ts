/**
 * The sandbox's own clock. Every lifetime is measured by it, so that a test can let a day pass without waiting.
 * It runs at the speed of the real one, shifted by an offset.
 */
export class Clock {
	private offset = 0;
	/** Many records are written within a millisecond. */
	private formatted = { time: NaN, text: '' };

	/** Milliseconds since 1970. */
	now(): number {
		return Date.now() + this.offset;
	}

	/** The time `ms` milliseconds from now in ISO 8601. */
	iso(ms = 0): string {
		const time = this.now() + ms;
		if (time !== this.formatted.time) this.formatted = { time, text: new Date(time).toISOString() };
		return this.formatted.text;
	}

	/** Advances by `ms` milliseconds; negative values go back. */
	advance(ms: number): void {
		this.offset += ms;
	}

	/** Sets the time, from which it continues to run. */
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
