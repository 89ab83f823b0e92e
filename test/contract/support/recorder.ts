import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { listen } from '../../sandbox/http/listen';
import type { Sent } from './types';

/** What the recorder says to a request. */
export interface Answer {
	status?: number;
	/** A Buffer is sent as a PDF, text as it is, anything else as JSON. */
	body: unknown;
	headers?: Record<string, string>;
}

/** Members of the answers of both providers' token endpoints. */
const TOKEN = {
	access_token: 'recorded',
	token_type: 'bearer',
	idToken: 'recorded',
	id_token: 'recorded',
	expires_in: 36_000,
	expiresIn: '36000',
};

/** Requests with these paths ask for a token. */
const TOKEN_PATHS = ['/oauth/token', '/signIn', '/refresh'];

/** An HTTP server on loopback that writes down what it gets and answers as it is told. */
export class Recorder {
	readonly requests: Sent[] = [];
	/** Says what to answer; an empty object unless told otherwise. */
	answer: (sent: Sent) => Answer = () => ({ body: {} });
	private stopServer: () => Promise<void> = async () => undefined;

	private constructor(private readonly server: Server) {}

	static async start(): Promise<Recorder> {
		const server = createServer();
		const recorder = new Recorder(server);
		server.on('request', (request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const target = request.url ?? '/';
				const mark = target.indexOf('?');
				const sent: Sent = {
					method: request.method ?? 'GET',
					path: mark < 0 ? target : target.slice(0, mark),
					query: mark < 0 ? [] : [...new URLSearchParams(target.slice(mark + 1))],
					contentType: request.headers['content-type'],
					body: Buffer.concat(chunks).toString('utf8'),
				};
				if (TOKEN_PATHS.includes(sent.path)) return reply(TOKEN);
				recorder.requests.push(sent);
				const { status, body, headers } = recorder.answer(sent);
				reply(body, status, headers);
			});

			function reply(body: unknown, status = 200, headers: Record<string, string> = {}): void {
				const plain = Buffer.isBuffer(body) || typeof body === 'string';
				const type = Buffer.isBuffer(body) ? 'application/pdf' : plain ? 'text/html' : 'application/json';
				response.writeHead(status, { 'Content-Type': type, ...headers });
				response.end(plain ? body : JSON.stringify(body));
			}
		});
		recorder.stopServer = await listen(server, 0);
		return recorder;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async stop(): Promise<void> {
		await this.stopServer();
	}
}
