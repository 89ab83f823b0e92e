import { formFields, mediaType } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { grantTokens, renewTokens, type Lifetimes } from '../oauth/grants';
import { RateLimit } from '../oauth/rateLimit';
import type { Issued, Session, TokenStore } from '../oauth/store';
import type { Shared, TokenSettings } from '../provider';
import { API_CLIENTS, USERS, type ApiClient, type MarketplaceUser } from './accounts';
import { ordercloudError, tokenError } from './errors';

type Fields = Record<string, string>;

const ALLOWED: Record<string, readonly string[]> = {
	client_credentials: ['grant_type', 'client_id', 'client_secret', 'scope', 'anonuserid'],
	password: ['grant_type', 'client_id', 'client_secret', 'username', 'password', 'scope'],
	refresh_token: ['grant_type', 'client_id', 'client_secret', 'refresh_token', 'scope'],
};

/** `POST /oauth/token`, without `/v1`: form body, three grants; anonymous is client credentials without a secret. */
export function ordercloudToken(tokens: TokenStore, settings: TokenSettings, { clock, monitor }: Shared) {
	const limit = new RateLimit(clock);
	return (request: SandboxRequest): Reply => {
		const wait = limit.take(settings.tokensPerMinute);
		if (wait !== undefined) return { ...throttled(), headers: { 'Retry-After': String(wait) } };
		const fields = formFields(request);
		const answer = exchange(request, fields);
		monitor.exchange('ordercloud', grantName(fields), 'accessToken' in answer);
		return 'accessToken' in answer ? granted(answer) : answer;
	};

	function exchange(request: SandboxRequest, fields: Fields | undefined): Issued | Reply {
		if (mediaType(request) !== 'application/x-www-form-urlencoded') {
			return ordercloudError(400, 'Request.InvalidContentType', 'The content type must be a URL-encoded form');
		}
		const allowed = Object.hasOwn(ALLOWED, fields?.grant_type ?? '') ? ALLOWED[fields?.grant_type ?? ''] : undefined;
		if (!fields || !allowed) {
			return tokenError(400, 'unsupported_grant_type', 'Auth.OauthError', 'The grant type is not served');
		}
		const unknown = Object.keys(fields).filter((name) => !allowed.includes(name));
		if (unknown.length) return tokenError(400, 'invalid_request', 'Auth.OauthError', `Unknown: ${unknown.join(', ')}`);
		const client = API_CLIENTS.find(({ id }) => id.toLowerCase() === fields.client_id?.toLowerCase());
		if (!client) return tokenError(400, 'invalid_client', 'ApiClient.InvalidClientID', 'The client ID is not valid');
		if (!client.active)
			return tokenError(400, 'invalid_client', 'Auth.ClientNotActive', 'The API client is not active');
		// A client with a secret needs it in every grant, refresh and password included; one without must not send any.
		if (client.secret !== fields.client_secret && !(client.anonymous && !fields.client_secret)) {
			return tokenError(400, 'invalid_grant', 'Auth.OauthError', 'The client could not be authenticated');
		}
		return byGrant(fields, client);
	}

	function byGrant(fields: Fields, client: ApiClient): Issued | Reply {
		if (fields.grant_type === 'refresh_token') {
			const session = tokens.checkRefresh(fields.refresh_token ?? '', client.id);
			if (typeof session === 'string') {
				return tokenError(400, 'invalid_grant', 'Auth.OauthError', `The refresh token is ${session}`);
			}
			return renewTokens(tokens, settings, session, fields.refresh_token, lifetimes(client));
		}
		const user = fields.grant_type === 'password' ? byPassword(fields) : byDefaultUser(client);
		if ('status' in user) return user;
		const session: Session = { client: client.id, subject: user.username, scope: grantedRoles(user, fields.scope) };
		return grantTokens(tokens, settings, session, lifetimes(client));
	}
}

function byPassword(fields: Fields): MarketplaceUser | Reply {
	if (!fields.username || !fields.password) {
		return tokenError(400, 'invalid_grant', 'Auth.UsernameAndPasswordRequired', 'User name and password are required');
	}
	const user = USERS.find(({ username }) => username === fields.username);
	if (!user || user.password !== fields.password) {
		return tokenError(400, 'invalid_grant', 'Auth.InvalidUsernameOrPassword', 'User name or password is wrong');
	}
	if (user.state === 'locked') return tokenError(400, 'invalid_grant', 'Auth.LockedOut', 'The user is locked out');
	if (user.state === 'inactive')
		return tokenError(400, 'invalid_grant', 'Auth.UserNotActive', 'The user is not active');
	if (user.state === 'passwordExpired') {
		return tokenError(400, 'invalid_grant', 'Auth.PasswordExpired', 'The password has expired');
	}
	return user;
}

function byDefaultUser(client: ApiClient): MarketplaceUser | Reply {
	const user = USERS.find(({ username }) => username === client.defaultUser);
	return (
		user ?? tokenError(400, 'unauthorized_client', 'Auth.OauthError', 'The API client has no default context user')
	);
}

/** The requested roles that the user has; all of the user's roles if none are requested. */
export function grantedRoles(user: Pick<MarketplaceUser, 'roles'>, scope: string | undefined): string {
	const asked = (scope ?? '').split(' ').filter(Boolean);
	return (asked.length ? user.roles.filter((role) => asked.includes(role)) : user.roles).join(' ');
}

/** Anonymous users get no refresh tokens. */
function lifetimes(client: ApiClient): Lifetimes {
	const refresh = client.anonymous ? 0 : client.refreshTokenDuration;
	return { access: client.accessTokenDuration * 60, ...(refresh > 0 ? { refresh: refresh * 60 } : {}) };
}

function granted(issued: Issued): Reply {
	const body = { access_token: issued.accessToken, token_type: 'bearer', expires_in: issued.expiresIn };
	return { status: 200, body: issued.refreshToken ? { ...body, refresh_token: issued.refreshToken } : body };
}

function grantName(fields: Fields | undefined): string {
	if (fields?.grant_type === 'client_credentials' && !fields.client_secret) return 'anonymous';
	return fields?.grant_type || 'unknown';
}

/** No 429 is documented; the code is the one that asks to retry in some seconds. */
function throttled(): Reply {
	return ordercloudError(429, 'Api.Offline', 'Too many requests');
}
