import type { Field } from './types';

/** Names of the parameters in a path, in order: `/orders/{direction}/{orderID}` has `direction` and `orderID`. */
export function pathNames(path: string): string[] {
	return (path.match(/\{\w+\}/g) ?? []).map((braced) => braced.slice(1, -1));
}

/**
 * The parameters of a path as fields, in order. They are strings unless `typed` says otherwise.
 *
 * @param typed known details of some parameters
 * @param lookupOf returns the key of the look-up for a parameter name
 */
export function pathFields(
	path: string,
	typed: readonly Field[],
	lookupOf: (name: string) => string | undefined,
): Field[] {
	return pathNames(path).map((name): Field => {
		const known = typed.find((field) => field.name === name);
		const lookup = lookupOf(name);
		return { type: 'string', ...known, name, required: true, ...(lookup !== undefined && { lookup }) };
	});
}
