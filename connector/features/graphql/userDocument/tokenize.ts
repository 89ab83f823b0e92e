import { GRAPHQL_LABEL } from '../parameters';
import { InputError } from '../../../core/inputError';

/** A piece of a GraphQL document. Texts and numbers are not looked into: only what is around them matters here. */
export interface Token {
	kind: 'name' | 'number' | 'text' | 'mark' | 'end';
	/** As written; of a text only the first characters. */
	text: string;
	/** Offset in the document. */
	at: number;
}

const IGNORED = /(?:[\ufeff\t ,\n\r]|#[^\n\r]*)+/y;
const NAME = /[_A-Za-z][_0-9A-Za-z]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const MARK = /\.\.\.|[!$&()@:=[\]{|}]/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]+\})/y;
const PLAIN_TEXT = /[^"\\\n\r]+/y;
const BLOCK = '"""';

/** Reads a document token by token, as the GraphQL specification of September 2025 divides it (section 2.1). */
export class Tokens {
	private offset = 0;

	/** @param label of the input that holds the document, for messages */
	constructor(
		readonly source: string,
		private readonly label: string = GRAPHQL_LABEL.document,
	) {}

	/** @throws InputError with line and column of what is no part of the language */
	next(): Token {
		this.match(IGNORED);
		const at = this.offset;
		if (at >= this.source.length) return { kind: 'end', text: '', at };
		const mark = this.match(MARK);
		if (mark !== undefined) return { kind: 'mark', text: mark, at };
		const name = this.match(NAME);
		if (name !== undefined) return { kind: 'name', text: name, at };
		if (this.source[at] === '"') return this.text(at);
		const number = this.match(NUMBER);
		if (number === undefined) throw this.problem(at, `${shown(this.source, at)} is not a part of GraphQL`);
		const after = this.source[this.offset] ?? '';
		if (/[0-9A-Za-z_.]/.test(after)) throw this.problem(this.offset, `'${after}' cannot stand in a number`);
		return { kind: 'number', text: number, at };
	}

	private text(at: number): Token {
		if (this.source.startsWith(BLOCK, at)) this.skipBlock(at);
		else this.skipText(at);
		return { kind: 'text', text: this.source.slice(at, at + 20), at };
	}

	private skipText(at: number): void {
		this.offset = at + 1;
		for (;;) {
			this.match(PLAIN_TEXT);
			const code = this.source[this.offset];
			if (code === '"') {
				this.offset++;
				return;
			}
			if (code !== '\\') throw this.problem(at, 'a text is not closed by a quote in the same line');
			if (this.match(ESCAPE) === undefined) {
				throw this.problem(this.offset, 'a backslash is followed by something that is no escape sequence');
			}
		}
	}

	private skipBlock(at: number): void {
		let end = this.source.indexOf(BLOCK, at + BLOCK.length);
		// Three quotes behind a backslash are a part of the text.
		while (end > 0 && this.source[end - 1] === '\\') end = this.source.indexOf(BLOCK, end + BLOCK.length);
		if (end < 0) throw this.problem(at, `a block of text is not closed by ${BLOCK}`);
		this.offset = end + BLOCK.length;
	}

	private problem(at: number, what: string): InputError {
		return problem(this.source, at, what, undefined, this.label);
	}

	private match(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.offset;
		const found = pattern.exec(this.source)?.[0];
		if (found !== undefined) this.offset += found.length;
		return found;
	}
}

/** What is wrong in the document, with line and column, both counted from 1. */
export function problem(
	source: string,
	at: number,
	what: string,
	hint = 'Correct the document',
	label: string = GRAPHQL_LABEL.document,
): InputError {
	const lines = source.slice(0, at).split(/\r\n|\n|\r/);
	const place = `line ${lines.length}, column ${lines[lines.length - 1].length + 1}`;
	return new InputError(label, `'${label}' cannot be sent: ${what} (${place})`, hint);
}

function shown(source: string, at: number): string {
	const character = String.fromCodePoint(source.codePointAt(at) ?? 0xfffd);
	return /[\p{Cc}\p{Cs}]/u.test(character) ? 'a control character' : `'${character}'`;
}
