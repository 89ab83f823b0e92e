import { isObject, jsonObject, mediaType } from '../../http/body';
import type { Reply, SandboxRequest } from '../../http/types';
import { fluentError } from '../errors';
import type { Values } from '../store/row';

/** `id` is a text or a whole number: identifiers are numbers written as text. */
export type Form = 'string' | 'integer' | 'object' | 'list' | 'id' | 'any';

/** Members that a body may have; an exclamation mark after the form means that it must. */
export type Shape = Readonly<Record<string, Form | `${Form}!`>>;

const FITS: Readonly<Record<Form, (value: unknown) => boolean>> = {
	string: (value) => typeof value === 'string' && value !== '',
	integer: (value) => Number.isInteger(value),
	object: isObject,
	list: Array.isArray,
	any: () => true,
	id: (value) => (typeof value === 'string' && value !== '') || Number.isInteger(value),
};

/** The body of a request if it is valid, otherwise the refusal. */
export function bodyOf(request: SandboxRequest, shape: Shape): Values | Reply {
	if (mediaType(request) !== 'application/json') return fluentError(400, 'The content type must be application/json');
	const body = jsonObject(request);
	const problem = body ? problemOf(body, shape) : 'The body must be a JSON object';
	return problem === undefined ? (body as Values) : fluentError(400, problem);
}

/** What is wrong with the members of an object. */
export function problemOf(value: Values, shape: Shape): string | undefined {
	const unknown = Object.keys(value).filter((name) => !Object.hasOwn(shape, name));
	if (unknown.length) return `Unknown member: ${unknown.join(', ')}`;
	for (const [name, form] of Object.entries(shape)) {
		const given = value[name];
		if (given === undefined && form.endsWith('!')) return `${name} is missing`;
		if (given !== undefined && !FITS[form.replace('!', '') as Form](given)) return `${name} has not the right form`;
	}
	return undefined;
}

export const isReply = (value: Values | Reply): value is Reply => 'status' in value && 'body' in value;

/** Whole numbers of the query by name, with defaults; the refusal if one is not a number. */
export function numbersOf(request: SandboxRequest, defaults: Record<string, number>): Record<string, number> | Reply {
	const numbers = { ...defaults };
	for (const [name, value] of request.query) {
		if (!Object.hasOwn(defaults, name)) continue;
		if (!/^\d+$/.test(value)) return fluentError(400, `${name} must be a whole number`);
		numbers[name] = Number(value);
	}
	return numbers;
}
