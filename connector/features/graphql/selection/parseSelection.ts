import {
	type ArgumentNode,
	type ASTNode,
	type DirectiveNode,
	type FieldNode,
	Kind,
	type SelectionNode,
	visit,
} from '../../../vendor/graphql';
import type { FieldMember, FragmentMember, Schema, Selection, SelectionMember } from '../operation/rootCall';
import { GRAPHQL_LABEL } from '../parameters';
import { GraphqlParser, problem } from '../parser';
import type { OutputField } from '../words';
import { mergedSelection } from './merge';
import { advice } from './selection';

/** The context of a selection written by the user. */
interface WrittenFor {
	/** Object type; for a connection, that of its nodes. */
	type: string;
	connection: boolean;
	/** Page size of connections inside an entity. */
	innerPage: number;
}

/**
 * Parses a selection written by the user in GraphQL, with or without the outer braces. Connections may be written with
 * `edges` and `node`, or like lists; whatever is needed to resume them is added, as is a page size if the user sets
 * none. Fields are validated only where the catalogue knows the type, since the API may be newer than the catalogue.
 *
 * @throws InputError with line and column
 */
export function parseSelection(schema: Schema, source: string, { type, connection, innerPage }: WrittenFor): Selection {
	const nodes = new GraphqlParser(source, GRAPHQL_LABEL.selection).selections();
	const reader = new SelectionReader(source, schema, innerPage);
	if (!connection) return reader.selection(nodes, { type });
	return reader.nodesIn(reader.selection(nodes, { type, part: 'connection' }), 0).selection;
}

/** Arguments that limit the size of a connection. */
const SIZES = ['first', 'last'];

const OF_CONNECTION = ['edges', 'pageInfo', '__typename'];

/** The object type of a selection, and whether `edges` or `node` may be expected in it. */
interface Around {
	/** Undefined if the catalogue does not know it. */
	type?: string;
	part?: 'connection' | 'edge';
}

class SelectionReader {
	constructor(
		private readonly source: string,
		private readonly schema: Schema,
		private readonly innerPage: number,
	) {}

	selection(nodes: readonly SelectionNode[], around: Around): Selection {
		const members = nodes.map((node) => this.member(node, around));
		return mergedSelection({ type: around.type, members });
	}

	private member(node: SelectionNode, around: Around): SelectionMember {
		if (node.kind === Kind.FIELD) return this.field(node, around);
		if (node.kind === Kind.FRAGMENT_SPREAD) {
			throw this.problem(
				node.name,
				'a named fragment cannot stand here',
				"Write '... on' and the type, with its fields in braces",
			);
		}
		const type = node.typeCondition?.name.value;
		const selection = this.selection(node.selectionSet.selections, type === undefined ? around : { type });
		return { kind: 'fragment', type, directives: this.written(node.directives), selection } satisfies FragmentMember;
	}

	private field(node: FieldNode, around: Around): FieldMember {
		const name = node.name.value;
		const given = this.written(node.arguments);
		const size = this.sizeIn(node);
		const member: FieldMember = {
			kind: 'field',
			name,
			...(node.alias && { alias: node.alias.value }),
			...(given !== undefined && { arguments: given }),
			directives: this.written(node.directives),
		};
		const part = partOf(around, name);
		const field = part ? undefined : this.known(around.type, name);
		const fields = field && this.schema.types[field.type]?.fields;
		const { selectionSet } = node;
		if (!selectionSet) {
			if (!fields) return member;
			throw this.problem(
				node,
				`'${name}' is an object, of which fields have to be chosen`,
				advice('', Object.keys(fields)),
			);
		}
		if (part) return { ...member, selection: this.selection(selectionSet.selections, part) };
		if (field && !fields) {
			throw this.problem(
				selectionSet,
				`'${name}' of ${String(around.type)} has no fields`,
				'Remove the braces behind it',
			);
		}
		return { ...member, ...this.inside(node, selectionSet.selections, field, size) };
	}

	private known(type: string | undefined, name: string): OutputField | undefined {
		const fields = type === undefined ? undefined : this.schema.types[type]?.fields;
		return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
	}

