import {
	getNamedType,
	getNullableType,
	isInputObjectType,
	isInterfaceType,
	isListType,
	isObjectType,
	Kind,
	parse,
	validate,
	visit,
	type DocumentNode,
	type FieldNode,
	type GraphQLInputType,
	type GraphQLObjectType,
	type GraphQLSchema,
	type OperationDefinitionNode,
	type SelectionSetNode,
} from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values';

import { mostCharacters, type Facts } from './fluentSchema';
import type { Sent } from './types';

/** One root field of a document, as the server would see it. */
export interface RootCall {
	/** Alias or field name. */
	key: string;
	kind: 'query' | 'mutation';
	field: string;
	/** Coerced to the types of the schema. */
	args: Record<string, unknown>;
	/** Dot paths of all selected fields, without `edges`, `node` and paging fields. */
	leaves: string[];
	/** The same for lists that request whether there is more. */
	connections: string[];
}

/** The analysis of a document against a schema: its problems and its root fields. */
export interface Looked {
	problems: string[];
	calls: RootCall[];
}

/** Limits that Fluent documents. */
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_COMPLEXITY = 11_111;
const MAX_PAGE = 5_000;
const DEFAULT_PAGE = 10;
const PAGING = ['first', 'after', 'last', 'before'];

/**
 * Validates requests to `/graphql` against a schema, as a server does.
 *
 * @param facts length limits of texts, which a schema cannot express
 */
export class Documents {
	constructor(
		private readonly schema: GraphQLSchema,
		private readonly facts: Facts | undefined,
	) {}

	/** @param own the document or parts of it are the user's, who may write inline values and lists as desired */
	look(sent: Sent, { own = false } = {}): Looked {
		const problems = outside(sent);
		if (problems.length > 0) return { problems, calls: [] };
		const { query, variables = {}, operationName } = JSON.parse(sent.body) as Body;
		let document: DocumentNode;
		try {
			document = parse(query);
		} catch (error) {
			return { problems: [`the document cannot be read: ${(error as Error).message}`], calls: [] };
		}
		const invalid = validate(this.schema, document).map(({ message }) => message);
		if (invalid.length > 0) return { problems: invalid, calls: [] };
		const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
		const operation = operationName
			? operations.find(({ name }) => name?.value === operationName)
			: operations.length === 1
				? operations[0]
				: undefined;
		if (!operation) return { problems: ['it is not clear which operation is meant'], calls: [] };
		return this.values(operation, variables, own);
	}

	private values(operation: OperationDefinitionNode, variables: Record<string, unknown>, own: boolean): Looked {
		const definitions = operation.variableDefinitions ?? [];
		const known = definitions.map(({ variable }) => variable.name.value);
		const problems = Object.keys(variables)
			.filter((name) => !known.includes(name))
			.map((name) => `the variable $${name} is sent, but not declared`);
		const { coerced, errors } = getVariableValues(this.schema, definitions, variables, { maxErrors: 10 });
		if (errors) return { problems: [...problems, ...errors.map(({ message }) => message)], calls: [] };
		if (!own) problems.push(...written(operation));
		const root = operation.operation === 'query' ? this.schema.getQueryType()! : this.schema.getMutationType()!;
		const calls: RootCall[] = [];
		let cost = 0;
		for (const node of operation.selectionSet.selections as FieldNode[]) {
			const field = root.getFields()[node.name.value];
			const args = plain(getArgumentValues(field, node, coerced)) as Record<string, unknown>;
			for (const { name, type } of field.args) problems.push(...this.tooLong(args[name], type, name));
			const walk = new Walk(this.schema, coerced);
			cost += walk.field(node, root.name, '');
			if (!own) problems.push(...walk.problems);
			const { leaves, connections } = walk;
			const key = (node.alias ?? node.name).value;
			calls.push({ key, kind: operation.operation as RootCall['kind'], field: field.name, args, leaves, connections });
		}
		if (cost >= MAX_COMPLEXITY) problems.push(`the document may cause ${cost} database queries`);
		return { problems, calls };
	}

	/** Texts that exceed the limit of their member. */
	private tooLong(value: unknown, given: GraphQLInputType, place: string): string[] {
		const type = getNullableType(given);
		if (isListType(type)) {
			const entries = Array.isArray(value) ? value : [];
			return entries.flatMap((entry) => this.tooLong(entry, type.ofType as GraphQLInputType, place));
		}
		if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return [];
		return Object.entries(value).flatMap(([name, member]) => {
			const limit = mostCharacters(this.facts, type, name);
			const own = type.getFields()[name];
			const isText = getNamedType(own.type).name === 'String';
			const at = `${place}.${name}`;
			if (isText && typeof member === 'string' && member.length > limit) {
				return [`${at} has ${member.length} characters, of which ${limit} are allowed`];
			}
			return this.tooLong(member, own.type, at);
		});
	}
}

