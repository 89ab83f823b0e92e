import { buildSchema, GraphQLError, type ExecutionResult } from 'graphql';

import type { GraphqlLimits, OutputTypes, RootField } from '../../../connector/features/graphql/words';
import type { ApiProblem, ApiResponse } from '../../../connector/node';
import { json, op, World, type Extra, type Seen } from '../../support/callWorld';
import { forTests } from '../../support/forTests';
import type { AnyCatalogue as Catalogue, AnyOperation as Operation } from '../../support/words';
import { answerTo, isIn, type Sent } from './graphqlServer';

const schema = buildSchema(`
	scalar Json
	type Query {
		ware(id: ID, ref: String): Ware
		wareById(id: ID!): Ware
		wares(ref: [String!], name: [String!], shop: [ID!], first: Int, after: String, last: Int, before: String): WareConnection
		shops(first: Int, after: String): ShopConnection
		version: String
	}
	type Mutation {
		createWare(input: CreateWareInput): Ware
		updateWare(input: UpdateWareInput): Ware
	}
	input CreateWareInput { ref: String!, name: String, shop: ShopId!, stock: Int }
	input UpdateWareInput { id: ID!, name: String, stock: Int }
	input ShopId { id: ID! }
	type Ware { id: ID!, ref: String!, name: String, stock: Int, data: Json, shop: Shop, parts(first: Int, after: String): PartConnection }
	type Shop { id: ID!, name: String }
	type Part { id: ID!, ref: String! }
	type PageInfo { hasNextPage: Boolean, hasPreviousPage: Boolean }
	type WareConnection { edges: [WareEdge], pageInfo: PageInfo }
	type WareEdge { cursor: String, node: Ware }
	type ShopConnection { edges: [ShopEdge], pageInfo: PageInfo }
	type ShopEdge { cursor: String, node: Shop }
	type PartConnection { edges: [PartEdge], pageInfo: PageInfo }
	type PartEdge { cursor: String, node: Part }
`);

const of = (type: string) => ({ type });
const CONNECTION_ARGUMENTS = { first: 'Int', after: 'String' };

export const outputTypes: OutputTypes = {
	Ware: {
		fields: {
			id: of('ID'),
			ref: of('String'),
			name: of('String'),
			stock: of('Int'),
			data: of('Json'),
			shop: of('Shop'),
			parts: { type: 'Part', connection: true, arguments: CONNECTION_ARGUMENTS },
		},
	},
	Shop: { fields: { id: of('ID'), name: of('String') } },
	Part: { fields: { id: of('ID'), ref: of('String') } },
};

const usual: Readonly<Record<string, string[]>> = {
	Ware: ['id', 'ref', 'name', 'stock'],
	Shop: ['id', 'name'],
	Part: ['id', 'ref'],
};

const wareId = { name: 'wareId', type: 'string' as const, label: 'Ware', required: true };
const found = { parameter: 'wareId', key: 'ref', operation: 'ware.getAll', filter: 'ref' };
const texts = (name: string) => ({ name, type: 'array' as const, items: { name, type: 'string' as const } });

function rooted(name: string, graphql: RootField, more: Partial<Operation> = {}): Operation {
	return { ...op('ware', name, 'POST', '/graphql'), graphql, ...more };
}

const GET_ALL: RootField = {
	kind: 'query',
	field: 'wares',
	arguments: { ref: '[String!]', name: '[String!]', shop: '[ID!]', first: 'Int', after: 'String' },
	type: 'Ware',
	connection: true,
};

