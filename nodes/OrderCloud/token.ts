import type {
	Credentials,
	Exchange,
	TokenAnswer,
	TokenProblem,
	TokenProfile,
	TokenRequest,
	TokenWords,
} from '../../connector/core/account';
import { membersOf } from '../../connector/core/object';
import { cleanText, optionalSecret, pathValue, requiredSecret, requiredText } from '../../connector/input';
import { explain, isRefresh, safeCode, tokenForm, type Meaning } from '../../connector/token';
import { orderCloudHosts } from './environments';

export const label = 'OrderCloud';

function check(credentials: Credentials): Credentials {
	const checked: Credentials = {
		...credentials,
		clientId: requiredText('Client ID', credentials.clientId),
		clientSecret:
			credentials.signIn === 'clientCredentials'
				? requiredSecret('Client Secret', credentials.clientSecret)
				: optionalSecret('Client Secret', credentials.clientSecret),
		scope: blankSeparated(cleanText(credentials.scope)),
		anonymousUserId: cleanText(credentials.anonymousUserId),
	};
	if (credentials.signIn === 'password') {
		checked.username = requiredText('Username', credentials.username);
		checked.password = requiredSecret('Password', credentials.password);
	}
	if (impersonates(credentials)) {
		checked.buyerId = requiredText('Buyer ID', credentials.buyerId);
		checked.buyerUserId = requiredText('Buyer User ID', credentials.buyerUserId);
		checked.impersonationClientId = requiredText('Impersonation Client ID', credentials.impersonationClientId);
		checked.impersonationRoles = blankSeparated(requiredText('Impersonation Roles', credentials.impersonationRoles));
		checked.impersonationCustomRoles = blankSeparated(cleanText(credentials.impersonationCustomRoles));
	}
	return checked;
}

const impersonates = (credentials: Credentials) =>
	credentials.impersonate === true && credentials.signIn !== 'anonymous';

/** Roles are separated by single spaces; users paste them on separate lines or with commas. */
function blankSeparated(roles: string): string {
	return roles.split(/[\s,]+/).join(' ');
}

/** A request to `/oauth/token`, without empty parameters, as an empty scope would request no role at all. */
function request(credentials: Credentials, form: Record<string, unknown>): TokenRequest {
	return { url: orderCloudHosts(credentials).token, form: tokenForm(form) };
}

/** OrderCloud has no grant named "anonymous": it is client credentials without a secret. */
function primary(credentials: Credentials): TokenRequest {
	const client = { client_id: credentials.clientId, scope: credentials.scope };
	switch (credentials.signIn) {
		case 'password':
			return request(credentials, {
				grant_type: 'password',
				...client,
				client_secret: credentials.clientSecret,
				username: credentials.username,
				password: credentials.password,
			});
		case 'anonymous':
			return request(credentials, {
				grant_type: 'client_credentials',
				...client,
				anonuserid: credentials.anonymousUserId,
			});
		default:
			return request(credentials, {
				grant_type: 'client_credentials',
				...client,
				client_secret: credentials.clientSecret,
			});
	}
}

/**
 * Exchanges the seller's token for one of the buyer user. The seller's refresh token is kept with it: an expired
 * impersonation is requested again, never continued as the seller.
 */
async function impersonate(credentials: Credentials, own: TokenAnswer, exchange: Exchange): Promise<TokenAnswer> {
	if (!impersonates(credentials)) return own;
	const buyer = pathValue('Buyer ID', credentials.buyerId);
	const user = pathValue('Buyer User ID', credentials.buyerUserId);
	const custom = String(credentials.impersonationCustomRoles);
	const answer = await exchange({
		url: `${orderCloudHosts(credentials).api}/v1/buyers/${buyer}/users/${user}/accesstoken`,
		headers: { authorization: `Bearer ${own.accessToken}` },
		json: {
			ClientID: credentials.impersonationClientId,
			Roles: String(credentials.impersonationRoles).split(' '),
			...(custom === '' ? {} : { CustomRoles: custom.split(' ') }),
		},
	});
	return { accessToken: answer.accessToken, expiresIn: answer.expiresIn, refreshToken: own.refreshToken };
}

const stop =
	(message: string, hint: string): Meaning =>
	() => ({ kind: 'final', message, hint });

const USER_FIELDS = "'Username' and 'Password'";
const CLIENT_FIELDS = "'Client ID' and 'Client Secret'";

const words: TokenWords = { label, client: CLIENT_FIELDS, environment: "'Environment'", scope: "'Scope'" };

/** A missing or wrong secret gives the same error, as does an expired refresh token. */
const refusedClient: Meaning = (_words, sent) =>
	isRefresh(sent)
		? {
				kind: 'refresh',
				message: `${label} no longer accepts the stored refresh token`,
				hint: `Check ${CLIENT_FIELDS} in the credential`,
			}
		: {
				kind: 'final',
				message: `${label} did not accept the API client`,
				hint: `Check ${CLIENT_FIELDS} in the credential, that the secret has not expired, and that the API client belongs to the chosen environment`,
			};

