import { isExactNumber } from './exactJson';

type Members = Record<string, unknown>;

/** Whether the value is a plain object: neither an array, nor null, nor a number that keeps its digits. */
export function isObject(value: unknown): value is Members {
	return isContainer(value) && !Array.isArray(value);
}

/** Whether the value is an object or an array, rather than a single value. */
export function isContainer(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !isExactNumber(value);
}

/** Whether the value is an object with this own property. */
export function hasMember(value: unknown, key: string): value is Members {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** The members of a value in a response; empty if it is not an object. */
export function membersOf(value: unknown): Readonly<Members> {
	return typeof value === 'object' && value !== null ? (value as Members) : {};
}
