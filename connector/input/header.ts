import { InputError } from '../core/inputError';
import { cleanText } from './text';

/** Characters that HTTP transmits unchanged in a header value: printable ASCII and spaces. */
const SAFE_VALUE = /^[\x20-\x7E]*$/;

/**
 * The value of a header, cleaned. CR and LF would allow a value to inject headers (and Node.js would reject them with a
 * message that quotes the value); characters beyond ASCII would be corrupted in transit.
 *
 * @returns the empty string if there is nothing to send
 * @throws InputError naming the field
 */
export function headerValue(field: string, value: unknown): string {
	const text = cleanText(value);
	if (!SAFE_VALUE.test(text)) {
		throw new InputError(
			field,
			`'${field}' contains a line break or a character that a header cannot carry`,
			`Use letters, digits and punctuation of plain ASCII in '${field}', in one line`,
		);
	}
	return text;
}

/** The name of a header as RFC 9110 allows it. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * The name of a header that the user adds.
 *
 * @throws InputError naming the field
 */
export function headerName(field: string, value: unknown): string {
	const text = cleanText(value);
	if (!TOKEN.test(text)) {
		throw new InputError(
			field,
			`'${field}' is not the name of a header`,
			`Use letters, digits and hyphens in '${field}', e.g. X-Request-ID`,
		);
	}
	return text;
}
