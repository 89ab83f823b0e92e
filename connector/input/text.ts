import { InputError } from '../core/inputError';

/**
 * Blanks, line ends, byte order marks, zero-width characters and direction marks that are pasted along with a value.
 * Not every format character: some are visible letters of a script.
 */
const PASTED = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]/;

/** Control characters: those of ASCII, DEL and the C1 set. */
export const CONTROL = /\p{Cc}/u;

/** Text without what was pasted around it. Undefined and null become the empty string; numbers become text. */
export function cleanText(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
	const text = String(value);
	let start = 0;
	let end = text.length;
	// By index, as a pattern anchored at the end takes quadratic time on long runs of blanks.
	while (start < end && PASTED.test(text[start])) start++;
	while (end > start && PASTED.test(text[end - 1])) end--;
	return text.slice(start, end);
}

/**
 * A required text.
 *
 * @param field label as the user sees it
 * @throws InputError if it is empty after cleaning, or not a text
 */
export function requiredText(field: string, value: unknown): string {
	if (typeof value === 'object' && value !== null) {
		throw new InputError(field, `'${field}' is not a text`, `Enter plain text in '${field}'`);
	}
	const text = cleanText(value);
	if (text === '') throw new InputError(field, `'${field}' is empty`, `Fill in '${field}'`);
	return text;
}
