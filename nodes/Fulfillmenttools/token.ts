import type { Credentials, TokenProblem, TokenProfile, TokenRequest, TokenWords } from '../../connector/core/account';
import { requiredSecret } from '../../connector/input';
import { explain, isRefresh, type Meaning } from '../../connector/token';
import { email, tenantHosts } from './environments';

export const label = 'fulfillmenttools';
const USER_FIELDS = "'Username' and 'Password'";

const words: TokenWords = { label, client: "'API Key'", user: USER_FIELDS, environment: "'Environment'" };

function check(credentials: Credentials): Credentials {
	return {
		...credentials,
		username: email(credentials),
		password: requiredSecret('Password', credentials.password),
		apiKey: requiredSecret('API Key', credentials.apiKey),
	};
}

/** Google accepts the key only in the query, so errors never show the query. */
function withKey(url: string, credentials: Credentials): string {
	return `${url}?key=${encodeURIComponent(String(credentials.apiKey))}`;
}

const stop =
	(message: string, hint: string): Meaning =>
	() => ({ kind: 'final', message, hint });

/** The session is over, but the password may still be valid, so signing in is tried once. */
const signInAgain: Meaning = (_words, sent) => ({
	kind: isRefresh(sent) ? 'refresh' : 'final',
	message: `The session of this ${label} user has ended`,
	hint: `Check ${USER_FIELDS} in the credential`,
});

const wrongUser = stop(
	`${label} did not accept the user name or password`,
	`Check ${USER_FIELDS} in the credential, and 'Environment'`,
);
const wrongKey = stop(
	`${label} did not accept the API key`,
	"Check 'API Key' in the credential, and that it belongs to the chosen environment",
);
const overloaded: Meaning = () => ({
	kind: 'temporary',
	message: `${label} receives too many sign-ins`,
	hint: 'Try again in a minute; the limit counts all systems of the tenant',
});

/** Codes of Google's identity service. */
const MEANINGS: Record<string, Meaning> = {
	INVALID_LOGIN_CREDENTIALS: wrongUser,
	EMAIL_NOT_FOUND: wrongUser,
	INVALID_PASSWORD: wrongUser,
	INVALID_EMAIL: stop(`The user name is not an e-mail address known to ${label}`, "Check 'Username' in the credential"),
	MISSING_EMAIL: stop(`${label} did not get a user name`, "Fill in 'Username' in the credential"),
	MISSING_PASSWORD: stop(`${label} did not get a password`, "Fill in 'Password' in the credential"),
	USER_DISABLED: stop(
		`This ${label} user is disabled`,
		"Have an administrator enable the user, or enter another one in 'Username'",
	),
	PASSWORD_LOGIN_DISABLED: stop(
		`${label} has sign-in by password switched off`,
		'Have an administrator switch it on for this user',
	),
	OPERATION_NOT_ALLOWED: stop(
		`${label} has sign-in by password switched off`,
		'Have an administrator switch it on for this tenant',
	),
	PROJECT_DISABLED: stop(`This ${label} tenant is disabled`, "Check 'Tenant' and 'Environment' in the credential"),
	TOO_MANY_ATTEMPTS_TRY_LATER: stop(
		`${label} has locked this user for a while after too many failed sign-ins`,
		`Wait some minutes, and check ${USER_FIELDS} in the credential`,
	),
	TOKEN_EXPIRED: signInAgain,
	USER_NOT_FOUND: signInAgain,
	INVALID_REFRESH_TOKEN: signInAgain,
	MISSING_REFRESH_TOKEN: signInAgain,
	TENANT_ID_MISMATCH: signInAgain,
	API_KEY_INVALID: wrongKey,
	QUOTA_EXCEEDED: overloaded,
	RESOURCE_EXHAUSTED: overloaded,
};

/** `{ error: { message: "CODE" or "CODE : detail" or a sentence, status } }`. */
function codeOf(body: unknown): string | undefined {
	const error = (body as { error?: { message?: unknown; status?: unknown } } | undefined)?.error;
	const message = typeof error?.message === 'string' ? error.message : '';
	const code = /^[A-Z][A-Z_]{2,63}(?=$|\s*:)/.exec(message.trim())?.[0];
	if (code) return code;
	// A wrong key has no code, only a sentence, and a status that many other errors share.
	if (/^API key/i.test(message)) return 'API_KEY_INVALID';
	return typeof error?.status === 'string' && error.status in MEANINGS ? error.status : undefined;
}

function problem(status: number, body: unknown, sent: TokenRequest): TokenProblem {
	return explain(status, codeOf(body), sent, words, MEANINGS);
}

/** Tokens come from Google's identity service: password sign-in, then refresh. */
export const fulfillmenttoolsToken: TokenProfile = {
	check,
	identity: (credentials) => {
		const hosts = tenantHosts(credentials);
		return [
			hosts.api,
			hosts.signIn,
			hosts.refresh,
			...['apiKey', 'username', 'password'].map((name) => String(credentials[name])),
		];
	},
	grant: async (credentials, exchange) =>
		await exchange({
			url: withKey(tenantHosts(credentials).signIn, credentials),
			json: { email: credentials.username, password: credentials.password, returnSecureToken: true },
		}),
	// A form keeps the refresh token out of the URL, where the vendor's examples put it.
	refresh: async (credentials, refreshToken, exchange) =>
		await exchange({
			url: withKey(tenantHosts(credentials).refresh, credentials),
			form: { grant_type: 'refresh_token', refresh_token: refreshToken },
		}),
	// Sign-in responses use camelCase, refresh responses snake_case; both give the seconds as text.
	read: (body) => ({
		accessToken: body.idToken ?? body.id_token ?? body.access_token,
		refreshToken: body.refreshToken ?? body.refresh_token,
		expiresIn: body.expiresIn ?? body.expires_in,
	}),
	refusal: ['error'],
	words,
	problem,
	defaultLifetime: 3600,
};
