const MAX_TEXT = 500;

/** Maximum number of errors of one response to quote, so that a long list does not fill the panel. */
export const MOST_ERRORS = 5;

/** Sanitises external text for an error panel: strips control characters and markup, joins lines and truncates. */
export function plainMessage(text: string, max = MAX_TEXT): string {
	const plain = text
		.slice(0, max * 8)
		.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.length > max ? `${plain.slice(0, max)}...` : plain;
}

/** A string or number from a response, sanitised by `plainMessage`; an empty string for anything else. */
export function wordOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? plainMessage(String(value)) : '';
}

/** Joins the non-empty words. */
export function joinWords(words: readonly string[], separator: string): string {
	return words.filter((word) => word !== '').join(separator);
}

/** An identifier or cursor from a response as a string; undefined if empty or of any other type. */
export function keyText(value: unknown): string | undefined {
	return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}
