import type { IncomingHttpHeaders } from 'node:http';

import type { Session } from '../oauth/store';

/** A request as the handlers see it: read completely, its path parsed. */
export interface SandboxRequest {
	method: string;
	/** As received, still encoded, without the query. */
	path: string;
	/** Values of the route's `{name}` segments, decoded; `*` holds the rest of the path. */
	params: Record<string, string>;
	/** In the order sent; a name may come several times. */
	query: Array<[name: string, value: string]>;
	/** The query as received, still encoded, without the question mark. */
	rawQuery: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
	/** `http://127.0.0.1:port` under which the caller reached the listener. */
	origin: string;
	/** Set by the bearer check: whose token it is. */
	session?: Session;
}

/**
 * A response. A Buffer or string is sent as it is (give a content type), undefined is no body, anything else is JSON.
 */
export interface Reply {
	status: number;
	headers?: Record<string, string>;
	body?: unknown;
}

export type Handler = (request: SandboxRequest) => Reply | Promise<Reply>;

export interface Route {
	method: string;
	/** Segments in braces are parameters; a last segment `*` takes the rest of the path. */
	path: string;
	/** Short name for faults and counters, e.g. `token` or `inventory.list`. */
	name: string;
	handler: Handler;
}

/** Why a request reached no handler. */
export type Refusal = 'notFound' | 'method' | 'path' | 'tooLarge' | 'crashed';

/** The provider's response to a request that reached no handler. */
export type Refuse = (kind: Refusal, request: SandboxRequest, detail?: string) => Reply;
