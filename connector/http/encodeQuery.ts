import type { Query } from '../core/exchange';

/** The query as it stands behind the question mark; empty when there is none. */
export function encodeQuery(query: Query | undefined): string {
	if (!query || query.length === 0) return '';
	return `?${query.map(([name, value, joined]) => `${encode(name)}=${joined ? encodeJoined(value) : encode(value)}`).join('&')}`;
}

/** The commas between values stay: some servers split before they decode. */
function encodeJoined(text: string): string {
	return encode(text).replaceAll('%2C', ',');
}

/** Half a character cannot be encoded; the replacement character is what a server would make of it. */
function encode(text: string): string {
	try {
		return encodeURIComponent(text);
	} catch {
		return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
	}
}
