import { fieldLabel } from '../../core/catalogue/label';
import type { Field, RowsSchema } from '../../core/catalogue/types';
import { isExactNumber } from '../../core/exactJson';
import { InputError } from '../../core/inputError';
import { isContainer, isObject } from '../../core/object';
import { jsonValue, safeKeys } from '../../input';
import { isMoment } from '../dates';
import { innerFields } from './readOnly';

type Members = Record<string, unknown>;
type Kind = keyof RowsSchema['types'];

/** Converts the value of a row of this kind, following the rules for the form's fields. */
export type RowConverter = (field: Field, value: unknown, label: string) => unknown;

/**
 * Converts a value to the rows of a field with `rows`. Accepts a list of rows, an object whose members become rows, a
 * single row, or JSON text of any of these. The type of a row that does not specify one is derived from its value.
 * Members of an object that are null are left out.
 *
 * @param label of the field as the user sees it
 * @throws InputError naming the row and its member
 */
export function toRows(schema: RowsSchema, value: unknown, label: string, convert: RowConverter): Members[] {
	const given = safeKeys(label, jsonValue(label, value) ?? []);
	if (!isContainer(given)) throw notRows(label);
	const listed = Array.isArray(given) || isRow(schema, given as Members);
	const entries: unknown[] = Array.isArray(given) ? given : listed ? [given] : ofObject(schema, given as Members);
	const rows = entries.map((entry, index) => {
		if (!isObject(entry)) throw notRows(`${label} › ${index + 1}`);
		return toRow(schema, entry as Members, `${label} › ${index + 1}`, label, convert);
	});
	return once(schema, rows, label);
}

/**
 * Converts the rows that were entered individually. The value is parsed as JSON if the row's type says so. Rows without
 * a value are left out, like any field that was not filled in.
 *
 * @param entered in the format of the form: `{ name, type, value }`
 * @throws InputError naming the row and its member
 */
export function enteredRows(schema: RowsSchema, entered: unknown, label: string, convert: RowConverter): Members[] {
	const list = (Array.isArray(entered) ? entered : []) as Members[];
	const rows = list.flatMap((row, index) => {
		const { name, type, value } = row;
		if (value === undefined || value === null || value === '') return [];
		const json = kindOf(schema, type) === 'json' && typeof value === 'string';
		const read = json ? jsonValue(rowLabel(label, name, index), value) : value;
		const members = { [schema.name]: name, [schema.type]: type, [schema.value]: read };
		return [toRow(schema, members, `${label} › ${index + 1}`, label, convert)];
	});
	return once(schema, rows, label);
}

/** Merges rows by name: a later row replaces an earlier one in place. */
export function mergeRows(schema: RowsSchema, rows: readonly Members[], over: readonly Members[]): Members[] {
	const merged = new Map(rows.map((row) => [row[schema.name], row]));
	for (const row of over) merged.set(row[schema.name], row);
	return [...merged.values()];
}

/**
 * Converts objects given in place of rows, at any depth, in a body written as JSON. Lists are kept as written. Returns
 * the same value if there is nothing to convert.
 */
export function withRows(fields: readonly Field[], value: unknown, label: string, convert: RowConverter): unknown {
	if (!isContainer(value) || !haveRows(fields)) return value;
	if (Array.isArray(value)) return value.map((entry) => withRows(fields, entry, label, convert));
	const turned: Members = { ...value };
	for (const field of fields) {
		const member = turned[field.name];
		if (!isContainer(member)) continue;
		const within = `${label} › ${fieldLabel(field)}`;
		if (!field.rows) turned[field.name] = withRows(innerFields(field), member, within, convert);
		else if (!Array.isArray(member)) turned[field.name] = toRows(field.rows, member, within, convert);
	}
	return turned;
}

const known = new WeakMap<readonly Field[], boolean>();

/** Whether any member, at any depth, has rows. */
function haveRows(fields: readonly Field[]): boolean {
	let found = known.get(fields);
	if (found === undefined) {
		found = fields.some((field) => field.rows !== undefined || haveRows(innerFields(field)));
		known.set(fields, found);
	}
	return found;
}

