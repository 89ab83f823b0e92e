import { sleep, type IHttpRequestHelper, type IHttpRequestOptions } from 'n8n-workflow';
import { readAnswer, readOAuth } from './answer';
import { TokenError } from './error';
import { networkFault } from './network';
import { endpointFields } from './problem';
import { retryAfterMs } from '../core/retryAfter';
import type { Account, Exchange, TokenAnswer, TokenRequest } from '../core/account';

const TIMEOUT_MS = 30_000;
const MAX_TRIES = 4;
/** First own delay; it doubles from try to try. */
const BASE_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
/** All waits of one exchange together: a run must fail with a clear message rather than hang. */
const MAX_TOTAL_WAIT_MS = 60_000;
/** A token answer is a few kilobytes; more is a page of something else. */
const MAX_ANSWER = 1_000_000;

/**
 * The sender of token requests. Busy and broken endpoints are asked again, at growing distances or when they say; a
 * refusal is not. A single-use grant is asked again only when it surely was not read.
 *
 * @param helpers n8n's HTTP helper, which applies proxies and the credential's allowed domains
 */
export function exchanger(account: Account, helpers: IHttpRequestHelper['helpers']): Exchange {
	return async (request) => {
		const started = Date.now();
		let waited = 0;
		for (let tries = 1; ; tries++) {
			try {
				return await once(account, helpers, request);
			} catch (error) {
				if (!(error instanceof TokenError) || error.kind !== 'temporary') throw error;
				if (request.singleUse && !error.undelivered) throw error;
				const delay = error.retryAfterMs ?? ownDelay(tries);
				const spent = Math.max(waited, Date.now() - started);
				if (tries >= MAX_TRIES || spent + delay > MAX_TOTAL_WAIT_MS) throw error;
				waited += delay;
				await sleep(delay);
			}
		}
	};
}

/** Half of it fixed, half left to chance, so that many processes do not come back at once. */
function ownDelay(tries: number): number {
	const full = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (tries - 1));
	return full / 2 + Math.random() * (full / 2);
}

interface Answer {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

async function once(
	account: Account,
	helpers: IHttpRequestHelper['helpers'],
	request: TokenRequest,
): Promise<TokenAnswer> {
	const endpoint = request.url.replace(/[?#].*$/s, '');
	let answer: Answer;
	try {
		answer = (await helpers.httpRequest(toOptions(request))) as Answer;
	} catch (error) {
		const fault = networkFault(error, account.token.words);
		throw new TokenError(
			{
				kind: fault.temporary ? 'temporary' : 'final',
				message: `The token endpoint of ${account.label} ${fault.message}`,
				hint: fault.hint,
			},
			`Token endpoint: ${endpoint}`,
			{ undelivered: fault.undelivered },
		);
	}

	const where = `Token endpoint: ${endpoint}, status ${answer.statusCode}`;
	const body = parse(answer.body);
	const success = answer.statusCode >= 200 && answer.statusCode < 300;
	if (!success && !(answer.statusCode >= 300 && answer.statusCode < 400)) {
		throw new TokenError(account.token.problem(answer.statusCode, body, request), where, {
			undelivered: answer.statusCode === 429,
			retryAfterMs: retryAfterMs(answer.headers, Date.now()),
		});
	}
	const read = success ? readAnswer(body, account.token.read ?? readOAuth) : 'a redirect';
	if (typeof read !== 'string') return read;
	// A refusal inside a 200 is still a refusal, and says more than "no access token".
	if (success && isRefusal(body, account.token.refusal))
		throw new TokenError(account.token.problem(answer.statusCode, body, request), where);
	throw new TokenError(
		{
			kind: 'final',
			message: `The token endpoint of ${account.label} answered with ${read} instead of a token`,
			hint: `Check ${endpointFields(account.token.words)}; a proxy or login page may stand in between`,
		},
		where,
	);
}

function toOptions(request: TokenRequest): IHttpRequestOptions {
	const form = request.form !== undefined;
	return {
		method: 'POST',
		url: request.url,
		headers: {
			accept: 'application/json',
			'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
			...request.headers,
		},
		// URLSearchParams also escapes "+", "/" and "=", of which generated secrets are full.
		body: form ? new URLSearchParams(request.form).toString() : JSON.stringify(request.json ?? {}),
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// The body holds the secret: it goes to the configured address and nowhere else.
		disableFollowRedirect: true,
		timeout: TIMEOUT_MS,
	};
}

/** JSON where it is JSON, else the text; undefined where there is none. */
function parse(body: unknown): unknown {
	if (typeof body !== 'string') return body ?? undefined;
	if (body.trim() === '') return undefined;
	if (body.length > MAX_ANSWER) return '<too long>';
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return body;
	}
}

function isRefusal(body: unknown, members: readonly string[]): boolean {
	return typeof body === 'object' && body !== null && members.some((name) => name in body);
}
