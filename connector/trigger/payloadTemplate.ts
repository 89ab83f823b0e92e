import { getPath } from '../core/dotPath';
import { InputError } from '../core/inputError';
import { isObject } from '../core/object';
import { isSafeKey } from '../input';

const PLACEHOLDER = /\{([A-Za-z][\w-]*(?:\.[\w-]+)*)\}/g;

/**
 * Fills in placeholders such as `{response.id}` in a JSON value. A text that consists of one placeholder becomes the
 * value with its type; inside a longer text the value must be a text or a number.
 *
 * @param scope the values of the first segment of a placeholder
 * @param field label of the form field, for errors
 * @throws InputError for a placeholder without a value
 */
export function fillJson(template: unknown, scope: Readonly<Record<string, unknown>>, field: string): unknown {
	if (typeof template === 'string') return fillValue(template, scope, field);
	if (Array.isArray(template)) return template.map((entry) => fillJson(entry, scope, field));
	if (!isObject(template)) return template;
	const filled: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(template)) {
		if (!isSafeKey(key))
			throw new InputError(field, `The key '${key}' in '${field}' is not accepted`, 'Rename the key');
		filled[key] = fillJson(value, scope, field);
	}
	return filled;
}

/** Fills in placeholders in a path; every value is encoded, so that it remains one segment. */
export function fillTemplatePath(template: string, scope: Readonly<Record<string, unknown>>, field: string): string {
	return fillText(template, scope, field, (value) => {
		if (value === '.' || value === '..') {
			throw new InputError(field, `The value '${value}' cannot stand in the path of '${field}'`, 'Use another value');
		}
		return encodeURIComponent(value);
	});
}

function fillValue(template: string, scope: Readonly<Record<string, unknown>>, field: string): unknown {
	const whole = new RegExp(`^${PLACEHOLDER.source}$`).exec(template);
	if (whole && Object.hasOwn(scope, whole[1].split('.')[0])) return lookUp(whole[1], scope, field);
	return fillText(template, scope, field, (value) => value);
}

function fillText(
	template: string,
	scope: Readonly<Record<string, unknown>>,
	field: string,
	write: (value: string) => string,
): string {
	return template.replace(PLACEHOLDER, (placeholder, path: string) => {
		if (!Object.hasOwn(scope, path.split('.')[0])) return placeholder;
		const value = lookUp(path, scope, field);
		if (typeof value !== 'string' && typeof value !== 'number') {
			throw new InputError(
				field,
				`'${placeholder}' in '${field}' is not a text or a number`,
				'Point it at a single value',
			);
		}
		return write(String(value));
	});
}

function lookUp(path: string, scope: Readonly<Record<string, unknown>>, field: string): unknown {
	const value = getPath(scope, path);
	if (value === undefined) {
		throw new InputError(field, `'{${path}}' in '${field}' leads nowhere`, 'Check the names against the stored answer');
	}
	return value;
}
