import { randomUUID } from 'node:crypto';

import type { Clock } from '../../clock';
import { Records } from '../../store';
import { FLUENT_ACCOUNT, FLUENT_USER } from '../accounts';
import type { Values } from '../store/row';

export interface FluentEvent extends Values {
	id: string;
	name: string;
	type: string;
	accountId: string;
	retailerId: string;
	category: string;
	context: Values;
	eventStatus: string;
	generatedOn: string;
}

/** Events sent to workflows and their outcomes, oldest first. */
export class EventLog {
	readonly records = new Records<FluentEvent>();

	constructor(private readonly clock: Clock) {}

	/** Milliseconds since 1970. */
	readonly now = (): number => this.clock.now();

	get(id: string): FluentEvent | undefined {
		return this.records.get(id);
	}

	add(event: Pick<FluentEvent, 'name' | 'retailerId' | 'context' | 'eventStatus'> & Values): FluentEvent {
		const full: FluentEvent = {
			...{ id: randomUUID(), type: 'ORCHESTRATION', accountId: FLUENT_ACCOUNT, category: 'ORDER_WORKFLOW' },
			...event,
			generatedBy: FLUENT_USER.username,
			generatedOn: this.clock.iso(),
		};
		this.records.put(full.id, full);
		return full;
	}
}
