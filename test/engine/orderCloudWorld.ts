import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { bodyFields } from '../../connector/form/methods';
import { OrderCloudApi } from '../../credentials/OrderCloudApi.credentials';
import { OrderCloud } from '../../nodes/OrderCloud/OrderCloud.node';
import { orderCloudProvider } from '../../nodes/OrderCloud/profile';
import { Engine, type RunOptions, type RunResult } from '../support/engine';

/** A request as the server saw it; `query` keeps the order and the spelling that was sent. */
export interface Seen {
	method: string;
	/** As sent, with its query. */
	url: string;
	path: string;
	query: Array<[string, string]>;
	token: string;
	body: unknown;
}

/** Gives status and body; a body alone is a success. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
export type Handler = (request: Seen, turn: number) => Answer;

/** A page of a list as the platform gives it. */
export function page(items: unknown[], number = 1, pages = 1, more: Record<string, unknown> = {}): Answer {
	return { status: 200, body: { Meta: { Page: number, TotalPages: pages, ...more }, Items: items } };
}

/** A refusal as the platform gives it. */
export function refusal(status: number, ErrorCode: string, Message: string, Data: unknown = null): Answer {
	return { status, body: { Errors: [{ ErrorCode, Message, Data }] }, headers: { 'x-oc-logid': 'log-1' } };
}

/** The OrderCloud node in n8n's engine, before an API whose answers the test writes. */
export class OrderCloudWorld {
	readonly seen: Seen[] = [];
	exchanges = 0;
	handler: Handler = () => page([]);
	private readonly sockets = new Set<Socket>();
	private engine!: Engine;
	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const url = request.url ?? '';
			if (url === '/oauth/token') {
				this.exchanges++;
				return send(response, { status: 200, body: { access_token: `own-${this.exchanges}`, expires_in: 3600 } });
			}
			const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
			const text = Buffer.concat(chunks).toString();
			const seen: Seen = {
				method: request.method ?? '',
				url,
				path: pathname,
				query: [...searchParams],
				token: (request.headers.authorization ?? '').replace('Bearer ', ''),
				body: text === '' ? undefined : (JSON.parse(text) as unknown),
			};
			this.seen.push(seen);
			send(response, this.handler(seen, this.seen.length - 1));
		});
	});

	static async start(): Promise<OrderCloudWorld> {
		const world = new OrderCloudWorld();
		world.server.on('connection', (socket) => {
			world.sockets.add(socket);
			socket.on('close', () => world.sockets.delete(socket));
		});
		await new Promise<void>((resolve) => world.server.listen(0, '127.0.0.1', resolve));
		const root = `http://127.0.0.1:${(world.server.address() as AddressInfo).port}`;
		world.engine = await Engine.create({ orderCloud: new OrderCloud() }, [new OrderCloudApi()]);
		world.engine.credentials.add(
			'orderCloudApi',
			{
				environment: 'custom',
				apiUrl: root,
				tokenUrl: `${root}/oauth/token`,
				signIn: 'clientCredentials',
				clientId: 'client-1',
				clientSecret: 'secret-1',
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
		parameters: INodeParameters = {},
		handler?: Handler,
		more: Partial<RunOptions> = {},
	): Promise<RunResult> {
		this.seen.length = 0;
		if (handler) this.handler = handler;
		return await this.engine.run(this.options(operation, parameters, more));
	}

	/** The entries of a look-up, as the panel asks for them. */
	async search(method: string, operation: string, parameters: INodeParameters, typed?: string) {
		this.seen.length = 0;
		const ctx = this.engine.loadOptionsContext(this.options(operation, parameters));
		return await new OrderCloud().methods.listSearch![method].call(ctx, typed);
	}

	private options(operation: string, parameters: INodeParameters, more: Partial<RunOptions> = {}): RunOptions {
		return {
			node: 'orderCloud',
			credentials: { orderCloudApi: 'main' },
			parameters: { resource: operation.split('.')[0], operation, ...parameters },
			...more,
		};
	}
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** A body filled in field by field, with the schema that the editor stores beside it. */
export async function fields(operation: string, value: IDataObject): Promise<INodeParameters> {
	const { fields: schema } = await bodyFields(orderCloudProvider, operation);
	return {
		specifyBody: 'fields',
		body: { mappingMode: 'defineBelow', value, schema, matchingColumns: [] } as never,
	};
}

/** What a resource locator holds when an identifier was typed. */
export function byId(value: string): INodeParameters[string] {
	return { __rl: true, mode: 'id', value } as never;
}

/** Conditions as the form stores them: field, operator and value, the value left out for none. */
export function conditions(...rows: Array<[field: string, operator: string, value?: unknown]>): INodeParameters {
	const condition = rows.map(([field, operator, value]) => ({ field: byId(field), operator, value }));
	return { conditions: { condition } as never };
}

/** Sorting as the form stores it. */
export function sorted(...rows: Array<[name: string, direction: 'asc' | 'desc']>): INodeParameters {
	return { sort: { field: rows.map(([name, direction]) => ({ name: byId(name), direction })) } as never };
}
