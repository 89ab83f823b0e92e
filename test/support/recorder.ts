import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

import { addressOf } from '../sandbox/control/server';
import { listen } from '../sandbox/http/listen';

/** A request as received. */
export interface Sent {
	method: string;
	/** As received, still encoded, without the query. */
	path: string;
	/** Decoded, in the order sent. */
	query: ReadonlyArray<readonly [name: string, value: string]>;
	contentType?: string;
	/** Empty if there was none. */
	body: string;
}

/** A recorded request. */
export interface Recorded extends Sent {
	/** Path and query as received. */
	url: string;
	headers: IncomingHttpHeaders;
}

/** The recorder's answer to a request. */
export interface Answer {
	/** By default 200. */
	status?: number;
	/** A Buffer is sent as a PDF, text as it is, anything else as JSON. */
	body?: unknown;
	headers?: Record<string, string>;
}

/** Members of the answers of all token endpoints. */
const token = (text: string) => ({
	access_token: text,
	token_type: 'bearer',
	idToken: text,
	id_token: text,
	expires_in: 36_000,
	expiresIn: '36000',
});

/** Requests with these paths ask for a token. */
const TOKEN_PATHS = ['/oauth/token', '/signIn', '/refresh'];

/** An HTTP server on loopback that records every request and answers as scripted. */
export class Recorder {
	readonly requests: Recorded[] = [];
	/** The number of tokens issued so far: `recorded-1`, `recorded-2`, ... */
	exchanges = 0;
	/** The answer to a request, by default an empty object; `cut` breaks the connection instead. */
	answer: (sent: Recorded) => Answer | 'cut' = () => ({ body: {} });
	private stopServer: () => Promise<void> = async () => undefined;

	private constructor(private readonly server: Server) {}

	static async start(): Promise<Recorder> {
		const server = createServer();
		const recorder = new Recorder(server);
		server.on('request', (request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const url = request.url ?? '/';
				const mark = url.indexOf('?');
				const answer = recorder.take({
					method: request.method ?? 'GET',
					url,
					path: mark < 0 ? url : url.slice(0, mark),
					query: mark < 0 ? [] : [...new URLSearchParams(url.slice(mark + 1))],
					contentType: request.headers['content-type'],
					headers: request.headers,
					body: Buffer.concat(chunks).toString('utf8'),
				});
				if (answer === 'cut') return request.socket.destroy();
				const { status = 200, body, headers } = answer;
				const plain = Buffer.isBuffer(body) || typeof body === 'string';
				const type = Buffer.isBuffer(body) ? 'application/pdf' : plain ? 'text/html' : 'application/json';
				response.writeHead(status, { 'content-type': type, ...headers });
				response.end(plain ? body : JSON.stringify(body));
			});
		});
		recorder.stopServer = await listen(server, 0);
		return recorder;
	}

	get url(): string {
		return addressOf(this.server);
	}

	async stop(): Promise<void> {
		await this.stopServer();
	}

	private take(sent: Recorded): Answer | 'cut' {
		if (TOKEN_PATHS.includes(sent.path)) return { body: token(`recorded-${++this.exchanges}`) };
		this.requests.push(sent);
		return this.answer(sent);
	}
}
