import { API_CLIENTS, SHOP_CLIENT, USERS } from '../accounts';
import { type OrderCloudData, SELLER } from '../data';

export const BUYERS = ['BUYER1', 'BUYER2', 'BUYER3'] as const;
export const SUPPLIERS = ['SUPPLIER1', 'SUPPLIER2'] as const;
/** Warehouses of the seller. */
export const WAREHOUSES = ['WH-EAST', 'WH-WEST'] as const;

const CITIES = [
	['Springfield', 'IL', '62701'],
	['Portland', 'OR', '97201'],
	['Austin', 'TX', '78701'],
	['Columbus', 'OH', '43004'],
] as const;

/** The companies of the marketplace with their users, groups, addresses and API clients. */
export function seedCompanies(data: OrderCloudData, now: string): void {
	BUYERS.forEach((ID, index) => {
		data
			.at('buyers')
			.put(ID, { ID, Name: `Buyer ${index + 1}`, DefaultCatalogID: ID, Active: true, DateCreated: now, xp: null });
		for (let number = 1; number <= 3; number += 1) addUser(data, `buyers/${ID}/users`, ID, `${ID}-USER${number}`, now);
		data.at(`buyers/${ID}/addresses`).put(`${ID}-HQ`, address(`${ID}-HQ`, index, now));
		data
			.at(`buyers/${ID}/usergroups`)
			.put('APPROVERS', { ID: 'APPROVERS', Name: 'Approvers', Description: null, xp: null });
		data
			.at(`buyers/${ID}/addresses/assignments`)
			.put(`AddressID=${ID}-HQ`, { AddressID: `${ID}-HQ`, IsShipping: true, IsBilling: true });
	});
	SUPPLIERS.forEach((ID, index) => {
		data.at('suppliers').put(ID, {
			ID,
			Name: `Supplier ${index + 1}`,
			Active: true,
			AllBuyersCanOrder: true,
			DateCreated: now,
			xp: null,
		});
		data.at(`suppliers/${ID}/addresses`).put(`${ID}-MAIN`, address(`${ID}-MAIN`, index + 1, now));
		addUser(data, `suppliers/${ID}/users`, ID, `${ID}-USER1`, now);
	});
	WAREHOUSES.forEach((ID, index) => data.at('addresses').put(ID, address(ID, index + 2, now)));
	for (const { id, type, buyer, username, state } of USERS) {
		const place = type === 'buyer' ? `buyers/${buyer ?? ''}/users` : 'adminusers';
		addUser(data, place, buyer ?? SELLER, id, now, username, state === 'active');
	}
	data.at('buyers/BUYER1/approvalrules').put('LARGE', {
		ID: 'LARGE',
		Name: 'Large orders',
		ApprovingGroupID: 'APPROVERS',
		RuleExpression: 'order.Total > 5000',
	});
	seedAccess(data);
}

function seedAccess(data: OrderCloudData): void {
	for (const {
		id: ID,
		active: Active,
		accessTokenDuration,
		refreshTokenDuration,
		anonymous,
		defaultUser,
	} of API_CLIENTS) {
		data.at('apiclients').put(ID, {
			ID,
			AppName: `Sandbox client ${ID.slice(-1)}`,
			Active,
			AccessTokenDuration: Math.min(accessTokenDuration, 600),
			RefreshTokenDuration: refreshTokenDuration,
			DefaultContextUserName: defaultUser ?? null,
			IsAnonBuyer: anonymous,
			xp: null,
		});
	}
	data
		.at('securityprofiles')
		.put('SHOPPERS', { ID: 'SHOPPERS', Name: 'Shoppers', Roles: ['Shopper', 'MeAdmin'], CustomRoles: [] });
	data
		.at('impersonationconfig')
		.put('SANDBOX', { ID: 'SANDBOX', ClientID: SHOP_CLIENT.id, SecurityProfileID: 'SHOPPERS' });
}

function addUser(
	data: OrderCloudData,
	place: string,
	company: string,
	ID: string,
	now: string,
	Username = ID,
	Active = true,
): void {
	const name = { Username, FirstName: 'Sandbox', LastName: 'User', Email: `${Username.toLowerCase()}@example.com` };
	data.at(place).put(ID, { ID, CompanyID: company, ...name, Phone: null, Active, DateCreated: now, xp: null });
}

function address(ID: string, index: number, now: string) {
	const [City, State, Zip] = CITIES[index % CITIES.length];
	const rest = { City, State, Zip, Country: 'US', Phone: null, AddressName: ID, DateCreated: now, xp: null };
	return {
		ID,
		CompanyName: ID,
		FirstName: 'Sandbox',
		LastName: 'User',
		Street1: `${index + 1} Main Street`,
		Street2: null,
		...rest,
	};
}
