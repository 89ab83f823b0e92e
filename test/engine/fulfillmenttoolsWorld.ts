import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FulfillmenttoolsTenantApi } from '../../credentials/FulfillmenttoolsTenantApi.credentials';
import { Fulfillmenttools } from '../../nodes/Fulfillmenttools/Fulfillmenttools.node';
import { Engine, type RunOptions, type RunResult } from '../support/engine';

/** A request as the server saw it; `url` keeps the order and the spelling that was sent. */
export interface Seen {
	method: string;
	url: string;
	path: string;
	query: Array<[string, string]>;
	body: unknown;
}

/** Status and body; a Buffer is sent as it is. */
export interface Answer {
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
}

/** Answers a business request; `turn` counts from 0. */
export type Handler = (request: Seen, turn: number) => Answer;

const SIGN_IN = '/signIn';
const REFRESH = '/refresh';
const TOKENS = [
	[SIGN_IN, { idToken: 'token', refreshToken: 'refresh', expiresIn: '3600' }],
	[REFRESH, { id_token: 'token', refresh_token: 'refresh', expires_in: '3600' }],
] as const;

/** The fulfillmenttools node in n8n's engine, before an API whose answers the test writes. */
export class FulfillmenttoolsWorld {
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
			const signedIn = TOKENS.find(([path]) => url.startsWith(path))?.[1];
			const answer = signedIn ? { body: signedIn } : this.answer(request.method ?? '', url, chunks);
			const { status = 200, body, headers } = answer;
			const json = !Buffer.isBuffer(body);
			response.writeHead(status, { ...(json && { 'content-type': 'application/json' }), ...headers });
			response.end(json ? (body === undefined ? undefined : JSON.stringify(body)) : body);
		});
	});

	static async start(): Promise<FulfillmenttoolsWorld> {
		const world = new FulfillmenttoolsWorld();
		world.server.on('connection', (socket) => {
			world.sockets.add(socket);
			socket.on('close', () => world.sockets.delete(socket));
		});
		await new Promise<void>((resolve) => world.server.listen(0, '127.0.0.1', resolve));
		world.root = `http://127.0.0.1:${(world.server.address() as AddressInfo).port}`;
		const types = [new FulfillmenttoolsTenantApi()];
		world.engine = await Engine.create({ fulfillmenttools: new Fulfillmenttools() }, types);
		world.engine.credentials.add(
			'fulfillmenttoolsTenantApi',
			{
				environment: 'custom',
				apiUrl: world.root,
				signInUrl: `${world.root}${SIGN_IN}`,
				refreshUrl: `${world.root}${REFRESH}`,
				apiKey: 'key',
				username: 'user@example.com',
				password: 'password',
			},
			'main',
		);
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
		more: Partial<RunOptions> = {},
	): Promise<RunResult> {
		this.seen.length = 0;
		this.handler = handler;
		return await this.engine.run(this.options(operation, parameters, more));
	}

	/** The entries of a look-up, as the panel asks for them. */
	async search(method: string, operation: string, typed: string, handler: Handler, parameters: INodeParameters = {}) {
		this.seen.length = 0;
		this.handler = handler;
		const ctx = this.engine.loadOptionsContext(this.options(operation, parameters));
		return await new Fulfillmenttools().methods.listSearch![method].call(ctx, typed);
	}

	private answer(method: string, url: string, chunks: Buffer[]): Answer {
		const { pathname, searchParams } = new URL(url, this.root);
		const text = Buffer.concat(chunks).toString();
		const body = text === '' ? undefined : (JSON.parse(text) as unknown);
		const seen: Seen = { method, url, path: pathname, query: [...searchParams], body };
		this.seen.push(seen);
		return this.handler(seen, this.seen.length - 1);
	}

	private options(operation: string, parameters: INodeParameters, more: Partial<RunOptions> = {}): RunOptions {
		return {
			node: 'fulfillmenttools',
			credentials: { fulfillmenttoolsTenantApi: 'main' },
			parameters: { resource: operation.split('.')[0], operation, ...parameters },
			...more,
		};
	}
}

/** A body filled in field by field. */
export function fields(value: IDataObject): INodeParameters {
	return {
		specifyBody: 'fields',
		body: { mappingMode: 'defineBelow', value, schema: [], matchingColumns: [] } as never,
	};
}

/** Every item's values go into the fields of the same names. */
export const automatic: INodeParameters = {
	specifyBody: 'fields',
	body: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] } as never,
};

/** What a resource locator holds when an identifier was typed. */
export function byId(value: string): INodeParameters[string] {
	return { __rl: true, mode: 'id', value } as never;
}

/** One condition as the form stores it. */
export function condition(field: string, operator: string, value: unknown): IDataObject {
	return { field: byId(field) as never, operator, value: value as never };
}