/** Meanings of the platform's error codes, by the first error of a response. */
const MEANINGS: Record<string, Meaning> = {
	'Auth.InvalidUsernameOrPassword': stop(
		`${label} did not accept the user name or password`,
		`Check ${USER_FIELDS} in the credential`,
	),
	'Auth.UsernameAndPasswordRequired': stop(
		`${label} did not get a user name and password`,
		`Fill in ${USER_FIELDS} in the credential`,
	),
	'Auth.PasswordExpired': stop(
		`The password of this ${label} user has expired`,
		"Reset it and enter the new one in 'Password'",
	),
	'Auth.InsecurePassword': stop(
		`The password of this ${label} user does not meet the rules`,
		"Reset it and enter the new one in 'Password'",
	),
	'Auth.LockedOut': stop(
		`This ${label} user is locked after too many failed sign-ins`,
		'Have an administrator unlock the user',
	),
	'Auth.UserNotActive': stop(`This ${label} user is not active`, 'Have an administrator activate the user'),
	'Auth.ClientNotActive': stop(
		`This ${label} API client is not active`,
		"Activate it, or enter another one in 'Client ID'",
	),
	'Auth.CompanyNotActive': stop(`The company of this ${label} user is not active`, 'Have an administrator activate it'),
	'Auth.SellerNotActive': stop(`The ${label} marketplace is not active`, "Check 'Environment' in the credential"),
	'Auth.InsufficientRoles': stop(
		`${label} does not grant the roles this sign-in needs`,
		"Check 'Scope' in the credential and the security profile of the user; for impersonation the role BuyerImpersonation is needed",
	),
	'ApiClient.InvalidClientID': refusedClient,
	'Auth.OauthError': refusedClient,
	invalid_grant: refusedClient,
	'Request.InvalidContentType': stop(
		`There is no token endpoint of ${label} at the configured address`,
		"Check 'Token URL' in the credential",
	),
	'Impersonation.ConfigError': stop(
		`${label} has no impersonation configuration for this case`,
		'Create one for the API client and the buyer, or correct it',
	),
	'Impersonation.ClientIDNotFound': stop(
		`${label} does not know the API client to impersonate with`,
		"Check 'Impersonation Client ID' in the credential",
	),
	'Impersonation.BadApiClient': stop(
		`${label} does not accept the API client to impersonate with`,
		"Check 'Impersonation Client ID' in the credential and its assignment to the buyer",
	),
	'Impersonation.BuyerNotAssigned': stop(
		`The impersonation configuration of ${label} does not cover this buyer`,
		"Check 'Buyer ID' in the credential",
	),
	'Impersonation.BuyerNetworkBuyerIDRequired': stop(
		`${label} needs the buyer for this impersonation`,
		"Check 'Buyer ID' in the credential",
	),
	NotFound: stop(
		`${label} does not know this buyer or buyer user`,
		"Check 'Buyer ID' and 'Buyer User ID' in the credential",
	),
	'Api.Offline': () => ({
		kind: 'temporary',
		message: `${label} is down for maintenance`,
		hint: 'Try again in a few minutes',
	}),
};
// One page of the vendor's documentation spells it without the s.
MEANINGS['Auth.InsufficientRole'] = MEANINGS['Auth.InsufficientRoles'];

/** The platform's code is more specific than OAuth's in the same response. */
function codeOf(body: unknown): string | undefined {
	const { Errors, error } = membersOf(body) as {
		Errors?: Array<{ ErrorCode?: unknown }>;
		error?: unknown;
	};
	return safeCode(Array.isArray(Errors) ? Errors[0]?.ErrorCode : undefined) ?? safeCode(error);
}

function problem(status: number, body: unknown, sent: TokenRequest): TokenProblem {
	return explain(
		status,
		codeOf(body),
		sent,
		sent.form?.username === undefined ? words : { ...words, user: USER_FIELDS },
		MEANINGS,
	);
}

/** Client credentials, password or anonymous; renewed by refresh token if the API client issues them. */
export const orderCloudToken: TokenProfile = {
	check,
	identity: (credentials) => {
		const { api, token } = orderCloudHosts(credentials);
		const own = ['signIn', 'clientId', 'clientSecret', 'scope', 'username', 'password', 'anonymousUserId'];
		const buyer = impersonates(credentials)
			? ['buyerId', 'buyerUserId', 'impersonationClientId', 'impersonationRoles', 'impersonationCustomRoles']
			: [];
		return [api, token, ...[...own, ...buyer].map((name) => String(credentials[name] ?? ''))];
	},
	grant: async (credentials, exchange) =>
		await impersonate(credentials, await exchange(primary(credentials)), exchange),
	refresh: async (credentials, refreshToken, exchange) => {
		const own = await exchange(
			request(credentials, {
				grant_type: 'refresh_token',
				client_id: credentials.clientId,
				refresh_token: refreshToken,
				// A client that has a secret must send it with every grant, including this one.
				client_secret: credentials.clientSecret,
			}),
		);
		return await impersonate(credentials, { ...own, refreshToken: own.refreshToken ?? refreshToken }, exchange);
	},
	refusal: ['Errors', 'error'],
	words,
	problem,
	// The shortest lifetime that an API client can have.
	defaultLifetime: 600,
};
