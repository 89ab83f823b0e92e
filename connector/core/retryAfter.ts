/**
 * How long a server asks clients to wait, from `Retry-After` in seconds or as an HTTP date.
 *
 * A date is compared with the server's own `Date` header if present, so that a wrong local clock neither prolongs nor
 * shortens the wait.
 *
 * @param headers keyed by lower-case name
 * @param now milliseconds since 1970
 * @returns whole milliseconds, 0 or more; undefined if absent or malformed
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

/** Milliseconds since 1970. Accepts HTTP date formats only: `Date.parse` alone would read `2` as a date in 2001. */
function httpDate(text: string): number | undefined {
	if (!/^[A-Z][a-z]{2,8},? /.test(text)) return undefined;
	const time = Date.parse(text);
	return Number.isNaN(time) ? undefined : time;
}
