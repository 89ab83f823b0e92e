/**
 * How long a server asks to be left alone, from `Retry-After` in seconds or as an HTTP date.
 *
 * A date is measured against the server's own `Date` header where there is one, so that a local clock that is wrong by
 * an hour neither waits an hour nor hurries.
 *
 * @param headers names in lower case
 * @returns whole milliseconds, 0 or more; undefined when absent or malformed
 */
export function retryAfterMs(headers: Readonly<Record<string, unknown>>, now: number): number | undefined {
	const value = headers['retry-after'];
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (/^\d{1,9}(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
	const until = httpDate(text);
	if (until === undefined) return undefined;
	const date = headers.date;
	return Math.max(0, until - ((typeof date === 'string' ? httpDate(date) : undefined) ?? now));
}

/** Milliseconds since 1970. Only the forms of HTTP: `Date.parse` alone also takes `2` for a date in the year 2001. */
function httpDate(text: string): number | undefined {
	if (!/^[A-Z][a-z]{2,8},? /.test(text)) return undefined;
	const time = Date.parse(text);
	return Number.isNaN(time) ? undefined : time;
}
