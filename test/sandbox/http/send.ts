import type { ServerResponse } from 'node:http';

import type { Reply } from './types';

/** The body of a reply as bytes, with its content type unless the reply names one. */
export function encodeReply(reply: Reply): { bytes: Buffer; type?: string } {
	const { body } = reply;
	if (body === undefined) return { bytes: Buffer.alloc(0) };
	if (Buffer.isBuffer(body)) return { bytes: body, type: 'application/octet-stream' };
	if (typeof body === 'string') return { bytes: Buffer.from(body), type: 'text/plain; charset=utf-8' };
	return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json; charset=utf-8' };
}

/** Sends a complete reply. */
export function sendReply(outgoing: ServerResponse, reply: Reply, method: string): void {
	const { bytes, type } = encodeReply(reply);
	const named = Object.keys(reply.headers ?? {}).some((name) => name.toLowerCase() === 'content-type');
	const headers: Record<string, string | number> = { ...reply.headers };
	if (type && !named) headers['Content-Type'] = type;
	if (reply.status !== 204 && reply.status !== 304) headers['Content-Length'] = bytes.length;
	outgoing.writeHead(reply.status, headers);
	outgoing.end(method === 'HEAD' ? undefined : bytes);
}
