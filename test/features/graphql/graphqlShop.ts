import { buildSchema, GraphQLError, type ExecutionResult } from 'graphql';

import type { GraphqlLimits, OutputTypes, RootField } from '../../../connector/features/graphql/words';
import type { ApiProblem, ApiResponse } from '../../../connector/node';
import { json, op, World, type Seen } from '../../support/callWorld';
import { forTests } from '../../support/forTests';
import type { AnyOperation as Operation } from '../../support/words';
import { answerTo, isIn, type Sent } from './graphqlServer';

/** The API of a made-up shop, as its server defines it. */
const schema = buildSchema(`
	scalar DateTime
	scalar Json
	type Query {
		order(id: ID, ref: String): Order
		orders(ref: [String!], status: [String!], total: [Float!], updatedOn: DateRange, shop: ShopKey, first: Int, after: String, last: Int, before: String): OrderConnection
		shipment(ref: String!, depot: DepotKey!): Shipment
		shipments(first: Int, after: String): ShipmentConnection
		item(ref: String!): Item
		version: String
		newThings(first: Int, after: String): OrderConnection
	}
	type Mutation {
		createOrder(input: CreateOrderInput): Order
		updateOrder(input: UpdateOrderInput): Order
		closeOrders(filter: Filter!, input: Status): Count
	}
	input DateRange { from: DateTime, to: DateTime }
	input ShopKey { id: ID! }
	input DepotKey { ref: String! }
	input CreateOrderInput { ref: String!, shop: ShopKey, note: String, lines: [LineInput], placedOn: DateTime }
	input LineInput { ref: String!, quantity: Int, gift: GiftInput }
	input GiftInput { text: String }
	input UpdateOrderInput { id: ID!, note: String, placedOn: DateTime }
	input Filter { shop: String! }
	input Status { status: String! }
	type Count { count: Int }
	type Order {
		id: ID!, ref: String, status: String, note: String, total: Float, added: String
		customer: Customer
		tags: [Tag]
		lines(status: [String!], first: Int, after: String, last: Int, before: String): LineConnection
		shipments(first: Int, after: String): ShipmentConnection
		price(currency: String!): Float
		extras(first: Int, after: String): TagConnection
	}
	type Customer { id: ID!, name: String, phone: String, address: Address, orders(first: Int, after: String): OrderConnection }
	type Address { city: String, street: String }
	type Tag { name: String, value: Json }
	type Line { id: ID!, ref: String!, quantity: Int, item: Item, notes(first: Int, after: String): NoteConnection }
	type Note { text: String }
	type Depot { ref: String! }
	type Shipment { ref: String!, depot: Depot, packs(first: Int, after: String): PackConnection }
	type Pack { ref: String! }
	interface Item { ref: String!, name: String }
	type Book implements Item { ref: String!, name: String, pages: Int, authors(first: Int, after: String): AuthorConnection }
	type Toy implements Item { ref: String!, name: String, age: Int, authors(first: Int, after: String): AuthorConnection }
	type Author { name: String }
	type PageInfo { hasNextPage: Boolean, hasPreviousPage: Boolean }
	${['Order', 'Line', 'Shipment', 'Pack', 'Note', 'Author', 'Tag']
		.map(
			(name) => `
		type ${name}Connection { edges: [${name}Edge], pageInfo: PageInfo }
		type ${name}Edge { cursor: String, node: ${name} }`,
		)
		.join('')}
`);

const scalar = (type: string) => ({ type });
const paged = { first: 'Int', after: 'String' };
const list = (type: string, more: Readonly<Record<string, string>> = {}) => ({
	type,
	connection: true,
	arguments: { ...more, ...paged },
});

