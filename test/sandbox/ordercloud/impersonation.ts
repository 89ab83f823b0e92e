import { isObject, jsonObject } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { grantTokens } from '../oauth/grants';
import type { Session, TokenStore } from '../oauth/store';
import type { Monitor } from '../control/monitor';
import type { TokenSettings } from '../provider';
import { API_CLIENTS, SHOP_CLIENT, USERS } from './accounts';
import { ordercloudError } from './errors';
import { grantedRoles } from './token';

/** The one client with an impersonation config; one config per client is allowed. */
export const IMPERSONATION_CLIENT = SHOP_CLIENT;

const MEMBERS = ['ClientID', 'Roles', 'CustomRoles'];

/**
 * `POST /v1/buyers/{buyerID}/users/{userID}/accesstoken`: a token that acts as a buyer user. Not a grant, so it needs
 * a bearer with BuyerImpersonation; no refresh token comes with it, a new one has to be asked for in the same way.
 */
export function impersonate(tokens: TokenStore, settings: TokenSettings, monitor: Monitor) {
	return (request: SandboxRequest): Reply => {
		const reply = exchange(request);
		monitor.exchange('ordercloud', 'impersonation', reply.status === 200);
		return reply;
	};

	function exchange(request: SandboxRequest): Reply {
		const caller = (request.session as Session).scope.split(' ');
		const sufficient = ['FullAccess', 'BuyerImpersonation'];
		if (!caller.some((role) => sufficient.includes(role))) {
			const data = { SufficientRoles: sufficient, AssignedRoles: caller };
			return ordercloudError(403, 'Auth.InsufficientRoles', 'The user lacks the role for this', data);
		}
		const body = jsonObject(request);
		if (!body) return ordercloudError(400, 'Request.InvalidRequestBody', 'The body is not a JSON object');
		const wrong = problemOf(body);
		if (wrong) return ordercloudError(400, 'ValidationFailure', wrong);
		const { buyerID, userID } = request.params;
		const client = API_CLIENTS.find(({ id }) => id.toLowerCase() === String(body.ClientID).toLowerCase());
		if (!client) return ordercloudError(404, 'Impersonation.ClientIDNotFound', 'The client ID is not known');
		if (client !== IMPERSONATION_CLIENT) {
			return ordercloudError(400, 'Impersonation.ConfigError', 'No impersonation config serves this client and user');
		}
		const user = USERS.find(({ id, buyer }) => id === userID && buyer === buyerID);
		if (!user) {
			return ordercloudError(404, 'NotFound', 'Object not found', { ObjectType: 'User', ObjectID: userID });
		}
		const asked = [...(body.Roles as string[]), ...((body.CustomRoles as string[] | undefined) ?? [])].join(' ');
		const session = { client: client.id, subject: user.username, scope: grantedRoles(user, asked) };
		const life = { access: client.accessTokenDuration * 60 };
		const issued = grantTokens(tokens, { ...settings, returnRefreshToken: false }, session, life);
		const answer = { access_token: issued.accessToken, expires_in: issued.expiresIn, token_type: 'bearer' };
		return { status: 200, body: answer };
	}
}

function problemOf(body: Record<string, unknown>): string | undefined {
	if (!isObject(body)) return 'The body is not an object';
	const unknown = Object.keys(body).filter((name) => !MEMBERS.includes(name));
	if (unknown.length) return `Unknown member: ${unknown.join(', ')}`;
	if (typeof body.ClientID !== 'string' || !body.ClientID) return 'ClientID is required';
	if (!isStrings(body.Roles)) return 'Roles is required and takes a list of role names';
	if (body.CustomRoles !== undefined && !isStrings(body.CustomRoles)) return 'CustomRoles takes a list of role names';
	return undefined;
}

function isStrings(value: unknown): boolean {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
