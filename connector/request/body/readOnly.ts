import type { Field } from '../../core/catalogue/types';
import { isContainer } from '../../core/object';

type Members = Record<string, unknown>;

const known = new WeakMap<readonly Field[], boolean>();

/** Whether any member, at any depth, is only ever returned by the API. */
function hasReadOnly(fields: readonly Field[]): boolean {
	let found = known.get(fields);
	if (found === undefined) {
		found = fields.some((field) => field.readOnly === true || hasReadOnly(innerFields(field)));
		known.set(fields, found);
	}
	return found;
}

const NONE: readonly Field[] = [];

/** Members of an object, or of the objects in a list. */
export function innerFields(field: Field): readonly Field[] {
	return field.fields ?? (field.items ? innerFields(field.items) : NONE);
}

/**
 * The value without read-only members. Reading an entity, modifying it and sending it back is a common pattern, but
 * strict providers would reject the members that only they may set. Returns the same value if there is nothing to
 * remove.
 */
export function withoutReadOnly(fields: readonly Field[], value: unknown): unknown {
	if (!isContainer(value) || !hasReadOnly(fields)) return value;
	if (Array.isArray(value)) return value.map((entry) => withoutReadOnly(fields, entry));
	const kept: Members = { ...value };
	for (const field of fields) {
		if (!Object.hasOwn(kept, field.name)) continue;
		if (field.readOnly) delete kept[field.name];
		else kept[field.name] = withoutReadOnly(innerFields(field), kept[field.name]);
	}
	return kept;
}
