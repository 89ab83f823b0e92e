import type { Session } from '../oauth/store';
import { USERS } from './accounts';
import { type OrderCloudData, SELLER } from './data';

/** The caller according to the token. */
export interface Caller {
	username: string;
	/** ID of the user. */
	id: string;
	type: 'admin' | 'buyer';
	/** ID of the buyer, or of the seller's company. */
	company: string;
	roles: readonly string[];
}

/** Roles that the only impersonation config grants to a buyer user without an account here. */
export const BUYER_ROLES = ['Shopper', 'MeAdmin', 'MeAddressAdmin', 'MeXpAdmin'];

/** The subject of a token for a buyer user without an account. */
export function subjectOf(buyer: string, user: string): string {
	return `${buyer}/${user}`;
}

/** The caller of a session; buyer users created through the API have a user name too. */
export function callerOf({ subject, scope }: Session, data: OrderCloudData): Caller {
	const roles = scope.split(' ').filter(Boolean);
	const account = USERS.find(({ username }) => username === subject);
	if (account) {
		return { username: subject, id: account.id, type: account.type, company: account.buyer ?? SELLER, roles };
	}
	const [, company, id] = /^(.*)\/(.*)$/.exec(subject) ?? [];
	const user = company === undefined ? undefined : data.at(`buyers/${company}/users`).get(id);
	return {
		username: String(user?.Username ?? subject),
		id: id ?? subject,
		type: 'buyer',
		company: company ?? '',
		roles,
	};
}
