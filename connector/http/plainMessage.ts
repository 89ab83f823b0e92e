const MAX_TEXT = 500;

/** Refusals of one answer named at most, so that a long list does not fill the panel. */
export const MOST_ERRORS = 5;

/** Text of others made fit for an error panel: no control characters or markup, one line, cut. */
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

/** A text or number of an answer as `cleanText` makes it; the empty text for anything else. */
export function wordOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? plainMessage(String(value)) : '';
}

/** The words that there are, with the separator between them. */
export function joinWords(words: readonly string[], separator: string): string {
	return words.filter((word) => word !== '').join(separator);
}

/** An identifier or a cursor of an answer as text; undefined for an empty one and for what cannot be one. */
export function keyText(value: unknown): string | undefined {
	return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}
