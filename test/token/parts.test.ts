import fc from 'fast-check';
import { NodeApiError, type INode } from 'n8n-workflow';

import { InputError } from '../../connector/core/inputError';
import { retryAfterMs } from '../../connector/core/retryAfter';
import { accountCache } from '../../connector/token/accountCache';
import { digest } from '../../connector/token/digest';
import { explain } from '../../connector/token/refusal';
import { spendCode, spentCode } from '../../connector/token/spentCodes';
import { readTokenAnswer, readOAuth } from '../../connector/token/tokenAnswer';
import { TokenError, toTokenError } from '../../connector/token/tokenError';
import { isDue } from '../../connector/token/tokenSet';
import { forgetTokens } from '../support/forgetTokens';

describe('a token answer', () => {
	const read = (body: unknown) => readTokenAnswer(body, readOAuth);

	it('is accepted with numbers written as text', () => {
		expect(read({ access_token: 'a', refresh_token: 'r', expires_in: '3600' })).toEqual({
			accessToken: 'a',
			refreshToken: 'r',
			expiresIn: 3600,
		});
		expect(read({ access_token: 'a' })).toEqual({ accessToken: 'a' });
		expect(read({ access_token: 'a', refresh_token: '', expires_in: null })).toEqual({ accessToken: 'a' });
	});

	it('has its lifetime capped at a year', () => {
		expect(read({ access_token: 'a', expires_in: 1e12 })).toMatchObject({ expiresIn: 365 * 24 * 3600 });
	});

	it('is either complete and safe to send, or rejected, for any input', () => {
		const member = fc.oneof(
			fc.string(),
			fc.integer(),
			fc.double(),
			fc.constant(null),
			fc.object(),
			fc.boolean(),
			fc.stringMatching(/^[\x21-\x7e]{1,30}$/),
		);
		const body = fc.oneof(
			fc.record({ access_token: member, refresh_token: member, expires_in: member }, { requiredKeys: [] }),
			fc.jsonValue(),
		);
		fc.assert(
			fc.property(body, (given) => {
				const answer = read(given);
				if (typeof answer === 'string') return;
				expect(answer.accessToken).toMatch(/^[\x21-\x7e]+$/);
				if (answer.refreshToken !== undefined) expect(answer.refreshToken).toMatch(/^[\x21-\x7e]+$/);
				if (answer.expiresIn !== undefined)
					expect(answer.expiresIn > 0 && Number.isFinite(answer.expiresIn)).toBe(true);
			}),
			{ numRuns: 3000 },
		);
	});
});

describe('Retry-After', () => {
	const now = Date.parse('2026-11-21T10:00:00Z');
	it.each([
		['120', undefined, 120_000],
		[' 0 ', undefined, 0],
		['Sat, 21 Nov 2026 10:00:30 GMT', undefined, 30_000],
		['Sat, 21 Nov 2026 09:00:00 GMT', undefined, 0],
		// The local clock is an hour behind the server's.
		['Sat, 21 Nov 2026 11:00:30 GMT', 'Sat, 21 Nov 2026 11:00:00 GMT', 30_000],
		['-5', undefined, undefined],
		['soon', undefined, undefined],
		['2', undefined, 2000],
		['2026', undefined, 2_026_000],
		['', undefined, undefined],
		[undefined, undefined, undefined],
	])('is understood as %j', (value, date, expected) => {
		expect(retryAfterMs({ 'retry-after': value, date }, now)).toBe(expected);
	});
});

describe('a token error in n8n', () => {
	const node = { id: '1', name: 'Test', type: 'test', typeVersion: 1, position: [0, 0], parameters: {} } as INode;

	it.each([
		explain(401, 'invalid_client', { url: '' }, { label: 'X', client: "'Client ID'" }),
		explain(429, undefined, { url: '' }, { label: 'X', client: "'Client ID'" }),
		explain(400, '400', { url: '' }, { label: 'X', client: "'Client ID'" }),
		explain(404, undefined, { url: '' }, { label: 'X', client: "'Client ID'" }),
		explain(503, undefined, { url: '' }, { label: 'X', client: "'Client ID'" }),
	])('keeps its message and description when n8n wraps it: $message', (problem) => {
		const error = new TokenError(problem, 'Token endpoint: https://x.example/token, status 401');
		const wrapped = new NodeApiError(node, error as never);
		expect(wrapped.message).toBe(error.message);
		expect(wrapped.message).toContain(problem.hint);
		expect(wrapped.description).toBe('Token endpoint: https://x.example/token, status 401');
		expect(wrapped.httpCode).toBeNull();
	});

	it('contains the hint for a malformed field', () => {
		const error = toTokenError(new InputError('API URL', "'API URL' is empty", "Fill in 'API URL'")) as TokenError;
		expect(new NodeApiError(node, error as never).message).toBe("'API URL' is empty. Fill in 'API URL'");
		expect(toTokenError('else')).toBe('else');
	});
});

