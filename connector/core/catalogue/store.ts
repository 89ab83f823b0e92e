import type { Field } from './types';

/**
 * A field as generated catalogues keep it: like `Field`, but an object may name a type of the store instead of listing its
 * members, so that what many bodies share is written once.
 */
export interface StoredField extends Partial<Omit<Field, 'fields' | 'items'>> {
	/**
	 * Name of a type of the store. What stands beside it is laid over that type. A field without `ref` and `type` is a
	 * string, or an object where it has `fields`.
	 */
	ref?: string;
	fields?: readonly StoredField[];
	items?: StoredField;
}

/** Named types. Most are objects; the `name` of their field is not used. */
export type TypeStore = Readonly<Record<string, StoredField>>;

/**
 * The field with every reference replaced by the type that it names. Where a type contains itself, the inner one is JSON
 * of any form.
 *
 * @throws Error for a name that the store does not have: a slip of the generator
 */
export function resolveField(stored: StoredField, types: TypeStore, within: readonly string[] = []): Field {
	const { ref, fields, items, name = '', ...rest } = stored;
	const own = { ...rest, name };
	if (ref !== undefined) {
		const type = types[ref];
		if (type === undefined) throw new Error(`The catalogue has no type ${ref}`);
		if (within.includes(ref)) return { ...own, type: 'json' };
		const { name: _unused, ...found } = resolveField(type, types, [...within, ref]);
		return { ...found, ...own, type: found.type };
	}
	return {
		...own,
		type: own.type ?? (fields ? 'object' : 'string'),
		...(fields && { fields: resolveFields(fields, types, within) }),
		...(items && { items: resolveField(items, types, within) }),
	};
}

/** The fields with every reference replaced. */
export function resolveFields(
	stored: readonly StoredField[],
	types: TypeStore,
	within: readonly string[] = [],
): Field[] {
	return stored.map((field) => resolveField(field, types, within));
}
