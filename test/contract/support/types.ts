import type { Sent } from '../../support/recorder';

export type { Sent };

/** Knows a provider's API from the provider's own description, and nothing of our catalogue. */
export interface Checker {
	/** Every call described, as `METHOD /path/{}`. */
	calls: readonly string[];
	/** What the request has against the description, in words; empty when it is valid. */
	problems(sent: Sent): string[];
	/** What a user writes by the description, where our catalogue alone does not say it; absent where it always does. */
	writer?: Writer;
}

/** Fills in bodies by the vendor's description. Places in a body are dot paths; elements of lists go by `[]`. */
export interface Writer {
	/** A value for a member of which our catalogue only says that it is JSON; `tags` say which form of the body is meant. */
	sample(operation: Call, place: string, tags: Readonly<Record<string, unknown>>): unknown;
	/** The object at a place with the members of one way of each union, where our form shows the members of all ways. */
	inOneWay(operation: Call, place: string, value: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

export interface Call {
	method: string;
	path: string;
}

/** Method and path of a call, whatever the path's parameters are called. */
export function callKey(method: string, path: string): string {
	return `${method.toUpperCase()} ${path.replace(/\{[^{}]+\}/g, '{}')}`;
}
