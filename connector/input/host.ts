import { InputError } from '../core/inputError';
import { CONTROL, requiredText } from './text';

/**
 * Normalises a base URL: scheme and host in lower case, without default port or trailing slash. It must be `https`;
 * plain `http` is accepted only for loopback hosts, where traffic cannot be intercepted (sandboxes, tunnels). User
 * info, query and fragment are rejected, because they would be lost or leak a secret into logs.
 *
 * @param field label as the user sees it
 * @throws InputError naming the field and the remedy; a password in the URL is not repeated
 */
export function baseUrl(field: string, value: unknown): string {
	const url = parse(field, requiredText(field, value));
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
		throw new InputError(
			field,
			`'${field}' does not begin with https://`,
			`Use an https:// address in '${field}'; plain http is accepted only for localhost`,
		);
	}
	if (url.username !== '' || url.password !== '') {
		throw new InputError(
			field,
			`'${field}' contains a user name or password`,
			`Remove everything before the @ in '${field}' and use the fields of the credential instead`,
		);
	}
	// Not `search` and `hash`: a lone "?" or "#" leaves both empty, yet a path would be appended after it.
	if (/[?#]/.test(url.href)) {
		throw new InputError(
			field,
			`'${field}' contains a query or fragment`,
			`Remove everything from the ? or # on in '${field}'`,
		);
	}
	return url.origin + url.pathname.replace(/\/+$/, '');
}

/**
 * The URL of a token endpoint or the like: the same rules as for a base URL.
 *
 * @throws InputError
 */
export const endpointUrl = baseUrl;

function parse(field: string, text: string): URL {
	const broken = () =>
		new InputError(
			field,
			`'${field}' is not a valid URL`,
			`Enter a whole address in '${field}', such as https://api.example.com`,
		);
	// A URL parser turns backslashes into slashes, drops inner line ends and escapes blanks: all of them are typos.
	if (CONTROL.test(text) || /[\s\\]/.test(text)) throw broken();
	if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw broken();
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		throw broken();
	}
	if (url.hostname === '') throw broken();
	return url;
}

/** This machine, by any of its names. */
function isLoopback(hostname: string): boolean {
	return (
		hostname === 'localhost' ||
		hostname.endsWith('.localhost') ||
		hostname === '[::1]' ||
		/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
	);
}
