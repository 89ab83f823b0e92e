import { jsonObject, mediaType } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { grantTokens } from '../oauth/grants';
import { RateLimit } from '../oauth/rateLimit';
import type { TokenStore } from '../oauth/store';
import type { Shared, TokenSettings } from '../provider';
import { RUC_CLIENT } from './seed';

/** 3600 s are documented, and no refresh token. */
const LIFETIME = { access: 3600 };
const MEMBERS = ['grant_type', 'client_id', 'client_secret'];

/**
 * `POST /v1/oauth/token`: client credentials in a JSON body with exactly three members, never a form, never Basic.
 * The bodies of refusals follow RFC 6749, since none are documented.
 */
export function rucToken(tokens: TokenStore, settings: TokenSettings, { clock, monitor }: Shared) {
	const limit = new RateLimit(clock);
	return (request: SandboxRequest): Reply => {
		const wait = limit.take(settings.tokensPerMinute);
		if (wait !== undefined) return refuse(429, 'temporarily_unavailable', 'Too many token requests', wait);
		const fields = jsonObject(request);
		const grant = typeof fields?.grant_type === 'string' ? fields.grant_type : 'unknown';
		const refusal = check(request, fields);
		monitor.exchange('ruc', grant, !refusal);
		if (refusal) return refusal;
		const session = { client: RUC_CLIENT.id, subject: RUC_CLIENT.id, scope: '' };
		const issued = grantTokens(tokens, settings, session, LIFETIME);
		return {
			status: 200,
			headers: { 'Cache-Control': 'no-store' },
			body: {
				access_token: issued.accessToken,
				token_type: 'Bearer',
				expires_in: issued.expiresIn,
				...(issued.refreshToken ? { refresh_token: issued.refreshToken } : {}),
			},
		};
	};
}

function check(request: SandboxRequest, fields: Record<string, unknown> | undefined): Reply | undefined {
	if (mediaType(request) !== 'application/json') {
		return refuse(415, 'invalid_request', 'The content type must be application/json');
	}
	if (!fields) return refuse(400, 'invalid_request', 'The body is not a JSON object');
	const extra = Object.keys(fields).filter((name) => !MEMBERS.includes(name));
	if (extra.length) return refuse(400, 'invalid_request', `Unknown member: ${extra.join(', ')}`);
	const missing = MEMBERS.filter((name) => typeof fields[name] !== 'string' || fields[name] === '');
	if (missing.length) return refuse(400, 'invalid_request', `Missing member: ${missing.join(', ')}`);
	if (fields.grant_type !== 'client_credentials') {
		return refuse(400, 'unsupported_grant_type', 'Only client_credentials is served');
	}
	if (fields.client_id !== RUC_CLIENT.id || fields.client_secret !== RUC_CLIENT.secret) {
		return refuse(401, 'invalid_client', 'Client authentication failed');
	}
	return undefined;
}

function refuse(status: number, error: string, description: string, retryAfter?: number): Reply {
	return {
		status,
		headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
		body: { error, error_description: description },
	};
}
