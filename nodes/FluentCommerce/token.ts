import type { Credentials, TokenProfile, TokenRequest, TokenWords } from '../../connector/core/account';
import { InputError } from '../../connector/core/inputError';
import { membersOf } from '../../connector/core/object';
import { cleanText, optionalSecret, requiredSecret, requiredText } from '../../connector/input';
import { explain, safeCode } from '../../connector/token';
import { accountId, fluentHosts } from './environments';

export const label = 'Fluent Commerce';

const words: TokenWords = {
	label,
	client: "'Client ID' and 'Client Secret'",
	user: "'Username' and 'Password'",
	environment: "'Environment'",
};

/** Fluent's own client for integrations: fixed name and scope, always with refresh tokens. */
const INTEGRATION = 'FLUENT_INTEGRATION';

const isIntegration = (credentials: Credentials) => credentials.client === 'integration';

function check(credentials: Credentials): Credentials {
	const account = accountId(credentials);
	return {
		...credentials,
		account,
		clientId: isIntegration(credentials) ? INTEGRATION : clientId(credentials, account),
		// Whether the fixed client requires a secret is not published.
		clientSecret: isIntegration(credentials)
			? optionalSecret('Client Secret', credentials.clientSecret)
			: requiredSecret('Client Secret', credentials.clientSecret),
		username: requiredText('Username', credentials.username),
		password: requiredSecret('Password', credentials.password),
	};
}

/** Defaults to the account in capitals, which is the usual client ID. */
function clientId(credentials: Credentials, account: string): string {
	const entered = cleanText(credentials.clientId) || account.toUpperCase();
	if (entered === '') throw new InputError('Client ID', "'Client ID' is empty", "Fill in 'Client ID' or 'Account ID'");
	return entered;
}

/** Identifies the account to the API and its token endpoint. */
export const accountHeader = (credentials: Credentials): Record<string, string> =>
	credentials.account ? { 'fluent.account': String(credentials.account) } : {};

function request(credentials: Credentials, form: Record<string, string>): TokenRequest {
	const { clientSecret } = credentials;
	return {
		url: fluentHosts(credentials).token,
		headers: accountHeader(credentials),
		form: {
			...form,
			client_id: String(credentials.clientId),
			...(clientSecret ? { client_secret: String(clientSecret) } : {}),
			scope: isIntegration(credentials) ? 'retailer' : 'api',
		},
	};
}

/**
 * Three formats: `{ error }`, `{ errors: [{ code, message: { error } }] }` with an object as message, and
 * `{ errors: [{ code, message: "text" }] }`, where the code only repeats the status as text.
 */
function codeOf(body: unknown): string | undefined {
	const { error, errors } = membersOf(body) as {
		error?: unknown;
		errors?: Array<{ code?: unknown; message?: unknown }>;
	};
	const first = Array.isArray(errors) ? errors[0] : undefined;
	const nested = (first?.message as { error?: unknown } | undefined)?.error;
	return safeCode(error) ?? safeCode(nested) ?? safeCode(first?.code);
}

/** Password grant, with the account's client or Fluent's own; each refresh token works once. */
export const fluentToken: TokenProfile = {
	check,
	identity: (credentials) => {
		const { api, token } = fluentHosts(credentials);
		const names = ['account', 'clientId', 'clientSecret', 'username', 'password'];
		return [api, token, ...names.map((name) => String(credentials[name]))];
	},
	grant: async (credentials, exchange) =>
		await exchange(
			request(credentials, {
				grant_type: 'password',
				username: String(credentials.username),
				password: String(credentials.password),
			}),
		),
	refresh: async (credentials, refreshToken, exchange) =>
		await exchange(request(credentials, { grant_type: 'refresh_token', refresh_token: refreshToken })),
	refusal: ['error', 'errors'],
	words,
	problem: (status, body, sent) => explain(status, codeOf(body), sent, words),
	// The lifetime of the integration client's tokens, the shorter of the two.
	defaultLifetime: 1800,
};
