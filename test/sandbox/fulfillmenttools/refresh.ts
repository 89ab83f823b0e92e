import { formFields, jsonObject, mediaType, unique } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { renewTokens } from '../oauth/grants';
import type { TokenStore } from '../oauth/store';
import { FFT_API_KEY, FFT_PROJECT } from './accounts';
import { googleError } from './googleError';
import type { FulfillmenttoolsSettings } from './settings';
import { checkKey, GOOGLE_LIFETIMES, userOf } from './signIn';

/**
 * `POST /v1/token?key=` of Google's Secure Token service: fields in the query, a form or JSON, all three in use; the
 * response is in snake_case with `expires_in` as a string, unlike that of the sign-in.
 */
export function refresh(request: SandboxRequest, tokens: TokenStore, settings: FulfillmenttoolsSettings): Reply {
	const refusal = checkKey(request);
	if (refusal) return refusal;
	const fields = readFields(request);
	if (!fields) return googleError('Invalid JSON payload received.');
	if (!fields.grant_type) return googleError('MISSING_GRANT_TYPE');
	if (fields.grant_type !== 'refresh_token') return googleError('INVALID_GRANT_TYPE');
	if (typeof fields.refresh_token !== 'string' || !fields.refresh_token) return googleError('MISSING_REFRESH_TOKEN');
	const unknown = Object.keys(fields).find((name) => !['grant_type', 'refresh_token', 'key'].includes(name));
	if (unknown) return googleError(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
	const session = tokens.checkRefresh(fields.refresh_token, FFT_API_KEY);
	if (session === 'expired' || session === 'revoked') return googleError('TOKEN_EXPIRED');
	if (typeof session === 'string') return googleError('INVALID_REFRESH_TOKEN');
	const user = userOf(settings, ({ localId }) => localId === session.subject);
	if (!user) return googleError('USER_NOT_FOUND');
	if (user.state === 'disabled') return googleError('USER_DISABLED');
	const issued = renewTokens(tokens, settings, session, fields.refresh_token, GOOGLE_LIFETIMES);
	return {
		status: 200,
		body: {
			access_token: issued.accessToken,
			expires_in: String(issued.expiresIn),
			token_type: 'Bearer',
			...(issued.refreshToken ? { refresh_token: issued.refreshToken } : {}),
			id_token: issued.accessToken,
			user_id: user.localId,
			project_id: FFT_PROJECT,
		},
	};
}

function readFields(request: SandboxRequest): Record<string, unknown> | undefined {
	if (request.body.length === 0) return unique(request.query);
	const type = mediaType(request);
	if (type === 'application/x-www-form-urlencoded') return formFields(request);
	return type === 'application/json' ? jsonObject(request) : undefined;
}
