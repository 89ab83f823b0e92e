import { isExactNumber } from '../../connector/core/exactJson';
import type { Query } from '../../connector/core/exchange';
import { InputError } from '../../connector/core/inputError';
import { isObject } from '../../connector/core/object';
import { safeKeys } from '../../connector/input';

const LABEL = 'Filters as JSON';

/**
 * Conditions as the vendor's SDK accepts them, such as `{ "Status": "Open", "LastName": ["!A", "!B"], "xp": { "Color":
 * "red" } }`. Nested objects become dotted names, a list one parameter per value. Values are sent unchanged, so they
 * may contain operators.
 *
 * @throws InputError for anything but an object, and for null, which the platform cannot express
 */
export function flatFilters(value: unknown): Query {
	if (!isObject(value)) {
		throw new InputError(LABEL, `'${LABEL}' has to be an object`, 'Give names of fields with their values');
	}
	safeKeys(LABEL, value);
	return flatten(value as Record<string, unknown>, '');
}

function flatten(members: Readonly<Record<string, unknown>>, prefix: string): Query {
	return Object.entries(members).flatMap(([key, value]): Query => {
		const name = `${prefix}${key}`;
		if (Array.isArray(value)) return value.map((one): Query[number] => [name, plain(name, one)]);
		if (isObject(value)) return flatten(value, `${name}.`);
		return [[name, plain(name, value)]];
	});
}

function plain(name: string, value: unknown): string {
	if (['string', 'number', 'boolean'].includes(typeof value) || isExactNumber(value)) return String(value);
	throw new InputError(
		LABEL,
		`'${LABEL}' has for '${name.slice(0, 80)}' neither a text nor a number nor true or false`,
		'Use "!*" to ask for an empty field',
	);
}
