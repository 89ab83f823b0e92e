import { isExactNumber } from '../core/exactJson';
import { InputError } from '../core/inputError';
import { isContainer } from '../core/object';
import { isSafeKey } from '../input/keys';
import { illegalAt, isName } from './characters';
import { MAX_DEPTH } from './reader';

const FIELD = 'Body';

/**
 * Writes a document with the given root element.
 *
 * @param root name of the root element
 * @param value content of the root: objects are elements, arrays are repeated elements, `@name` keys are attributes,
 *   `#text` is the text next to them, null is an empty element; numbers and booleans are written as text
 * @throws InputError naming the path of what cannot be written
 */
export function buildXml(root: string, value: unknown): string {
	checkName(root, root);
	if (Array.isArray(value)) throw refuse(root, 'is a list, but a document has one root element', 'Give one object');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value, root, 1)}`;
}

function element(name: string, value: unknown, path: string, depth: number): string {
	if (depth > MAX_DEPTH) throw refuse(path, `is nested deeper than ${MAX_DEPTH} levels`, 'Flatten the body');
	if (value === null || value === undefined) return `<${name}/>`;
	if (!isContainer(value)) return `<${name}>${escapeText(scalar(value, path))}</${name}>`;
	const written = value instanceof Date ? value.toISOString() : value;
	if (typeof written === 'string') return `<${name}>${escapeText(written)}</${name}>`;

	let attributes = '';
	let content = '';
	for (const [key, member] of Object.entries(written)) {
		const at = `${path}.${key}`;
		if (member === undefined) continue;
		if (key === '#text') {
			content += member === null ? '' : escapeText(scalar(member, at));
		} else if (key.startsWith('@')) {
			checkName(key.slice(1), at);
			attributes += ` ${key.slice(1)}="${escapeAttribute(member === null ? '' : scalar(member, at))}"`;
		} else {
			checkName(key, at);
			content += elements(key, member, at, depth);
		}
	}
	return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function elements(key: string, member: unknown, path: string, depth: number): string {
	if (!Array.isArray(member)) return element(key, member, path, depth + 1);
	return member
		.map((entry, index) => {
			const at = `${path}[${index}]`;
			if (Array.isArray(entry)) throw refuse(at, 'is a list inside a list', 'Name the inner elements with an object');
			return element(key, entry, at, depth + 1);
		})
		.join('');
}

function scalar(value: unknown, path: string): string {
	if (typeof value === 'number' && !Number.isFinite(value)) throw refuse(path, 'is not a number', 'Correct the value');
	if (!['string', 'number', 'boolean'].includes(typeof value) && !isExactNumber(value)) {
		throw refuse(path, 'must be a text, a number or a boolean', 'Give a single value');
	}
	const text = String(value);
	if (illegalAt(text) >= 0)
		throw refuse(path, 'holds a character that XML does not allow', 'Remove control characters');
	return text;
}

function checkName(name: string, path: string): void {
	if (!isSafeKey(name)) throw refuse(path, 'has a name that is not accepted', 'Rename the key');
	if (!isName(name)) throw refuse(path, 'is not a legal XML name', 'Begin with a letter and use no spaces');
}

/** An unescaped carriage return would be read back as a line feed. */
function escapeText(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

function escapeAttribute(text: string): string {
	return escapeText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}

function refuse(path: string, what: string, hint: string): InputError {
	const shown = path.length > 200 ? `${path.slice(0, 200)}...` : path;
	return new InputError(FIELD, `'${shown}' in the field '${FIELD}' ${what}`, hint);
}