/** The same as the catalogue knows it: without `Order.added` and `Order.extras`, which are newer. */
const outputTypes: OutputTypes = {
	Order: {
		fields: {
			id: scalar('ID'),
			ref: scalar('String'),
			status: scalar('String'),
			note: scalar('String'),
			total: scalar('Float'),
			customer: scalar('Customer'),
			tags: { type: 'Tag', list: true },
			lines: list('Line', { status: '[String!]' }),
			shipments: list('Shipment'),
			price: { type: 'Float', arguments: { currency: 'String!' } },
		},
	},
	Customer: {
		fields: {
			id: scalar('ID'),
			name: scalar('String'),
			phone: { type: 'String', deprecated: true },
			address: scalar('Address'),
			orders: list('Order'),
		},
	},
	Address: { fields: { city: scalar('String'), street: scalar('String') } },
	Tag: { fields: { name: scalar('String'), value: scalar('Json') } },
	Line: {
		fields: {
			id: scalar('ID'),
			ref: scalar('String'),
			quantity: scalar('Int'),
			item: scalar('Item'),
			notes: list('Note'),
		},
	},
	Note: { fields: { text: scalar('String') } },
	Depot: { fields: { ref: scalar('String') } },
	Shipment: { fields: { ref: scalar('String'), depot: scalar('Depot'), packs: list('Pack') } },
	Pack: { fields: { ref: scalar('String') } },
	Item: { fields: { ref: scalar('String'), name: scalar('String') }, possible: ['Book', 'Toy'] },
	Book: {
		fields: { ref: scalar('String'), name: scalar('String'), pages: scalar('Int'), authors: list('Author') },
	},
	Toy: { fields: { ref: scalar('String'), name: scalar('String'), age: scalar('Int'), authors: list('Author') } },
	Author: { fields: { name: scalar('String') } },
	Count: { fields: { count: scalar('Int') } },
};

const usual: Readonly<Record<string, string[]>> = {
	Order: ['id', 'ref', 'status', 'lines.ref', 'lines.quantity'],
	Customer: ['id', 'name', 'address', 'orders.ref'],
	Line: ['id', 'ref'],
};

const orderId = { name: 'orderId', type: 'string' as const, label: 'Order ID', required: true };
const texts = (name: string) => ({ name, type: 'array' as const, items: { name, type: 'string' as const } });
const rooted = (resource: string, name: string, graphql: RootField, more: Partial<Operation> = {}): Operation => ({
	...op(resource, name, 'POST', '/graphql'),
	graphql,
	...more,
});

const shopOperations: Operation[] = [
	rooted(
		'order',
		'get',
		{ kind: 'query', field: 'order', arguments: { id: 'ID', ref: 'String' }, type: 'Order', paths: { orderId: 'id' } },
		{ parameters: [orderId] },
	),
	rooted(
		'order',
		'getOfClient',
		{ kind: 'query', field: 'order', arguments: { id: 'ID', ref: 'String' }, type: 'Order', paths: { client: 'ref' } },
		{ parameters: [{ name: 'client', type: 'string', required: true, fromCredential: 'client' }] },
	),
	rooted(
		'order',
		'getAll',
		{
			kind: 'query',
			field: 'orders',
			arguments: {
				ref: '[String!]',
				status: '[String!]',
				total: '[Float!]',
				updatedOn: 'DateRange',
				shop: 'ShopKey',
				first: 'Int',
				after: 'String',
				last: 'Int',
				before: 'String',
			},
			type: 'Order',
			connection: true,
			paths: { updatedOnFrom: 'updatedOn.from', updatedOnTo: 'updatedOn.to', shopId: 'shop.id' },
		},
		{
			query: [
				texts('ref'),
				texts('status'),
				{ name: 'total', type: 'array', items: { name: 'total', type: 'number' } },
				{ name: 'updatedOnFrom', type: 'dateTime' },
				{ name: 'updatedOnTo', type: 'dateTime' },
				{ name: 'shopId', type: 'string' },
			],
			paging: 'connection',
		},
	),
	rooted(
		'order',
		'create',
		{
			kind: 'mutation',
			field: 'createOrder',
			arguments: { input: 'CreateOrderInput' },
			type: 'Order',
			input: 'input',
		},
		{
			body: {
				required: true,
				open: true,
				fields: [
					{ name: 'ref', type: 'string', required: true, maxLength: 10 },
					{
						name: 'shop',
						type: 'object',
						fields: [{ name: 'id', type: 'string', required: true, fromCredential: 'client' }],
					},
					{ name: 'note', type: 'string', maxLength: 100_000 },
					{ name: 'placedOn', type: 'dateTime' },
					{
						name: 'lines',
						type: 'array',
						items: {
							name: 'line',
							type: 'object',
							fields: [
								{ name: 'ref', type: 'string', required: true, maxLength: 10 },
								{ name: 'quantity', type: 'integer' },
								{ name: 'due', type: 'dateTime', utc: true },
							],
						},
					},
				],
			},
		},
	),
	rooted(
		'order',
		'update',
		{
			kind: 'mutation',
			field: 'updateOrder',
			arguments: { input: 'UpdateOrderInput' },
			type: 'Order',
			input: 'input',
			paths: { orderId: 'input.id' },
		},
		{
			parameters: [orderId],
			body: {
				fields: [
					{ name: 'note', type: 'string' },
					{ name: 'placedOn', type: 'dateTime' },
				],
			},
		},
	),
	rooted(
		'order',
		'close',
		{
			kind: 'mutation',
			field: 'closeOrders',
			arguments: { filter: 'Filter!', input: 'Status' },
			type: 'Count',
			plain: true,
		},
		{
			body: {
				required: true,
				fields: [
					{
						name: 'filter',
						type: 'object',
						required: true,
						fields: [{ name: 'shop', type: 'string', required: true }],
					},
					{ name: 'input', type: 'object', fields: [{ name: 'status', type: 'string', required: true }] },
				],
			},
		},
	),
	rooted(
		'order',
		'newest',
		{
			kind: 'query',
			field: 'newThings',
			arguments: { first: 'Int', after: 'String' },
			type: 'Order',
			connection: true,
			maxPage: 7,
		},
		{ paging: 'connection' },
	),
	rooted(
		'shipment',
		'get',
		{
			kind: 'query',
			field: 'shipment',
			arguments: { ref: 'String!', depot: 'DepotKey!' },
			type: 'Shipment',
			paths: { shipmentRef: 'ref', depotRef: 'depot.ref' },
		},
		{
			parameters: [
				{ name: 'shipmentRef', type: 'string', required: true },
				{ name: 'depotRef', type: 'string', required: true },
			],
		},
	),
	rooted(
		'shipment',
		'getAll',
		{
			kind: 'query',
			field: 'shipments',
			arguments: { first: 'Int', after: 'String' },
			type: 'Shipment',
			connection: true,
		},
		{ paging: 'connection' },
	),
	rooted(
		'item',
		'get',
		{ kind: 'query', field: 'item', arguments: { ref: 'String!' }, type: 'Item', paths: { itemRef: 'ref' } },
		{ parameters: [{ name: 'itemRef', type: 'string', required: true }] },
	),
	rooted('shop', 'version', { kind: 'query', field: 'version', arguments: {}, type: 'String', plain: true }),
];

