import type { OutputField } from '../words';
import { GRAPHQL_LABEL } from '../parameters';

import { mergedSelection } from './merge';
import { TokenReader } from '../userDocument/readDocument';
import { advice } from './selection';
import type { FieldMember, FragmentMember, Schema, Selection, SelectionMember } from '../operation/rootCall';
import { namesIn, nodesIn, type Refuse } from './selectionNodes';

/** Where a written selection stands. */
export interface WrittenFor {
	/** Object type; of the nodes, where the root field gives a connection. */
	type: string;
	connection: boolean;
	/** Entries in a page of a connection inside an entity. */
	innerPage: number;
}

/**
 * A selection that the user wrote in GraphQL, with or without the outer braces. Connections are written with `edges` and
 * `node`, or without, as if they were lists; what is needed to read them on is added, and how many entries are asked for
 * where the user does not say. It is checked as far as the catalogue knows the types: an API may be newer than that.
 *
 * @throws InputError with line and column
 */
export function selectWritten(schema: Schema, source: string, of: WrittenFor): Selection {
	return new SelectionReader(source, schema, of.innerPage).whole(of);
}

/** Arguments that say how much of a connection is wanted. */
const SIZES = ['first', 'last'];

/** Arguments of a field. */
interface Given {
	text: string;
	/** How many entries of a connection are wanted, where that is said. */
	size?: number;
}

/** The object type that a selection belongs to, and whether it may be written around `edges` or `node`. */
interface Around {
	/** Undefined where the catalogue does not know it. */
	type?: string;
	part?: 'connection' | 'edge';
}

class SelectionReader extends TokenReader {
	constructor(
		source: string,
		private readonly schema: Schema,
		private readonly innerPage: number,
	) {
		super(source, GRAPHQL_LABEL.selection);
	}

	whole({ type, connection }: WrittenFor): Selection {
		if (this.ended()) throw this.problem(0, 'it is empty', 'Write the fields to return');
		const braces = this.takes('{');
		const around: Around = connection ? { type, part: 'connection' } : { type };
		const members = this.members(around, () => (braces ? this.isMark('}') : this.ended()));
		if (braces) this.expect('}');
		if (!this.ended()) throw this.unexpected('the end');
		const selection = mergedSelection({ type, members });
		return connection ? nodesIn(selection, this.refusing(0)).selection : selection;
	}

	private ended(): boolean {
		return this.token.kind === 'end';
	}

	private braced(around: Around): Selection {
		this.expect('{');
		return this.nested(() => {
			const members = this.members(around, () => this.isMark('}'));
			this.expect('}');
			return mergedSelection({ type: around.type, members });
		});
	}

	private members(around: Around, atEnd: () => boolean): SelectionMember[] {
		const members: SelectionMember[] = [];
		do members.push(this.takes('...') ? this.fragment(around) : this.field(around));
		while (!atEnd());
		return members;
	}

	private fragment(around: Around): FragmentMember {
		if (this.token.kind === 'name' && this.token.text !== 'on') {
			throw this.problem(
				this.token.at,
				'a named fragment cannot stand here',
				"Write '... on' and the type, with its fields in braces",
			);
		}
		let type: string | undefined;
		if (this.token.kind === 'name') {
			this.advance();
			type = this.name('a type');
		}
		const directives = this.directives();
		return { kind: 'fragment', type, directives, selection: this.braced(type === undefined ? around : { type }) };
	}

