const MAX_TEXT = 500;

/** Text of others made fit for an error panel: no control characters or markup, one line, cut. */
export function cleanText(text: string, max = MAX_TEXT): string {
	const plain = text
		.slice(0, max * 8)
		.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.length > max ? `${plain.slice(0, max)}...` : plain;
}
