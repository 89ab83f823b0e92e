import type { InputError } from '../../../core/inputError';
import { problem, Tokens, type Token } from './tokenize';

/** Levels of nesting that are read; no server takes as many. */
const DEEPEST = 200;

/** A document with the place up to which it is read, and the steps of which all rules of its grammar are made. */
export class TokenReader {
	protected token: Token;
	private readonly tokens: Tokens;
	private depth = 0;

	/**
	 * @param label of the input that holds the document, for messages
	 * @throws InputError
	 */
	constructor(
		protected readonly source: string,
		private readonly label?: string,
	) {
		this.tokens = new Tokens(source, label);
		this.token = this.tokens.next();
	}

	protected nested<T>(read: () => T): T {
		if (++this.depth > DEEPEST) {
			throw this.problem(this.token.at, `it is nested deeper than ${DEEPEST} levels`);
		}
		const found = read();
		this.depth--;
		return found;
	}

	protected name(wanted: string): string {
		const { kind, text } = this.token;
		if (kind !== 'name') throw this.unexpected(wanted);
		this.advance();
		return text;
	}

	protected isMark(mark: string): boolean {
		return this.token.kind === 'mark' && this.token.text === mark;
	}

	protected takes(mark: string): boolean {
		const there = this.isMark(mark);
		if (there) this.advance();
		return there;
	}

	protected expect(mark: string): void {
		if (!this.takes(mark)) throw this.unexpected(`'${mark}'`);
	}

	protected advance(): void {
		this.token = this.tokens.next();
	}

	protected unexpected(wanted: string): Error {
		const { kind, text, at } = this.token;
		if (kind === 'end') return this.problem(at, `it ends where ${wanted} has to stand`);
		const found = kind === 'text' ? 'a text' : `'${text.slice(0, 40)}'`;
		return this.problem(at, `${found} stands where ${wanted} has to`);
	}

	protected problem(at: number, what: string, hint?: string): InputError {
		return problem(this.source, at, what, hint, this.label);
	}
}