export const wareOperations: Operation[] = [
	rooted(
		'get',
		{ kind: 'query', field: 'ware', arguments: { id: 'ID', ref: 'String' }, type: 'Ware', paths: { wareId: 'id' } },
		{ parameters: [wareId], find: [{ parameter: 'wareId', key: 'ref', argument: 'ref' }] },
	),
	rooted(
		'getById',
		{ kind: 'query', field: 'wareById', arguments: { id: 'ID!' }, type: 'Ware', paths: { wareId: 'id' } },
		{ parameters: [wareId], find: [found] },
	),
	rooted('getAll', GET_ALL, { query: [texts('ref'), texts('name'), texts('shop')], paging: 'connection' }),
	rooted(
		'create',
		{
			kind: 'mutation',
			field: 'createWare',
			arguments: { input: 'CreateWareInput' },
			type: 'Ware',
			input: 'input',
		},
		{
			body: {
				required: true,
				fields: [
					{ name: 'ref', type: 'string', required: true, maxLength: 20 },
					{ name: 'name', type: 'string' },
					{ name: 'shop', type: 'object', required: true, fields: [{ name: 'id', type: 'string', required: true }] },
					{ name: 'stock', type: 'integer' },
				],
			},
			existing: { codes: ['EXISTS', 'UNIQUE'], operation: 'ware.getAll', values: { ref: 'ref', shop: 'shop.id' } },
		},
	),
	rooted(
		'update',
		{
			kind: 'mutation',
			field: 'updateWare',
			arguments: { input: 'UpdateWareInput' },
			type: 'Ware',
			input: 'input',
			paths: { wareId: 'input.id' },
		},
		{
			parameters: [wareId],
			find: [found],
			body: {
				fields: [
					{ name: 'name', type: 'string' },
					{ name: 'stock', type: 'integer' },
				],
			},
		},
	),
	{ ...op('graphql', 'run', 'POST', '/graphql'), ownDocument: true },
];

export interface Ware {
	id: string;
	ref: string;
	name?: string;
	stock?: number;
	shop: string;
}

export const limits: GraphqlLimits = {
	path: '/graphql',
	maxPage: 100,
	innerPage: 10,
	maxComplexity: 1_000,
	weights: { 'Ware.data': 24 },
	tooComplex: ['COMPLEX'],
	maxBytes: 20_000,
};

interface PageArguments {
	ref?: string[] | null;
	name?: string[] | null;
	shop?: string[] | null;
	first?: number | null;
	after?: string;
}

/** A shop's GraphQL API, executed by graphql-js, and a node for it. */
export class GraphqlWorld {
	readonly wares: Ware[] = [];
	/** Requests as received, without those for tokens. */
	readonly sent: Sent[] = [];
	/** The maximum number of wares in a page, whatever is requested. */
	maxRows = Infinity;
	/** Rejects updates and creations of these refs, and reads of them, with the code. */
	readonly refused = new Map<string, string>();
	/** Answers instead of the API if it returns true. */
	instead?: (sent: Sent, seen: Seen, response: Parameters<typeof json>[0], turn: number) => boolean;

	readonly world: World;

	private constructor(extra: Extra) {
		this.world = new World(undefined, {
			...extra,
			operations: [...wareOperations, ...(extra.operations ?? [])],
			profile: { problem, graphql: limits, concurrency: 4, ...extra.profile },
			catalogue: { ...catalogue, ...extra.catalogue },
		});
	}

	/** A world for the tests of the enclosing file or `describe`, without wares before each of them. */
	static forTests(extra: Extra = {}): GraphqlWorld {
		return forTests(new GraphqlWorld(extra));
	}

	async open(): Promise<void> {
		await this.world.open();
	}

	async stop(): Promise<void> {
		await this.world.stop();
	}

	/** Only these wares, and no recorded requests. */
	reset(wares: Array<Partial<Ware> & { ref: string }> = []): void {
		this.wares.splice(0, Infinity, ...wares.map((ware, index) => ({ id: `w${index + 1}`, shop: 's1', ...ware })));
		this.sent.length = 0;
		this.maxRows = Infinity;
		this.refused.clear();
		this.instead = undefined;
		this.world.reset((seen, response, turn) => {
			const sent = seen.json as Sent;
			this.sent.push(sent);
			if (this.instead?.(sent, seen, response, turn)) return;
			json(response, this.answer(sent));
		});
	}

	/** Many wares: `ware-0`, `ware-1`, ... */
	fill(count: number): void {
		this.reset(Array.from({ length: count }, (_unused, index) => ({ ref: `ware-${index}`, stock: index })));
	}

	/** The answer of the API. */
	answer(sent: Sent): ExecutionResult {
		return answerTo(sent, schema, this.root);
	}

