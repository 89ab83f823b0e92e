import type { Query } from '../core/exchange';

/** The query string including the question mark; empty if there are no parameters. */
export function encodeQuery(query: Query | undefined): string {
	if (!query || query.length === 0) return '';
	return `?${query.map(([name, value, joined]) => `${encode(name)}=${joined ? encodeJoined(value) : encode(value)}`).join('&')}`;
}

/** Commas between values are not encoded, because some servers split before they decode. */
function encodeJoined(text: string): string {
	return encode(text).replaceAll('%2C', ',');
}

/** Unpaired surrogates cannot be encoded; servers would decode them as the replacement character anyway. */
function encode(text: string): string {
	try {
		return encodeURIComponent(text);
	} catch {
		return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
	}
}
