import { formFields, header, mediaType, unique } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { grantTokens, renewTokens, type Lifetimes } from '../oauth/grants';
import { RateLimit } from '../oauth/rateLimit';
import type { Issued, TokenStore } from '../oauth/store';
import type { Shared } from '../provider';
import { FLUENT_ACCOUNT, FLUENT_CLIENT, FLUENT_INTEGRATION, FLUENT_USER } from './accounts';
import { fluentError, loginError, oauthError } from './errors';
import type { FluentSettings } from './settings';

type Fields = Record<string, string>;

const ALLOWED: Record<string, readonly string[]> = {
	password: ['grant_type', 'username', 'password', 'client_id', 'client_secret', 'scope'],
	refresh_token: ['grant_type', 'refresh_token', 'client_id', 'client_secret', 'scope'],
};
/** Seconds; the day for refresh tokens is from a third party that quotes the vendor's page. */
const REFRESH_LIFE = 86_400;

/** `POST /oauth/token`: a form body, or the query string as in older examples; refresh tokens work once. */
export function fluentToken(tokens: TokenStore, settings: FluentSettings, { clock, monitor }: Shared) {
	const limit = new RateLimit(clock);
	return (request: SandboxRequest): Reply => {
		const wait = limit.take(settings.tokensPerMinute);
		if (wait !== undefined) {
			return { ...fluentError(429, 'Too many requests'), headers: { 'Retry-After': String(wait) } };
		}
		const fields = readFields(request);
		const answer = exchange(request, fields);
		monitor.exchange('fluent', fields?.grant_type || 'unknown', 'accessToken' in answer);
		return 'accessToken' in answer ? granted(answer, fields?.client_id === FLUENT_INTEGRATION.id) : answer;
	};

	function exchange(request: SandboxRequest, fields: Fields | undefined): Issued | Reply {
		if (!fields) return fluentError(400, 'Parameters belong in a URL-encoded form or in the query, each once');
		const account = header(request, 'fluent.account');
		if (account !== undefined && account !== FLUENT_ACCOUNT) return fluentError(403, 'The account is not known');
		const allowed = Object.hasOwn(ALLOWED, fields.grant_type ?? '') ? ALLOWED[fields.grant_type] : undefined;
		if (!allowed) return loginError('unsupported_grant_type', 'The grant type is not served');
		const unknown = Object.keys(fields).filter((name) => !allowed.includes(name));
		if (unknown.length) return loginError('invalid_request', `Unknown parameter: ${unknown.join(', ')}`);
		const integration = fields.client_id === FLUENT_INTEGRATION.id;
		const client = integration ? FLUENT_INTEGRATION : FLUENT_CLIENT;
		if (fields.client_id !== client.id || !secretFits(fields, integration)) {
			return integration
				? oauthError(401, 'invalid_client', 'Bad client credentials')
				: loginError('invalid_client', 'Bad client credentials');
		}
		if (fields.scope !== client.scope && (fields.grant_type === 'password' || fields.scope !== undefined)) {
			return loginError('invalid_scope', 'The scope is not one of the client');
		}
		const lifetimes = lifetimesOf(integration);
		if (fields.grant_type === 'refresh_token') {
			const session = tokens.checkRefresh(fields.refresh_token ?? '', client.id);
			if (typeof session === 'string') return oauthError(400, 'invalid_grant', 'Invalid refresh token');
			return renewTokens(tokens, settings, session, fields.refresh_token, lifetimes);
		}
		if (fields.username !== FLUENT_USER.username || fields.password !== FLUENT_USER.password) {
			return loginError('invalid_grant', 'Bad credentials');
		}
		const session = { client: client.id, subject: FLUENT_USER.username, scope: client.scope };
		return grantTokens(tokens, settings, session, lifetimes);
	}

	function lifetimesOf(integration: boolean): Lifetimes {
		if (integration) return { access: 1800, refresh: REFRESH_LIFE };
		return { access: 86_400, ...(settings.accountClientRefresh ? { refresh: REFRESH_LIFE } : {}) };
	}
}

function readFields(request: SandboxRequest): Fields | undefined {
	if (request.body.length === 0) return unique(request.query);
	if (request.query.length || mediaType(request) !== 'application/x-www-form-urlencoded') return undefined;
	return formFields(request);
}

function secretFits(fields: Fields, optional: boolean): boolean {
	if (optional && fields.client_secret === undefined) return true;
	return fields.client_secret === FLUENT_CLIENT.secret;
}

/** Note the capital letters in the members about the user. */
function granted(issued: Issued, integration: boolean): Reply {
	return {
		status: 200,
		body: {
			access_token: issued.accessToken,
			token_type: 'bearer',
			...(issued.refreshToken ? { refresh_token: issued.refreshToken } : {}),
			expires_in: issued.expiresIn,
			scope: integration ? FLUENT_INTEGRATION.scope : FLUENT_CLIENT.scope,
			FirstName: FLUENT_USER.firstName,
			LastName: FLUENT_USER.lastName,
			Retailer_id: FLUENT_USER.retailerId,
			Roles: [],
		},
	};
}
