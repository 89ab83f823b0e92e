import { memberLabel } from '../../core/catalogue/label';
import type { BodySchema, Field } from '../../core/catalogue/types';
import { DEEPEST } from '../../form/mapper';
import { getPath } from '../../core/dotPath';

/** A field that holds a value itself, with its dot path and label. */
export interface Leaf {
	path: string;
	label: string;
	field: Field;
	/** Nearest object around it that may be left out; the field is required only where that object is given. */
	within?: string;
	/** It, or an object around it, is only ever given by the API. */
	readOnly: boolean;
}

/** What an object hands down to its members. */
type Parent = Pick<Leaf, 'path' | 'label' | 'within' | 'readOnly'> & { depth: number };

const TOP: Parent = { path: '', label: '', readOnly: false, depth: 0 };

const leaves = new WeakMap<BodySchema, ReadonlyMap<string, Leaf>>();

/**
 * All fields that hold values by their dot paths, the same as in the form: objects are opened, lists and deep objects
 * are not.
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

/** Dot paths of the objects that a body must have, outer ones first; their members may all be optional. */
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
 * Values for the body's fields out of an input item: by the flat name (`consumer.email`) or the nested one. Null in the
 * item is a value; what the item does not have stays unset, and so does what the API alone gives, since items often come
 * from reading the same entity.
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
