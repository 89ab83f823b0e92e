import { memberLabel } from '../../core/catalogue/label';
import type { BodySchema, Field } from '../../core/catalogue/types';
import { getPath } from '../../core/dotPath';
import { DEEPEST } from '../../form/mapper';

/** A field that contains a value itself, with its dot path and label. */
export interface Leaf {
	path: string;
	label: string;
	field: Field;
	/** Path of the nearest enclosing object that is optional; the field is required only if that object is present. */
	within?: string;
	/** Whether the field, or an object that contains it, is only ever returned by the API. */
	readOnly: boolean;
}

/** What the members of an object inherit. */
type Parent = Pick<Leaf, 'path' | 'label' | 'within' | 'readOnly'> & { depth: number };

const TOP: Parent = { path: '', label: '', readOnly: false, depth: 0 };

const leaves = new WeakMap<BodySchema, ReadonlyMap<string, Leaf>>();

/**
 * All fields that contain values, by dot path. As in the form, objects are expanded, except for deeply nested ones;
 * lists are not.
 */
export function bodyLeaves(schema: BodySchema): ReadonlyMap<string, Leaf> {
	let found = leaves.get(schema);
	if (!found) {
		found = new Map(collect(schema.fields, TOP).map((leaf) => [leaf.path, leaf]));
		leaves.set(schema, found);
	}
	return found;
}

function collect(fields: readonly Field[], parent: Parent): Leaf[] {
	return fields.flatMap((field) => {
		const path = parent.path === '' ? field.name : `${parent.path}.${field.name}`;
		const label = memberLabel(parent.label, field);
		const readOnly = parent.readOnly || field.readOnly === true;
		const { within } = parent;
		if (field.type === 'object' && field.fields && field.fields.length > 0 && parent.depth < DEEPEST) {
			const below = { path, label, readOnly, within: field.required ? within : path, depth: parent.depth + 1 };
			return collect(field.fields, below);
		}
		return [{ path, label, field, within, readOnly }];
	});
}

const objects = new WeakMap<BodySchema, readonly string[]>();

/**
 * Dot paths of the objects that a body must contain, outer ones first. All members of such an object may be optional.
 */
export function requiredObjects(schema: BodySchema): readonly string[] {
	let found = objects.get(schema);
	if (!found) objects.set(schema, (found = collectObjects(schema.fields, '', 0)));
	return found;
}

function collectObjects(fields: readonly Field[], prefix: string, depth: number): string[] {
	return fields.flatMap(({ name, type, required, readOnly, fields: members = [] }) => {
		if (type !== 'object' || !required || readOnly || members.length === 0 || depth >= DEEPEST) return [];
		return [`${prefix}${name}`, ...collectObjects(members, `${prefix}${name}.`, depth + 1)];
	});
}

/**
 * Values for the body's fields from an input item, found under the dotted key (`consumer.email`) or the nested path.
 * Null in the item is a value. Members missing in the item stay unset, and so do read-only ones, since items often
 * result from reading the same entity.
 */
export function mapAutomatically(schema: BodySchema, json: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const { path, readOnly } of bodyLeaves(schema).values()) {
		if (readOnly) continue;
		const value = Object.hasOwn(json, path) ? json[path] : getPath(json, path);
		if (value !== undefined) values[path] = value;
	}
	return values;
}
