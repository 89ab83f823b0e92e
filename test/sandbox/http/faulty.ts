import type { ServerResponse } from 'node:http';

import { isObject } from './body';
import { encodeReply, sendReply } from './send';
import type { Reply, SandboxRequest } from './types';

/** What goes wrong with a request. */
export type FaultKind =
	/** Answers `status`, with `retryAfter`, `headers` and `body` if given. */
	| 'status'
	/** Waits `ms` and then continues as usual. */
	| 'slow'
	/** Closes the connection; `executed` says whether the request takes effect first. */
	| 'cut'
	/** Sends half of the real response, then closes the connection. */
	| 'truncated'
	/** A web page instead of JSON, status 200 unless given. */
	| 'html'
	/** Text that starts like JSON but is invalid. */
	| 'malformed'
	/** No body at all, status 200 unless given. */
	| 'empty'
	/** The real response with `contentType` (default `text/plain`). */
	| 'contentType'
	/** A response of `bytes` bytes (default 50 MB). */
	| 'huge'
	/** JSON nested `depth` deep (default 100,000). */
	| 'deep'
	/** Sends the caller to `location` with status 302 unless given. */
	| 'redirect'
	/** The real response with the members of `merge` replaced; null in `merge` removes a member. */
	| 'merge';

export interface Fault {
	kind: FaultKind;
	status?: number;
	/** Seconds or an HTTP date. */
	retryAfter?: number | string;
	headers?: Record<string, string>;
	body?: unknown;
	ms?: number;
	/** Execute the request before the wrong response. */
	executed?: boolean;
	contentType?: string;
	bytes?: number;
	depth?: number;
	location?: string;
	merge?: Record<string, unknown>;
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };
const PAGE = '<!doctype html><html><head><title>Gateway</title></head><body><h1>It works!</h1></body></html>';

/** Responds as the fault says. Returns the status sent, 0 if the connection was cut. */
export async function answerFault(
	fault: Fault,
	run: () => Promise<Reply>,
	outgoing: ServerResponse,
	request: SandboxRequest,
): Promise<number> {
	if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 1000));
	const needsAnswer = ['slow', 'truncated', 'contentType', 'merge'].includes(fault.kind);
	const real = needsAnswer || fault.executed ? await run() : { status: fault.status ?? 200 };
	if (fault.kind === 'cut' || fault.kind === 'truncated') {
		if (fault.kind === 'truncated') await sendHalf(outgoing, real);
		outgoing.destroy();
		return fault.kind === 'cut' ? 0 : real.status;
	}
	const reply = wrongReply(fault, real);
	sendReply(outgoing, reply, request.method);
	return reply.status;
}

function wrongReply(fault: Fault, real: Reply): Reply {
	const status = fault.status ?? 200;
	switch (fault.kind) {
		case 'status': {
			const wait: Record<string, string> =
				fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
			const body = 'body' in fault ? fault.body : { message: `Fault injected: ${status}` };
			return { status, headers: { ...wait, ...fault.headers }, body };
		}
		case 'html':
			return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...fault.headers }, body: PAGE };
		case 'malformed':
			return { status, headers: JSON_TYPE, body: '{"access_token": "abc", "items": [' };
		case 'empty':
			return { status };
		case 'contentType':
			return { ...real, headers: { ...real.headers, 'Content-Type': fault.contentType ?? 'text/plain' } };
		case 'huge':
			return { status, headers: JSON_TYPE, body: hugeJson(fault.bytes ?? 50 * 1024 * 1024) };
		case 'deep':
			return { status, headers: JSON_TYPE, body: deepJson(fault.depth ?? 100_000) };
		case 'redirect':
			return { status: fault.status ?? 302, headers: { Location: fault.location ?? '/', ...fault.headers } };
		case 'merge':
			return { ...real, body: merged(real.body, fault.merge ?? {}) };
		default:
			return real;
	}
}

function merged(body: unknown, changes: Record<string, unknown>): unknown {
	if (!isObject(body)) return changes;
	const all = Object.entries({ ...body, ...changes });
	return Object.fromEntries(all.filter(([name]) => changes[name] !== null));
}

function hugeJson(bytes: number): Buffer {
	const frame = '{"filler":""}';
	const text = Buffer.alloc(Math.max(bytes, frame.length), 0x78);
	text.write('{"filler":"', 0);
	text.write('"}', text.length - 2);
	return text;
}

function deepJson(depth: number): string {
	return `${'{"a":['.repeat(Math.ceil(depth / 2))}${']}'.repeat(Math.ceil(depth / 2))}`;
}

/** Announces the whole length and sends half of it, so that the client can detect that something is missing. */
async function sendHalf(outgoing: ServerResponse, reply: Reply): Promise<void> {
	const { bytes, type } = encodeReply(reply);
	const headers = { ...(type ? { 'Content-Type': type } : {}), ...reply.headers };
	outgoing.writeHead(reply.status, { ...headers, 'Content-Length': Math.max(bytes.length, 2) });
	await new Promise<void>((resolve) =>
		outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => resolve()),
	);
}
