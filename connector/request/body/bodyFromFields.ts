import { fixedValue } from '../../core/catalogue/fixedValue';
import { fieldLabel } from '../../core/catalogue/label';
import type { BodySchema, Field } from '../../core/catalogue/types';
import { deepMerge, getPath, setPath } from '../../core/dotPath';
import { isEmpty } from '../../core/empty';
import { InputError } from '../../core/inputError';
import { hasMember } from '../../core/object';
import { LABEL } from '../../form/parameters';
import { jsonObject } from '../../input';
import type { BodyInput } from '../callValues';
import { converter, toWire } from '../value';
import { arrange } from './arrange';
import { withFileValues } from './bodyFile';
import type { BodyContext } from './bodyInput';
import { bodyLeaves, requiredObjects, type Leaf } from './bodyPaths';
import { orCredential } from './fromCredential';
import { findMissing, refuseNoChange } from './missingMembers';
import { enteredRows, mergeRows, withRows } from './rows';

type Members = Record<string, unknown>;

/**
 * Builds the body from individual fields, with the additional members merged over them; undefined if there is no body.
 *
 * @throws InputError naming the field that cannot be used
 */
export function bodyFromFields(
	schema: BodySchema,
	input: BodyInput & { kind: 'fields' },
	context: BodyContext,
): unknown {
	const { wrap } = schema;
	const values = input.file ? withFileValues(schema, input.values, input.file) : input.values;
	const known = bodyLeaves(schema);
	const members = collectMembers(known, values, context);
	addRows(schema, members, input.rows, context);
	addFixed(schema, known, members);
	refuseUnknown(known, values);

	let body: unknown = members;
	const more = jsonObject(LABEL.additionalBody, input.additional);
	const around = wrap !== undefined && hasMember(more, wrap);
	const additional = around
		? more
		: (withRows(schema.fields, more, LABEL.additionalBody, converter(context.zone)) as Members | undefined);
	if (additional && !around) body = deepMerge(members, additional);

	// The additional members may also supply a required one.
	findMissing(schema, known, around ? deepMerge(members, additional?.[wrap]) : body, context);
	if (context.mustChange && context.missing.length === 0) refuseNoChange(schema, body as object, context);

	if (Object.keys(body as Members).length === 0 && !around) {
		return schema.constants && context.list === undefined ? arrange(schema, {}, undefined) : undefined;
	}
	const whole = arrange(schema, body as Members, context.list);
	return around ? deepMerge(whole, additional) : whole;
}

function collectMembers(known: ReadonlyMap<string, Leaf>, values: Readonly<Members>, context: BodyContext): Members {
	const members: Members = {};
	for (const { path, label, field, readOnly } of known.values()) {
		if (readOnly) continue;
		const given = values[path];
		// Null is a value and is sent; it does not fall back to the credential.
		const value = given === null ? null : orCredential(field, given, context);
		if (value === null) setPath(members, path, null);
		else if (!isEmpty(value)) {
			const wire = toWire(field, value, label, context.zone);
			// An object without any rows carries no information; only an empty list is intentional.
			if (!field.rows || !isEmpty(wire)) setPath(members, path, wire);
		} else if (isEmptyList(field, value) && (field.required || context.partial)) setPath(members, path, []);
		else if (value === '' && context.partial && field.type === 'string' && (!field.choices || field.open)) {
			setPath(members, path, '');
		}
	}
	return members;
}

/** Merges the rows entered individually over those in the field's own value. */
function addRows({ fields }: BodySchema, members: Members, entered: unknown, { zone }: BodyContext): void {
	const field = fields.find(({ rows }) => rows !== undefined);
	if (!field?.rows) return;
	const rows = enteredRows(field.rows, entered, fieldLabel(field), converter(zone));
	const given = (members[field.name] ?? []) as Members[];
	if (rows.length > 0) members[field.name] = mergeRows(field.rows, given, rows);
}

/**
 * An empty list in an update or for a required field is intentional, since the form itself never produces one.
 * Elsewhere it mostly originates from a record that was read.
 */
function isEmptyList({ type }: Field, value: unknown): boolean {
	return type === 'array' && Array.isArray(value) && value.length === 0;
}

/** Adds required objects, empty if none of their members was filled in, and members that can have only one value. */
function addFixed(schema: BodySchema, known: ReadonlyMap<string, Leaf>, members: Members): void {
	for (const path of requiredObjects(schema)) if (getPath(members, path) === undefined) setPath(members, path, {});
	for (const { path, field, within, readOnly } of known.values()) {
		const fixed = readOnly ? undefined : fixedValue(field);
		if (fixed === undefined || (within !== undefined && getPath(members, within) === undefined)) continue;
		if (getPath(members, path) === undefined) setPath(members, path, fixed);
	}
}

/** A value for a field that the operation does not have would be lost silently. */
function refuseUnknown(known: ReadonlyMap<string, Leaf>, values: Readonly<Members>): void {
	for (const [path, value] of Object.entries(values)) {
		if (isEmpty(value) || known.has(path)) continue;
		throw new InputError(
			path,
			`The body has a value for '${path.slice(0, 80)}', which is not a field of this operation`,
			`Remove that field, or move it to '${LABEL.additionalBody}'`,
		);
	}
}
