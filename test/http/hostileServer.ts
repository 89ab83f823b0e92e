import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { constants, createGzip } from 'node:zlib';

import { addressOf } from '../sandbox/control/server';
import { listen } from '../sandbox/http/listen';

/** What goes wrong with an exchange. The fault writes to the bare socket, so that nothing corrects it. */
export type Fault = (socket: Socket, counter: { sent: number }) => void;

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const MEGABYTE = Buffer.alloc(1_048_576, 0x20);

/** Writes one more piece in short intervals, for as long as the other side listens. */
function drip(socket: Socket, first: string, piece: string): void {
	socket.write(first);
	const timer = setInterval(() => socket.write(piece), 50);
	socket.on('close', () => clearInterval(timer));
}

/** A row for each way in which an answer never ends, or never stops growing. */
export const FAULTS = {
	silence: () => {},
	'dripping headers': (socket) => drip(socket, `${HEAD}x-drip: `, 'a'),
	'dripping body': (socket) => drip(socket, `${HEAD}content-length: 50000\r\n\r\n`, ' '),
	'early hints, then silence': (socket) => void socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
	'early hints for ever': (socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
	'half a body': (socket) => void socket.write(`${HEAD}content-length: 1000\r\n\r\n{"a":`),
	'an upgrade': (socket) => {
		socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n');
	},
} satisfies Record<string, Fault>;

/** Answers that grow; `sent` counts the bytes of content that left the server, before compression. */
export const BOMBS = {
	'a gzip bomb': (socket, counter) => {
		socket.write(`${HEAD}content-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n`);
		// Flushed often, so that little content waits in the compressor.
		const gzip = createGzip({ level: 1 });
		gzip.on('data', (chunk: Buffer) => {
			if (socket.destroyed) return;
			socket.write(`${chunk.length.toString(16)}\r\n`);
			socket.write(chunk);
			socket.write('\r\n');
		});
		feed(gzip, socket, counter, (sent) => gzip.flush(constants.Z_SYNC_FLUSH, () => setTimeout(sent, 5)));
	},
	'an endless body': (socket, counter) => {
		socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
		const chunked = {
			write: (chunk: Buffer) => {
				socket.write(`${chunk.length.toString(16)}\r\n`);
				socket.write(chunk);
				return socket.write('\r\n');
			},
		};
		feed(chunked, socket, counter, (sent) => setTimeout(sent, 5));
	},
} satisfies Record<string, Fault>;

/** Up to a gigabyte, a megabyte at a time. */
function feed(
	target: { write(chunk: Buffer): unknown },
	socket: Socket,
	counter: { sent: number },
	then: (sent: () => void) => void,
): void {
	const next = () => {
		if (socket.destroyed || counter.sent >= 1_073_741_824) return;
		target.write(MEGABYTE);
		counter.sent += MEGABYTE.length;
		then(next);
	};
	next();
}

/** A server on loopback that answers as told, for token endpoint and API alike. */
export class HostileServer {
	/** Content sent by a growing answer. */
	readonly counter = { sent: 0 };
	/** The faults of the next requests to the API, by turn; without one, the answer is `{"ok":true}`. */
	api: Array<Fault | undefined> = [];
	/** The same for the token endpoint. */
	token: Array<Fault | undefined> = [];
	/** Requests received, by path. */
	readonly seen: string[] = [];
	readonly open = new Set<Socket>();
	url = '';
	private readonly server: Server;
	private stopServer: () => Promise<void> = async () => {};

	constructor() {
		this.server = createServer((request, response) => {
			const { url = '' } = request;
			this.seen.push(url);
			request.resume();
			const fault = (url === '/token' ? this.token : this.api).shift();
			if (fault) {
				response.socket!.on('error', () => {});
				return fault(response.socket!, this.counter);
			}
			const body = url === '/token' ? { access_token: `t-${Math.random()}`, expires_in: 3600 } : { ok: true };
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		});
		this.server.on('connection', (socket) => {
			this.open.add(socket);
			socket.on('close', () => this.open.delete(socket));
		});
	}

	async start(): Promise<void> {
		this.stopServer = await listen(this.server, 0);
		this.url = addressOf(this.server);
	}

	reset(): void {
		this.api = [];
		this.token = [];
		this.seen.length = 0;
		this.counter.sent = 0;
		for (const socket of this.open) socket.destroy();
	}

	async stop(): Promise<void> {
		for (const socket of this.open) socket.destroy();
		await this.stopServer();
	}

	/** Waits until no connection with an exchange under way is left; those kept alive count as well. */
	async closed(): Promise<boolean> {
		for (let wait = 0; wait < 100 && this.open.size > 0; wait++) await new Promise((done) => setTimeout(done, 50));
		return this.open.size === 0;
	}
}
