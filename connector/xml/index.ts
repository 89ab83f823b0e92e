import { InputError } from '../core/inputError';
import { XmlError } from './error';
import { safe, toJson, type XmlObject } from './json';
import { readXml, type XmlDocument } from './reader';

export { XmlError } from './error';
export { buildXml } from './writer';

const FIELD = 'XML';

/**
 * Parses a document to JSON: `{ root: ... }`, with attributes as `@name`, text next to them as `#text`, repeated
 * elements as arrays and empty elements as null.
 *
 * @throws XmlError with line and column; Error for names that could modify an object's prototype
 */
export function parseXml(text: string): XmlObject {
	const { root } = readXml(text);
	return { [safe(root.name)]: toJson(root) };
}

/**
 * Checks a document that the user gave before it is sent.
 *
 * @param root required name of the root element; a prefix before it (`ns:root`) is accepted
 * @returns the text to send: without byte order mark and outer white space, which XML does not allow before its
 * declaration
 * @throws InputError naming line and column
 */
export function checkXml(text: string, root?: string): string {
	const trimmed = text.replace(/^\ufeff/, '').trim();
	if (trimmed === '') throw new InputError(FIELD, `The field '${FIELD}' is empty`, 'Give an XML document');
	const document = read(trimmed);
	// The text is sent as UTF-8, whatever its declaration says.
	if (document.encoding !== undefined && !['utf-8', 'us-ascii', 'ascii'].includes(document.encoding)) {
		throw new InputError(
			FIELD,
			`The field '${FIELD}' declares the encoding '${document.encoding}', but it is sent as UTF-8`,
			'Declare UTF-8 or leave the encoding out',
		);
	}
	const local = document.root.name.replace(/^[^:]*:/, '');
	if (root !== undefined && local !== root) {
		throw new InputError(
			FIELD,
			`The field '${FIELD}' has the root element '${document.root.name}', but this operation needs '${root}'`,
			'Choose the operation that fits the document, or correct its root element',
		);
	}
	return trimmed;
}

function read(text: string): XmlDocument {
	try {
		return readXml(text);
	} catch (error) {
		if (!(error instanceof XmlError)) throw error;
		throw new InputError(
			FIELD,
			`The field '${FIELD}' cannot be read: ${error.message}`,
			'Correct the document at that place',
		);
	}
}
