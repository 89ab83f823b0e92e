import { isObject } from '../../http/body';
import { valueAt, type Entity } from '../../store';

/** Whether an entity matches the values of a query parameter. */
export type Filter = (entity: Entity, values: readonly string[]) => boolean;

/** The member at one of the paths is, or contains, one of the values. */
export function among(...paths: string[]): Filter {
	return (entity, values) => paths.some((path) => heldAt(entity, path).some((value) => values.includes(String(value))));
}

/** The time at the path is not before the value. */
export function from(path: string): Filter {
	return (entity, [value]) => timeAt(entity, path) >= Date.parse(value);
}

/** The time at the path is not after the value. */
export function until(path: string): Filter {
	return (entity, [value]) => timeAt(entity, path) <= Date.parse(value);
}

/** The text at one of the paths contains the value, ignoring case. */
export function containing(...paths: string[]): Filter {
	return (entity, [value]) => {
		const wanted = value.toLowerCase();
		return paths.some((path) => heldAt(entity, path).some((text) => String(text).toLowerCase().includes(wanted)));
	};
}

/** Values at a dot path, including those inside lists. */
export function heldAt(value: unknown, path: string): unknown[] {
	let values: unknown[] = [value];
	for (const name of path.split('.')) {
		values = values
			.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]))
			.flatMap((one) => (isObject(one) && one[name] !== undefined && one[name] !== null ? [one[name]] : []));
	}
	return values.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]));
}

function timeAt(entity: Entity, path: string): number {
	const value = valueAt(entity, path);
	return typeof value === 'string' ? Date.parse(value) : NaN;
}
