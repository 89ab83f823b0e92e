import { InputError } from '../core/inputError';
import { CONTROL, cleanText } from './text';

/**
 * Encodes a value for a path. Slashes, `%`, `?`, `#` and everything beyond ASCII are escaped, so the value remains one
 * segment whatever it contains. `.` and `..` cannot be escaped (URL parsers resolve them first, even as `%2e`) and
 * would reach another operation, so they are rejected, as are control characters.
 *
 * @param multiSegment the value may contain several segments separated by `/`; each is checked and encoded by itself
 * @throws InputError naming the field
 */
export function pathValue(field: string, value: unknown, multiSegment = false): string {
	if (typeof value === 'object' && value !== null) {
		throw new InputError(field, `'${field}' is not a text or number`, `Enter a single value in '${field}'`);
	}
	const text = cleanText(value);
	if (!multiSegment) return segment(field, text);
	return text
		.replace(/^\/+|\/+$/g, '')
		.split('/')
		.map((part) => segment(field, part))
		.join('/');
}

function segment(field: string, text: string): string {
	if (text === '') {
		throw new InputError(field, `'${field}' is empty`, `Fill in '${field}'; it is part of the address of the request`);
	}
	if (text === '.' || text === '..') {
		throw new InputError(
			field,
			`'${field}' is '${text}', which would lead to another address`,
			`Enter the identifier itself in '${field}'`,
		);
	}
	if (CONTROL.test(text)) {
		throw new InputError(
			field,
			`'${field}' contains a line break or another control character`,
			`Remove it from '${field}'`,
		);
	}
	try {
		return encodeURIComponent(text);
	} catch {
		// Half of a surrogate pair, left by cutting a text inside an emoji.
		throw new InputError(field, `'${field}' contains a broken character`, `Enter '${field}' again`);
	}
}
