import { InputError } from '../core/inputError';
import { TokenError } from '../token';
import type { RawAnswer } from './answer';
import { CallFailure } from './failure';
import { plainMessage } from './plainMessage';

/** No connection was established, so nothing was executed. */
const UNSENT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
	'EADDRNOTAVAIL',
]);

/** The connection ended before the response arrived. */
const LOST = new Set([
	'ECONNRESET',
	'ECONNABORTED',
	'ETIMEDOUT',
	'EPIPE',
	'ESOCKETTIMEDOUT',
	'ERR_BAD_RESPONSE',
	'ERR_NETWORK',
]);

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|^ERR_SSL|^ERR_TLS|^EPROTO$/;

/** n8n wraps errors in its own, up to three times. */
const MAX_CAUSES = 6;

interface Thrown {
	name?: string;
	message?: string;
	code?: unknown;
	syscall?: unknown;
	cause?: unknown;
	response?: { status?: number; headers?: Record<string, unknown>; data?: unknown };
}

/** The unread response inside a 401 that n8n turned into an error. */
export function refusedAnswer(error: unknown): RawAnswer | undefined {
	for (const { response } of causes(error)) {
		if (response?.status === 401) return { statusCode: 401, headers: response.headers ?? {}, body: response.data };
	}
	return undefined;
}

/**
 * Translates an error thrown by n8n's request helper. The original error is dropped because it contains the request
 * with its headers, and thus the token.
 *
 * @param timeoutMs timeout that applied to the request, in milliseconds
 * @returns an InputError unchanged; anything else as a CallFailure
 */
export function toFailure(error: unknown, timeoutMs: number): CallFailure | InputError {
	const chain = causes(error);
	for (const one of chain) {
		if (one instanceof InputError || one instanceof CallFailure) return one;
		if (one instanceof TokenError)
			return new CallFailure('token', one.message, { hint: one.description, code: one.reason });
	}
	for (const { code, name } of chain) {
		if (code === 'ERR_CANCELED' || name === 'AbortError' || name === 'CanceledError') {
			return new CallFailure('cancelled', 'The execution was stopped');
		}
	}
	for (const { code, syscall } of chain) {
		if (typeof code !== 'string') continue;
		if (UNSENT.has(code) || syscall === 'connect') {
			return new CallFailure('unsent', `The server cannot be reached (${code})`, {
				code,
				hint: 'Check the address in the credential and whether the server is up',
			});
		}
		if (CERTIFICATE.test(code)) {
			return new CallFailure('blocked', `The certificate of the server is not trusted (${code})`, {
				code,
				hint: 'Check the address in the credential; a certificate authority of your own has to be made known to n8n',
			});
		}
		if (LOST.has(code)) return new CallFailure('lost', lostMessage(code, timeoutMs), { code });
	}
	if (chain.some(({ message }) => message?.includes('socket hang up'))) {
		return new CallFailure('lost', lostMessage('ECONNRESET', timeoutMs), { code: 'ECONNRESET' });
	}
	return new CallFailure('blocked', plainMessage(ownWords(chain)) || 'The request could not be sent');
}

function lostMessage(code: string, timeoutMs: number): string {
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT' || code === 'ESOCKETTIMEDOUT') {
		return `No answer came within ${timeoutMs / 1000} seconds`;
	}
	return 'The connection broke off before the answer came';
}

/**
 * n8n reports in the outer error what it did not allow, such as a domain outside those permitted for the credential.
 */
function ownWords(chain: Thrown[]): string {
	const last = chain[chain.length - 1];
	return last?.message ?? '';
}

function causes(error: unknown): Thrown[] {
	const chain: Thrown[] = [];
	let next = error;
	while (typeof next === 'object' && next !== null && chain.length < MAX_CAUSES) {
		chain.push(next as Thrown);
		next = (next as Thrown).cause;
	}
	return chain;
}