describe('a rejection', () => {
	const words = { label: 'X', client: "'Client ID'", user: "'Username'" };
	const refresh = { url: '', form: { grant_type: 'refresh_token' } };
	const grant = { url: '', form: { grant_type: 'password' } };
	it.each([
		[400, 'invalid_grant', refresh, 'refresh'],
		[400, 'invalid_grant', grant, 'final'],
		[401, undefined, refresh, 'refresh'],
		[401, undefined, grant, 'final'],
		[401, 'invalid_client', refresh, 'final'],
		[400, 'server_error', grant, 'temporary'],
		[429, undefined, grant, 'temporary'],
		[500, undefined, refresh, 'temporary'],
		[502, 'constructor', grant, 'temporary'],
		[404, undefined, refresh, 'final'],
	])('with status %s and code %s is classified', (status, code, request, kind) => {
		const problem = explain(status, code, request, words);
		expect(problem.kind).toBe(kind);
		expect(problem.code).toBe(code);
		expect(problem.message).not.toMatch(/\.$/);
		expect(problem.hint).toMatch(/\w/);
	});

	it.each([
		[401, 'invalid_client', 'environment'],
		[400, 'invalid_grant', 'environment'],
		[400, 'unsupported_grant_type', "'Stage'"],
		[400, 'invalid_scope', "'Rights'"],
		[404, undefined, "'Stage'"],
	])('with status %s and code %s names no field that the credential does not have', (status, code, named) => {
		const full = { ...words, environment: "'Stage'", scope: "'Rights'" };
		expect(explain(status, code, grant, full).hint).toContain(named);
		const { hint } = explain(status, code, grant, words);
		expect(hint).not.toContain(named);
		expect(hint.replaceAll(/'Client ID'|'Username'/g, '')).not.toContain("'");
	});
});

describe('the token cache', () => {
	beforeEach(forgetTokens);

	it('is bounded, and never evicts an exchange in flight', () => {
		accountCache.entry('busy', 0).pending = { promise: Promise.resolve({ notice: '' }), refreshToken: '' };
		for (let i = 0; i < 3000; i++) {
			accountCache.entry(`key-${i}`, 0).tokens = { accessToken: 'a', refreshToken: '', obtainedAt: 0, expiresAt: 1e15 };
		}
		expect(accountCache.size()).toBeLessThanOrEqual(1000);
		expect(accountCache.peek('busy')).toBeDefined();
		expect(accountCache.peek('key-2999')).toBeDefined();
	});

	it('evicts expired entries', () => {
		accountCache.entry('old', 0).tokens = { accessToken: 'a', refreshToken: '', obtainedAt: 0, expiresAt: 1000 };
		accountCache.entry('refused', 0).refusal = {
			error: new TokenError({ kind: 'final', message: '', hint: '' }),
			until: 1000,
			refreshToken: '',
		};
		accountCache.entry('new', 2000);
		expect([accountCache.peek('old'), accountCache.peek('refused')]).toEqual([undefined, undefined]);
	});

	it('remembers the newest one-time codes', () => {
		for (let i = 0; i < 1500; i++) spendCode(`code-${i}`, 'notice');
		expect([spentCode('code-0'), spentCode('code-1499')]).toEqual([undefined, 'notice']);
	});
});

describe('a digest', () => {
	it('differs if the parts differ, however they are divided', () => {
		const parts = fc.array(fc.option(fc.string(), { nil: undefined }), { maxLength: 4 });
		fc.assert(
			fc.property(parts, parts, (a, b) => {
				const same = a.length === b.length && a.every((part, index) => part === b[index]);
				expect(digest(a) === digest(b)).toBe(same);
			}),
			{ numRuns: 2000 },
		);
		expect(digest(['ab', 'c'])).not.toBe(digest(['a', 'bc']));
		expect(digest([undefined])).not.toBe(digest(['']));
	});
});

describe('a session', () => {
	const tokens = (lifetime: number) => ({
		accessToken: 'a',
		refreshToken: '',
		obtainedAt: 0,
		expiresAt: lifetime * 1000,
	});
	it.each([
		// Lifetime, certainly valid until, certainly due from (margin of 60 s or a tenth, plus up to a quarter of it at random).
		[3600, 3524, 3540],
		[300, 262, 270],
		[10, 8.7, 9],
	])('of %s s is due shortly before it expires', (lifetime, good, due) => {
		expect(isDue(tokens(lifetime), good * 1000)).toBe(false);
		expect(isDue(tokens(lifetime), due * 1000)).toBe(true);
	});

	it('is never due when it is new', () => {
		fc.assert(fc.property(fc.integer({ min: 1, max: 1e7 }), (lifetime) => !isDue(tokens(lifetime), 0)));
	});
});
