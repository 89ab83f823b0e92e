import type { BodySchema } from '../../core/catalogue/types';
import { InputError } from '../../core/inputError';
import { isObject } from '../../core/object';
import { LABEL } from '../../form/parameters';
import { buildXml, checkXml } from '../../xml';

/** Older APIs require this type, and every XML endpoint has to accept it (RFC 7303 keeps it as an alias). */
export const XML_TYPE = 'text/xml; charset=utf-8';

/**
 * Validates XML given as text: it must be well-formed and have the operation's root element.
 *
 * @throws InputError naming line and column
 */
export function xmlFromText(schema: BodySchema, text: unknown): string {
	return checkXml(typeof text === 'string' ? text : String(text ?? ''), schema.root);
}

/**
 * Builds XML from an object. The root element comes from the operation; an object whose only member is the root element
 * is accepted as well.
 *
 * @throws InputError for members that cannot be expressed in XML
 */
export function xmlFromMembers(schema: BodySchema, members: unknown): string {
	const label = LABEL.jsonBody;
	if (!isObject(members)) {
		throw new InputError(label, `'${label}' has to be an object to be written as XML`, 'Give an object');
	}
	const keys = Object.keys(members);
	if (schema.root !== undefined && !(keys.length === 1 && keys[0] === schema.root)) {
		return buildXml(schema.root, members as never);
	}
	if (keys.length !== 1) {
		throw new InputError(label, `'${label}' has to have one member, the root element`, 'Put all members into one');
	}
	return buildXml(keys[0], (members as Record<string, unknown>)[keys[0]] as never);
}
