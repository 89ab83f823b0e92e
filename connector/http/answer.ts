import type { ApiRequest, ApiResponse } from '../core/exchange';
import { readBody, TooLarge } from '../core/readBody';
import { CallFailure } from './failure';
import { JsonProblem, parseJson } from './parseJson';
import { plainMessage } from './plainMessage';

/** What the request helper returns with `returnFullResponse`. */
export interface RawAnswer {
	statusCode: number;
	headers: Record<string, unknown>;
	/** A stream; or a Buffer, text or parsed JSON if n8n supplies the response itself. */
	body: unknown;
}

export interface ReadLimits {
	/** Maximum size of a response after decompression, in bytes. */
	maxBytes: number;
}

/** A response with its size. */
interface Read {
	response: ApiResponse;
	/** Size after decompression, in bytes. */
	size: number;
}

/**
 * Reads and parses a response.
 *
 * @throws CallFailure `lost` if the connection breaks off, `unusable` if the response is too large or not in the
 *   requested format
 */
export async function readAnswer(raw: RawAnswer, request: ApiRequest, limits: ReadLimits): Promise<Read> {
	const headers = plainHeaders(raw.headers);
	const { statusCode: status } = raw;
	const content = await collect(raw.body, headers, limits, status);
	if (!Buffer.isBuffer(content)) return { response: { status, headers, body: content }, size: 0 };
	if (content.length > limits.maxBytes) throw tooLarge(limits, status);
	const size = content.length;
	if (size === 0) return { response: { status, headers, body: undefined }, size };
	const body = status >= 400 ? anyForm(content, headers) : parse(content, headers, status, request);
	return { response: { status, headers, body }, size };
}

function tooLarge({ maxBytes }: ReadLimits, status: number): CallFailure {
	return new CallFailure('unusable', `The answer is larger than ${Math.round(maxBytes / 1_048_576)} MB`, {
		status,
		hint: 'Ask for less at once, for instance with filters or a smaller limit',
	});
}

function plainHeaders(headers: Record<string, unknown>): Record<string, string> {
	const plain: Record<string, string> = {};
	for (const name of Object.keys(headers ?? {})) {
		const value = headers[name];
		if (value !== undefined && value !== null)
			plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
	}
	return plain;
}

async function collect(
	body: unknown,
	headers: Record<string, string>,
	limits: ReadLimits,
	status: number,
): Promise<unknown> {
	try {
		return await readBody(body, headers['content-length'], limits.maxBytes);
	} catch (error) {
		throw error instanceof TooLarge ? tooLarge(limits, status) : broken(error as Error, status);
	}
}

function broken(error: { name?: string; code?: string }, status: number): CallFailure {
	if (error.code === 'ERR_CANCELED' || error.name === 'AbortError')
		return new CallFailure('cancelled', 'The execution was stopped');
	if (error.code?.startsWith('Z_')) {
		return new CallFailure('unusable', 'The answer cannot be decompressed', { code: error.code, status });
	}
	return new CallFailure('lost', 'The connection broke off in the middle of the answer', { code: error.code });
}

function parse(content: Buffer, headers: Record<string, string>, status: number, request: ApiRequest): unknown {
	const type = (headers['content-type'] ?? '').toLowerCase();
	if (request.expect === 'binary')
		return /^(?:application|text)\/(?:[\w.-]+\+)?json\b/.test(type) ? anyForm(content, headers) : content;
	const text = decode(content, type);
	if (isHtml(type, text)) {
		throw new CallFailure('unusable', 'A web page came instead of data', {
			status,
			hint: 'Check the address in the credential; a proxy, firewall or log-in page may stand in between',
		});
	}
	if (request.expect === 'text') return text;
	try {
		return parseJson(text);
	} catch (error) {
		if (!(error instanceof JsonProblem)) throw error;
		if (error.kind === 'empty') return undefined;
		if (error.kind === 'malformed' && request.lenient && !/\bjson\b/.test(type)) return text;
		throw new CallFailure('unusable', `The answer cannot be read as JSON: ${error.message}`, {
			status,
			hint:
				type && !/\bjson\b/.test(type) ? `The content type of the answer is '${plainMessage(type, 80)}'` : undefined,
		});
	}
}

/** Error responses may have any format, since they may come from the provider, a gateway or a proxy. */
function anyForm(content: Buffer, headers: Record<string, string>): unknown {
	const text = decode(content, (headers['content-type'] ?? '').toLowerCase());
	try {
		return parseJson(text);
	} catch {
		return text;
	}
}

function isHtml(type: string, text: string): boolean {
	return type.startsWith('text/html') || /^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 200));
}

/** Decodes as UTF-8 unless the response names another encoding; also the fallback for unknown encodings. */
function decode(content: Buffer, type: string): string {
	const charset = /charset="?([\w-]+)/.exec(type)?.[1];
	if (charset === undefined || charset === 'utf-8' || charset === 'utf8') return content.toString('utf8');
	try {
		return new TextDecoder(charset).decode(content);
	} catch {
		return content.toString('utf8');
	}
}
