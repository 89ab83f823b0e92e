import type { Call, Handles } from '../context';
import { acted, existing, listOf, NO_CONTENT, shown } from '../entities/crud';
import { notFound } from '../errors';
import { entitiesSource } from '../list/source';

const USERS = ['/v1/buyers/{buyerID}/users', '/v1/suppliers/{supplierID}/users', '/v1/adminusers'];

export const userHandles: Handles = {
	...Object.fromEntries(
		USERS.flatMap((path) => [
			[`DELETE ${path}/{userID}/tokens`, (call: Call) => revoke(call, `${path}/{userID}`)],
			[`POST ${path}/{userID}/unlock`, (call: Call) => (existing(call, `${path}/{userID}`), NO_CONTENT)],
		]),
	),
	'POST /v1/buyers/{buyerID}/users/{userID}/moveto/{newBuyerID}': (call) => {
		const { place, id, entity } = existing(call, '/v1/buyers/{buyerID}/users/{userID}');
		const { newBuyerID } = call.params;
		if (!call.data.at('buyers').has(newBuyerID)) notFound('Buyer', newBuyerID);
		const moved = { ...entity, CompanyID: newBuyerID };
		call.data.at(place).delete(id);
		call.data.at(`buyers/${newBuyerID}/users`).put(id, moved);
		return acted(call.kinds.user, moved);
	},
	/** Users of all buyers. */
	'GET /v1/buyerusers': (call) => {
		const buyers = call.data.at('buyers').all();
		const users = buyers.flatMap(({ key }) =>
			call.data
				.at(`buyers/${key}/users`)
				.all()
				.map(({ value }) => value),
		);
		const show = ({ value }: { value: Record<string, unknown> }) => shown(call.kinds.user, value);
		return call.lists.reply(call, { source: entitiesSource(users), name: 'buyerusers', show });
	},
	'GET /v1/buyers/{buyerID}/sellers': (call) => listOf(call, 'suppliers'),
};

function revoke(call: Call, path: string) {
	const { Username } = existing(call, path).entity;
	call.tokens.revoke('access', String(Username));
	call.tokens.revoke('refresh', String(Username));
	return NO_CONTENT;
}
