import { InputError } from '../core/inputError';
import { CONTROL, cleanText, requiredText } from './text';

/**
 * A required password, client secret or key. Blanks and line ends around it are considered accidentally pasted; a line
 * end within it means that two things were pasted, since no provider issues such a secret.
 *
 * @throws InputError without the value
 */
export function requiredSecret(field: string, value: unknown): string {
	return unbroken(field, requiredText(field, value));
}

/** Like requiredSecret, but may be empty. */
export function optionalSecret(field: string, value: unknown): string {
	return unbroken(field, cleanText(value));
}

function unbroken(field: string, secret: string): string {
	if (CONTROL.test(secret)) {
		throw new InputError(
			field,
			`'${field}' contains a line break or another control character`,
			`Paste '${field}' again, on its own and in one line`,
		);
	}
	return secret;
}
