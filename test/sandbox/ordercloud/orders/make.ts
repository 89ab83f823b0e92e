import type { Entity } from '../../store';
import { USERS } from '../accounts';
import { type Call, nowOf } from '../context';
import { SELLER } from '../data';
import { idOf } from '../entities/ids';
import { idExists, notFound, refuse } from '../errors';

/** Stores a new order of the caller, or of the given user if the seller creates it. */
export function newOrder(call: Call, direction: string, given: Entity): Entity {
	const { orders } = call.data;
	const id = idOf(given.ID);
	if (orders.has(id)) idExists('Order', id);
	const now = nowOf(call);
	const order: Entity = {
		...given,
		ID: id,
		...parties(call, direction, given),
		...addressOf(call, 'BillingAddress', given.BillingAddressID),
		LineItemCount: 0,
		Status: 'Unsubmitted',
		DateCreated: now,
		LastUpdated: now,
		Subtotal: 0,
		ShippingCost: given.ShippingCost ?? 0,
		TaxCost: given.TaxCost ?? 0,
		Gratuity: given.Gratuity ?? 0,
		Fees: 0,
		PromotionDiscount: 0,
		Currency: 'USD',
		Total: Number(given.ShippingCost ?? 0) + Number(given.TaxCost ?? 0) + Number(given.Gratuity ?? 0),
		IsSubmitted: false,
	};
	orders.put(id, order);
	return order;
}

/** From whom to whom the order goes. */
function parties({ caller, data }: Call, direction: string, given: Entity): Entity {
	if (caller.type === 'buyer') {
		return between(caller.company, String(given.ToCompanyID ?? SELLER), userOf(data, caller.company, caller.id));
	}
	if (direction === 'Outgoing') {
		return between(SELLER, String(given.ToCompanyID ?? SELLER), account(caller.id));
	}
	const [company, user] = [String(given.FromCompanyID ?? ''), String(given.FromUserID ?? '')];
	if (!user) refuse('Order.CreateIncomingRequiresFromUser', 'An incoming order needs FromCompanyID and FromUserID');
	return between(company, SELLER, userOf(data, company, user));
}

function between(from: string, to: string, user: Entity): Entity {
	return { FromCompanyID: from, ToCompanyID: to, FromUserID: user.ID, FromUser: user };
}

/** The copy of its user in an order. */
function userOf(data: Call['data'], company: string, id: string): Entity {
	const user = data.collections.peek(`buyers/${company}/users`)?.get(id);
	if (!user) return notFound('User', id);
	const { ID, Username, FirstName, LastName, Email, Phone = null } = user;
	return { ID, Username, FirstName, LastName, Email, Phone, xp: user.xp ?? null };
}

function account(id: string): Entity {
	const user = USERS.find((one) => one.id === id);
	return { ID: id, Username: user?.username ?? id, FirstName: 'Sandbox', LastName: 'User', Email: `${id}@example.com` };
}

/** A copy of an address of the buyer, which belongs to the order from then on. */
export function addressOf({ data, caller }: Call, member: string, id: unknown): Entity {
	if (id === undefined || id === null) return {};
	const places = [`buyers/${caller.company}/addresses`, `me/${caller.username}/addresses`, 'addresses'];
	const buyers = data
		.at('buyers')
		.all()
		.map(({ key }) => `buyers/${key}/addresses`);
	for (const place of [...places, ...buyers]) {
		const found = data.collections.peek(place)?.get(String(id));
		if (found) return { [member]: found };
	}
	return notFound('Address', String(id));
}
