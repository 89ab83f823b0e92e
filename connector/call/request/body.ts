import { fixedValue } from '../../catalogue/fixed';
import { fieldLabel } from '../../catalogue/label';
import type { BodySchema, Field } from '../../catalogue/types';
import { LABEL } from '../../form/parameters';
import { jsonObject, safeKeys } from '../../input';
import { InputError } from '../../inputError';
import { isObject } from '../../object';
import { deepMerge, getPath, setPath, withPath } from '../dotPath';
import { arrange, complete } from './arrange';
import type { BuildContext } from './build';
import { orCredential, withCredential } from './fromCredential';
import { bodyLeaves, requiredObjects, type Leaf } from './leaves';
import { addNamed } from './named';
import { withoutReadOnly } from './readOnly';
import { enteredRows, mergeRows, withRows } from './rows';
import { converter, isEmpty, isMissing, toWire } from './value';

type Members = Record<string, unknown>;

/** A file of the input item, for bodies that take one. */
export interface InputFile {
	/** Base64. */
	content: string;
	name?: string;
}

/** What the form says about a body. */
export type BodyInput = (
	| {
			kind: 'fields';
			/** Values by dot path; `null` is sent as null. */
			values: Readonly<Members>;
			/** Rows of the field that has them, as the form has them: `[{ name, type, value }]`; they win over its value. */
			rows?: unknown;
			/** More members, merged over the fields: JSON text or an object. */
			additional?: unknown;
	  }
	| { kind: 'json'; value: unknown }
) & { file?: InputFile };

/** What the builder needs to know beside schema and input. */
export interface BodyContext extends BuildContext {
	/** Takes the labels of required fields without a value. */
	missing: string[];
	/** Members by name that the user chose. */
	named?: Readonly<Members>;
	/** Dot path of the list of which the fields are one entry. */
	list?: string;
	/** Dot path, in the body as sent, of the version that is read when it is left empty, so that it may be missing here. */
	version?: string;
	/**
	 * Only what is sent is changed, so an empty text clears the field. Otherwise it is taken for nothing, as it mostly
	 * comes from an item that lacks the value. The editor's own form holds no empty text: emptied, a field is as if it had
	 * never been filled in. It comes from expressions and from automatic mapping.
	 */
	partial?: boolean;
	/** A change that changes nothing is a slip. */
	mustChange?: boolean;
	/** An object that has to be there has to say something, though none of its members is required. */
	noHollow?: boolean;
}

/**
 * The body to send, or undefined for none. A field is cleared by an expression that gives null, in a partial update also
 * by one that gives the empty text; JSON is sent as written. An empty list takes away what was there: it is sent where it
 * is required, and in a partial update.
 *
 * @throws InputError naming the field that cannot be used
 */
export function buildBody(schema: BodySchema, input: BodyInput, context: BodyContext): unknown {
	const built = input.kind === 'json' ? fromJson(schema, input, context) : fromFields(schema, input, context);
	const body = schema.named ? addNamed(schema, built, context) : built;
	if (schema.required && isMissing(body) && context.missing.length === 0) {
		throw new InputError(
			LABEL.body,
			`'${LABEL.body}' is empty, but this operation needs it`,
			'Fill in at least one field of the body',
		);
	}
	return isMissing(body) ? undefined : body;
}

/** The whole body as typed; only members that are always sent, or that the credential holds, are added where they are missing. */
function fromJson(schema: BodySchema, input: BodyInput & { kind: 'json' }, context: BodyContext): unknown {
	const { wrap } = schema;
	const { file } = input;
	const given = isMissing(input.value) && file ? {} : input.value;
	if (isMissing(given)) return undefined;
	safeKeys(LABEL.jsonBody, given);
	if (typeof given !== 'object' || given === null) return given;
	const sendable = (members: unknown) => {
		const sent = filledIn(schema, withoutReadOnly(schema.fields, members), context);
		const kept = turned(schema, sent, LABEL.jsonBody, context);
		return file ? withFile(schema, kept, file) : kept;
	};
	const value = (
		wrap && hasMember(given, wrap) ? { ...given, [wrap]: sendable((given as Members)[wrap]) } : sendable(given)
	) as object;
	const body = complete(schema, value, context.list);
	// A whole set of changes is sent as it is, a list of them is the user's own.
	if (context.mustChange && body !== value && !Array.isArray(value)) refuseNoChange(schema, value, context);
	return body;
}

/**
 * What is left out comes from the credential, as it does where the fields are filled in one by one; in each entry where
 * the fields are those of one. Other lists are left alone.
 */
function filledIn(schema: BodySchema, members: unknown, context: BodyContext): unknown {
	if (context.partial || schema.kind === 'xml') return members;
	const list = context.list ?? schema.listed?.name;
	const required = [...bodyLeaves(schema).values()].filter(
		({ field, within }) => field.required && within === undefined,
	);
	const fill = (entry: unknown) => (isObject(entry) ? withCredential(entry, required, context) : entry);
	if (Array.isArray(members)) return list === undefined ? members : members.map(fill);
	const entries = list !== undefined && isObject(members) ? getPath(members, list) : undefined;
	return Array.isArray(entries) ? withPath(members as Members, list as string, entries.map(fill)) : fill(members);
}

