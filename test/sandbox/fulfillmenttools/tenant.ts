import type { Clock } from '../clock';
import { Seeded } from '../store';
import type { FftContext } from './context';
import { FftData } from './data';
import { seed } from './seed';
import type { FulfillmenttoolsSettings } from './settings';

/** The tenant's data together with what the handlers need. */
export class Tenant implements FftContext {
	private readonly seeded: Seeded<FftData>;

	constructor(
		readonly clock: Clock,
		readonly settings: FulfillmenttoolsSettings,
	) {
		this.seeded = new Seeded(() => {
			const data = new FftData({ clock, settings, versioned: 0 });
			seed(data);
			return data;
		});
	}

	get data(): FftData {
		return this.seeded.data;
	}

	reset(): void {
		this.seeded.reset();
	}
}
