import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ICredentialType, IDataObject, IExecuteFunctions, INodeParameters, INodeType } from 'n8n-workflow';

import type { Account } from '../../connector/core/account';
import type { BodySchema, Field } from '../../connector/core/catalogue/types';
import type { ConditionGroup, FilterLanguage } from '../../connector/features/conditions/filterLanguage';
import { formProperties } from '../../connector/form';
import { execute, type ApiProblem, type ApiResponse } from '../../connector/node';
import { link } from '../../connector/paging/link';
import { attach, renew, tokenFields } from '../../connector/token';
import { addressOf } from '../sandbox/control/server';
import { listen } from '../sandbox/http/listen';
import { Engine, type RunOptions, type RunResult } from './engine';
import { forTests } from './forTests';
import {
	type AnyCatalogue as Catalogue,
	type AnyOperation as Operation,
	type AnyProfile as Profile,
	type AnyProvider as Provider,
	FEATURES,
} from './words';

/** A request as the server received it. */
export interface Seen {
	method: string;
	url: string;
	path: string;
	query: Array<[string, string]>;
	headers: IncomingHttpHeaders;
	body: string;
	json: unknown;
}

/** Answers a business request; `turn` counts from 0 for each method and path. */
export type Handler = (request: Seen, response: ServerResponse, turn: number) => void;

/** Sends JSON. */
export function json(
	response: ServerResponse,
	body: unknown,
	status = 200,
	headers: Record<string, string> = {},
): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

const parameter = (name: string) => ({ name, type: 'string' as const, required: true });

