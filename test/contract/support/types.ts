import type { Sent } from '../../support/recorder';

export type { Sent };

/** Knows a provider's API from the provider's own description, independently of our catalogue. */
export interface Checker {
	/** Every call described, as `METHOD /path/{}`. */
	calls: readonly string[];
	/** Violations of the description by the request, as messages; empty if it is valid. */
	problems(sent: Sent): string[];
	/** Writes what a user would by the description, where our catalogue is not specific; absent if it always is. */
	writer?: Writer;
}

/** Fills in bodies by the vendor's description. Places in a body are dot paths; `[]` stands for list elements. */
export interface Writer {
	/** A value for a member that our catalogue only describes as JSON; `tags` identify the variant of the body. */
	sample(operation: Call, place: string, tags: Readonly<Record<string, unknown>>): unknown;
	/** The object at a place, reduced to one alternative of each union, as our form shows the members of all. */
	inOneWay(operation: Call, place: string, value: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

export interface Call {
	method: string;
	path: string;
}

/** Method and path of a call, with parameter names removed. */
export function callKey(method: string, path: string): string {
	return `${method.toUpperCase()} ${path.replace(/\{[^{}]+\}/g, '{}')}`;
}