function fromFields(schema: BodySchema, input: BodyInput & { kind: 'fields' }, context: BodyContext): unknown {
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
	const additional = around ? more : (turned(schema, more, LABEL.additionalBody, context) as Members | undefined);
	if (additional && !around) body = deepMerge(members, additional);

	// A required member may also come with the additional ones.
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
		// Null is sent as such.
		const value = given === null ? null : orCredential(field, given, context);
		if (value === null) setPath(members, path, null);
		else if (!isEmpty(value)) {
			const wire = toWire(field, value, label, context.zone);
			// An object without a value in it has nothing to say; only an empty list is given on purpose.
			if (!field.rows || !isEmpty(wire)) setPath(members, path, wire);
		} else if (isEmptyList(field, value) && (field.required || context.partial)) setPath(members, path, []);
		else if (value === '' && context.partial && field.type === 'string' && (!field.choices || field.open)) {
			setPath(members, path, '');
		}
	}
	return members;
}

/** With the objects that stand in place of rows turned into rows. */
function turned({ fields }: BodySchema, members: unknown, label: string, { zone }: BodyContext): unknown {
	return withRows(fields, members, label, converter(zone));
}

/** Lays the rows that were filled in one by one over those that the field's own value gives. */
function addRows({ fields }: BodySchema, members: Members, entered: unknown, { zone }: BodyContext): void {
	const field = fields.find(({ rows }) => rows !== undefined);
	if (!field?.rows) return;
	const rows = enteredRows(field.rows, entered, fieldLabel(field), converter(zone));
	const given = (members[field.name] ?? []) as Members[];
	if (rows.length > 0) members[field.name] = mergeRows(field.rows, given, rows);
}

/** Given on purpose: no form is left with one. Elsewhere it mostly comes from a record that was read. */
function isEmptyList({ type }: Field, value: unknown): boolean {
	return type === 'array' && Array.isArray(value) && value.length === 0;
}

/** An object that has to be there is sent empty where nothing in it was filled in; what can only be one value, with that. */
function addFixed(schema: BodySchema, known: ReadonlyMap<string, Leaf>, members: Members): void {
	for (const path of requiredObjects(schema)) if (getPath(members, path) === undefined) setPath(members, path, {});
	for (const { path, field, within, readOnly } of known.values()) {
		const fixed = readOnly ? undefined : fixedValue(field);
		if (fixed === undefined || (within !== undefined && getPath(members, within) === undefined)) continue;
		if (getPath(members, path) === undefined) setPath(members, path, fixed);
	}
}

function findMissing(
	schema: BodySchema,
	known: ReadonlyMap<string, Leaf>,
	members: unknown,
	{ missing, version, noHollow }: BodyContext,
): void {
	for (const { path, label, field, within, readOnly } of known.values()) {
		if (!field.required || readOnly || (within !== undefined && getPath(members, within) === undefined)) continue;
		if (version !== undefined && version === (schema.wrap ? `${schema.wrap}.${path}` : path)) continue;
		const value = getPath(members, path);
		if (isMissing(value) && value !== null) missing.push(label);
	}
	if (noHollow) missing.push(...hollowObjects(schema, known, members));
}

/** Labels of the objects that have to be there and are empty, unless a member of theirs is required and told of itself. */
function hollowObjects(schema: BodySchema, known: ReadonlyMap<string, Leaf>, members: unknown): string[] {
	return requiredObjects(schema).flatMap((path) => {
		const value = getPath(members, path);
		if (typeof value !== 'object' || value === null || Object.keys(value).length > 0) return [];
		const inside = [...known.values()].filter((leaf) => leaf.path.startsWith(`${path}.`) && leaf.within === undefined);
		if (inside.length === 0 || inside.some(({ field }) => field.required)) return [];
		return [(inside.find(({ field }) => field.shown) ?? inside[0]).label];
	});
}

/** Puts the file where the body takes it. Its name is used where none is given. */
function withFile({ upload }: BodySchema, members: unknown, { content, name }: InputFile): unknown {
	if (!upload) return members;
	const filled = withPath(members as Members, upload.content, content);
	const unnamed = upload.name !== undefined && isEmpty(getPath(filled, upload.name));
	return unnamed && name !== undefined ? withPath(filled, upload.name as string, name) : filled;
}

/** The same for values by dot path. */
function withFileValues({ upload }: BodySchema, values: Readonly<Members>, { content, name }: InputFile): Members {
	const filled = { ...values };
	if (!upload) return filled;
	filled[upload.content] = content;
	if (upload.name !== undefined && isEmpty(filled[upload.name])) filled[upload.name] = name;
	return filled;
}

function hasMember(value: unknown, key: string): boolean {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** Sent all the same, an empty change would count as one: the entity gets another version and its watchers an event. */
function refuseNoChange(schema: BodySchema, members: object, { version }: BodyContext): void {
	const beside = new Set([...(schema.listed?.outside ?? []), ...Object.keys(schema.constants ?? {}), version]);
	// Where there is nothing to fill in, the action itself is the change.
	if (!schema.fields.some(({ name }) => !beside.has(name))) return;
	if (Object.keys(members).some((name) => !beside.has(name))) return;
	throw new InputError(
		LABEL.body,
		`'${LABEL.body}' has nothing to change`,
		'Add at least one field to change and fill it in',
	);
}

/** A value for a field that the operation does not have would be lost without a word. */
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
