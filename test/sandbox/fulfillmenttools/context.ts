import type { Operation } from '../../../connector/core/catalogue/types';
import type { Clock } from '../clock';
import { isObject, jsonValue, queryValue } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import type { Entity } from '../store';
import type { FftData } from './data';
import type { FulfillmenttoolsSettings } from './settings';

/** What the handlers work with. */
export interface FftContext {
	data: FftData;
	settings: FulfillmenttoolsSettings;
	clock: Clock;
}

export type FftHandler = (call: Call) => Reply;

/** Handlers by method and path, `GET /api/orders/{orderId}`; names of path parameters as in the catalogue. */
export type FftRoutes = Readonly<Record<string, FftHandler>>;

/** A request that has passed the checks. */
export class Call {
	constructor(
		readonly request: SandboxRequest,
		readonly context: FftContext,
		/** The first operation of the catalogue with this method and path. */
		readonly operation: Operation,
	) {}

	get data(): FftData {
		return this.context.data;
	}

	/** The value of a path parameter. */
	param(name: string): string {
		return this.request.params[name];
	}

	/** The JSON body; empty if there is none or it is a list. */
	get body(): Entity {
		const value = this.request.body.length ? jsonValue(this.request) : undefined;
		return isObject(value) ? value : {};
	}

	/** The first value of a query parameter. */
	one(name: string): string | undefined {
		return queryValue(this.request, name);
	}

	/** All values of a query parameter, sent in the parameter's documented form. */
	many(name: string): string[] {
		const values = this.request.query.filter(([key]) => key === name).map(([, value]) => value);
		const joined = this.operation.query?.some((field) => field.name === name && field.joined);
		return joined ? values.flatMap((value) => value.split(',')) : values;
	}

	now(): string {
		return this.context.clock.iso();
	}
}

export function ok(body?: unknown): Reply {
	return { status: 200, body };
}

export function created(body: unknown): Reply {
	return { status: 201, body };
}
