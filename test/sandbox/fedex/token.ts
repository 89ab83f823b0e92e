import { formFields, header, mediaType } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { grantTokens, renewTokens } from '../oauth/grants';
import { RateLimit } from '../oauth/rateLimit';
import type { Issued, Session, TokenStore } from '../oauth/store';
import type { Shared } from '../provider';
import { FEDEX_APP, FEDEX_USER } from './accounts';
import type { Codes } from './codes';
import type { FedexSettings } from './settings';

type Fields = Record<string, string>;

/** One hour as in FedEx's sample; the lifetime of the refresh token is unknown, thirty days are made up. */
const WITH_REFRESH = { access: 3600, refresh: 30 * 86_400 };
/** The only description of the password flow shows no refresh token. */
const WITHOUT_REFRESH = { access: 3600 };

const REQUIRED: Record<string, readonly string[]> = {
	authorization_code: ['code', 'client_id', 'client_secret', 'scope', 'redirect_uri'],
	refresh_token: ['client_id', 'client_secret', 'scope'],
	password: ['client_id', 'client_secret', 'scope', 'username', 'password'],
};
/** `refresh_token` is accepted as well as `code`, since clients differ in which of the two they send. */
const ALLOWED = [
	'grant_type',
	'code',
	'refresh_token',
	'client_id',
	'client_secret',
	'scope',
	'redirect_uri',
	'username',
	'password',
];

/** `POST /fsc/oauth2/token`: a form body, `org_name` and `Origin` headers, three grants. */
export function fedexToken(tokens: TokenStore, codes: Codes, settings: FedexSettings, { clock, monitor }: Shared) {
	const limit = new RateLimit(clock);
	return (request: SandboxRequest): Reply => {
		const wait = limit.take(settings.tokensPerMinute);
		if (wait !== undefined) return refuse(429, 'rate_limit', 'Rate limit exceeded', { 'Retry-After': String(wait) });
		const fields = formFields(request);
		const answer = exchange(request, fields);
		monitor.exchange('fedex', fields?.grant_type || 'unknown', 'accessToken' in answer);
		return 'accessToken' in answer ? granted(answer) : answer;
	};

	function exchange(request: SandboxRequest, fields: Fields | undefined): Issued | Reply {
		const refusal = checkEnvelope(request, fields) ?? checkFields(request, fields as Fields);
		if (refusal) return refusal;
		const form = fields as Fields;
		const { client_id: client, scope, grant_type: grant } = form;
		const session: Session = { client, subject: FEDEX_USER.username, scope, grant };
		if (form.grant_type === 'password') return byPassword(form, session);
		if (form.grant_type === 'refresh_token') return byRefresh(form);
		const verdict = codes.spend(form.code);
		if (verdict === 'used') return refuse(400, 'invalid_grant', 'Authorization code has been used already');
		if (verdict === 'expired') return refuse(400, 'invalid_grant', 'Authorization code has expired');
		if (verdict === 'wrong') return refuse(400, 'invalid_grant', 'Authorization code: signature verification failed');
		if (form.redirect_uri !== FEDEX_APP.redirectUri) {
			return refuse(400, 'invalid_grant', 'redirect_uri differs from the registered one');
		}
		return grantTokens(tokens, settings, session, WITH_REFRESH);
	}

	function byPassword(form: Fields, session: Session): Issued | Reply {
		if (form.username !== FEDEX_USER.username || form.password !== FEDEX_USER.password) {
			return refuse(400, 'invalid_grant', 'Resource owner could not be authenticated');
		}
		return grantTokens(tokens, settings, session, WITHOUT_REFRESH);
	}

	function byRefresh(form: Fields): Issued | Reply {
		const names = settings.refreshParameter === 'either' ? ['refresh_token', 'code'] : [settings.refreshParameter];
		const token = names.map((name) => form[name]).find((value) => value);
		if (!token) return refuse(400, 'invalid_request', `Missing parameter: ${names.join(' or ')}`);
		const session = tokens.checkRefresh(token, form.client_id);
		if (typeof session === 'string') return refuse(400, 'invalid_grant', `Refresh token is ${session}`);
		// FedEx's page requires redirect_uri in every request, but does not cover the password flow, which has none.
		if (session.grant === 'authorization_code' && form.redirect_uri !== FEDEX_APP.redirectUri) {
			return refuse(400, 'invalid_request', 'redirect_uri is missing or differs from the registered one');
		}
		return renewTokens(tokens, settings, session, token, WITH_REFRESH);
	}

	function granted(issued: Issued): Reply {
		const expiresIn = settings.expiresInType === 'string' ? String(issued.expiresIn) : issued.expiresIn;
		const consentedOn = Math.floor(clock.now() / 1000);
		const life = settings.refreshLifetime ?? WITH_REFRESH.refresh;
		return {
			status: 200,
			headers: { 'Cache-Control': 'no-store' },
			body: {
				token_type: 'bearer',
				access_token: issued.accessToken,
				expires_in: expiresIn,
				consented_on: consentedOn,
				scope: FEDEX_APP.scope,
				...(issued.refreshToken ? { refresh_token: issued.refreshToken, refresh_token_expires_in: life } : {}),
			},
		};
	}
}

function checkEnvelope(request: SandboxRequest, fields: Fields | undefined): Reply | undefined {
	if (mediaType(request) !== 'application/x-www-form-urlencoded') {
		return refuse(400, 'invalid_request', 'The content type must be application/x-www-form-urlencoded');
	}
	if (request.query.length) return refuse(400, 'invalid_request', 'Parameters belong in the body');
	if (!fields) return refuse(400, 'invalid_request', 'A parameter comes twice');
	const orgName = header(request, 'org_name');
	if (!orgName || /\s/.test(orgName)) return refuse(400, 'invalid_request', 'Header org_name is missing or has spaces');
	const origin = header(request, 'origin');
	if (!origin || !/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(origin)) {
		return refuse(400, 'invalid_request', 'Header Origin is missing or is no bare domain');
	}
	return undefined;
}

function checkFields(request: SandboxRequest, form: Fields): Reply | undefined {
	const required = Object.hasOwn(REQUIRED, form.grant_type ?? '') ? REQUIRED[form.grant_type] : undefined;
	if (!required) return refuse(400, 'unsupported_grant_type', 'The grant type is not served');
	const unknown = Object.keys(form).filter((name) => !ALLOWED.includes(name));
	if (unknown.length) return refuse(400, 'invalid_request', `Unknown parameter: ${unknown.join(', ')}`);
	const missing = required.filter((name) => !form[name]);
	if (missing.length) return refuse(400, 'invalid_request', `Missing parameter: ${missing.join(', ')}`);
	if (form.grant_type === 'password' && !header(request, 'x-org-name')) {
		return refuse(400, 'invalid_request', 'Header x-org-name is missing');
	}
	if (form.client_id !== FEDEX_APP.id || form.client_secret !== FEDEX_APP.secret) {
		return refuse(401, 'invalid_client', 'Client authentication failed');
	}
	if (form.scope !== FEDEX_APP.scope) return refuse(400, 'invalid_scope', 'The scope is not known');
	return undefined;
}

function refuse(status: number, error: string, description: string, headers: Record<string, string> = {}): Reply {
	return { status, headers, body: { error, error_description: description } };
}
