import { jsonObject, mediaType } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { grantTokens, type Lifetimes } from '../oauth/grants';
import type { TokenStore } from '../oauth/store';
import { FFT_API_KEY, FFT_USERS, type IdentityUser } from './accounts';
import { googleError } from './googleError';
import type { FulfillmenttoolsSettings } from './settings';

/** One hour; refresh tokens do not expire, so they get a century. */
export const GOOGLE_LIFETIMES: Lifetimes = { access: 3600, refresh: 100 * 365 * 86_400 };

const MEMBERS = ['email', 'password', 'returnSecureToken', 'tenantId', 'clientType'];

/** The refusal for a missing or wrong `key`, or undefined. */
export function checkKey(request: SandboxRequest): Reply | undefined {
	const keys = request.query.filter(([name]) => name === 'key');
	if (keys.length === 1 && keys[0][1] === FFT_API_KEY) return undefined;
	return googleError('API key not valid. Please pass a valid API key.');
}

/** The user in the state that the settings require. */
export function userOf(
	settings: FulfillmenttoolsSettings,
	match: (user: IdentityUser) => boolean,
): IdentityUser | undefined {
	const user = FFT_USERS.find(match);
	const state = user?.state === 'active' ? settings.userState : user?.state;
	return user && state && state !== 'deleted' ? { ...user, state } : undefined;
}

/** `POST /v1/accounts:signInWithPassword?key=` of the Identity Toolkit: JSON in, camelCase out, `expiresIn` a string. */
export function signIn(request: SandboxRequest, tokens: TokenStore, settings: FulfillmenttoolsSettings): Reply {
	const refusal = checkKey(request);
	if (refusal) return refusal;
	const body = mediaType(request) === 'application/json' ? jsonObject(request) : undefined;
	if (!body) return googleError('Invalid JSON payload received.');
	const unknown = Object.keys(body).find((name) => !MEMBERS.includes(name));
	if (unknown) return googleError(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
	const { email, password } = body;
	if (settings.passwordLoginDisabled) return googleError('PASSWORD_LOGIN_DISABLED');
	if (typeof email !== 'string' || !email) return googleError('MISSING_EMAIL');
	if (!/^[^@\s]+@[^@\s]+$/.test(email)) return googleError('INVALID_EMAIL');
	if (typeof password !== 'string' || !password) return googleError('MISSING_PASSWORD');
	const user = userOf(settings, (one) => one.email === email);
	if (!user || user.password !== password) {
		if (settings.emailEnumerationProtection) return googleError('INVALID_LOGIN_CREDENTIALS');
		return googleError(user ? 'INVALID_PASSWORD' : 'EMAIL_NOT_FOUND');
	}
	if (user.state === 'disabled') return googleError('USER_DISABLED');
	// Without returnSecureToken Google returns no refresh token and no lifetime.
	const secure = body.returnSecureToken === true;
	const session = { client: FFT_API_KEY, subject: user.localId, scope: '' };
	const lifetimes = secure ? GOOGLE_LIFETIMES : { access: GOOGLE_LIFETIMES.access };
	const issued = grantTokens(tokens, settings, session, lifetimes);
	return {
		status: 200,
		body: {
			kind: 'identitytoolkit#VerifyPasswordResponse',
			localId: user.localId,
			email,
			displayName: '',
			idToken: issued.accessToken,
			registered: true,
			...(issued.refreshToken ? { refreshToken: issued.refreshToken } : {}),
			...(secure ? { expiresIn: String(issued.expiresIn) } : {}),
		},
	};
}
