import type { Field } from './types';

/**
 * A field as generated catalogues store it: like `Field`, but an object may refer to a named type instead of listing
 * its members, so that types shared by many bodies are stored once.
 */
export interface StoredField extends Partial<Omit<Field, 'fields' | 'items'>> {
	/**
	 * Name of a type in the store. Properties given next to `ref` override those of the type. A field with neither `ref`
	 * nor `type` is a string, or an object if it has `fields`.
	 */
	ref?: string;
	fields?: readonly StoredField[];
	items?: StoredField;
}

/** Named types. Most are objects; the `name` of their field is ignored. */
export type TypeStore = Readonly<Record<string, StoredField>>;

/**
 * The field with every reference resolved. A type nested inside itself becomes free-form JSON, which ends the
 * recursion.
 *
 * @throws Error for a name missing from the store, which is a bug in the generator
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

/** The fields with every reference resolved. */
export function resolveFields(
	stored: readonly StoredField[],
	types: TypeStore,
	within: readonly string[] = [],
): Field[] {
	return stored.map((field) => resolveField(field, types, within));
}
