import { fixedValue } from '../core/catalogue/fixedValue';
import { memberLabel } from '../core/catalogue/label';
import type { Field } from '../core/catalogue/types';
import { isEmpty, isMissing } from '../core/empty';
import { exactNumber, isExactNumber, type ExactNumber } from '../core/exactJson';
import { InputError } from '../core/inputError';
import { isObject } from '../core/object';
import { jsonValue, refuseInexact, safeKeys } from '../input';
import { checkBounds, choose } from './body/bounds';
import { toRows, type RowConverter } from './body/rows';
import { isMoment, isoDate, isoDateTime, isoTime } from './dates';

/**
 * Converts a form value to its representation on the wire: text becomes a number, boolean or date if that is
 * unambiguous.
 *
 * @param label of the field as the user sees it
 * @param zone IANA name of the workflow's time zone, for dates without an offset
 * @throws InputError naming the field
 */
export function toWire(field: Field, value: unknown, label: string, zone: string): unknown {
	if (typeof value === 'number') refuseInexact(label, value);
	const wire = convert(field, value, label, zone);
	checkBounds(field, wire, label);
	return choose(field, wire, label);
}

function convert(field: Field, value: unknown, label: string, zone: string): unknown {
	switch (field.type) {
		case 'string':
		case 'filter':
			return text(value, label);
		case 'number':
		case 'integer':
			return number(value, label, field.type === 'integer');
		case 'boolean':
			return boolean(value, label);
		case 'dateTime':
			return dateTime(field, value, label, zone);
		case 'date':
			return need(isoDate(value, zone), label, 'a date', 'such as 2026-01-31');
		case 'time':
			return need(isoTime(value), label, 'a time of day', 'such as 14:00');
		case 'array':
			if (field.rows) return toRows(field.rows, value, label, converter(zone));
			return list(field, value, label, zone);
		case 'object':
			return object(field, value, label, zone);
		case 'json':
			return jsonValue(label, value);
	}
}

/** The converter for values in rows, which follow the same rules as other fields. */
export function converter(zone: string): RowConverter {
	return (field, value, label) => toWire(field, value, label, zone);
}

function dateTime(field: Field, value: unknown, label: string, zone: string): string {
	const moment = need(isoDateTime(value, zone), label, 'a date and time', 'such as 2026-01-31T14:00:00Z');
	return field.utc && !moment.endsWith('Z') ? new Date(moment).toISOString() : moment;
}

function text(value: unknown, label: string): string {
	if (typeof value === 'string') return value;
	if (isExactNumber(value) || ['number', 'boolean', 'bigint'].includes(typeof value)) return String(value);
	if (isMoment(value)) {
		return need(isoDateTime(value, 'UTC'), label, 'text', 'or a valid date');
	}
	throw wrongType(label, 'text', 'not an object or a list');
}

const NUMBER = /^(?<sign>[+-]?)(?=\.?\d)(?<integer>\d*)(?:\.(?<decimals>\d*))?(?<exponent>[eE][+-]?\d+)?$/;
const WHOLE = /^-?\d+$/;

/** Text keeps all its digits, even if there are more of them than a double can hold. */
function number(value: unknown, label: string, whole: boolean): number | ExactNumber {
	const kind = whole ? 'a whole number' : 'a number';
	const given = typeof value === 'string' || isExactNumber(value) ? String(value).trim() : value;
	const digits = typeof given === 'string' ? jsonNumber(given) : undefined;
	const parsed = digits === undefined ? given : exactNumber(digits);
	if ((!isExactNumber(parsed) && typeof parsed !== 'number') || !Number.isFinite(Number(parsed))) {
		throw wrongType(label, kind, 'with a point as decimal sign and without separators or units');
	}
	if (whole && !(isExactNumber(parsed) ? WHOLE.test(String(parsed)) : Number.isSafeInteger(parsed)))
		throw wrongType(label, kind, 'without decimals');
	return parsed;
}