	/** The selection of an object, a list or a connection. An unknown field is a connection if it has `edges`. */
	private inside(
		node: FieldNode,
		selections: readonly SelectionNode[],
		field: OutputField | undefined,
		size: number | undefined,
	): Partial<FieldMember> {
		const type = field?.type;
		const selection = this.selection(selections, field?.connection ? { type, part: 'connection' } : { type });
		const connection = field?.connection ?? (field === undefined && namesIn(selection).includes('edges'));
		if (!connection) return { selection, ...(field?.list && { list: true }) };
		const { selection: nodes, pageInfo } = this.nodesIn(selection, node);
		return { selection: nodes, connection: { page: size ?? this.innerPage, limited: size !== undefined, pageInfo } };
	}

	/**
	 * The selection of a connection's nodes, whether or not it is written with `edges` and `node`.
	 *
	 * @throws InputError for a connection whose pages cannot be joined as it is written
	 */
	nodesIn(selection: Selection, at: ASTNode | number): { selection: Selection; pageInfo: string[] } {
		const names = namesIn(selection);
		if (!names.includes('edges') && !names.includes('pageInfo')) return { selection, pageInfo: [] };
		const other = names.find((name) => !OF_CONNECTION.includes(name));
		if (other !== undefined) {
			throw this.problem(at, `'${other}' stands beside 'edges'`, "Write it into 'edges { node { } }'");
		}
		const members: SelectionMember[] = [];
		const pageInfo: string[] = [];
		for (const member of this.plain(selection.members, at)) {
			if (member.name === 'pageInfo') pageInfo.push(...namesIn(member.selection));
			if (member.name !== 'edges') continue;
			for (const part of this.plain(member.selection?.members ?? [], at)) {
				if (part.name === 'node') members.push(...(part.selection?.members ?? []));
			}
		}
		if (members.length === 0) {
			const what = "a list has no 'edges { node { } }' with fields in it";
			throw this.problem(at, what, 'Write the fields of its entries there');
		}
		return { selection: mergedSelection({ type: selection.type, members }), pageInfo };
	}

	private plain(members: readonly SelectionMember[], at: ASTNode | number): FieldMember[] {
		return members.map((member) => {
			if (isPlain(member)) return member;
			throw this.problem(
				at,
				"'edges', 'node', 'cursor' and 'pageInfo' have an alias, arguments or a condition here",
				'Write them plainly; the list is put together from its pages by them',
			);
		});
	}

	/** The API would silently truncate pages larger than its maximum. */
	private sizeIn({ arguments: given = [] }: FieldNode): number | undefined {
		let size: number | undefined;
		const { maxPage } = this.schema.limits;
		for (const { name, value } of given) {
			if (!SIZES.includes(name.value)) continue;
			size = value.kind === Kind.INT || value.kind === Kind.FLOAT ? Number(value.value) : undefined;
			if (size === undefined || size <= maxPage) continue;
			throw this.problem(
				value,
				`'${name.value}' is ${size}, but a page has at most ${maxPage} entries`,
				`Leave '${name.value}' out to get all of them`,
			);
		}
		return size;
	}

	/** Arguments or directives, verbatim. */
	private written(nodes: ReadonlyArray<ArgumentNode | DirectiveNode> = []): string | undefined {
		for (const node of nodes) {
			visit(node, {
				Variable: (variable) => {
					const hint = 'Write the value itself, or an expression that gives it';
					throw this.problem(variable, 'a variable cannot stand here', hint);
				},
			});
		}
		return nodes.length > 0 ? this.source.slice(nodes[0].loc?.start, nodes[nodes.length - 1].loc?.end) : undefined;
	}

	private problem(at: ASTNode | number, what: string, hint: string): Error {
		return problem(this.source, at, GRAPHQL_LABEL.selection, what, hint);
	}
}

/** Names of the fields; `...` for fragments. */
function namesIn(selection: Selection | undefined): string[] {
	return (selection?.members ?? []).map((member) => (member.kind === 'field' ? member.name : '...'));
}

function isPlain(member: SelectionMember): member is FieldMember {
	if (member.kind !== 'field') return false;
	return member.alias === undefined && member.arguments === undefined && member.directives === undefined;
}

/** The context inside a connection's `edges`, `node` or `pageInfo`; undefined for any other field. */
function partOf({ type, part }: Around, name: string): Around | undefined {
	if (part === 'connection' && name === 'edges') return { type, part: 'edge' };
	if (part === 'connection' && name === 'pageInfo') return {};
	return part === 'edge' && name === 'node' ? { type } : undefined;
}