/** A few operations that cover each kind of call. */
const operations: Operation[] = [
	{
		...op('thing', 'get', 'GET', '/things/{thingId}'),
		parameters: [parameter('thingId')],
		query: [
			{ name: 'flag', type: 'boolean' },
			{ name: 'count', type: 'integer' },
			{
				name: 'since',
				type: 'filter',
				operators: [{ value: 'ge', label: 'From' }],
				items: { name: 'value', type: 'dateTime' },
			},
		],
		openQuery: true,
		response: {},
	},
	{
		...op('thing', 'create', 'POST', '/things'),
		body: {
			wrap: 'thing',
			open: true,
			required: true,
			constants: { kind: 'SAMPLE' },
			fields: [
				{ name: 'name', type: 'string', required: true, maxLength: 10 },
				{ name: 'count', type: 'integer', required: true },
				{ name: 'active', type: 'boolean' },
				{ name: 'note', type: 'string' },
				{ name: 'due', type: 'dateTime' },
				{ name: 'consumer', type: 'object', fields: [{ name: 'email', type: 'string' }] },
				{ name: 'tags', type: 'array', items: { name: 'tag', type: 'string' } },
			],
		},
		response: {},
	},
	{
		...op('thing', 'replace', 'PUT', '/things/{thingId}'),
		parameters: [parameter('thingId')],
		body: { fields: [], open: true },
		response: {},
	},
	{
		...op('thing', 'delete', 'DELETE', '/things/{thingId}'),
		parameters: [parameter('thingId')],
		body: { fields: [{ name: 'reason', type: 'string' }] },
		response: {},
	},
	{ ...op('thing', 'list', 'GET', '/things'), openQuery: true, response: { items: ['things'] } },
	{ ...op('thing', 'getAll', 'GET', '/things'), response: { items: ['things'] }, paging: 'link' },
	{
		...op('thing', 'search', 'POST', '/search'),
		repeatable: true,
		body: { fields: [], open: true },
		response: { items: ['things'] },
	},
	{
		...op('thing', 'download', 'GET', '/files/{thingId}'),
		parameters: [parameter('thingId')],
		response: { kind: 'binary', accept: 'application/pdf', fileName: 'label-{thingId}.pdf' },
	},
	{
		...op('thing', 'fetch', 'GET', '/files/{thingId}'),
		parameters: [parameter('thingId')],
		response: { kind: 'binary', accept: 'application/pdf, application/zpl' },
	},
	{
		...op('thing', 'labels', 'GET', '/labels'),
		response: { items: ['labels'], base64: { content: 'content', fileName: 'id', defaultType: 'application/pdf' } },
	},
	{
		...op('stock', 'find', 'POST', '/stock'),
		repeatable: true,
		body: {
			fields: [
				{ name: 'facility', type: 'string', required: true },
				{ name: 'skus', type: 'array', required: true, items: { name: 'sku', type: 'string' } },
			],
		},
		response: { items: ['stock'] },
		bulk: { field: 'skus', maxEntries: 5000, from: 'skus', matchBy: ['sku', 'SKU'] },
	},
	{
		...op('stock', 'ask', 'POST', '/stock'),
		body: { fields: [{ name: 'skus', type: 'array', required: true, items: { name: 'sku', type: 'string' } }] },
		bulk: { field: 'skus', maxEntries: 10, from: 'skus', matchBy: ['sku'] },
	},
	{
		...op('stock', 'set', 'PUT', '/stock'),
		body: {
			constants: { mode: 'SET' },
			fields: [
				{ name: 'id', type: 'string' },
				{ name: 'article', type: 'string' },
				{ name: 'value', type: 'integer', required: true },
			],
		},
		response: { items: ['stock'] },
		bulk: {
			field: 'stocks',
			maxEntries: 500,
			matchBy: ['id', 'stock.id'],
			inOrder: true,
			failed: { at: 'status', values: ['FAILED'], message: ['error.message'], code: ['error.type'] },
		},
	},
	{
		...op('stock', 'close', 'POST', '/stock/actions'),
		body: {
			fields: [
				{ name: 'thingId', type: 'string', required: true },
				{ name: 'version', type: 'integer', required: true },
			],
		},
		response: { items: ['stock'] },
		bulk: { field: 'stocks', maxEntries: 3, matchBy: ['thingId'] },
		version: { field: 'version', read: 'thing.get' },
	},
	{
		...op('thing', 'update', 'PATCH', '/things/{thingId}'),
		parameters: [parameter('thingId')],
		body: {
			required: true,
			listed: { name: 'actions', outside: ['version'] },
			constants: { action: 'Modify' },
			fields: [
				{ name: 'name', type: 'string' },
				{ name: 'count', type: 'integer' },
				{ name: 'created', type: 'dateTime', readOnly: true },
				{ name: 'version', type: 'integer', required: true },
			],
		},
		response: {},
		version: { field: 'version', read: 'thing.get' },
	},
	{
		...op('thing', 'configure', 'PUT', '/things/{thingId}/rule'),
		parameters: [parameter('thingId')],
		body: { fields: [], deferred: true },
		variants: [
			{ value: 'plain', label: 'Plain' },
			{ value: 'timed', label: 'Timed' },
		],
	},
	{
		...op('thing', 'attach', 'POST', '/things/{thingId}/files'),
		parameters: [parameter('thingId')],
		body: {
			fields: [
				{ name: 'name', type: 'string', required: true },
				{ name: 'content', type: 'string', required: true },
			],
			upload: { content: 'content', name: 'name' },
		},
	},
	{
		...op('thing', 'find', 'POST', '/things/search'),
		repeatable: true,
		filter: 'sample',
		paging: 'link',
		response: { items: ['things'] },
	},
	{
		...op('feed', 'send', 'POST', '/feeds/{clientId}'),
		parameters: [{ ...parameter('clientId'), fromCredential: 'client' }],
		body: { kind: 'xml', root: 'order', open: true, required: true, fields: [] },
		response: { kind: 'xml' },
	},
];

/** What a test needs in addition to the operations and the profile above. */
export interface Extra {
	profile?: Partial<Profile>;
	operations?: Operation[];
	catalogue?: Partial<Catalogue>;
}

const VARIANTS: Readonly<Record<string, BodySchema>> = {
	plain: { fields: [{ name: 'rule', type: 'string', required: true }] },
	timed: { fields: [{ name: 'minutes', type: 'integer', required: true }] },
};

/** Conditions as `{ query: { all|any: [[field, operator, value], ...] }, sort: [...] }`. */
const language: FilterLanguage = {
	operators: [
		{ value: 'eq', label: 'Is' },
		{ value: 'gt', label: 'Greater Than', types: ['integer', 'number', 'dateTime'] },
		{ value: 'in', label: 'Is One Of', values: 'many' },
		{ value: 'none', label: 'Is Empty', values: 'none' },
	],
	offers: { combine: true, groups: true, sort: 'many', json: true },
	apply: (request, filters) => ({
		...request,
		body: {
			query: written(filters, filters.groups),
			...(filters.sort.length > 0 && { sort: filters.sort.map(({ field, direction }) => `${direction} ${field}`) }),
		},
	}),
	applyJson: (request, value) => ({ ...request, body: { ...(request.body as object), query: value } }),
};