export const shopLimits: GraphqlLimits = {
	path: '/graphql',
	maxPage: 100,
	innerPage: 3,
	maxComplexity: 401,
	tooComplex: ['COMPLEX'],
	maxBytes: 50_000,
};

type Row = Record<string, unknown>;
interface PageArguments {
	first?: number | null;
	after?: string | null;
	last?: number | null;
	status?: string[] | null;
	ref?: string[] | null;
}

/** This many entries, numbered from 0. */
export function rows<T>(count: number, make: (index: number) => T): T[] {
	return Array.from({ length: count }, (_unused, index) => make(index));
}

/** A shop's API, executed by graphql-js, with a node for it. */
export class Shop {
	/** Orders with plain lists instead of connections. */
	orders: Row[] = [];
	shipments: Row[] = [];
	items: Row[] = [];
	readonly sent: Sent[] = [];
	/** Delay of each answer in milliseconds. */
	delay = 0;
	/** Answers instead of the API if it returns something. */
	instead?: (
		sent: Sent,
		turn: number,
		seen: Seen,
	) => { status?: number; headers?: Record<string, string>; body: unknown } | undefined;

	readonly world = new World(undefined, {
		operations: shopOperations,
		profile: { problem, graphql: shopLimits, concurrency: 4 },
		catalogue: { outputTypes: async () => outputTypes, usualFields: async (type) => usual[type] ?? [] },
	});

	/** A shop for the tests of the enclosing file or `describe`, without orders before each of them. */
	static forTests(): Shop {
		return forTests(new Shop());
	}

	async open(): Promise<void> {
		await this.world.open();
	}

	async stop(): Promise<void> {
		await this.world.stop();
	}

	/** Only these orders, and no recorded requests. */
	reset(orders: Row[] = []): void {
		this.orders = orders;
		this.shipments = [];
		this.items = [];
		this.sent.length = 0;
		this.instead = undefined;
		this.delay = 0;
		this.world.reset((seen, response, turn) => {
			const sent = seen.json as Sent;
			this.sent.push(sent);
			const other = this.instead?.(sent, turn, seen);
			const { body, status, headers } = other ?? { body: this.answer(sent) };
			setTimeout(() => json(response, body, status, headers), this.delay);
		});
	}

	/** The answer of the API. */
	answer(sent: Sent): ExecutionResult {
		return answerTo(sent, schema, this.root, (value) => ((value as Row).pages === undefined ? 'Toy' : 'Book'));
	}

