import { isObject } from '../http/body';

/** A JSON object of any kind. */
export type Entity = Record<string, unknown>;

/** The member at a dot path, or undefined if the path leads nowhere. */
export function valueAt(value: unknown, path: string): unknown {
	if (!path.includes('.')) return isObject(value) && Object.hasOwn(value, path) ? value[path] : undefined;
	return path
		.split('.')
		.reduce<unknown>((inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);
}

/** Compares values of one type: numbers by size, anything else as text by code unit. Missing ones come first. */
export function compareValues(one: unknown, other: unknown): number {
	if (one === other) return 0;
	if (one === undefined || one === null) return other === undefined || other === null ? 0 : -1;
	if (other === undefined || other === null) return 1;
	if (typeof one === 'number' && typeof other === 'number') return one - other;
	const [left, right] = [String(one), String(other)];
	return left < right ? -1 : left > right ? 1 : 0;
}
