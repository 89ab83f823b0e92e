import { fieldLabel } from '../core/catalogue/label';
import type { Field } from '../core/catalogue/types';
import { isEmpty } from '../core/empty';
import { jsonText } from '../core/exactJson';
import type { Query } from '../core/exchange';
import { InputError } from '../core/inputError';
import { isSafeKey, safeKeys } from '../input';
import { isMoment, isoDateTime, lacksOffset } from './dates';
import { toWire } from './value';

/** Separates operator and value of a filter; percent-encoded like everything else. */
const SEPARATOR = '|';

/**
 * The typed query parameters in catalogue order. Empty ones are left out; `false` and `0` are sent.
 *
 * @param missing receives the labels of required fields without a value
 * @throws InputError naming the field
 */
export function typedQuery(
	fields: readonly Field[],
	values: Readonly<Record<string, unknown>>,
	missing: string[],
	zone: string,
): Query {
	const query: Query = [];
	for (const field of fields) {
		const label = fieldLabel(field);
		const parts = queryValues(field, values[field.name], label, zone);
		if (parts.length === 0 && field.required) missing.push(label);
		const key = field.sent ?? field.name;
		if (field.joined && parts.length > 0) query.push([key, joined(parts, label), true]);
		else for (const part of parts) query.push([key, part]);
	}
	return query;
}

function queryValues(field: Field, value: unknown, label: string, zone: string): string[] {
	if (field.type === 'filter') return filters(field, value, label, zone);
	const given = typeof value === 'string' ? value.trim() : value;
	if (isEmpty(given)) return [];
	const wire = toWire(field, given, label, zone);
	if (Array.isArray(wire)) return wire.filter((entry) => !isEmpty(entry)).map((entry) => plain(entry));
	return [plain(wire)];
}

/** Joins the values with commas. A value containing a comma is rejected, because the provider would split it. */
function joined(parts: readonly string[], label: string): string {
	const bad = parts.find((part) => part.includes(','));
	if (bad !== undefined) {
		throw new InputError(
			label,
			`'${label}' has a value with a comma, but its values are separated by commas`,
			'Remove that value; the provider has no way to be asked for it here',
		);
	}
	return parts.join(',');
}

function plain(value: unknown): string {
	return typeof value === 'object' ? jsonText(value) : String(value);
}

interface Condition {
	operator?: unknown;
	value?: unknown;
}

/**
 * One `operator|value` per condition. Accepts text already in that format, a single condition, or n8n's fixed
 * collection, which contains a condition or a list of them under one key.
 */
function filters(field: Field, value: unknown, label: string, zone: string): string[] {
	if (isEmpty(value)) return [];
	if (typeof value !== 'object' || isMoment(value)) {
		return [oneFilter(field, { value }, label, zone)].filter((text) => text !== '');
	}
	return conditions(value)
		.map((condition) => oneFilter(field, condition, label, zone))
		.filter((text) => text !== '');
}

function conditions(value: unknown): Condition[] {
	if (Array.isArray(value)) return value.flatMap(conditions);
	if (typeof value !== 'object' || value === null) return [];
	if ('value' in value || 'operator' in value) return [value];
	return Object.values(value).flatMap(conditions);
}

function oneFilter(field: Field, condition: Condition, label: string, zone: string): string {
	const { operator } = condition;
	const value = typeof condition.value === 'string' ? condition.value.trim() : condition.value;
	if (isEmpty(value)) return '';
	if (isEmpty(operator)) {
		// If typed by hand or returned by an expression, the text may already include the operator.
		return typeof value === 'string' && value.includes(SEPARATOR) ? value : operand(field, value, label, zone);
	}
	const known = field.operators?.map((choice) => String(choice.value));
	if (known && !known.includes(String(operator))) {
		throw new InputError(label, `'${label}' has an unknown operator`, `Use one of: ${known.join(', ')}`);
	}
	return `${String(operator)}${SEPARATOR}${operand(field, value, label, zone)}`;
}

function operand(field: Field, value: unknown, label: string, zone: string): string {
	if (field.items) return plain(toWire(field.items, value, label, zone));
	if (typeof value === 'string') return lacksOffset(value) ? (isoDateTime(value, zone) ?? value) : value;
	return plain(toWire({ ...field, type: 'string' }, value, label, zone));
}

/**
 * The query parameters that the user lists in addition to the typed ones.
 *
 * @param label of the list in the form
 * @throws InputError for a value without a name, or a forbidden name
 */
export function listedQuery(entries: unknown, label: string): Query {
	if (!Array.isArray(entries)) return [];
	const query: Query = [];
	for (const entry of entries as Array<{ name?: unknown; value?: unknown }>) {
		const name = String(entry?.name ?? '').trim();
		const value = entry?.value;
		if (name === '' && isEmpty(value)) continue;
		if (name === '') throw new InputError(label, `'${label}' has a value without a name`, 'Give its name');
		if (!isSafeKey(name)) {
			throw new InputError(label, `'${label}' has a parameter named '${name}', which is not allowed`, 'Remove it');
		}
		if (value === undefined || value === null) continue;
		safeKeys(label, value);
		query.push([name, typeof value === 'object' ? jsonText(value) : String(value)]);
	}
	return query;
}
