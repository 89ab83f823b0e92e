import type { Clock } from '../clock';
import { jsonObject } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import type { Codes } from './codes';
import type { FedexData } from './data';
import type { Replies, SuccessStyle } from './replies';
import type { FedexSettings } from './settings';

/** What the handlers of the resources work with. */
export interface FedexContext {
	data: FedexData;
	replies: Replies;
	settings: FedexSettings;
	clock: Clock;
	codes: Codes;
}

/** A resource's route below `/api`. */
export interface FedexRoute {
	method: string;
	path: string;
	name: string;
	/** How the operation's page signals success. */
	style: SuccessStyle;
	/** Its documented query parameters, those of paging included. */
	query?: readonly string[];
	/** Query parameters that may be repeated. */
	repeatable?: readonly string[];
	handler: (request: SandboxRequest, context: FedexContext, style: SuccessStyle) => Reply;
}

/** The JSON body; the validator has checked that it is an object or absent. */
export function bodyOf(request: SandboxRequest): Record<string, unknown> {
	return jsonObject(request) ?? {};
}

/** Members of a route, by method and path. */
export function at(line: string, name: string, style: SuccessStyle) {
	const [method, path] = line.split(' ');
	return { method, path, name, style };
}
