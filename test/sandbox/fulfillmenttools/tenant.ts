import type { Clock } from '../clock';
import type { FftContext } from './context';
import { FftData } from './data';
import { seed } from './seed';
import type { FulfillmenttoolsSettings } from './settings';

/** The tenant's data with what the handlers need; `reset` goes back to the seed. */
export class Tenant implements FftContext {
	data: FftData;

	constructor(
		readonly clock: Clock,
		readonly settings: FulfillmenttoolsSettings,
	) {
		this.data = this.seeded();
	}

	reset(): void {
		this.data = this.seeded();
	}

	private seeded(): FftData {
		const { clock, settings } = this;
		const data = new FftData({ clock, settings, versioned: 0 });
		seed(data);
		return data;
	}
}
