/** A request as it arrived. */
export interface Sent {
	method: string;
	/** As received, still encoded, without the query. */
	path: string;
	/** Decoded, in the order sent. */
	query: ReadonlyArray<readonly [name: string, value: string]>;
	contentType?: string;
	/** Empty when there was none. */
	body: string;
}

/** Knows a provider's API from the provider's own description, and nothing of our catalogue. */
export interface Checker {
	/** Every call described, as `METHOD /path/{}`. */
	calls: readonly string[];
	/** What the request has against the description, in words; empty when it is valid. */
	problems(sent: Sent): string[];
	/** A value that the description allows for a member of a body, where our catalogue only says that it is JSON. */
	sample?(method: string, path: string, member: string): unknown;
}

/** Method and path of a call, whatever the path's parameters are called. */
export function callKey(method: string, path: string): string {
	return `${method.toUpperCase()} ${path.replace(/\{[^{}]+\}/g, '{}')}`;
}