interface Body {
	query: string;
	variables?: Record<string, unknown>;
	operationName?: string;
}

/** Problems of the request around the document. */
function outside({ contentType, body, query }: Sent): string[] {
	if (!contentType?.startsWith('application/json')) return [`content type ${contentType}`];
	if (query.length > 0) return ['something stands in the query of the address'];
	if (Buffer.byteLength(body) > MAX_BYTES) return ['the request is larger than 2 MB'];
	const parsed = JSON.parse(body) as Body;
	const extra = Object.keys(parsed).filter((name) => !['query', 'variables', 'operationName'].includes(name));
	return [
		...extra.map((name) => `the member ${name} is not known`),
		...(typeof parsed.query === 'string' ? [] : ['there is no document']),
	];
}

/** User values written inline in the document instead of being passed as variables. */
function written(operation: OperationDefinitionNode): string[] {
	const found: string[] = [];
	visit(operation, {
		Argument({ name, value }) {
			if (value.kind === Kind.VARIABLE || (PAGING.includes(name.value) && value.kind === Kind.INT)) return;
			found.push(`a value of ${name.value} stands in the text of the document`);
		},
	});
	return found;
}

/** graphql-js creates objects without a prototype. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}

/** Traverses the selection of one root field. */
class Walk {
	readonly problems: string[] = [];
	readonly leaves: string[] = [];
	readonly connections: string[] = [];

	constructor(
		private readonly schema: GraphQLSchema,
		private readonly variables: Record<string, unknown>,
	) {}

	/** @returns database queries that the field may cause by Fluent's rule, one for each row of its parents */
	field(node: FieldNode, parent: string, path: string): number {
		const around = this.schema.getType(parent);
		if (!isObjectType(around) && !isInterfaceType(around)) return 0;
		if (node.name.value === '__typename') return 0;
		const field = around.getFields()[node.name.value];
		const type = getNamedType(field.type);
		const { selectionSet } = node;
		if (!selectionSet) {
			this.leaves.push(path);
			return 0;
		}
		if (!type.name.endsWith('Connection')) return 1 + this.selections(selectionSet, type.name, path);
		const args = getArgumentValues(field, node, this.variables);
		const size = Number(args.first ?? args.last ?? DEFAULT_PAGE);
		if (size < 1 || size > MAX_PAGE) this.problems.push(`${path || 'the list'}: a page of ${size} rows`);
		this.connections.push(path);
		return 1 + size * this.inside(selectionSet, type.name, path);
	}

	/** Below a connection: its nodes, and whether there are more. */
	private inside(selectionSet: SelectionSetNode, connection: string, path: string): number {
		const fields = selectionSet.selections as FieldNode[];
		const told = fields.some((one) => one.name.value === 'pageInfo' && names(one).includes('hasNextPage'));
		if (!told) this.problems.push(`${path || 'the list'}: nothing asks whether there is more`);
		const nodes = fields
			.filter((one) => one.name.value === 'edges')
			.flatMap((one) => one.selectionSet!.selections as FieldNode[])
			.filter((one) => one.name.value === 'node');
		const type = nodeType(this.schema, connection);
		return nodes.reduce((cost, node) => cost + this.selections(node.selectionSet!, type, path), 0);
	}

	private selections(selectionSet: SelectionSetNode, type: string, path: string): number {
		let cost = 0;
		for (const one of selectionSet.selections) {
			if (one.kind === Kind.FIELD) {
				const name = one.name.value;
				cost += this.field(one, type, path === '' ? name : `${path}.${name}`);
			} else if (one.kind === Kind.INLINE_FRAGMENT) {
				cost += this.selections(one.selectionSet, one.typeCondition?.name.value ?? type, path);
			}
		}
		return cost;
	}
}

function names(node: FieldNode): string[] {
	return (node.selectionSet?.selections ?? []).flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
}

/** Type name of a connection's nodes. */
export function nodeType(schema: GraphQLSchema, connection: string): string {
	const { edges } = (schema.getType(connection) as GraphQLObjectType).getFields();
	return getNamedType((getNamedType(edges.type) as GraphQLObjectType).getFields().node.type).name;
}