	private readonly root = {
		version: () => '1',
		ware: ({ id, ref }: Partial<Ware>) => {
			this.check(ref);
			return this.row(this.wares.find((ware) => (id === undefined ? ware.ref === ref : ware.id === id)));
		},
		wareById: ({ id }: Partial<Ware>) => this.row(this.wares.find((ware) => ware.id === id)),
		wares: ({ ref, name, shop, first = 10, after }: PageArguments) =>
			this.page(
				this.wares.filter((ware) => isIn(ref, ware.ref) && isIn(name, ware.name ?? '') && isIn(shop, ware.shop)),
				first,
				after,
			),
		shops: ({ first = 10, after }: PageArguments) =>
			connection(
				[
					{ id: 's1', name: 'One' },
					{ id: 's2', name: 'Two' },
				],
				first,
				after,
				Infinity,
			),
		createWare: ({ input }: { input: Ware & { shop: { id: string } } }) => {
			this.check(input.ref);
			if (this.wares.some(({ ref, shop }) => ref === input.ref && shop === input.shop.id)) {
				throw new GraphQLError(`There is a ware ${input.ref}`, { extensions: { code: 'EXISTS' } });
			}
			this.wares.push({ ...input, id: `w${this.wares.length + 1}`, shop: input.shop.id });
			return this.row(this.wares[this.wares.length - 1]);
		},
		updateWare: ({ input }: { input: Ware }) => {
			const ware = this.wares.find(({ id }) => id === input.id);
			if (!ware) throw new GraphQLError(`No ware ${input.id}`, { extensions: { code: 'GONE' } });
			this.check(ware.ref);
			Object.assign(ware, input);
			return this.row(ware);
		},
	};

	private check(ref: string | undefined): void {
		const code = ref === undefined ? undefined : this.refused.get(ref);
		if (code !== undefined && code !== 'NAMELESS')
			throw new GraphQLError(`Ware ${ref} is refused`, { extensions: { code } });
	}

	private row(ware: Ware | undefined): object | null {
		if (!ware) return null;
		return {
			...ware,
			name: () => {
				if (this.refused.get(ware.ref) === 'NAMELESS') throw new GraphQLError('The name is lost');
				return ware.name;
			},
			shop: { id: ware.shop, name: `Shop ${ware.shop}` },
			parts: ({ first = 10, after }: PageArguments) =>
				connection(
					[
						{ id: `${ware.id}-1`, ref: 'A' },
						{ id: `${ware.id}-2`, ref: 'B' },
					],
					first,
					after,
					Infinity,
				),
		};
	}

	private page(wares: Ware[], first: number | null, after: string | undefined): object {
		return connection(wares.map((ware) => this.row(ware)) as Array<{ id: string }>, first, after, this.maxRows);
	}
}

function connection(
	rows: ReadonlyArray<{ id: string; [member: string]: unknown }>,
	first: number | null,
	after: string | undefined,
	most: number,
): object {
	const from = after ? rows.findIndex(({ id }) => `after-${id}` === after) + 1 : 0;
	const to = from + Math.min(first ?? 10, most);
	return {
		edges: rows.slice(from, to).map((node) => ({ cursor: `after-${node.id}`, node })),
		pageInfo: { hasNextPage: rows.length > to, hasPreviousPage: from > 0 },
	};
}

const catalogue: Partial<Catalogue> = {
	outputTypes: async () => outputTypes,
	usualFields: async (type) => usual[type] ?? [],
};

function problem({ status, body }: ApiResponse): ApiProblem | undefined {
	const { errors, data } = (body ?? {}) as {
		errors?: Array<{ message: string; extensions?: { code?: string } }>;
		data?: Record<string, unknown> | null;
	};
	if (!errors?.length) return status >= 400 ? { message: `Status ${status}` } : undefined;
	const codes = [...new Set(errors.map(({ extensions }) => extensions?.code).filter((code) => code !== undefined))];
	const nothing = Object.values(data ?? {}).every((value) => value === null);
	return {
		message: errors.map(({ message }) => message).join('; '),
		...(codes.length > 0 && { code: codes.join(', ') }),
		...(codes.every((code) => code === 'SLOW') && codes.length > 0 && nothing && { passing: true, afterMs: 10 }),
		...(codes.every((code) => code === 'BROKEN') && codes.length > 0 && { transient: true, afterMs: 10 }),
	};
}
