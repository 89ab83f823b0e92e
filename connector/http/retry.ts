import type { HttpMethod } from '../core/catalogue/types';
import type { CallFailure } from './failure';
import type { ApiProblem, ApiRequest, ApiResponse } from '../core/exchange';

/** What the user allows. */
export interface RetryLimits {
	/** Tries after the first. */
	maxRetries: number;
	/** Milliseconds that all waits of one request may take together. */
	maxWaitMs: number;
}

/** RFC 9110, section 9.2.2: sending these twice does what sending them once does. */
const IDEMPOTENT: ReadonlySet<HttpMethod> = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/** 501 and 505 will not change by asking again. */
const TRANSIENT = new Set([408, 429, 500, 502, 503, 504]);

const BASE_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;

/** Whether it does no harm to execute the request twice. */
export function isRepeatable(request: ApiRequest): boolean {
	return request.repeatable ?? IDEMPOTENT.has(request.method);
}

/**
 * Whether the answer is worth another try. Of 429, and of what the provider says to be passing, it is known that the
 * request was not executed; after the other ones a write may have been.
 *
 * @param problem as the provider's profile reads the answer
 */
export function mayRetryAnswer(request: ApiRequest, response: ApiResponse, problem: ApiProblem | undefined): boolean {
	if (problem?.passing || response.status === 429) return true;
	return (problem?.transient === true || TRANSIENT.has(response.status)) && isRepeatable(request);
}

/** Whether the request may be sent again after no answer came. */
export function mayRetryFailure(request: ApiRequest, failure: CallFailure): boolean {
	return failure.kind === 'unsent' || (failure.kind === 'lost' && isRepeatable(request));
}

/** Exponential, half of it by chance, so that parallel requests do not come back together. Milliseconds. */
export function backoff(retry: number, random: number): number {
	const delay = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** retry);
	return Math.round(delay / 2 + (delay / 2) * random);
}
