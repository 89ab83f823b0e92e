import { illegalAt, nameMatcher } from './characters';
import { errorAt } from './error';

/** A parsed element: attributes and children in document order, text unescaped. */
export interface XmlElement {
	name: string;
	attributes: Array<[name: string, value: string]>;
	children: Array<XmlElement | string>;
}

/** A parsed document. */
export interface XmlDocument {
	/** The declared encoding in lower case; undefined if none is declared. */
	encoding?: string;
	root: XmlElement;
}

/** Maximum nesting depth, because code that processes the result may be recursive. */
export const MAX_DEPTH = 200;
/** Maximum length of a document, in characters. */
const MAX_LENGTH = 50_000_000;

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DECLARATION =
	/<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;

/**
 * Parses a document strictly by the well-formedness rules of XML 1.0. Written here because libraries are lenient where
 * it matters before sending: most accept two roots, text after the root, undefined entities and control characters.
 * saxes, the strictest, accepts unpaired surrogates and other versions of XML, and reports the position where it
 * noticed an error rather than where the error starts: for a bare '&' that may be the end of the document. Document
 * type declarations are rejected, and with them all entities except the five predefined ones, so nothing can be fetched
 * or expanded.
 *
 * @throws XmlError with line and column
 */
export function readXml(source: string): XmlDocument {
	const text = source.startsWith('\ufeff') ? source.slice(1) : source;
	if (text.length > MAX_LENGTH) throw errorAt('', 0, `The XML is longer than ${MAX_LENGTH} characters`);
	const illegal = illegalAt(text);
	if (illegal >= 0) throw fail('The XML holds a character that XML does not allow', illegal);

	const name = nameMatcher();
	const open: Array<{ element: XmlElement; at: number }> = [];
	let root: XmlElement | undefined;
	let at = 0;

	DECLARATION.lastIndex = 0;
	const declaration = DECLARATION.exec(text);
	if (declaration) at = DECLARATION.lastIndex;
	while (at < text.length) {
		if (text[at] !== '<') readText();
		else if (text.startsWith('<!--', at)) readComment();
		else if (text.startsWith('<![CDATA[', at)) readCdata();
		else if (text.startsWith('<!', at)) refuseMarkup();
		else if (text.startsWith('<?', at)) readInstruction();
		else if (text.startsWith('</', at)) readEndTag();
		else readStartTag();
	}
	const left = open.pop();
	if (left) throw fail(`The element '${left.element.name}' is not closed`, left.at);
	if (!root) throw fail('The XML has no root element', text.length);
	return { root, encoding: (declaration?.[1] ?? declaration?.[2])?.toLowerCase() };

	function fail(reason: string, offset: number) {
		return errorAt(text, offset, reason);
	}

	/** Offset of the next `end`, searching from `from`. */
	function find(end: string, from: number, what: string): number {
		const found = text.indexOf(end, from);
		if (found < 0) throw fail(`${what} is not closed`, at);
		return found;
	}

	/** Adjacent pieces of text (around CDATA or a comment) are merged. */
	function append(piece: string): void {
		const children = open[open.length - 1].element.children;
		const last = children.length - 1;
		if (typeof children[last] === 'string') children[last] += piece;
		else if (piece !== '') children.push(piece);
	}

	function readText(): void {
		const next = text.indexOf('<', at);
		const end = next < 0 ? text.length : next;
		const raw = text.slice(at, end);
		if (open.length === 0) {
			const stray = raw.search(/[^ \t\r\n]/);
			if (stray >= 0) throw fail(`There is text ${root ? 'after' : 'before'} the root element`, at + stray);
		} else {
			const bracket = raw.indexOf(']]>');
			if (bracket >= 0) throw fail("Text must not hold ']]>'", at + bracket);
			append(expand(raw, at, '\n'));
		}
		at = end;
	}

	function readComment(): void {
		const end = find('--', at + 4, 'A comment');
		if (text[end + 2] !== '>') throw fail("A comment must not hold '--'", end);
		at = end + 3;
	}

	function readCdata(): void {
		if (open.length === 0) throw fail('There is text outside of the root element', at);
		const end = find(']]>', at + 9, 'A CDATA section');
		append(text.slice(at + 9, end).replace(/\r\n?/g, '\n'));
		at = end + 3;
	}

	function refuseMarkup(): never {
		const what = /^<!DOCTYPE/i.test(text.slice(at, at + 9))
			? 'A document type declaration (DOCTYPE)'
			: "Markup with '<!'";
		throw fail(`${what} is not accepted`, at);
	}

	function readInstruction(): void {
		const target = readName(at + 2, 'A processing instruction');
		if (target.toLowerCase() === 'xml') {
			throw fail(
				at === 0 ? 'The XML declaration is malformed' : 'The XML declaration must stand at the very start',
				at,
			);
		}
		const after = at + 2 + target.length;
		const end = find('?>', after, 'A processing instruction');
		if (end > after && !/[ \t\r\n]/.test(text[after])) throw fail('A processing instruction has an illegal name', at);
		at = end + 2;
	}

	function readEndTag(): void {
		const closing = readName(at + 2, 'An end tag');
		const current = open.pop();
		if (!current) throw fail(`'${closing}' is closed but was not opened`, at);
		if (current.element.name !== closing) {
			throw fail(`'${current.element.name}' is open, but '${closing}' is closed`, at);
		}
		const end = skipSpace(at + 2 + closing.length);
		if (text[end] !== '>') throw fail(`The end tag of '${closing}' is malformed`, at);
		at = end + 1;
	}

	function readStartTag(): void {
		const start = at;
		const element: XmlElement = { name: readName(at + 1, 'A tag'), attributes: [], children: [] };
		if (open.length === 0 && root) throw fail('There is more than one root element', start);
		if (open.length >= MAX_DEPTH) throw fail(`The XML is nested deeper than ${MAX_DEPTH} elements`, start);
		at += 1 + element.name.length;
		const seen = new Set<string>();
		for (;;) {
			const gap = skipSpace(at);
			if (text[gap] === '>' || text.startsWith('/>', gap)) {
				const empty = text[gap] === '/';
				if (open.length === 0) root = element;
				else open[open.length - 1].element.children.push(element);
				if (!empty) open.push({ element, at: start });
				at = gap + (empty ? 2 : 1);
				return;
			}
			if (gap >= text.length) throw fail(`The tag '${element.name}' is not closed`, start);
			if (gap === at) throw fail(`The tag '${element.name}' needs a space before its next attribute`, at);
			at = gap;
			readAttribute(element, seen);
		}
	}

	function readAttribute(element: XmlElement, seen: Set<string>): void {
		const start = at;
		const attribute = readName(at, `An attribute of '${element.name}'`);
		if (seen.has(attribute)) throw fail(`The attribute '${attribute}' comes twice in '${element.name}'`, start);
		seen.add(attribute);
		let next = skipSpace(at + attribute.length);
		if (text[next] !== '=') throw fail(`The attribute '${attribute}' has no value`, start);
		next = skipSpace(next + 1);
		const quote = text[next];
		if (quote !== '"' && quote !== "'") throw fail(`The value of the attribute '${attribute}' is not quoted`, next);
		const end = find(quote, next + 1, `The value of the attribute '${attribute}'`);
		const raw = text.slice(next + 1, end);
		const less = raw.indexOf('<');
		if (less >= 0) throw fail(`The value of the attribute '${attribute}' must not hold '<'`, next + 1 + less);
		// Literal line ends and tabs in an attribute become spaces; those written as references are kept.
		const value = expand(raw, next + 1, ' ');
		element.attributes.push([attribute, value]);
		at = end + 1;
	}

	function readName(from: number, what: string): string {
		name.lastIndex = from;
		const found = name.exec(text);
		if (!found) throw fail(`${what} has an illegal name`, from);
		return found[0];
	}

	function skipSpace(from: number): number {
		let offset = from;
		while (text[offset] === ' ' || text[offset] === '\n' || text[offset] === '\r' || text[offset] === '\t') offset++;
		return offset;
	}

	/**
	 * Resolves references and replaces line ends with `space`, and tabs as well if it is a space rather than a line feed.
	 */
	function expand(raw: string, offset: number, space: ' ' | '\n'): string {
		return raw.replace(/\r\n?|[\n\t]|&(?:([^;&<]{0,64});)?/g, (whole, reference: string | undefined, index: number) => {
			if (whole === '\t' && space === '\n') return whole;
			if (whole[0] !== '&') return space;
			if (reference === undefined) throw fail("'&' must be written as '&amp;'", offset + index);
			const value = resolve(reference);
			if (value === undefined) throw fail(`'${whole}' is not a reference that XML knows`, offset + index);
			return value;
		});
	}
}

/** The character for `amp`, `#38` or `#x26`; undefined if XML does not define it. */
function resolve(reference: string): string | undefined {
	if (Object.hasOwn(PREDEFINED, reference)) return PREDEFINED[reference];
	const digits = /^#(?:([0-9]+)|x([0-9a-fA-F]+))$/.exec(reference);
	if (!digits) return undefined;
	const code = digits[1] === undefined ? Number.parseInt(digits[2], 16) : Number.parseInt(digits[1], 10);
	if (code > 0x10ffff) return undefined;
	const character = String.fromCodePoint(code);
	return illegalAt(character) < 0 ? character : undefined;
}
