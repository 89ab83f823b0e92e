import type { Reply } from '../http/types';
import { fftError } from './errors';
import type { FulfillmenttoolsSettings } from './settings';

/** Pre-production scales to zero: the first call waits for the start, others may get 429 meanwhile. */
export class ColdStart {
	private warm = false;
	private refused = 0;

	constructor(private readonly settings: FulfillmenttoolsSettings) {}

	/** Back to zero instances. */
	cool(): void {
		this.warm = false;
		this.refused = 0;
	}

	/** Waits for the start, or returns the refusal of a call that no instance can take. */
	async pass(): Promise<Reply | undefined> {
		const { coldStartMs, scalingRefusals } = this.settings;
		if (this.refused < scalingRefusals) {
			this.refused += 1;
			return fftError(429, 'Too many requests', 'No instance is free yet; send the request again later');
		}
		if (!this.warm && coldStartMs > 0) {
			this.warm = true;
			await new Promise((resolve) => setTimeout(resolve, coldStartMs));
		}
		return undefined;
	}
}
