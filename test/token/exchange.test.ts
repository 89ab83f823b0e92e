import type { IHttpRequestHelper } from 'n8n-workflow';

const waits: number[] = [];
const TICK_MS = 250;
const { sleep: realSleep } = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	// The timer of the time limits goes on; only delays between attempts are skipped.
	sleep: async (ms: number) => (ms === TICK_MS ? await realSleep(ms) : void waits.push(ms)),
}));

import { TokenError } from '../../connector/token';
import { exchanger } from '../../connector/token/exchange';
import { explain } from '../../connector/token/refusal';
import type { Account, TokenRequest, TokenWords } from '../../connector/core/account';

const words: TokenWords = { label: 'X', client: "'Client ID'", environment: "'Stage'" };
const account = {
	label: 'X',
	token: {
		refusal: ['error', 'fault'],
		words,
		problem: (status: number, body: unknown, request: TokenRequest) =>
			explain(status, (body as { error?: string } | undefined)?.error, request, words),
	},
} as unknown as Account;

type Step = { status?: number; headers?: object; body?: unknown; code?: string };
const good: Step = { status: 200, body: { access_token: 'token' } };

/** Sends one request through the steps; returns its outcome and how often it was sent. */
async function play(steps: Step[], request: Partial<TokenRequest> = {}) {
	waits.length = 0;
	let sent = 0;
	const helpers = {
		httpRequest: async () => {
			const { status, headers = {}, body, code } = steps[Math.min(sent++, steps.length - 1)];
			if (code) throw Object.assign(new Error('secret-4711 in https://x.example?key=secret-4711'), { code });
			return { statusCode: status, headers, body: typeof body === 'object' ? JSON.stringify(body) : body };
		},
	} as unknown as IHttpRequestHelper['helpers'];
	const outcome = await exchanger(
		account,
		helpers,
	)({ url: 'https://x.example/token?key=secret-4711', form: { a: 'b' }, ...request }).then(
		(answer) => answer.accessToken,
		(error: TokenError) => error,
	);
	return { outcome, sent };
}

describe('a token request', () => {
	it.each([429, 408, 500, 502, 503, 504])('is retried after a %s', async (status) => {
		expect(await play([{ status }, good])).toEqual({ outcome: 'token', sent: 2 });
	});

	it.each(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'EAI_AGAIN'])(
		'is retried after %s',
		async (code) => {
			expect(await play([{ code }, good])).toEqual({ outcome: 'token', sent: 2 });
		},
	);

	it.each([400, 401, 403, 404])('is not retried after a %s', async (status) => {
		expect((await play([{ status }])).sent).toBe(1);
	});

	it.each(['ENOTFOUND', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SOMETHING_NEW'])('is not retried after %s', async (code) => {
		const { outcome, sent } = await play([{ code }]);
		expect([sent, (outcome as TokenError).kind]).toEqual([1, 'final']);
	});

	it('is sent at most four times, at growing intervals', async () => {
		const { outcome, sent } = await play([{ status: 503 }]);
		expect([sent, (outcome as TokenError).kind]).toEqual([4, 'temporary']);
		expect(waits).toHaveLength(3);
		[500, 1000, 2000].forEach((full, index) => {
			expect(waits[index]).toBeGreaterThanOrEqual(full / 2);
			expect(waits[index]).toBeLessThanOrEqual(full);
		});
	});

	it('waits for the time that Retry-After names, in seconds or as a date', async () => {
		await play([{ status: 503, headers: { 'retry-after': '7' } }, good]);
		expect(waits).toEqual([7000]);
		const date = 'Sat, 21 Nov 2026 10:00:00 GMT';
		await play([{ status: 429, headers: { date, 'retry-after': 'Sat, 21 Nov 2026 10:00:09 GMT' } }, good]);
		expect(waits).toEqual([9000]);
	});

	it('waits at most a minute in total', async () => {
		expect((await play([{ status: 429, headers: { 'retry-after': '25' } }])).sent).toBe(3);
		expect(waits).toEqual([25_000, 25_000]);
		expect((await play([{ status: 429, headers: { 'retry-after': '3600' } }])).sent).toBe(1);
	});

	it('with a single-use code is retried only if it cannot have been read', async () => {
		const singleUse = { singleUse: true };
		for (const step of [{ status: 429 }, { code: 'ECONNREFUSED' }, { code: 'EAI_AGAIN' }]) {
			expect(await play([step, good], singleUse)).toEqual({ outcome: 'token', sent: 2 });
		}
		for (const step of [{ status: 500 }, { status: 503 }, { code: 'ECONNRESET' }, { code: 'ETIMEDOUT' }]) {
			const { outcome, sent } = await play([step, good], singleUse);
			expect([sent, (outcome as TokenError).undelivered]).toEqual([1, false]);
		}
	});

	it.each([
		{ status: 401, body: { error: 'invalid_client' } },
		{ code: 'ECONNRESET' },
		{ code: 'X' },
		{ status: 200, body: '<html>' },
	])('never reveals the query or the thrown text when it fails with %j', async (step) => {
		const { outcome } = await play([step]);
		expect(outcome).toBeInstanceOf(TokenError);
		const shown = JSON.stringify({ ...(outcome as TokenError), message: (outcome as TokenError).message });
		expect(shown).not.toContain('4711');
		expect((outcome as TokenError).description).toContain('https://x.example/token');
	});

	it('is rejected if the error is inside a 200', async () => {
		const { outcome, sent } = await play([{ status: 200, body: { error: 'invalid_grant' } }]);
		expect([sent, (outcome as TokenError).reason]).toEqual([1, 'invalid_grant']);
	});

	it.each([
		[{ fault: 'x' }, 'X did not accept the sign-in'],
		[{ failure: 'x' }, 'The token endpoint of X answered with no access token instead of a token'],
	])('is refused inside a 200 by the members that the provider names: %j', async (body, message) => {
		const { outcome } = await play([{ status: 200, body }]);
		expect((outcome as TokenError).problem.message).toBe(message);
	});

	it.each<[string, Step]>([
		['is not reached', { code: 'ENOTFOUND' }],
		['is not there', { status: 404 }],
		['is a page', { status: 200, body: '<html>' }],
	])('names the fields that decide on the endpoint when that %s', async (_what, step) => {
		const { outcome } = await play([step]);
		expect((outcome as TokenError).hint).toContain("Check 'Stage' and the token URL");
	});
});
