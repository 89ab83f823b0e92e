import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Faults } from '../control/faults';
import type { Monitor } from '../control/monitor';
import { answerFault, type Fault } from './faulty';
import { listen } from './listen';
import { Router } from './router';
import { sendReply } from './send';
import type { Refuse, Reply, Route, SandboxRequest } from './types';

/** Maximum size of a request body in bytes. */
const MAX_BODY = 64 * 1024 * 1024;

/** What a listener needs from the sandbox around it. */
export interface Surroundings {
	faults: Faults;
	monitor: Monitor;
	/** Milliseconds by which every response is delayed. */
	latency: () => number;
}

export interface ListenerPlan {
	provider: string;
	/** Which of the provider's hosts this is, e.g. `api` or `token`. */
	part: string;
	/** Port if fixed ports are requested. */
	port: number;
	/** Base path of the resources, part of the published address. */
	base?: string;
	routes: readonly Route[];
	refuse: Refuse;
}

/** One host of a provider: an HTTP server on a loopback port with keep-alive. */
export class Listener {
	private readonly server: Server;
	private readonly router: Router;
	/** Base address, once started. */
	url = '';
	stop: () => Promise<void> = async () => undefined;

	constructor(
		readonly plan: ListenerPlan,
		private readonly around: Surroundings,
	) {
		this.router = new Router(plan.routes);
		this.server = createServer({ noDelay: true }, (incoming, outgoing) => void this.take(incoming, outgoing));
		// Longer than any client keeps an idle connection, so that no request hits a connection that is being closed.
		this.server.keepAliveTimeout = 120_000;
		this.server.headersTimeout = 130_000;
		this.server.maxRequestsPerSocket = 0;
	}

	/** Listens on a port, 0 for any free one. Throws an error naming the port if it is taken. */
	async start(port: number): Promise<void> {
		this.stop = await listen(this.server, port);
		this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	private async take(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		const { monitor, faults, latency } = this.around;
		const { provider, part } = this.plan;
		const done = monitor.begin(provider);
		outgoing.once('close', done);
		const request = describe(incoming, this.url);
		try {
			const body = await readBody(incoming);
			const found = this.router.find(request.method, request.path);
			const route = 'route' in found ? found.route : undefined;
			const entry = monitor.record(provider, part, route?.name ?? 'unknown', request, body);
			const fault = faults.take(provider, part, route?.name, `${request.method} ${request.path}`);
			const run = async (): Promise<Reply> => {
				if (!body) return this.plan.refuse('tooLarge', request);
				request.body = body;
				if (!route) return this.miss(found as { miss: 'notFound' | 'path' | 'method'; allow?: string[] }, request);
				request.params = (found as { params: Record<string, string> }).params;
				return await route.handler(request);
			};
			const pause = latency();
			if (pause > 0) await wait(pause);
			if (fault) {
				entry.fault = fault.kind;
				entry.status = await answerFault(fault as Fault, run, outgoing, request);
				return;
			}
			const reply = await run();
			entry.status = reply.status;
			sendReply(outgoing, reply, request.method);
		} catch (error) {
			if (outgoing.destroyed || outgoing.headersSent) return;
			sendReply(outgoing, this.plan.refuse('crashed', request, (error as Error).stack), request.method);
		}
	}

	private miss(found: { miss: 'notFound' | 'path' | 'method'; allow?: string[] }, request: SandboxRequest): Reply {
		const reply = this.plan.refuse(found.miss, request);
		return found.allow ? { ...reply, headers: { ...reply.headers, Allow: found.allow.join(', ') } } : reply;
	}
}

function describe(incoming: IncomingMessage, url: string): SandboxRequest {
	const target = incoming.url ?? '/';
	const mark = target.indexOf('?');
	return {
		method: incoming.method ?? 'GET',
		path: mark < 0 ? target : target.slice(0, mark),
		params: {},
		query: mark < 0 ? [] : [...new URLSearchParams(target.slice(mark + 1))],
		rawQuery: mark < 0 ? '' : target.slice(mark + 1),
		headers: incoming.headers,
		body: Buffer.alloc(0),
		origin: url,
	};
}

/** The whole body, or undefined if it is larger than the sandbox accepts. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size <= MAX_BODY) chunks.push(chunk);
	}
	if (size > MAX_BODY) return undefined;
	return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}

async function wait(ms: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, ms));
}
