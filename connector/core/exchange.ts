import type { HttpMethod } from './catalogue/types';

/**
 * Names and values in sending order; names may repeat. A joined value combines several values, separated by commas that
 * are not encoded.
 */
export type Query = Array<[name: string, value: string, joined?: boolean]>;

/** A request as the engine describes it: what is sent and to which server, not how. */
export interface ApiRequest {
	method: HttpMethod;
	/** Key of one of the profile's servers; defaults to the first. */
	server?: string;
	/** Begins with `/`; all values in it are already encoded. */
	path: string;
	query?: Query;
	headers?: Record<string, string>;
	/** JSON-serialisable value, or text (XML), or undefined for no body. */
	body?: unknown;
	/** Content type of a text body. */
	contentType?: string;
	/** `json` (default) parses the body, `text` returns a string, `binary` a Buffer. */
	expect?: 'json' | 'text' | 'binary';
	accept?: string;
	/** The response format is unknown: text is accepted where JSON was requested. */
	lenient?: boolean;
	/**
	 * True: safe to repeat, although its method does not guarantee it. False: not safe to repeat, although its method
	 * implies it.
	 */
	repeatable?: boolean;
	/** A 303 points to an entity that already exists, which is read instead; see ResponseSchema. */
	seeOther?: boolean;
	/**
	 * Called for a successful response that contains errors, such as a GraphQL response with `errors` next to `data`.
	 * Returning true accepts the response as it is, so that the caller can reject parts of it individually.
	 */
	takesPart?(response: ApiResponse): boolean;
	/**
	 * Identifies the user on whose behalf the request is made: the values of the profile's `actAs.fields`. Every request
	 * made for the same item must carry it as well (`{ actAs: request.actAs }`), or it would be made as the caller.
	 */
	actAs?: Readonly<Record<string, unknown>>;
}

export interface ApiResponse {
	status: number;
	/** Keyed by lower-case name. */
	headers: Record<string, string>;
	/** Parsed JSON, text or Buffer, depending on `expect`; undefined for an empty body. */
	body: unknown;
}

/** A decoded error response of the provider. */
export interface ApiProblem {
	/** One sentence with the provider's own text, truncated and stripped of control characters. */
	message: string;
	/** The provider's error code or codes. */
	code?: string;
	/** What to do next. */
	hint?: string;
	/** The provider's request identifier, for its support team. */
	requestId?: string;
	/** The current version of the entity, if the error states it. */
	version?: number;
	/** Temporary, and the request was certainly not executed: it may be retried whatever its method. */
	passing?: boolean;
	/** Temporary, but the request may have been executed: it may be retried only if that is harmless. */
	transient?: boolean;
	/** Minimum delay in milliseconds that the provider requests before a retry. */
	afterMs?: number;
}
