import type { Clock } from '../clock';
import { fault } from './errors';
import type { Executing } from './graphql/executing';
import { seed } from './seed';
import type { FluentSettings } from './settings';
import { FluentData } from './store/data';

/** The one account of the sandbox; its data is made when first asked for, as many tests need none. */
export class Account implements Executing {
	private kept: FluentData | undefined;

	constructor(
		private readonly clock: Clock,
		readonly settings: FluentSettings,
	) {}

	get data(): FluentData {
		if (!this.kept) {
			this.kept = new FluentData(this.clock);
			seed(this.kept);
		}
		return this.kept;
	}

	allow(permission: string): void {
		if (this.settings.denied.includes(permission)) throw fault('C0020E', `Permissions missing: [${permission}]`);
	}

	created(): void {}

	reset(): void {
		this.kept = undefined;
	}
}
