import type { Field } from '../../core/catalogue/types';
import { isExactNumber, type ExactNumber } from '../../core/exactJson';
import { InputError } from '../../core/inputError';

/** @throws InputError for a string that is too long, a number out of range, or too many entries */
export function checkBounds(field: Field, value: unknown, label: string): void {
	if (typeof value === 'string' && field.maxLength !== undefined && value.length > field.maxLength) {
		throw new InputError(
			label,
			`'${label}' has ${value.length} characters, but at most ${field.maxLength} are allowed`,
			'Shorten it',
		);
	}
	if (typeof value === 'number' || isExactNumber(value)) {
		const size = Number(value);
		if (field.min !== undefined && size < field.min) throw outOfBounds(label, value, `at least ${field.min}`);
		if (field.max !== undefined && size > field.max) throw outOfBounds(label, value, `at most ${field.max}`);
	}
	if (Array.isArray(value) && field.maxItems !== undefined && value.length > field.maxItems) {
		throw new InputError(
			label,
			`'${label}' has ${value.length} entries, but at most ${field.maxItems} are allowed`,
			'Send them in several items',
		);
	}
}

function outOfBounds(label: string, value: number | ExactNumber, bound: string): InputError {
	return new InputError(
		label,
		`'${label}' is ${String(value)}, but has to be ${bound}`,
		`Give a number that is ${bound}`,
	);
}

/**
 * The matching choice in the provider's spelling and type: text matches numbers and booleans.
 *
 * @throws InputError listing the choices if the value is not among them
 */
export function choose(field: Field, value: unknown, label: string): unknown {
	if (!field.choices || field.open || Array.isArray(value)) return value;
	const found = field.choices.find((choice) => String(choice.value) === String(value));
	if (found) return found.value;
	const known = field.choices.slice(0, 20).map((choice) => String(choice.value));
	throw new InputError(
		label,
		`'${label}' has a value that is not among the known ones`,
		`Use one of: ${known.join(', ')}${field.choices.length > known.length ? ', ...' : ''}`,
	);
}