	private field(around: Around): FieldMember {
		const { at } = this.token;
		const first = this.name('a field');
		const named = this.takes(':') ? this.name('the field behind its alias') : undefined;
		const name = named ?? first;
		const given = this.arguments();
		const member: FieldMember = {
			kind: 'field',
			name,
			...(named !== undefined && { alias: first }),
			...(given.text !== '' && { arguments: given.text }),
			directives: this.directives(),
		};
		const part = partOf(around, name);
		const field = part ? undefined : this.known(around.type, name);
		if (!this.isMark('{')) {
			const fields = field && this.schema.types[field.type]?.fields;
			if (!fields) return member;
			throw this.problem(
				at,
				`'${name}' is an object, of which fields have to be chosen`,
				advice('', Object.keys(fields)),
			);
		}
		if (part) return { ...member, selection: this.braced(part) };
		if (field && !this.schema.types[field.type]) {
			throw this.problem(
				this.token.at,
				`'${name}' of ${String(around.type)} has no fields`,
				'Remove the braces behind it',
			);
		}
		return { ...member, ...this.inside(field, given.size, at) };
	}

	private known(type: string | undefined, name: string): OutputField | undefined {
		const fields = type === undefined ? undefined : this.schema.types[type]?.fields;
		return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
	}

	/** What is selected of an object, a list or a connection. One that the catalogue does not know is known by its edges. */
	private inside(field: OutputField | undefined, size: number | undefined, at: number): Partial<FieldMember> {
		const type = field?.type;
		const selection = this.braced(field?.connection ? { type, part: 'connection' } : { type });
		const connection = field?.connection ?? (field === undefined && namesIn(selection).includes('edges'));
		if (!connection) return { selection, ...(field?.list && { list: true }) };
		const nodes = nodesIn(selection, this.refusing(at));
		const { selection: of, pageInfo } = nodes;
		return { selection: of, connection: { page: size ?? this.innerPage, limited: size !== undefined, pageInfo } };
	}

	private refusing(at: number): Refuse {
		return (what, hint) => this.problem(at, what, hint);
	}

	private arguments(): Given {
		const from = this.token.at + 1;
		if (!this.takes('(')) return { text: '' };
		let size: Given['size'];
		for (;;) {
			const name = this.name('an argument');
			this.expect(':');
			if (SIZES.includes(name)) size = this.size(name);
			this.value();
			const { at } = this.token;
			if (this.takes(')')) return { text: written(this.source.slice(from, at)), size };
		}
	}

	/** More than the API gives would be cut without a word. */
	private size(name: string): number | undefined {
		const { kind, text, at } = this.token;
		const { maxPage } = this.schema.limits;
		if (kind === 'number' && Number(text) > maxPage) {
			throw this.problem(
				at,
				`'${name}' is ${text}, but a page has at most ${maxPage} entries`,
				`Leave '${name}' out to get all of them`,
			);
		}
		return kind === 'number' ? Number(text) : undefined;
	}

	private directives(): string | undefined {
		const from = this.token.at;
		let to = from;
		while (this.takes('@')) {
			this.name("the directive's name");
			this.arguments();
			to = this.ended() ? this.source.length : this.token.at;
		}
		return to > from ? written(this.source.slice(from, to)) : undefined;
	}

	private value(): void {
		const { kind, at } = this.token;
		if (this.isMark('$')) {
			throw this.problem(at, 'a variable cannot stand here', 'Write the value itself, or an expression that gives it');
		}
		if (this.takes('[')) return this.nested(() => this.upTo(']', () => this.value()));
		if (this.takes('{')) return this.nested(() => this.upTo('}', () => this.objectMember()));
		if (kind === 'mark' || kind === 'end') throw this.unexpected('a value');
		this.advance();
	}

	private objectMember(): void {
		this.name('a member');
		this.expect(':');
		this.value();
	}

	private upTo(mark: string, read: () => void): void {
		while (!this.takes(mark)) read();
	}
}

/** What stands around the nodes of a connection. */
function partOf({ type, part }: Around, name: string): Around | undefined {
	if (part === 'connection' && name === 'edges') return { type, part: 'edge' };
	if (part === 'connection' && name === 'pageInfo') return {};
	return part === 'edge' && name === 'node' ? { type } : undefined;
}

/** A comment ends with its line, which must not be lost. */
function written(text: string): string {
	return text.includes('#') ? `${text.trim()}\n` : text.trim();
}
