import type { Field } from '../../../connector/catalogue/types';
import { isObject } from '../http/body';
import type { Problem } from './types';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** What a JSON value at `path` has against the field's schema. `open`: members beyond the listed ones may exist. */
export function checkValue(field: Field, value: unknown, path: string, open: boolean): Problem[] {
	if (value === null) return field.required ? [problem('required', path, 'must not be null')] : [];
	const wrong = wrongType(field, value);
	if (wrong) return [problem('type', path, `must be ${wrong}`)];
	const limits = wrongValue(field, value);
	if (limits) return [problem('value', path, limits)];
	if (field.type === 'object' && field.fields) {
		return checkMembers(field.fields, value as Record<string, unknown>, path, open);
	}
	if (field.type === 'array' && field.items) {
		const { items } = field;
		return (value as unknown[]).flatMap((one, index) =>
			checkValue({ ...items, required: true }, one, `${path}.${index}`, open),
		);
	}
	return [];
}

/** What an object has against a list of fields: missing, unknown and wrong members. */
export function checkMembers(
	fields: readonly Field[],
	value: Record<string, unknown>,
	path: string,
	open: boolean,
): Problem[] {
	const at = (name: string) => (path ? `${path}.${name}` : name);
	const problems: Problem[] = [];
	for (const field of fields) {
		if (Object.hasOwn(value, field.name)) problems.push(...checkValue(field, value[field.name], at(field.name), open));
		else if (field.required) problems.push(problem('required', at(field.name), 'is required'));
	}
	const known = new Set(fields.map(({ name }) => name));
	const spelt = new Map(fields.map(({ name }) => [plain(name), name]));
	for (const name of Object.keys(value).filter((one) => !known.has(one))) {
		// An open list takes new names, but a known name in another spelling is a mistake and not a new name.
		const meant = spelt.get(plain(name));
		if (meant !== undefined) problems.push(problem('unknown', at(name), `is not known; "${meant}" is`));
		else if (!open) problems.push(problem('unknown', at(name), 'is not known'));
	}
	return problems;
}

/** The type that the value should have, or undefined when it has it. */
function wrongType(field: Field, value: unknown): string | undefined {
	switch (field.type) {
		case 'number':
			return typeof value === 'number' && Number.isFinite(value) ? undefined : 'a number';
		case 'integer':
			return Number.isInteger(value) ? undefined : 'a whole number';
		case 'boolean':
			return typeof value === 'boolean' ? undefined : 'true or false';
		case 'object':
			return isObject(value) ? undefined : 'an object';
		case 'array':
			return Array.isArray(value) ? undefined : 'a list';
		case 'json':
			return undefined;
		case 'date':
			return isDate(value, DATE) ? undefined : 'a date as YYYY-MM-DD';
		case 'dateTime':
			return isDate(value, DATE_TIME) ? undefined : 'a time in ISO 8601';
		case 'time':
			return typeof value === 'string' && TIME.test(value) ? undefined : 'a time of day as HH:mm';
		default:
			return typeof value === 'string' ? undefined : 'a string';
	}
}

function isDate(value: unknown, form: RegExp): boolean {
	return typeof value === 'string' && form.test(value) && Number.isFinite(Date.parse(value));
}

function wrongValue(field: Field, value: unknown): string | undefined {
	if (field.choices && !field.open && !field.choices.some((choice) => choice.value === value)) {
		return `must be one of ${field.choices.map((choice) => choice.value).join(', ')}`;
	}
	if (typeof value === 'string' && field.maxLength !== undefined && value.length > field.maxLength) {
		return `must have at most ${field.maxLength} characters`;
	}
	if (typeof value === 'number' && field.min !== undefined && value < field.min) return `must be at least ${field.min}`;
	if (typeof value === 'number' && field.max !== undefined && value > field.max) return `must be at most ${field.max}`;
	if (Array.isArray(value) && field.maxItems !== undefined && value.length > field.maxItems) {
		return `must have at most ${field.maxItems} entries`;
	}
	return undefined;
}

function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function problem(kind: Problem['kind'], field: string, message: string): Problem {
	return { kind, in: 'body', field, message: `${field || 'The body'} ${message}` };
}