function written({ combine, conditions }: ConditionGroup, groups: readonly ConditionGroup[] = []): object {
	const list = conditions.map(({ field, operator, value }) => [field.name, operator, value]);
	return { [combine === 'and' ? 'all' : 'any']: [...list, ...groups.map((group) => written(group))] };
}

const filterFields: Field[] = [
	{ name: 'status', type: 'string', choices: [{ value: 'OPEN', label: 'Open' }], maxLength: 5 },
	{ name: 'count', type: 'integer' },
	{ name: 'due', type: 'dateTime' },
	{ name: 'active', type: 'boolean' },
	{ name: 'tags', type: 'array', items: { name: 'tag', type: 'string' } },
	{ name: 'phase', type: 'string', operators: [{ value: 'none', label: 'Is Empty' }] },
];

export function op(resource: string, name: string, method: Operation['method'], path: string): Operation {
	return {
		resource,
		name,
		label: name,
		action: `${name[0].toUpperCase()}${name.slice(1)} ${resource}`,
		description: name,
		method,
		path,
		source: 'test',
		confidence: 'high',
	};
}

function problem(response: ApiResponse): ApiProblem | undefined {
	const body = response.body as
		| { success?: unknown; errors?: Array<{ code: string; text: string }>; requestId?: string; version?: number }
		| undefined;
	const failed = response.status >= 400 || (typeof body === 'object' && body?.success === false);
	if (!failed || typeof body !== 'object' || !body?.errors) return undefined;
	return {
		message: body.errors.map(({ text }) => text).join('; '),
		code: body.errors[0].code,
		requestId: body.requestId,
		version: body.version,
		passing: body.errors[0].code === 'ASLEEP',
	};
}

/**
 * A made-up provider with its API on loopback, inside n8n's engine. Tests script the API and inspect what it received.
 */
export class World {
	readonly seen: Seen[] = [];
	readonly sockets = new Set<Socket>();
	engine!: Engine;
	credential!: string;
	baseUrl!: string;
	exchanges = 0;
	/** The token that the API accepts; all others are answered with 401. */
	goodToken = '';
	/** Further tokens that the API accepts. */
	readonly otherTokens = new Set<string>();
	/** Answers token requests; by default with a new token. */
	token?: (response: ServerResponse) => void;
	underWay = 0;
	mostUnderWay = 0;
	private handler: Handler = (_request, response) => json(response, {});
	private readonly turns = new Map<string, number>();
	private stopServer!: () => Promise<void>;

	constructor(
		private readonly maxResponseBytes = 2_000_000,
		private readonly extra: Extra = {},
	) {}

	/** A world that the caller stops. */
	static async start(maxResponseBytes?: number, extra?: Extra): Promise<World> {
		const world = new World(maxResponseBytes, extra);
		await world.open();
		world.reset();
		return world;
	}

	/** A world for the tests of the enclosing file or `describe`, reset before each of them. */
	static forTests(maxResponseBytes?: number, extra?: Extra): World {
		return forTests(new World(maxResponseBytes, extra));
	}

	async open(): Promise<void> {
		await this.listen();
		this.engine = await Engine.create({ sample: this.node() }, [this.credentialType()]);
	}

	/** Resets all counts, and stores a credential without a cached token. */
	reset(handler?: Handler): void {
		this.goodToken = '';
		this.otherTokens.clear();
		this.seen.length = 0;
		this.turns.clear();
		this.exchanges = 0;
		this.mostUnderWay = 0;
		this.token = undefined;
		if (handler) this.handler = handler;
		this.credential = this.engine.credentials.add('sampleApi', {
			baseUrl: this.baseUrl,
			user: `user-${Math.random()}`,
			client: 'ACME',
		});
	}

	async stop(): Promise<void> {
		await this.stopServer();
	}

	/** Runs one operation of the sample node. */
	async run(operation: string, parameters: INodeParameters = {}, more: Partial<RunOptions> = {}): Promise<RunResult> {
		const [resource] = operation.split('.');
		return await this.engine.run({
			node: 'sample',
			parameters: { resource, operation, ...parameters },
			credentials: { sampleApi: this.credential },
			...more,
		});
	}

