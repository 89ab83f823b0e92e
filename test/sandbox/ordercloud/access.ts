import type { Operation } from '../../../connector/core/catalogue/types';
import type { Caller } from './caller';
import { refuse } from './errors';

/** Resources below `/v1` that only users of the seller can use, whatever their roles (release 1.0.185). */
const SELLER_ONLY =
	/^\/v1\/(apiclients|webhooks|messagesenders|integrationevents|incrementors|xpindices|openidconnects|impersonationconfig|securityprofiles)(\/|$)/i;

/** What is served to buyer users only: the cart, and everything below `/me` except what every user has. */
const BUYER_ONLY =
	/^\/v1\/(cart|me\/(?!orders|orderinvitations|password|register|sellers|subscriptions|tokens))(\/|$)?/;
/** Any user can answer an invitation to a collection. */
const ANSWER = /\/invitations\/(accept|decline)\//;

/** Refuses with 403 a caller of the wrong type, or one without any of the operation's roles. */
export function checkAccess({ path, permissions }: Operation, { type, roles }: Caller): void {
	const wrongType = type === 'buyer' ? SELLER_ONLY.test(path) : BUYER_ONLY.test(path) && !ANSWER.test(path);
	if (wrongType) {
		refuse('Auth.UserNotAuthorizedToAdmin', `Users of type ${type} cannot do this`, null, 403);
	}
	if (!permissions?.length || roles.includes('FullAccess') || roles.some((role) => permissions.includes(role))) return;
	const data = { SufficientRoles: [...permissions], AssignedRoles: [...roles] };
	refuse('Auth.InsufficientRoles', 'The user lacks the role for this', data, 403);
}
