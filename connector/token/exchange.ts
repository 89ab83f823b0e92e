import { sleep, type IHttpRequestHelper, type IHttpRequestOptions } from 'n8n-workflow';

import type { Account, Exchange, TokenAnswer, TokenRequest } from '../core/account';
import { Deadline } from '../core/deadline';
import { readBody, TooLarge } from '../core/readBody';
import { retryAfterMs } from '../core/retryAfter';
import { networkFault } from './networkFault';
import { endpointFields } from './refusal';
import { readOAuth, readTokenAnswer } from './tokenAnswer';
import { TokenError } from './tokenError';

const TIMEOUT_MS = 30_000;
const MAX_TRIES = 4;
/** The first delay unless the server names one; it doubles with every attempt. */
const BASE_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
/** The total delay of one exchange, since a run should fail with a clear message rather than hang. */
const MAX_TOTAL_WAIT_MS = 60_000;
/** A token response is a few kilobytes; anything larger is an unrelated page. */
const MAX_ANSWER = 65_536;
const TOO_LONG = '<too long>';

/**
 * Returns the function that sends token requests. It retries if the endpoint is busy or broken, at growing intervals or
 * after the delay that the endpoint names, but never after a rejection. A single-use grant is retried only if it cannot
 * have been read.
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

/** Half of it is fixed and half random, so that many processes do not retry at the same time. */
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
		answer = await fetchAnswer(helpers, request, account.token.timeoutMs ?? TIMEOUT_MS);
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
	const read = success ? readSuccess(account, body) : 'a redirect';
	if (typeof read !== 'string') return read;
	// A rejection inside a 200 is still a rejection, and more informative than "no access token".
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

function readSuccess(account: Account, body: unknown): TokenAnswer | string {
	return body === TOO_LONG ? 'more than 64 KB' : readTokenAnswer(body, account.token.read ?? readOAuth);
}

/** Sends a request and reads its answer, both within the time limit and the limit of size. */
async function fetchAnswer(
	helpers: IHttpRequestHelper['helpers'],
	request: TokenRequest,
	timeoutMs: number,
): Promise<Answer> {
	const deadline = new Deadline(timeoutMs);
	return await deadline.run(async () => {
		const answer = (await helpers.httpRequest({ ...toOptions(request), abortSignal: deadline.signal })) as Answer;
		return { ...answer, body: await readText(answer, deadline) };
	});
}

async function readText({ body, headers }: Answer, deadline: Deadline): Promise<unknown> {
	try {
		const content = await readBody(body, headers?.['content-length'], MAX_ANSWER);
		return Buffer.isBuffer(content) ? content.toString('utf8').replace(/^\uFEFF/, '') : content;
	} catch (error) {
		if (!(error instanceof TooLarge)) throw error;
		deadline.close();
		return TOO_LONG;
	}
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
		// URLSearchParams also escapes "+", "/" and "=", which are frequent in generated secrets.
		body: form ? new URLSearchParams(request.form).toString() : JSON.stringify(request.json ?? {}),
		// Only a stream can be cut off when it is too large.
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// The body contains the secret, which must only be sent to the configured address.
		disableFollowRedirect: true,
	} as IHttpRequestOptions;
}

/** Parsed JSON, or the text if it is not JSON; undefined if there is none. */
function parse(body: unknown): unknown {
	if (typeof body !== 'string') return body ?? undefined;
	if (body.trim() === '') return undefined;
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return body;
	}
}

function isRefusal(body: unknown, members: readonly string[]): boolean {
	return typeof body === 'object' && body !== null && members.some((name) => name in body);
}