	readonly account: Account = {
		credential: 'sampleApi',
		label: 'Sample',
		token: {
			check: (credentials) => credentials,
			identity: (credentials) => [String(credentials.user)],
			grant: async (_credentials, exchange) => await exchange({ url: `${this.baseUrl}/token`, json: {} }),
			refusal: ['error'],
			words: { label: 'Sample', client: "'Password'" },
			problem: (status) => ({
				kind: 'final',
				message: `The sign-in was refused with ${status}`,
				hint: "Check 'Password'",
			}),
			defaultLifetime: 3600,
		},
		servers: (credentials) => [
			{ key: 'main', baseUrl: String(credentials.baseUrl), attach: 'bearer' },
			{ key: 'open', baseUrl: `${String(credentials.baseUrl)}/open`, attach: 'none', headers: { 'x-api-key': 'key' } },
		],
	};

	provider(): Provider {
		const all = [...operations, ...(this.extra.operations ?? [])];
		return {
			profile: {
				name: 'sample',
				account: this.account,
				concurrency: 4,
				timeoutMs: 2_000,
				pagers: {
					link: link({
						next: ['paging.next'],
						position: 'position',
						size: { name: 'pageSize', max: 100, default: 50 },
					}),
				},
				problem,
				filters: { sample: language },
				features: FEATURES,
				maxResponseBytes: this.maxResponseBytes,
				...this.extra.profile,
			},
			catalogue: {
				resources: [...new Set(all.map(({ resource }) => resource))].map((name) => ({ name, label: name })),
				operations: all,
				body: async (operation, variant) => (operation.variants ? VARIANTS[variant ?? 'plain'] : operation.body),
				filterFields: async () => ({ fields: filterFields, sort: ['due'] }),
				...this.extra.catalogue,
			},
		};
	}

	private node(): INodeType {
		const provider = this.provider();
		return {
			description: {
				displayName: 'Sample',
				name: 'sample',
				group: ['transform'],
				version: 1,
				description: '',
				defaults: { name: 'Sample' },
				inputs: ['main'],
				outputs: ['main'],
				credentials: [{ name: 'sampleApi', required: true }],
				properties: formProperties(provider),
			} as INodeType['description'],
			async execute(this: IExecuteFunctions) {
				return await execute(this, provider);
			},
		};
	}

	private credentialType(): ICredentialType {
		return {
			name: 'sampleApi',
			displayName: 'Sample API',
			properties: [
				...['baseUrl', 'user', 'client'].map((name) => ({
					displayName: name,
					name,
					type: 'string' as const,
					default: '',
				})),
				...tokenFields,
			],
			preAuthentication: renew(this.account),
			authenticate: attach(this.account),
		};
	}

	private async listen(): Promise<void> {
		const server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () =>
				this.answer(
					request.method ?? '',
					request.url ?? '',
					request.headers,
					Buffer.concat(chunks).toString(),
					response,
				),
			);
		});
		server.on('connection', (socket) => {
			this.sockets.add(socket);
			socket.on('close', () => this.sockets.delete(socket));
		});
		this.stopServer = await listen(server, 0);
		this.baseUrl = addressOf(server);
	}

	private answer(
		method: string,
		url: string,
		headers: IncomingHttpHeaders,
		body: string,
		response: ServerResponse,
	): void {
		if (url === '/token') {
			this.exchanges++;
			if (this.token) return this.token(response);
			this.goodToken = `token-${this.exchanges}-${Math.random()}`;
			return json(response, { access_token: this.goodToken, expires_in: 3600 });
		}
		const { pathname, searchParams } = new URL(url, this.baseUrl);
		const seen: Seen = { method, url, path: pathname, query: [...searchParams], headers, body, json: parse(body) };
		this.seen.push(seen);
		const token = headers.authorization?.replace('Bearer ', '') ?? '';
		if (!url.startsWith('/open') && token !== this.goodToken && !this.otherTokens.has(token)) {
			return json(response, { errors: [{ code: 'AUTH', text: 'token unknown' }] }, 401);
		}
		this.underWay++;
		this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
		response.on('close', () => this.underWay--);
		const key = `${method} ${pathname}`;
		const turn = this.turns.get(key) ?? 0;
		this.turns.set(key, turn + 1);
		this.handler(seen, response, turn);
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A resource mapper filled in by hand. */
export function mapper(value: IDataObject): INodeParameters {
	return { mappingMode: 'defineBelow', value, schema: [] } as unknown as INodeParameters;
}
