import type { HttpMethod } from '../../connector/core/catalogue/types';
import type { ApiRequest } from '../../connector/core/exchange';
import { retryAfterMs } from '../../connector/core/retryAfter';
import { CallFailure, type FailureKind } from '../../connector/http/failure';
import { backoff, isRepeatable, mayRetryAnswer, mayRetryFailure } from '../../connector/http/retry';

const request = (method: HttpMethod, repeatable?: boolean): ApiRequest => ({ method, path: '/x', repeatable });
const answer = (status: number) => ({ status, headers: {}, body: undefined });

describe('whether a request is sent again', () => {
	it.each<[HttpMethod, boolean | undefined, boolean]>([
		['GET', undefined, true],
		['HEAD', undefined, true],
		['PUT', undefined, true],
		['DELETE', undefined, true],
		['POST', undefined, false],
		['PATCH', undefined, false],
		['POST', true, true],
		['PUT', false, false],
	])('is decided for %s with repeatable=%s in the catalogue: %s', (method, repeatable, expected) => {
		expect(isRepeatable(request(method, repeatable))).toBe(expected);
		for (const status of [408, 500, 502, 503, 504])
			expect(mayRetryAnswer(request(method, repeatable), answer(status), undefined)).toBe(expected);
		expect(mayRetryFailure(request(method, repeatable), new CallFailure('lost', ''))).toBe(expected);
	});

	it('is always yes after a 429 or a failed connection, as nothing was executed', () => {
		expect(mayRetryAnswer(request('POST'), answer(429), undefined)).toBe(true);
		expect(mayRetryFailure(request('POST'), new CallFailure('unsent', ''))).toBe(true);
	});

	it('is always no after a rejection that is permanent', () => {
		for (const status of [200, 400, 401, 403, 404, 409, 422, 501, 505])
			expect(mayRetryAnswer(request('GET'), answer(status), undefined)).toBe(false);
		for (const kind of ['token', 'refused', 'unusable', 'blocked', 'cancelled'] as FailureKind[]) {
			expect(mayRetryFailure(request('GET'), new CallFailure(kind, ''))).toBe(false);
		}
	});
});

describe('the delay before a retry', () => {
	it('doubles up to 30 s, half of it random', () => {
		expect([0, 1, 2, 10].map((retry) => backoff(retry, 1))).toEqual([500, 1000, 2000, 30_000]);
		expect([0, 1, 2, 10].map((retry) => backoff(retry, 0))).toEqual([250, 500, 1000, 15_000]);
	});

	const now = Date.parse('2026-01-01T00:00:00Z');
	it.each([
		[{ 'retry-after': '3' }, 3000],
		[{ 'retry-after': '0' }, 0],
		[{ 'retry-after': '0.0001' }, 1],
		[{ 'retry-after': 7 }, 7000],
		[{ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }, 5000],
		[{ 'retry-after': 'Wed, 31 Dec 2025 23:00:00 GMT' }, 0],
		// The local clock is an hour behind the server's.
		[{ 'retry-after': 'Thu, 01 Jan 2026 01:00:05 GMT', date: 'Thu, 01 Jan 2026 01:00:00 GMT' }, 5000],
		[{ 'retry-after': '-5' }, undefined],
		[{ 'retry-after': 'soon' }, undefined],
		[{ 'retry-after': '2026-01-01' }, undefined],
		[{}, undefined],
	])('that the server requests in %j is %s ms', (headers, expected) => {
		expect(retryAfterMs(headers, now)).toBe(expected);
	});
});
