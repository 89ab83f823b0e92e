import type { HttpMethod } from './catalogue/types';

/**
 * Names and values in the order sent; a name may come several times. A joined value holds several, separated by commas
 * that are sent as they are.
 */
export type Query = Array<[name: string, value: string, joined?: boolean]>;

/** A request of the engine: where and what, not how. */
export interface ApiRequest {
	method: HttpMethod;
	/** Key of the profile's server; the first one when absent. */
	server?: string;
	/** Begins with `/`; every value in it is encoded already. */
	path: string;
	query?: Query;
	headers?: Record<string, string>;
	/** JSON-able value, or text (XML), or undefined for no body. */
	body?: unknown;
	/** Of a text body. */
	contentType?: string;
	/** `json` (default) parses; `text` gives a string; `binary` gives a Buffer. */
	expect?: 'json' | 'text' | 'binary';
	accept?: string;
	/** The answer's form is not known: text is taken as it is where JSON was asked for. */
	lenient?: boolean;
	/** True: may be sent again although its method does not promise that this is harmless. False: may not, although it does. */
	repeatable?: boolean;
	/** A 303 leads to what exists already, which is read in its place; see ResponseSchema. */
	seeOther?: boolean;
	/**
	 * Told of a success with refusals in it, such as a GraphQL answer with errors beside data: true takes the answer as it
	 * is, for parts of it to be refused one by one.
	 */
	takesPart?(response: ApiResponse): boolean;
	/**
	 * On whose behalf: the values of the profile's `actAs.fields`. Every request that belongs to the same item must carry
	 * them too (`{ actAs: request.actAs }`), or it would be made as the caller.
	 */
	actAs?: Readonly<Record<string, unknown>>;
}

export interface ApiResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Parsed JSON, text or Buffer, by `expect`; undefined for an empty answer. */
	body: unknown;
}

/** A refusal of the provider, decoded. */
export interface ApiProblem {
	/** One sentence with the provider's own words; cleaned of control characters and cut. */
	message: string;
	/** The provider's code or codes. */
	code?: string;
	/** What to do next. */
	hint?: string;
	/** The provider's request identifier, for its support. */
	requestId?: string;
	/** The version that the entity has now, where the refusal names it. */
	version?: number;
	/** The request was not executed, for a reason that goes away by itself: it may be sent again, whatever its method. */
	passing?: boolean;
	/** The reason goes away by itself, but the request may have been executed: it may be sent again where that is harmless. */
	transient?: boolean;
	/** Milliseconds that the provider wants to pass before the request is sent again. */
	afterMs?: number;
}
