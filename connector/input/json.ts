import { exactNumber, withExactNumbers } from '../core/exactJson';
import { InputError } from '../core/inputError';
import { isObject } from '../core/object';
import { safeKeys } from './keys';

/**
 * A JSON parameter: text as typed, or the value of an expression. `__proto__` as a key survives JSON.parse as an
 * ordinary member, so it is detected here before anything is merged. Numbers in a text keep all their digits; a value of
 * an expression must not contain any that may have lost some.
 *
 * @returns undefined if the text is blank
 * @throws InputError naming the field and, for malformed JSON, the position
 */
export function jsonValue(field: string, value: unknown): unknown {
	if (value === undefined) return undefined;
	if (typeof value !== 'string') return safeKeys(field, value);
	if (value.trim() === '') return undefined;
	const text = value.replace(/^\uFEFF/, '');
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch (error) {
		throw new InputError(
			field,
			`'${field}' is not valid JSON${place(value, error)}`,
			`Check quotes, commas and brackets in '${field}', or switch it to an expression that gives an object`,
		);
	}
	safeKeys(field, parsed, false);
	return withExactNumbers(text, parsed, exactNumber);
}

/**
 * Like jsonValue, but must be an object.
 *
 * @throws InputError
 */
export function jsonObject(field: string, value: unknown): Record<string, unknown> | undefined {
	const parsed = jsonValue(field, value);
	if (parsed === undefined) return undefined;
	if (!isObject(parsed)) {
		throw new InputError(field, `'${field}' is not a JSON object`, `Begin '${field}' with { and end it with }`);
	}
	return parsed as Record<string, unknown>;
}

/** Line and column, if the engine's message contains the position. */
function place(text: string, error: unknown): string {
	const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
	if (position === undefined) return '';
	const lines = text.slice(0, Number(position)).split('\n');
	return ` (line ${lines.length}, column ${lines[lines.length - 1].length + 1})`;
}