	private readonly root = {
		version: () => '7',
		order: ({ id, ref }: Row) =>
			this.order(this.orders.find((one) => (id === undefined ? one.ref === ref : one.id === id))),
		orders: (given: PageArguments) => this.page(given),
		newThings: (given: PageArguments) => this.page(given),
		shipment: ({ ref, depot }: Row) =>
			shipment(this.shipments.find((one) => one.ref === ref && one.depot === (depot as Row).ref)),
		shipments: (given: PageArguments) => connection(this.shipments.map(shipment), given),
		item: ({ ref }: Row) => item(this.items.find((one) => one.ref === ref)),
		createOrder: ({ input }: { input: Row }) => {
			const order: Row = { ...input, id: String(this.orders.length + 1) };
			this.orders.push(order);
			return this.order(order);
		},
		updateOrder: ({ input }: { input: Row }) => {
			const order = this.orders.find(({ id }) => id === input.id);
			if (!order) throw new GraphQLError('No such order', { extensions: { code: 'GONE' } });
			return this.order(Object.assign(order, input));
		},
		closeOrders: () => ({ count: this.orders.length }),
	};

	private page(given: PageArguments): object {
		const found = this.orders.filter(
			({ ref, status }) => isIn(given.ref, String(ref)) && isIn(given.status, String(status)),
		);
		return connection(
			found.map((order) => this.order(order)),
			given,
		);
	}

	private order(order: Row | undefined): Row | null {
		if (!order) return null;
		const lines = (order.lines ?? []) as Row[];
		const shipped = (order.shipments ?? []) as Row[];
		const { customer } = order;
		return {
			...order,
			note: () => {
				if (order.note === 'broken') throw new GraphQLError('The note is lost', { extensions: { code: 'NOTE' } });
				return order.note;
			},
			customer: customer
				? {
						...customer,
						orders: (given: PageArguments) =>
							connection(
								this.orders.map((one) => this.order(one)),
								given,
							),
					}
				: null,
			lines: (given: PageArguments) =>
				connection(lines.filter(({ status }) => isIn(given.status, String(status))).map(line), given),
			shipments: (given: PageArguments) => connection(shipped.map(shipment), given),
			extras: (given: PageArguments) =>
				connection(
					rows(5, (index) => ({ name: `extra-${index}` })),
					given,
				),
		};
	}
}

function line(row: Row): Row {
	return {
		...row,
		item: item(row.item as Row | undefined),
		notes: (given: PageArguments) => connection((row.notes ?? []) as Row[], given),
	};
}

function shipment(row: Row | undefined): Row | null {
	if (!row) return null;
	return {
		...row,
		depot: { ref: row.depot },
		packs: (given: PageArguments) => connection((row.packs ?? []) as Row[], given),
	};
}

function item(row: Row | undefined): Row | null {
	if (!row) return null;
	return { ...row, authors: (given: PageArguments) => connection((row.authors ?? []) as Row[], given) };
}

/** A page as the API returns it: 10 entries by default, silently capped at 100, no cursor in `pageInfo`. */
function connection(all: ReadonlyArray<Row | null>, { first, after, last }: PageArguments): object {
	const from = last ? Math.max(0, all.length - last) : after ? Number(after.replace('after-', '')) + 1 : 0;
	const to = from + Math.min(first ?? last ?? 10, shopLimits.maxPage);
	return {
		edges: all.slice(from, to).map((node, index) => ({ cursor: `after-${from + index}`, node })),
		pageInfo: { hasNextPage: all.length > to, hasPreviousPage: from > 0 },
	};
}

function problem({ status, body }: ApiResponse): ApiProblem | undefined {
	const { errors } = (body ?? {}) as { errors?: Array<{ message: string; extensions?: { code?: string } }> };
	if (!errors?.length) return status >= 400 ? { message: `Status ${status}` } : undefined;
	const code = errors.map(({ extensions }) => extensions?.code).find((one) => one !== undefined);
	return {
		message: errors.map(({ message }) => message).join('; '),
		...(code !== undefined && { code }),
		...(code === 'RATE' && { passing: true, afterMs: 60 }),
		...(code === 'FAULT' && { transient: true, afterMs: 20 }),
		...(code === 'LATER' && { passing: true, afterMs: 3_600_000 }),
	};
}

/** An answer that holds only an error. */
export function refused(code: string, message = `Refused with ${code}`): { body: unknown } {
	return { body: { errors: [{ message, extensions: { code } }], data: null } };
}
