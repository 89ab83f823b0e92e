import type { Clock } from '../clock';
import { Seeded } from '../store';
import { fault } from './errors';
import type { Executing } from './graphql/executing';
import { retailerOf } from './read/retailers';
import { EventLog } from './rest/eventLog';
import { Jobs } from './rest/jobs';
import { seed } from './seed';
import { RETAILER } from './seed/names';
import type { FluentSettings } from './settings';
import { FluentData } from './store/data';
import { entityName } from './store/kinds';
import type { Row } from './store/row';

/** The one account of the sandbox. */
export class Account implements Executing {
	events: EventLog;
	jobs: Jobs;
	private readonly seeded: Seeded<FluentData>;

	constructor(
		private readonly clock: Clock,
		readonly settings: FluentSettings,
	) {
		this.events = new EventLog(clock);
		this.jobs = new Jobs(clock, settings);
		this.seeded = new Seeded(() => {
			const data = new FluentData(clock);
			seed(data);
			return data;
		}, true);
	}

	get data(): FluentData {
		return this.seeded.data;
	}

	allow(permission: string): void {
		if (this.settings.denied.includes(permission)) throw fault('C0020E', `Permissions missing: [${permission}]`);
	}

	/** The platform notifies the workflow of each entity that has one. */
	created(row: Row): void {
		const { id, ref, type, workflowRef } = row.values;
		if (workflowRef === undefined) return;
		const context = { entityType: entityName(row.kind), entityId: id, entityRef: ref, entitySubtype: type };
		const retailerId = String(retailerOf(row, this.data) ?? RETAILER);
		this.events.add({ name: 'CREATE', retailerId, context, eventStatus: 'COMPLETE', attributes: {} });
	}

	reset(): void {
		this.seeded.reset();
		this.events = new EventLog(this.clock);
		this.jobs = new Jobs(this.clock, this.settings);
	}
}
