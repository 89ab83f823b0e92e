import { hasMember, isObject } from './object';

type Members = Record<string, unknown>;

/** Value at `a.b.c`, or undefined. Only own properties count, so `constructor` is not found. */
export function getPath(value: unknown, path: string): unknown {
	let current = value;
	for (const key of path.split('.')) {
		if (!hasMember(current, key)) return undefined;
		current = current[key];
	}
	return current;
}

/** Sets the value at `a.b.c`, creating intermediate objects. Paths must come from a catalogue, whose names are safe. */
export function setPath(target: Members, path: string, value: unknown): void {
	const keys = path.split('.');
	const last = keys.pop() as string;
	let current = target;
	for (const key of keys) {
		if (!isObject(current[key])) current[key] = {};
		current = current[key] as Members;
	}
	current[last] = value;
}

/**
 * A copy in which the member at `a.b.c` is replaced, or removed if the value is undefined. Everything outside the path
 * is shared with the original.
 */
export function withPath(target: Members, path: string, value: unknown): Members {
	const [key, ...rest] = path.split('.');
	if (rest.length === 0) {
		const copy = { ...target, [key]: value };
		if (value === undefined) delete copy[key];
		return copy;
	}
	const inner = isObject(target[key]) ? target[key] : {};
	return { ...target, [key]: withPath(inner, rest.join('.'), value) };
}

/** `over` merged into `base`: objects recursively, everything else replaced. Neither argument is modified. */
export function deepMerge(base: unknown, over: unknown): unknown {
	if (!isObject(base) || !isObject(over)) return over;
	const merged: Members = { ...base };
	for (const [key, value] of Object.entries(over)) {
		merged[key] = Object.hasOwn(base, key) ? deepMerge(base[key], value) : value;
	}
	return merged;
}
