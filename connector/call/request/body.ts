import { memberLabel } from '../../catalogue/label';
import type { BodySchema, Field } from '../../catalogue/types';
import { LABEL } from '../../form/parameters';
import { DEEPEST } from '../../form/mapper';
import { jsonObject, safeKeys } from '../../input';
import { InputError } from '../../inputError';
import { deepMerge, getPath, setPath } from '../dotPath';
import { isEmpty, toWire } from './value';

type Members = Record<string, unknown>;

/** What the form says about a body. */
export type BodyInput =
	| {
			kind: 'fields';
			/** Values by dot path; `null` is sent as null. */
			values: Readonly<Members>;
			/** More members, merged over the fields: JSON text or an object. */
			additional?: unknown;
	  }
	| { kind: 'json'; value: unknown };

/** What the builder needs to know beside schema and input. */
export interface BodyContext {
	/** IANA name of the workflow's time zone. */
	zone: string;
	/** Value of a credential field, for fields that fall back on it. */
	credential(name: string): unknown;
	/** Takes the labels of required fields without a value. */
	missing: string[];
	/** Members by name that the user chose. */
	named?: Readonly<Members>;
}

/** A field that holds a value itself, with its dot path and label. */
export interface Leaf {
	path: string;
	label: string;
	field: Field;
	/** Nearest object around it that may be left out; the field is required only where that object is given. */
	within?: string;
}

const leaves = new WeakMap<BodySchema, Leaf[]>();

/** All fields that hold values, with the same ids as in the form: objects are opened, lists and deep objects are not. */
export function bodyLeaves(schema: BodySchema): readonly Leaf[] {
	let found = leaves.get(schema);
	if (!found) leaves.set(schema, (found = collect(schema.fields, '', '', undefined, 0)));
	return found;
}

function collect(
	fields: readonly Field[],
	prefix: string,
	outer: string,
	within: string | undefined,
	depth: number,
): Leaf[] {
	return fields.flatMap((field) => {
		const path = prefix === '' ? field.name : `${prefix}.${field.name}`;
		const label = memberLabel(outer, field);
		if (field.type === 'object' && field.fields && field.fields.length > 0 && depth < DEEPEST) {
			return collect(field.fields, path, label, field.required ? within : path, depth + 1);
		}
		return [{ path, label, field, within }];
	});
}

/**
 * The body to send, or undefined for none.
 *
 * @throws InputError naming the field that cannot be used
 */
export function buildBody(schema: BodySchema, input: BodyInput, context: BodyContext): unknown {
	const built = input.kind === 'json' ? fromJsonMode(schema, input.value) : fromFields(schema, input, context);
	const body = addNamed(schema, built, context);
	if (schema.required && isNothing(body) && context.missing.length === 0) {
		throw new InputError(
			LABEL.body,
			`'${LABEL.body}' is empty, but this operation needs it`,
			'Fill in at least one field of the body',
		);
	}
	return isNothing(body) ? undefined : body;
}

function isNothing(body: unknown): boolean {
	return body === undefined || body === null || body === '';
}

/** The whole body as typed; only the members that are always sent are added where they are missing. */
function fromJsonMode(schema: BodySchema, value: unknown): unknown {
	if (isNothing(value)) return undefined;
	safeKeys(LABEL.jsonBody, value);
	const { constants, wrap } = schema;
	if (!constants || typeof value !== 'object' || Array.isArray(value)) return value;
	if (!wrap) return { ...constants, ...value };
	const inner = (value as Members)[wrap];
	if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return value;
	return { ...value, [wrap]: { ...constants, ...inner } };
}

function fromFields(schema: BodySchema, input: BodyInput & { kind: 'fields' }, context: BodyContext): unknown {
	const members: Members = {};
	const known = bodyLeaves(schema);
	for (const { path, label, field } of known) {
		let value = input.values[path];
		if (isEmpty(value) && value !== null && field.fromCredential) value = context.credential(field.fromCredential);
		if (value === null) setPath(members, path, null);
		else if (!isEmpty(value)) setPath(members, path, toWire(field, value, label, context.zone));
	}
	refuseUnknown(known, input.values);

	let body: unknown = members;
	const additional = jsonObject(LABEL.additionalBody, input.additional);
	const wrapped = schema.wrap !== undefined && hasMember(additional, schema.wrap);
	if (additional && !wrapped) body = deepMerge(members, additional);

	// A required member may also come with the additional ones.
	const merged = wrapped ? deepMerge(members, additional?.[schema.wrap as string]) : body;
	for (const { path, label, field, within } of known) {
		if (!field.required || (within !== undefined && getPath(merged, within) === undefined)) continue;
		const value = getPath(merged, path);
		if (isEmpty(value) && value !== null) context.missing.push(label);
	}

	if (Object.keys(body as Members).length === 0 && !wrapped) {
		return schema.constants ? wrap(schema, { ...schema.constants }) : undefined;
	}
	const whole = wrap(schema, { ...schema.constants, ...(body as Members) });
	return wrapped ? deepMerge(whole, additional) : whole;
}

function wrap(schema: BodySchema, members: Members): Members {
	return schema.wrap ? { [schema.wrap]: members } : members;
}

function hasMember(value: unknown, key: string): boolean {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** A value for a field that the operation does not have would be lost without a word. */
function refuseUnknown(known: readonly Leaf[], values: Readonly<Members>): void {
	for (const [path, value] of Object.entries(values)) {
		if (isEmpty(value) || known.some((leaf) => leaf.path === path)) continue;
		throw new InputError(
			path,
			`The body has a value for '${path.slice(0, 80)}', which is not a field of this operation`,
			`Remove that field, or move it to '${LABEL.additionalBody}'`,
		);
	}
}

/** Members whose keys the user gives, for calls whose field names are not published. What is in the body already wins. */
function addNamed(schema: BodySchema, body: unknown, context: BodyContext): unknown {
	const added: Members = {};
	for (const { key, value } of schema.named ?? []) {
		const name = String(context.named?.[key.name] ?? '').trim();
		if (name === '') continue;
		safeKeys(memberLabel('', key), Object.fromEntries([[name, null]]));
		let given = context.named?.[value.name];
		if (isEmpty(given) && value.fromCredential) given = context.credential(value.fromCredential);
		const label = memberLabel('', value);
		if (isEmpty(given)) context.missing.push(label);
		else added[name] = toWire(value, given, label, context.zone);
	}
	if (Object.keys(added).length === 0) return body;
	if (isNothing(body)) return added;
	if (typeof body !== 'object' || Array.isArray(body)) {
		throw new InputError(
			LABEL.jsonBody,
			`'${LABEL.jsonBody}' has to be an object, since members are to be added to it`,
			'Give an object',
		);
	}
	return { ...added, ...body };
}

/**
 * Values for the body's fields out of an input item: by the flat name (`consumer.email`) or the nested one. Null in the
 * item is a value; what the item does not have stays unset.
 */
export function mapAutomatically(schema: BodySchema, json: Readonly<Members>): Members {
	const values: Members = {};
	for (const { path } of bodyLeaves(schema)) {
		const value = Object.hasOwn(json, path) ? json[path] : getPath(json, path);
		if (value !== undefined) values[path] = value;
	}
	return values;
}
