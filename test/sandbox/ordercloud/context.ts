import type { Operation } from '../../../connector/core/catalogue/types';
import type { Clock } from '../clock';
import type { Monitor } from '../control/monitor';
import { queryValue } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import type { TokenStore } from '../oauth/store';
import type { Entity } from '../store';
import type { Caller } from './caller';
import type { OrderCloudData } from './data';
import type { Kind, SharedKinds } from './entities/kind';
import type { ListFields } from './list/fields';
import type { Lists } from './list/lists';
import type { OrderCloudSettings } from './settings';

/** What the handlers work with. */
export interface OrderCloudContext {
	data: OrderCloudData;
	clock: Clock;
	settings: OrderCloudSettings;
	tokens: TokenStore;
	lists: Lists;
	monitor: Monitor;
}

/** An acceptable request: known, well formed, and with the role it requires. */
export interface Call extends OrderCloudContext {
	request: SandboxRequest;
	operation: Operation;
	params: Record<string, string>;
	/** Empty if none was sent. */
	body: Entity;
	caller: Caller;
	/** The kind of object at the path. */
	kind: Kind;
	kinds: SharedKinds;
	/** What a list can be filtered and sorted by. */
	fields: ListFields;
}

export type Handle = (call: Call) => Reply;

/** Handlers by method and path, e.g. `POST /v1/orders/{direction}`. */
export type Handles = Record<string, Handle>;

/** The time of the sandbox as OrderCloud writes it. */
export function nowOf({ clock }: { clock: Clock }): string {
	return clock.iso();
}

/** The first value of a query parameter. */
export function queryOf({ request }: { request: SandboxRequest }, name: string): string | undefined {
	return queryValue(request, name);
}
