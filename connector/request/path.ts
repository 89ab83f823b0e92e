import { fieldLabel } from '../core/catalogue/label';
import type { Field } from '../core/catalogue/types';
import { isEmpty } from '../core/empty';
import { isExactNumber } from '../core/exactJson';
import { InputError } from '../core/inputError';
import { cleanText, pathValue } from '../input';
import { toWire } from './value';

/** Control characters, and unpaired surrogates, which cannot be encoded. */
const CONTROL = /\p{Cc}|\p{Cs}/u;

/**
 * Replaces the placeholders in a path with the values, encoded so that no value can change which resource is addressed.
 *
 * @param template such as `/v1/orders/{orderId}`
 * @param missing receives the labels of required fields without a value
 * @throws InputError naming the field
 */
export function fillPath(
	template: string,
	fields: readonly Field[],
	values: Readonly<Record<string, unknown>>,
	missing: string[],
): string {
	if (!template.includes('{')) return template;
	return template.replace(/\{([^{}]+)\}/g, (_all, name: string) => {
		const field = fields.find((one) => one.name === name) ?? { name, type: 'string' as const };
		const label = fieldLabel(field);
		const value = values[name];
		const given = typeof value === 'string' ? cleanText(value) : value;
		if (isEmpty(given)) {
			missing.push(label);
			return '';
		}
		// A colon is allowed in a path (RFC 3986, 3.3) and does not delimit anything there, so identifiers such as
		// `urn:acme:store:name:ABC` are sent as documented and stay readable in messages. A literal percent sign is encoded
		// as `%25`, so every `%3A` was a colon.
		const wire = toWire(field, given, label, 'UTC');
		return pathValue(label, isExactNumber(wire) ? String(wire) : wire, field.multiSegment).replaceAll('%3A', ':');
	});
}

const HINT = "Give a path that begins with '/', such as /v1/orders; the address of the API stands in the credential";

/**
 * Validates a path typed by the user, which may include a query. The path must stay below the API's base URL: absolute
 * URLs, other hosts, `..` and backslashes are rejected, even if they are percent-encoded.
 *
 * @returns the path, fully encoded, and the names and values of its query
 * @throws InputError
 */
export function relativePath(typed: string, label: string): { path: string; query: Array<[string, string]> } {
	const text = typed.trim();
	const refuse = (what: string) => new InputError(label, `'${label}' ${what}`, HINT);
	if (text === '') throw new InputError(label, `'${label}' is empty`, HINT);
	if (CONTROL.test(text)) throw refuse('contains a control character');
	if (/^[a-z][a-z\d+.-]*:/i.test(text)) throw refuse('is a whole address, but has to be a path');
	if (text.startsWith('//')) throw refuse('begins with two slashes, which would lead to another host');
	if (text.includes('\\')) throw refuse('contains a backslash');
	if (text.includes('#')) throw refuse("contains '#', which is never sent");

	const [pathPart, ...queryParts] = text.split('?');
	const path = (pathPart.startsWith('/') ? pathPart : `/${pathPart}`)
		.split('/')
		.map((segment) => {
			const plain = decode(segment);
			if (plain === '.' || plain === '..') throw refuse(`contains '${plain}' as a part`);
			if (/[\\/]/.test(plain) && plain !== segment && /(^|[\\/])\.\.?($|[\\/])/.test(plain)) {
				throw refuse("contains '..' as a part");
			}
			if (CONTROL.test(plain)) throw refuse('contains a control character');
			return encodeTyped(segment);
		})
		.join('/');
	return { path, query: [...new URLSearchParams(queryParts.join('?'))] };
}

/** Decodes repeatedly, because a proxy on the route may do so too. */
function decode(segment: string): string {
	let plain = segment;
	for (let round = 0; round < 3; round++) {
		let next: string;
		try {
			next = decodeURIComponent(plain);
		} catch {
			return plain;
		}
		if (next === plain) return plain;
		plain = next;
	}
	return plain;
}

/** Encodes only what is not encoded yet: `%20` is kept, a lone `%` becomes `%25`. */
function encodeTyped(segment: string): string {
	return encodeURI(segment)
		.replace(/%25([\da-f]{2})/gi, '%$1')
		.replace(/[?#[\]]/g, (character) => encodeURIComponent(character));
}
