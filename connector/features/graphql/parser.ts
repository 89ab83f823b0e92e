import { InputError } from '../../core/inputError';
import {
	type ASTNode,
	type DefinitionNode,
	getLocation,
	GraphQLError,
	Parser,
	type SelectionNode,
	Source,
	type Token,
	TokenKind,
} from '../../vendor/graphql';

/** Maximum nesting depth; no server accepts as much. */
const DEEPEST = 200;

const EXECUTABLE = ['query', 'mutation', 'subscription', 'fragment'];

/** What each grammar rule starts with, as phrased in messages. */
const BEGINNINGS = {
	parseArgument: 'an argument',
	parseDirective: "the directive's name",
	parseField: 'a field',
	parseFragmentName: "the fragment's name",
	parseNamedType: 'a type',
	parseObjectField: 'a member',
	parseValueLiteral: 'a value',
	parseVariable: "the variable's name",
} as const;

/**
 * Parses GraphQL text written by the user with the grammar of graphql-js, and reports errors in the node's own wording,
 * with line and column. Type definitions are rejected, since a server does not execute them.
 */
export class GraphqlParser extends Parser {
	/** What the current rule starts with. */
	private beginning = '';
	private depth = 0;

	static {
		for (const [rule, beginning] of Object.entries(BEGINNINGS)) {
			const parse = Parser.prototype[rule as keyof typeof BEGINNINGS] as (this: Parser, isConst: boolean) => unknown;
			const value = function (this: GraphqlParser, isConst: boolean): unknown {
				this.beginning = beginning;
				return parse.call(this, isConst);
			};
			Object.defineProperty(this.prototype, rule, { value });
		}
	}

	/** @param label of the input that holds the text, for messages */
	constructor(
		private readonly text: string,
		private readonly label: string,
	) {
		super(text);
	}

	/** @throws InputError */
	definitions(): readonly DefinitionNode[] {
		return this.translated(() => this.parseDocument().definitions);
	}

	/**
	 * A selection set with or without braces.
	 *
	 * @throws InputError
	 */
	selections(): readonly SelectionNode[] {
		return this.translated(() => {
			const { kind } = this._lexer.lookahead();
			if (kind === TokenKind.EOF) throw problem(this.text, 0, this.label, 'it is empty', 'Write the fields to return');
			if (kind !== TokenKind.BRACE_L) return this.many(TokenKind.SOF, this.parseSelection, TokenKind.EOF);
			this.expectToken(TokenKind.SOF);
			const { selections } = this.parseSelectionSet();
			this.expectToken(TokenKind.EOF);
			return selections;
		});
	}

	override parseDefinition(): DefinitionNode {
		const described = this.peekDescription();
		const token = described ? this._lexer.lookahead() : this._lexer.token;
		const executable = token.kind === TokenKind.NAME && EXECUTABLE.includes(token.value);
		if (!executable && (described || token.kind !== TokenKind.BRACE_L)) {
			throw this.misplaced(
				described ? "'query', 'mutation' or 'fragment'" : "'query', 'mutation', 'fragment' or '{'",
				token,
			);
		}
		return super.parseDefinition();
	}

	override expectToken(kind: TokenKind): Token {
		if (this.peek(kind)) return super.expectToken(kind);
		if (kind !== TokenKind.NAME) throw this.misplaced(kind === TokenKind.EOF ? 'the end' : `'${kind}'`);
		const aliased = this.beginning === BEGINNINGS.parseField && this._lexer.lastToken.kind === TokenKind.COLON;
		throw this.misplaced(aliased ? 'the field behind its alias' : this.beginning);
	}

	override expectKeyword(value: string): void {
		if (!this.expectOptionalKeyword(value)) throw this.misplaced(`'${value}' and a type`);
	}

	override unexpected(): never {
		const { value } = this._lexer.token;
		const fragmentOn = this.beginning === BEGINNINGS.parseFragmentName && value === 'on';
		throw this.misplaced(fragmentOn ? `${this.beginning}, which cannot be 'on'` : this.beginning);
	}

	/** Every token passes through here before the rules recurse, so this guards against stack overflow. */
	override advanceLexer(): void {
		super.advanceLexer();
		const { kind } = this._lexer.lastToken;
		if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R) this.depth--;
		if (kind !== TokenKind.BRACE_L && kind !== TokenKind.BRACKET_L) return;
		if (++this.depth <= DEEPEST) return;
		throw problem(this.text, this._lexer.token.start, this.label, `it is nested deeper than ${DEEPEST} levels`);
	}

	private misplaced(wanted: string, { kind, start, end }: Token = this._lexer.token): InputError {
		const isText = kind === TokenKind.STRING || kind === TokenKind.BLOCK_STRING;
		const found = isText ? 'a text' : `'${this.text.slice(start, Math.min(end, start + 40))}'`;
		const what =
			kind === TokenKind.EOF ? `it ends where ${wanted} has to stand` : `${found} stands where ${wanted} has to`;
		return problem(this.text, start, this.label, what);
	}

	private translated<T>(parse: () => T): T {
		try {
			return parse();
		} catch (error) {
			throw error instanceof GraphQLError ? this.translation(error) : error;
		}
	}

	/** Rewords the errors that only graphql-js itself detects, mostly in its lexer. */
	private translation({ message, positions = [0] }: GraphQLError): InputError {
		const { text, label } = this;
		const [at] = positions;
		if (message.includes('Unexpected variable')) {
			return problem(text, at, label, 'a default value cannot hold a variable');
		}
		if (message.includes('escape sequence')) {
			return problem(text, at, label, 'a backslash is followed by something that is no escape sequence');
		}
		if (message.includes('Unterminated')) {
			const start = text.indexOf('"', this.lastEnd());
			const block = text.startsWith('"""', start);
			const what = block ? 'a block of text is not closed by """' : 'a text is not closed by a quote in the same line';
			return problem(text, start, label, what);
		}
		if (message.includes('Invalid number')) {
			// For a truncated number, the error is its last character.
			const wrong = /[\w.]/.test(text.charAt(at)) ? at : at - 1;
			return problem(text, wrong, label, `'${text.charAt(wrong)}' cannot stand in a number`);
		}
		const character = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
		const shown = /[\p{Cc}\p{Cs}]/u.test(character) ? 'a control character' : `'${character}'`;
		return problem(text, at, label, `${shown} is not a part of GraphQL`);
	}

	/** End of the last token that could be read, including comments. */
	private lastEnd(): number {
		let { token } = this._lexer;
		while (token.next) token = token.next;
		return token.end;
	}
}

/**
 * An error in the text, with line and column, both starting at 1.
 *
 * @param label of the input that holds the text
 */
export function problem(
	text: string,
	at: number | ASTNode,
	label: string,
	what: string,
	hint = 'Correct the document',
): InputError {
	const { line, column } = getLocation(new Source(text), typeof at === 'number' ? at : (at.loc?.start ?? 0));
	return new InputError(label, `'${label}' cannot be sent: ${what} (line ${line}, column ${column})`, hint);
}