/** Whether the object is a single row: exactly the three members, with a known type. */
function isRow(schema: RowsSchema, value: Members): boolean {
	const names = [schema.name, schema.type, schema.value];
	return (
		Object.keys(value).length === names.length &&
		names.every((name) => Object.hasOwn(value, name)) &&
		kindOf(schema, value[schema.type]) !== undefined
	);
}

function ofObject(schema: RowsSchema, members: Members): Members[] {
	return Object.entries(members)
		.filter(([, value]) => value !== undefined && value !== null)
		.map(([name, value]) => ({ [schema.name]: name, [schema.value]: value }));
}

/** Users may specify unlisted types; only values of known types are converted. */
function toRow(schema: RowsSchema, row: Members, numbered: string, label: string, convert: RowConverter): Members {
	const name = row[schema.name];
	if (typeof name !== 'string' || name.trim() === '') {
		throw new InputError(label, `'${numbered}' has no name`, `Give the row a name, as text, or remove it`);
	}
	const named = `${label} › ${name.slice(0, 80)}`;
	if (schema.maxName !== undefined && name.length > schema.maxName) {
		throw new InputError(
			label,
			`The name of '${named}' has ${name.length} characters, but at most ${schema.maxName} are allowed`,
			'Shorten it',
		);
	}
	const value = row[schema.value];
	if (value === undefined || value === null) {
		throw new InputError(label, `'${named}' has no value`, 'Give it a value, or remove the row');
	}
	const given = row[schema.type];
	const type = given === undefined || given === null || given === '' ? schema.types[kindOfValue(value)] : given;
	if (typeof type !== 'string') {
		throw new InputError(label, `'${named}' has a type that is not text`, `Use one of: ${typeNames(schema)}`);
	}
	return { ...row, [schema.type]: type, [schema.value]: converted(kindOf(schema, type), value, named, convert) };
}

function converted(kind: Kind | undefined, value: unknown, label: string, convert: RowConverter): unknown {
	switch (kind) {
		case 'string':
		case 'integer':
		case 'boolean':
			return convert({ name: '', type: kind }, value, label);
		case 'float':
			return convert({ name: '', type: 'number' }, value, label);
		default:
			return safeKeys(label, value);
	}
}

function kindOf({ types }: RowsSchema, type: unknown): Kind | undefined {
	const wanted = typeof type === 'string' ? type.trim().toLowerCase() : undefined;
	return (Object.keys(types) as Kind[]).find((kind) => types[kind].toLowerCase() === wanted);
}

function kindOfValue(value: unknown): Kind {
	if (typeof value === 'string' || typeof value === 'bigint') return 'string';
	if (typeof value === 'boolean') return 'boolean';
	if (isExactNumber(value)) return /^-?\d+$/.test(String(value)) ? 'integer' : 'float';
	if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'float';
	// Dates from expressions are objects, but are sent as text.
	return isMoment(value) ? 'string' : 'json';
}

/** Rejects duplicate names, since it would be undefined which of the rows counts. */
function once(schema: RowsSchema, rows: Members[], label: string): Members[] {
	const seen = new Set<unknown>();
	for (const row of rows) {
		const name = String(row[schema.name]);
		if (seen.has(name)) {
			throw new InputError(label, `'${label}' has two rows named '${name.slice(0, 80)}'`, 'Remove one of them');
		}
		seen.add(name);
	}
	return rows;
}

function rowLabel(label: string, name: unknown, index: number): string {
	return `${label} › ${typeof name === 'string' && name !== '' ? name.slice(0, 80) : index + 1}`;
}

function notRows(label: string): InputError {
	return new InputError(
		label,
		`'${label}' has to be an object or a list of rows`,
		'Give an object, such as {"colour": "red"}, or rows of a name, a type and a value each',
	);
}

function typeNames({ types }: RowsSchema): string {
	return Object.values(types).join(', ');
}
