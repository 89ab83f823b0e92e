import type { Field } from '../../../connector/core/catalogue/types';
import { isObject } from '../http/body';
import { membersOf } from './members';
import type { Problem } from './types';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Checks a JSON value at `path` against the field's schema. `open`: members beyond the listed ones may exist. */
export function checkValue(field: Field, value: unknown, path: string, open: boolean): Problem[] {
	const problems: Problem[] = [];
	collect(field, value, path, open, Boolean(field.required), problems);
	return problems;
}

/** Checks an object against a list of fields: missing, unknown and wrong members. */
export function checkMembers(
	fields: readonly Field[],
	value: Record<string, unknown>,
	path: string,
	open: boolean,
): Problem[] {
	const problems: Problem[] = [];
	collectMembers(fields, value, path, open, problems);
	return problems;
}

function collect(
	field: Field,
	value: unknown,
	path: string,
	open: boolean,
	required: boolean,
	problems: Problem[],
): void {
	if (value === null) {
		if (required) problems.push(problem('required', path, 'must not be null'));
		return;
	}
	const wrong = wrongType(field, value);
	if (wrong) return void problems.push(problem('type', path, `must be ${wrong}`));
	const limits = wrongValue(field, value);
	if (limits) return void problems.push(problem('value', path, limits));
	if (field.type === 'object' && field.fields) {
		collectMembers(field.fields, value as Record<string, unknown>, path, open, problems);
	} else if (field.type === 'array' && field.items) {
		for (const [index, one] of (value as unknown[]).entries()) {
			collect(field.items, one, `${path}.${index}`, open, true, problems);
		}
	}
}

function collectMembers(
	fields: readonly Field[],
	value: Record<string, unknown>,
	path: string,
	open: boolean,
	problems: Problem[],
): void {
	const at = (name: string) => (path ? `${path}.${name}` : name);
	const { byName, required, spelt } = membersOf(fields);
	for (const name of Object.keys(value)) {
		const field = byName.get(name);
		if (field?.readOnly) problems.push(problem('unknown', at(name), 'is given by the server and not taken'));
		else if (field) collect(field, value[name], at(name), open, Boolean(field.required), problems);
		else {
			// An open list accepts new names, but a known name in another spelling is a mistake and not a new name.
			const meant = spelt(name);
			if (meant !== undefined) problems.push(problem('unknown', at(name), `is not known; "${meant}" is`));
			else if (!open) problems.push(problem('unknown', at(name), 'is not known'));
		}
	}
	for (const { name } of required) {
		if (!Object.hasOwn(value, name)) problems.push(problem('required', at(name), 'is required'));
	}
}

/** The type that the value should have, or undefined if it has it. */
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

function problem(kind: Problem['kind'], field: string, message: string): Problem {
	return { kind, in: 'body', field, message: `${field || 'The body'} ${message}` };
}
