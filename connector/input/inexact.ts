import { InputError } from '../core/inputError';

/**
 * Rejects a JavaScript number that may have lost digits before it came here: beyond 2^53-1 several integers share one
 * number.
 *
 * @throws InputError naming the field
 */
export function refuseInexact(field: string, value: number): void {
	if (!Number.isInteger(value) || Number.isSafeInteger(value)) return;
	throw new InputError(
		field,
		`'${field}' contains the number ${value}, which has more digits than a number in an expression can hold`,
		'Its last digits may have been rounded already: give it as text, in quotes and with all its digits',
	);
}
