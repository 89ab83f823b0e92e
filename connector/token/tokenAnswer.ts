import type { TokenAnswer, TokenProfile } from '../core/account';
import { isObject } from '../core/object';

/** Longest token sent in a header: servers commonly reject headers beyond 16 KB. */
const MAX_TOKEN = 16_000;

/** Printable ASCII without spaces: anything else is not a token and would break the header. */
const TOKEN = /^[\x21-\x7E]+$/;

/** A year. A longer lifetime is not trusted, since the token would then never be renewed before it fails. */
const MAX_LIFETIME = 365 * 24 * 3600;

/**
 * Parses a 2xx response of a token endpoint strictly: an incomplete one would be stored, and would then fail every call
 * with a misleading message.
 *
 * @param body parsed JSON, or the text if it was not JSON
 * @returns the parsed response, or a short description of what is wrong with it
 */
export function readTokenAnswer(body: unknown, read: NonNullable<TokenProfile['read']>): TokenAnswer | string {
	if (body === undefined || body === '') return 'an empty answer';
	if (typeof body === 'string') return /^\s*</.test(body) ? 'an HTML or XML page' : 'something that is not JSON';
	if (!isObject(body)) return 'JSON that is not an object';

	const found = read(body as Record<string, unknown>);
	if (found.accessToken === undefined || found.accessToken === null) return 'no access token';
	if (!isToken(found.accessToken)) return 'an access token that is empty or not a token';
	const answer: TokenAnswer = { accessToken: found.accessToken };

	if (found.refreshToken !== undefined && found.refreshToken !== null && found.refreshToken !== '') {
		if (!isToken(found.refreshToken)) return 'a refresh token that is not a token';
		answer.refreshToken = found.refreshToken;
	}
	if (found.expiresIn !== undefined && found.expiresIn !== null) {
		const seconds = toSeconds(found.expiresIn);
		if (seconds === undefined) return 'a lifetime that is not a positive number';
		answer.expiresIn = Math.min(seconds, MAX_LIFETIME);
	}
	return answer;
}

/** The member names of OAuth 2.0. */
export function readOAuth(body: Record<string, unknown>): ReturnType<NonNullable<TokenProfile['read']>> {
	return { accessToken: body.access_token, refreshToken: body.refresh_token, expiresIn: body.expires_in };
}

function isToken(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MAX_TOKEN && TOKEN.test(value);
}

/** Some token endpoints return the number as a string. */
function toSeconds(value: unknown): number | undefined {
	const text = typeof value === 'string' ? value.trim() : value;
	const seconds = typeof text === 'string' && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
	return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
