import { InputError } from '../core/inputError';
import { isContainer } from '../core/object';
import { refuseInexact } from './inexact';

/** Keys that change an object's prototype instead of its content when they are assigned. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than any body of the providers; beyond it, writing JSON would exhaust the stack. */
const MAX_DEPTH = 200;

/** Whether a key may be assigned to an object. */
export function isSafeKey(key: string): boolean {
	return !FORBIDDEN.has(key);
}

/**
 * Checks all keys of a JSON value at any depth; iterates without recursion, since the value comes from the user.
 *
 * @param numbers also rejects numbers that may have been rounded, as in values from expressions
 * @returns the value itself
 * @throws InputError naming the field and the key, or if the value is nested too deeply or contains itself
 */
export function safeKeys<T>(field: string, value: T, numbers = true): T {
	const open: Array<[node: unknown, depth: number]> = [[value, 0]];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const [node, depth] = next;
		if (numbers && typeof node === 'number') refuseInexact(field, node);
		if (!isContainer(node)) continue;
		if (depth > MAX_DEPTH) {
			throw new InputError(
				field,
				`'${field}' is nested more than ${MAX_DEPTH} levels deep`,
				`Pass a flatter value in '${field}'`,
			);
		}
		if (Array.isArray(node)) {
			for (const entry of node) open.push([entry, depth + 1]);
			continue;
		}
		for (const key of Object.keys(node)) {
			if (!isSafeKey(key)) {
				throw new InputError(
					field,
					`'${field}' contains the key '${key}', which is not accepted`,
					`Rename or remove the key '${key}' in '${field}'`,
				);
			}
			open.push([(node as Record<string, unknown>)[key], depth + 1]);
		}
	}
	return value;
}
