import type { HttpMethod } from '../core/catalogue/types';
import type { ApiProblem, ApiRequest, ApiResponse } from '../core/exchange';
import type { CallFailure } from './failure';

/** Retry limits chosen by the user. */
export interface RetryLimits {
	/** Maximum number of retries. */
	maxRetries: number;
	/** Maximum total wait of one request, in milliseconds. */
	maxWaitMs: number;
}

/** Idempotent methods (RFC 9110, section 9.2.2). */
const IDEMPOTENT: ReadonlySet<HttpMethod> = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/** Other errors, such as 501 and 505, are permanent. */
const TRANSIENT = new Set([408, 429, 500, 502, 503, 504]);

const BASE_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;

/** Whether the request can safely be executed twice. */
export function isRepeatable(request: ApiRequest): boolean {
	return request.repeatable ?? IDEMPOTENT.has(request.method);
}

/**
 * Whether to retry after an error response. For 429 and for errors that the provider marks as `passing`, the request
 * was certainly not executed; after any other error, a write may have been.
 *
 * @param problem the response as decoded by the provider's profile
 */
export function mayRetryAnswer(request: ApiRequest, response: ApiResponse, problem: ApiProblem | undefined): boolean {
	if (problem?.passing || response.status === 429) return true;
	return (problem?.transient === true || TRANSIENT.has(response.status)) && isRepeatable(request);
}

/** Whether to retry after no usable response arrived. */
export function mayRetryFailure(request: ApiRequest, failure: CallFailure): boolean {
	return failure.kind === 'unsent' || (failure.kind === 'lost' && isRepeatable(request));
}

/** Exponential back-off in milliseconds, half of it random, so that parallel requests do not retry simultaneously. */
export function backoff(retry: number, random: number): number {
	const delay = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** retry);
	return Math.round(delay / 2 + (delay / 2) * random);
}