/** A number as JSON writes it, without what only people write: a plus sign, leading zeros, a point without digits. */
function jsonNumber(text: string): string | undefined {
	const parts = NUMBER.exec(text)?.groups;
	if (!parts) return undefined;
	const { sign, integer, decimals = '', exponent = '' } = parts;
	const whole = integer.replace(/^0+(?=\d)/, '') || '0';
	return `${sign === '-' ? sign : ''}${whole}${decimals && `.${decimals}`}${exponent}`;
}

function boolean(value: unknown, label: string): boolean {
	if (typeof value === 'boolean') return value;
	const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (word === 'true' || word === 1 || word === '1') return true;
	if (word === 'false' || word === 0 || word === '0') return false;
	throw wrongType(label, 'true or false', 'without other words');
}

/** Accepts an array, JSON, or (for simple elements only) text separated by commas or line breaks. */
function list(field: Field, value: unknown, label: string, zone: string): unknown[] {
	const simple = field.items !== undefined && !['object', 'array', 'json'].includes(field.items.type);
	let entries = value;
	if (typeof value === 'string') {
		const trimmed = value.trim();
		if (simple && !trimmed.startsWith('[')) {
			entries = trimmed
				.split(/[,\r\n]+/)
				.map((entry) => entry.trim())
				.filter((entry) => entry !== '');
		} else {
			entries = jsonValue(label, value);
		}
	} else if (simple && (typeof value === 'number' || typeof value === 'boolean')) {
		entries = [value];
	}
	if (!Array.isArray(entries)) throw wrongType(label, 'a list', 'such as ["a", "b"]');
	safeKeys(label, entries);
	const { items } = field;
	if (!items) return entries;
	return entries.map((entry, index) => (entry === null ? null : inside(items, entry, `${label} › ${index + 1}`, zone)));
}

/**
 * A value nested in one that was given as a whole. Where any JSON is allowed it is used as it is: a nested string is
 * not parsed.
 */
function inside(field: Field, value: unknown, label: string, zone: string): unknown {
	return field.type === 'json' ? value : toWire(field, value, label, zone);
}

function object(field: Field, value: unknown, label: string, zone: string): unknown {
	const given = jsonValue(label, value);
	if (!isObject(given)) {
		throw wrongType(label, 'an object', 'such as {"name": "value"}');
	}
	if (!field.fields) return given;
	const known = new Map(field.fields.map((member) => [member.name, member]));
	const missing: string[] = [];
	const wire: Record<string, unknown> = {};
	for (const member of field.fields) {
		const own = (given as Record<string, unknown>)[member.name];
		if (!member.required || member.readOnly || !(isMissing(own) || isHollow(member, own))) continue;
		const fixed = fixedValue(member);
		if (fixed === undefined) missing.push(memberLabel(label, member));
		else wire[member.name] = fixed;
	}
	if (missing.length > 0) throw missingFields(missing);
	for (const [key, entry] of Object.entries(given)) {
		const member = known.get(key);
		if (member?.readOnly) continue;
		// Undeclared members may still be valid, because the documentation of some providers is incomplete.
		if (!member || entry === null) wire[key] = entry;
		else if (isEmpty(entry) && fixedValue(member) !== undefined) continue;
		else wire[key] = inside(member, entry, memberLabel(label, member), zone);
	}
	return wire;
}

/** Whether the object is still the form's template, with nothing filled in. */
function isHollow({ type }: Field, value: unknown): boolean {
	if (type !== 'object' || !isObject(value)) return false;
	const members: unknown[] = Object.values(value);
	return members.length > 0 && members.every((member) => member === null);
}

function need(value: string | undefined, label: string, kind: string, hint: string): string {
	if (value === undefined) throw wrongType(label, kind, hint);
	return value;
}

function wrongType(label: string, kind: string, hint: string): InputError {
	return new InputError(label, `'${label}' has to be ${kind}`, `Give ${kind}, ${hint}`);
}

/** One error for all fields without a value, so that the user can fill them in at once. */
export function missingFields(labels: readonly string[]): InputError {
	const names = labels.map((label) => `'${label}'`).join(', ');
	return labels.length === 1
		? new InputError(labels[0], `${names} is empty`, `Fill in ${names}`)
		: new InputError(labels[0], `${names} are empty`, 'Fill them in; all of them are required');
}
