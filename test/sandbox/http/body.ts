import { memoized } from '../memoized';
import type { SandboxRequest } from './types';

/** Media type without its parameters, in lower case; empty if the header is absent. */
export function mediaType(request: SandboxRequest): string {
	return (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
}

/** The body as JSON, parsed only once; undefined if it is not JSON. */
export const jsonValue = memoized(parsed);

/** The body as a JSON object of the caller's own, or undefined if it is anything else. */
export function jsonObject(request: SandboxRequest): Record<string, unknown> | undefined {
	const value = parsed(request);
	return isObject(value) ? value : undefined;
}

function parsed({ body }: SandboxRequest): unknown {
	try {
		return JSON.parse(body.toString('utf8'));
	} catch {
		return undefined;
	}
}

/** The body as form fields, or undefined if a field is repeated. */
export function formFields(request: SandboxRequest): Record<string, string> | undefined {
	return unique([...new URLSearchParams(request.body.toString('utf8'))]);
}

/** Names and values as a record, or undefined if a name is repeated. */
export function unique(pairs: ReadonlyArray<[string, string]>): Record<string, string> | undefined {
	const fields: Record<string, string> = Object.create(null) as Record<string, string>;
	for (const [name, value] of pairs) {
		if (name in fields) return undefined;
		fields[name] = value;
	}
	return fields;
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first value of a query parameter. */
export function queryValue({ query }: Pick<SandboxRequest, 'query'>, name: string): string | undefined {
	return query.find(([one]) => one === name)?.[1];
}

/** The value of a header that may come once. */
export function header(request: SandboxRequest, name: string): string | undefined {
	const value = request.headers[name.toLowerCase()];
	return Array.isArray(value) ? value.join(', ') : value;
}
