import type { Credentials, TokenProfile, TokenRequest, TokenWords } from '../../connector/core/account';
import { InputError } from '../../connector/core/inputError';
import { cleanText, headerValue, optionalSecret, requiredSecret, requiredText } from '../../connector/input';
import { explain, safeCode, tokenForm, type Meaning } from '../../connector/token';
import { fedexHosts } from './environments';

export const label = 'FedEx Supply Chain';

const words: TokenWords = {
	label,
	client: "'Client ID' and 'Client Secret'",
	environment: "'Environment'",
	scope: "'Scope'",
};

const usesCode = (credentials: Credentials) => credentials.signIn !== 'password';

function check(credentials: Credentials): Credentials {
	const checked: Credentials = {
		...credentials,
		clientId: headerValue('Client ID', requiredText('Client ID', credentials.clientId)),
		clientSecret: requiredSecret('Client Secret', credentials.clientSecret),
		orgName: organization('Organization Name', requiredText('Organization Name', credentials.orgName)),
		xOrgName: organization('X-Org-Name', credentials.xOrgName),
		origin: headerValue('Origin', credentials.origin),
		scope: cleanText(credentials.scope),
	};
	if (!usesCode(credentials)) {
		checked.username = requiredText('Username', credentials.username);
		checked.password = requiredSecret('Password', credentials.password);
		return checked;
	}
	checked.redirectUri = requiredText('Redirect URI', credentials.redirectUri);
	checked.authorizationCode = optionalSecret('Authorization Code', credentials.authorizationCode);
	// The field may be emptied once the code has been exchanged for a session.
	if (checked.authorizationCode === '' && cleanText(credentials.spentCode) === '') {
		throw new InputError('Authorization Code', "'Authorization Code' is empty", howToGetCode(checked));
	}
	return checked;
}

/** Sent as a header; FedEx allows no spaces in it. */
function organization(field: string, value: unknown): string {
	const name = headerValue(field, value);
	if (/\s/.test(name)) {
		throw new InputError(field, `'${field}' contains a blank`, `Enter the name without blanks, as FedEx registered it`);
	}
	return name;
}

/** The complete address of the page to open; nothing in it is secret. */
function howToGetCode(credentials: Credentials): string {
	const query = new URLSearchParams({
		response_type: 'code',
		client_id: String(credentials.clientId),
		scope: String(credentials.scope),
		redirect_uri: String(credentials.redirectUri),
		state: 'n8n',
		org_name: String(credentials.orgName),
	});
	const page = `${fedexHosts(credentials).authorize}?${query.toString()}`;
	return `A code works once: open ${page} in a browser, approve the access, and paste the 'code' from the address you are sent back to into 'Authorization Code'`;
}

/** Headers of every token request. Both spellings of the organization are sent, as it is unknown which one is read. */
function headers(credentials: Credentials): Record<string, string> {
	const orgName = String(credentials.orgName);
	return {
		org_name: orgName,
		'x-org-name': String(credentials.xOrgName || orgName),
		...(credentials.origin ? { Origin: String(credentials.origin) } : {}),
	};
}

function request(credentials: Credentials, form: Record<string, unknown>): TokenRequest {
	return {
		url: fedexHosts(credentials).token,
		headers: headers(credentials),
		form: tokenForm({
			...form,
			client_id: credentials.clientId,
			client_secret: credentials.clientSecret,
			scope: credentials.scope,
			redirect_uri: usesCode(credentials) ? credentials.redirectUri : '',
		}),
	};
}

/** FedEx's page puts the refresh token into `code`, the one public client into `refresh_token`; both cover either. */
function refreshParameters(credentials: Credentials, refreshToken: string): Record<string, string> {
	switch (credentials.refreshParameter) {
		case 'code':
			return { code: refreshToken };
		case 'refresh_token':
			return { refresh_token: refreshToken };
		default:
			return { code: refreshToken, refresh_token: refreshToken };
	}
}

const usedCode: Meaning = () => ({
	kind: 'final',
	message: `${label} did not accept the authorization code: it is wrong, expired or was used before`,
	// The handling of codes adds how to get another one.
	hint: '',
});

/** Tokens by a one-time code that a user obtains, or by password; both renewed by refresh token if one is issued. */
export const fedexToken: TokenProfile = {
	check,
	identity: (credentials) => {
		const hosts = fedexHosts(credentials);
		const account = [hosts.token, hosts.api, credentials.clientId, credentials.orgName, credentials.scope].map(String);
		// The session belongs to the user who approved it: a rotated client secret does not end it.
		return usesCode(credentials)
			? ['code', ...account]
			: ['password', ...account, ...[credentials.clientSecret, credentials.username, credentials.password].map(String)];
	},
	oneTime: { field: 'authorizationCode', applies: usesCode, hint: howToGetCode },
	grant: async (credentials, exchange) =>
		usesCode(credentials)
			? await exchange({
					...request(credentials, { grant_type: 'authorization_code', code: credentials.authorizationCode }),
					singleUse: true,
				})
			: await exchange(
					request(credentials, {
						grant_type: 'password',
						username: credentials.username,
						password: credentials.password,
					}),
				),
	refresh: async (credentials, refreshToken, exchange) =>
		await exchange(
			request(credentials, { grant_type: 'refresh_token', ...refreshParameters(credentials, refreshToken) }),
		),
	refusal: ['error'],
	words,
	problem: (status, body, sent) => {
		const code = safeCode((body as { error?: unknown } | undefined)?.error);
		const own: Record<string, Meaning> =
			sent.form?.grant_type === 'authorization_code' ? { invalid_grant: usedCode } : {};
		const named = sent.form?.username === undefined ? words : { ...words, user: "'Username' and 'Password'" };
		return explain(status, code, sent, named, own);
	},
	defaultLifetime: 3600,
};
