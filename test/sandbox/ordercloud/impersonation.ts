import { Refused } from '../http/refused';
import type { Reply } from '../http/types';
import { grantTokens } from '../oauth/grants';
import { API_CLIENTS, SHOP_CLIENT, USERS, type MarketplaceUser } from './accounts';
import { BUYER_ROLES, subjectOf } from './caller';
import type { Call, Handles } from './context';
import { notFound, refuse } from './errors';
import { grantedRoles } from './token';

/** The one client with an impersonation config; one config per client is allowed. */
export const IMPERSONATION_CLIENT = SHOP_CLIENT;

/** Roles of which the caller needs one. */
const SUFFICIENT = ['FullAccess', 'BuyerImpersonation'];

/**
 * A token that acts as a buyer user. It is not a grant, so it requires a bearer with BuyerImpersonation; there is no
 * refresh token, and a new token is requested in the same way.
 */
export const impersonationHandles: Handles = {
	'POST /v1/buyers/{buyerID}/users/{userID}/accesstoken': (call) => {
		try {
			const reply = exchange(call);
			call.monitor.exchange('ordercloud', 'impersonation', true);
			return reply;
		} catch (error) {
			if (error instanceof Refused) call.monitor.exchange('ordercloud', 'impersonation', false);
			throw error;
		}
	},
};

function exchange(call: Call): Reply {
	const { roles } = call.caller;
	if (!roles.some((role) => SUFFICIENT.includes(role))) {
		const data = { SufficientRoles: SUFFICIENT, AssignedRoles: [...roles] };
		refuse('Auth.InsufficientRoles', 'The user lacks the role for this', data, 403);
	}
	const { ClientID, Roles, CustomRoles } = call.body;
	const client = API_CLIENTS.find(({ id }) => id.toLowerCase() === String(ClientID).toLowerCase());
	if (!client) return refuse('Impersonation.ClientIDNotFound', 'The client ID is not known', null, 404);
	if (client !== IMPERSONATION_CLIENT) {
		refuse('Impersonation.ConfigError', 'No impersonation config serves this client and user');
	}
	const { subject, user } = impersonated(call);
	const asked = [...(Roles as string[]), ...((CustomRoles as string[] | null | undefined) ?? [])].join(' ');
	const session = { client: client.id, subject, scope: grantedRoles(user, asked) };
	const life = { access: client.accessTokenDuration * 60 };
	const issued = grantTokens(call.tokens, { ...call.settings, returnRefreshToken: false }, session, life);
	return {
		status: 200,
		body: { access_token: issued.accessToken, expires_in: issued.expiresIn, token_type: 'bearer' },
	};
}

/** Any buyer user, whether it has an account here or was created through the API. */
function impersonated({ params, data }: Call): { subject: string; user: Pick<MarketplaceUser, 'roles'> } {
	const { buyerID, userID } = params;
	const account = USERS.find(({ id, buyer }) => id === userID && buyer === buyerID);
	if (account) return { subject: account.username, user: account };
	if (!data.at(`buyers/${buyerID}/users`).has(userID)) notFound('User', userID);
	return { subject: subjectOf(buyerID, userID), user: { roles: BUYER_ROLES } };
}
