import { grantTokens } from '../../oauth/grants';
import type { Entity } from '../../store';
import type { Call, Handles } from '../context';
import { SELLER } from '../data';
import { NO_CONTENT, ok } from '../entities/crud';
import { merge, store } from '../entities/write';

/** The path of the calling user's record. */
function placeOfUser({ caller }: Call): string {
	return caller.type === 'buyer' ? `buyers/${caller.company}/users` : 'adminusers';
}

function userOf(call: Call): Entity {
	const { caller } = call;
	const stored = call.data.at(placeOfUser(call)).get(caller.id);
	return stored ?? { ID: caller.id, Username: caller.username, Active: true, xp: null };
}

/** The user's view of itself, with its company and the roles of its token. */
function seen(call: Call, user: Entity) {
	const { type, company, roles } = call.caller;
	const of = type === 'buyer' ? { Buyer: { ID: company, DefaultCatalogID: company } } : { Seller: { ID: SELLER } };
	return ok(call, { ...user, CompanyID: company, ...of, AvailableRoles: roles });
}

export const userHandles: Handles = {
	'GET /v1/me': (call) => seen(call, userOf(call)),
	'PUT /v1/me': (call) =>
		seen(call, store(call, placeOfUser(call), userOf(call), { ...call.body, ID: call.caller.id })),
	'PATCH /v1/me': (call) =>
		seen(call, merge(call, placeOfUser(call), userOf(call), { ...call.body, ID: call.caller.id })),
	/** Revokes every token of the user. */
	'DELETE /v1/me/tokens': (call) => {
		const { subject = '' } = call.request.session ?? {};
		call.tokens.revoke('access', subject);
		call.tokens.revoke('refresh', subject);
		return NO_CONTENT;
	},
	'POST /v1/me/password': () => NO_CONTENT,
	/** Orders of the anonymous session become the user's; the sandbox stores none for anonymous tokens. */
	'PUT /v1/me/orders': () => NO_CONTENT,
	'PUT /v1/me/register': (call) => accessToken(call),
	'POST /v1/grouporders/{invitationID}/token': (call) => accessToken(call),
};

/** A token of the calling user, as returned by registering and by joining a group order. */
function accessToken(call: Call) {
	const { request, settings, tokens, caller } = call;
	const session = request.session ?? { client: '', subject: caller.username, scope: caller.roles.join(' ') };
	const issued = grantTokens(tokens, { ...settings, returnRefreshToken: false }, session, { access: 36_000 });
	return {
		status: 200,
		body: { access_token: issued.accessToken, expires_in: issued.expiresIn, token_type: 'bearer' },
	};
}
