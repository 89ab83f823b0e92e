import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FluentCommerceApi } from '../../credentials/FluentCommerceApi.credentials';
import { FluentCommerce } from '../../nodes/FluentCommerce/FluentCommerce.node';
import { Engine, type RunOptions, type RunResult } from '../support/engine';

/** A request as the server saw it; `url` keeps the order and the spelling that was sent. */
export interface Seen {
	method: string;
	url: string;
	path: string;
	query: Record<string, string>;
	body: unknown;
	headers: Record<string, unknown>;
}

/** Status and body; a text is sent as it is. */
export interface Answer {
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
}

/** Answers a business request; `turn` counts from 0. `cut` breaks the connection off instead. */
export type Handler = (request: Seen, turn: number) => Answer | 'cut';

const TOKEN = '/oauth/token';

/** The Fluent node in n8n's engine, before an API whose answers the test writes. */
export class FluentWorld {
	readonly seen: Seen[] = [];
	root = '';
	private handler: Handler = () => ({});
	private readonly sockets = new Set<Socket>();
	private engine!: Engine;
	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const url = request.url ?? '';
			const answer = url.startsWith(TOKEN)
				? { body: { access_token: 'token', token_type: 'bearer', expires_in: 3600 } }
				: this.answer({ method: request.method ?? '', url, headers: request.headers }, chunks);
			if (answer === 'cut') {
				request.socket.destroy();
				return;
			}
			const { status = 200, body, headers } = answer;
			const text = typeof body === 'string';
			response.writeHead(status, { ...(!text && { 'content-type': 'application/json' }), ...headers });
			response.end(text ? body : body === undefined ? undefined : JSON.stringify(body));
		});
	});

	static async start(): Promise<FluentWorld> {
		const world = new FluentWorld();
		world.server.on('connection', (socket) => {
			world.sockets.add(socket);
			socket.on('close', () => world.sockets.delete(socket));
		});
		await new Promise<void>((resolve) => world.server.listen(0, '127.0.0.1', resolve));
		world.root = `http://127.0.0.1:${(world.server.address() as AddressInfo).port}`;
		world.engine = await Engine.create({ fluentCommerce: new FluentCommerce() }, [new FluentCommerceApi()]);
		const login = {
			environment: 'custom',
			apiUrl: world.root,
			tokenUrl: `${world.root}${TOKEN}`,
			account: 'ACME',
			client: 'account',
			clientId: 'ACME',
			clientSecret: 'client-secret',
			username: 'user',
			password: 'password',
		};
		world.engine.credentials.add('fluentCommerceApi', login, 'plain');
		world.engine.credentials.add('fluentCommerceApi', { ...login, retailerId: '5' }, 'retailer');
		return world;
	}

	async stop(): Promise<void> {
		for (const socket of this.sockets) socket.destroy();
		await new Promise((resolve) => this.server.close(resolve));
	}

	/** Runs an operation as the user would fill it in; requests are counted from here on. */
	async run(
		operation: string,
		parameters: INodeParameters,
		handler: Handler,
		{ as = 'retailer', ...more }: Partial<RunOptions> & { as?: 'plain' | 'retailer' } = {},
	): Promise<RunResult> {
		this.seen.length = 0;
		this.handler = handler;
		return await this.engine.run({
			node: 'fluentCommerce',
			credentials: { fluentCommerceApi: as },
			parameters: { resource: operation.split('.')[0], operation, ...parameters },
			...more,
		});
	}

	/** The entries of a look-up, as the panel asks for them. */
	async search(method: string, operation: string, typed: string, handler: Handler) {
		this.seen.length = 0;
		this.handler = handler;
		const ctx = this.engine.loadOptionsContext({
			node: 'fluentCommerce',
			credentials: { fluentCommerceApi: 'plain' },
			parameters: { resource: operation.split('.')[0], operation },
		});
		return await new FluentCommerce().methods.listSearch![method].call(ctx, typed);
	}

	private answer({ method, url, headers }: Pick<Seen, 'method' | 'url' | 'headers'>, chunks: Buffer[]): Answer | 'cut' {
		const { pathname, searchParams } = new URL(url, this.root);
		const text = Buffer.concat(chunks).toString();
		const body = text === '' ? undefined : (JSON.parse(text) as unknown);
		const seen: Seen = { method, url, path: pathname, query: Object.fromEntries(searchParams), body, headers };
		this.seen.push(seen);
		return this.handler(seen, this.seen.length - 1);
	}
}

/** A body filled in field by field. */
export function fields(value: IDataObject): INodeParameters {
	return {
		specifyBody: 'fields',
		body: { mappingMode: 'defineBelow', value, schema: [], matchingColumns: [] } as never,
	};
}

/** What a resource locator holds when an identifier was typed. */
export function byId(value: string): INodeParameters[string] {
	return { __rl: true, mode: 'id', value } as never;
}
