import type {
	OwnDocument,
	OwnField,
	OwnFragment,
	OwnOperation,
	OwnSelection,
	OwnUse,
	OwnValue,
	OwnVariable,
} from './documentTypes';
import { TokenReader } from './readDocument';
import { problem } from './tokenize';

const KINDS = ['query', 'mutation', 'subscription'] as const;

/**
 * Reads a GraphQL document, as the specification of September 2025 writes it down (section 2). Definitions of types are
 * refused, since a server does not execute them.
 *
 * @throws InputError with line and column
 */
export function parseDocument(source: string): OwnDocument {
	return new Parser(source).document();
}

class Parser extends TokenReader {
	private uses: OwnUse[] = [];

	document(): OwnDocument {
		const operations: OwnOperation[] = [];
		const fragments = new Map<string, OwnFragment>();
		do {
			this.uses = [];
			const described = this.description();
			if (described && this.isMark('{')) throw this.unexpected("'query', 'mutation' or 'fragment'");
			if (this.token.kind === 'name' && this.token.text === 'fragment') {
				const fragment = this.fragment();
				if (fragments.has(fragment.name)) {
					throw problem(this.source, fragment.at, `there are two fragments '${fragment.name}'`);
				}
				fragments.set(fragment.name, fragment);
			} else {
				operations.push(this.operation());
			}
		} while (this.token.kind !== 'end');
		return { source: this.source, operations, fragments };
	}

	/** Part of the specification since September 2025; older servers refuse it with its place. */
	private description(): boolean {
		const there = this.token.kind === 'text';
		if (there) this.advance();
		return there;
	}

	private operation(): OwnOperation {
		const { at, text } = this.token;
		if (this.isMark('{')) {
			return { kind: 'query', variables: [], selections: this.selections(), uses: this.uses, at };
		}
		const kind = this.token.kind === 'name' ? KINDS.find((one) => one === text) : undefined;
		if (kind === undefined) throw this.unexpected("'query', 'mutation', 'fragment' or '{'");
		this.advance();
		const name = this.token.kind === 'name' ? this.name('a name') : undefined;
		const variables = this.variables();
		this.directives(false);
		return { kind, ...(name !== undefined && { name }), variables, selections: this.selections(), uses: this.uses, at };
	}

	private fragment(): OwnFragment {
		const { at } = this.token;
		this.advance();
		if (this.token.text === 'on') throw this.unexpected("the fragment's name, which cannot be 'on'");
		const name = this.name("the fragment's name");
		if (this.token.text !== 'on') throw this.unexpected("'on' and a type");
		this.advance();
		this.name('a type');
		this.directives(false);
		return { name, selections: this.selections(), uses: this.uses, at };
	}

	private variables(): OwnVariable[] {
		if (!this.takes('(')) return [];
		const variables: OwnVariable[] = [];
		do {
			this.description();
			const { at } = this.token;
			this.expect('$');
			const name = this.name("the variable's name");
			if (variables.some((one) => one.name === name)) {
				throw problem(this.source, at, `the variable '$${name}' is declared twice`);
			}
			this.expect(':');
			const type = this.type();
			const preset = this.takes('=');
			if (preset) this.value(true);
			this.directives(true);
			variables.push({ name, type, preset, at });
		} while (!this.takes(')'));
		return variables;
	}

	private type(): string {
		let type: string;
		if (this.takes('[')) {
			type = this.nested(() => `[${this.type()}]`);
			this.expect(']');
		} else {
			type = this.name('a type');
		}
		return this.takes('!') ? `${type}!` : type;
	}

	private selections(): OwnSelection[] {
		this.expect('{');
		return this.nested(() => {
			const selections: OwnSelection[] = [];
			do selections.push(this.selection());
			while (!this.takes('}'));
			return selections;
		});
	}

	private selection(): OwnSelection {
		const { at } = this.token;
		if (!this.takes('...')) return this.field(at);
		if (this.token.kind === 'name' && this.token.text !== 'on') {
			const name = this.name("the fragment's name");
			this.directives(false);
			return { kind: 'spread', name, at };
		}
		if (this.token.kind === 'name') {
			this.advance();
			this.name('a type');
		}
		this.directives(false);
		return { kind: 'inline', selections: this.selections(), at };
	}

	private field(at: number): OwnField {
		const first = this.name('a field');
		const name = this.takes(':') ? this.name('the field behind its alias') : first;
		const given = this.arguments(false);
		this.directives(false);
		const field: OwnField = { kind: 'field', name, key: first, arguments: given, at };
		if (this.isMark('{')) field.selections = this.selections();
		return field;
	}

	private arguments(constant: boolean): Map<string, OwnValue> {
		const found = new Map<string, OwnValue>();
		if (!this.takes('(')) return found;
		do {
			const { at } = this.token;
			const name = this.name('an argument');
			if (found.has(name)) throw problem(this.source, at, `the argument '${name}' is given twice`);
			this.expect(':');
			found.set(name, this.value(constant));
		} while (!this.takes(')'));
		return found;
	}

	private directives(constant: boolean): void {
		while (this.takes('@')) {
			this.name("the directive's name");
			this.arguments(constant);
		}
	}

	private value(constant: boolean): OwnValue {
		const { kind, text, at } = this.token;
		if (this.takes('$')) {
			const name = this.name("the variable's name");
			if (constant) throw problem(this.source, at, 'a default value cannot hold a variable');
			this.uses.push({ name, at });
			return { variable: name };
		}
		if (this.takes('[')) return this.nested(() => this.list(constant));
		if (this.takes('{')) return this.nested(() => this.object(constant));
		if (kind === 'mark' || kind === 'end') throw this.unexpected('a value');
		this.advance();
		if (kind === 'number' && /^-?[0-9]+$/.test(text)) return { number: Number(text) };
		return kind === 'name' && text === 'null' ? { null: true } : { other: true };
	}

	private list(constant: boolean): OwnValue {
		while (!this.takes(']')) this.value(constant);
		return { other: true };
	}

	private object(constant: boolean): OwnValue {
		const names = new Set<string>();
		while (!this.takes('}')) {
			const { at } = this.token;
			const name = this.name('a member');
			if (names.has(name)) throw problem(this.source, at, `the member '${name}' is given twice`);
			names.add(name);
			this.expect(':');
			this.value(constant);
		}
		return { other: true };
	}
}
