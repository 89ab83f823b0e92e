/** An API client of the marketplace. Durations in minutes, as OrderCloud sets them. */
export interface ApiClient {
	id: string;
	secret?: string;
	active: boolean;
	accessTokenDuration: number;
	refreshTokenDuration: number;
	/** Accepts client credentials without a secret, as the default context user. */
	anonymous: boolean;
	/** User as whom client credentials act. */
	defaultUser?: string;
}

export interface MarketplaceUser {
	username: string;
	password: string;
	id: string;
	type: 'admin' | 'buyer';
	buyer?: string;
	roles: readonly string[];
	state: 'active' | 'inactive' | 'locked' | 'passwordExpired';
}

/** Generated secrets are Base64 and contain `+`, `/` and `=`, which an unencoded form body breaks. */
export const ORDERCLOUD_SECRET = 'c2FuZGJveA+/secret+of/the==';

export const API_CLIENTS: readonly ApiClient[] = [
	client('11111111-AAAA-4AAA-8AAA-000000000001', { secret: ORDERCLOUD_SECRET, defaultUser: 'integration' }),
	client('22222222-BBBB-4BBB-8BBB-000000000002', {}),
	client('33333333-CCCC-4CCC-8CCC-000000000003', {
		anonymous: true,
		defaultUser: 'shopper',
		accessTokenDuration: 10_080,
	}),
	client('44444444-DDDD-4DDD-8DDD-000000000004', { active: false, secret: 'inactive' }),
];
export const [BACKEND_CLIENT, SHOP_CLIENT, ANONYMOUS_CLIENT] = API_CLIENTS;

export const USERS: readonly MarketplaceUser[] = [
	user('integration', 'admin', ['FullAccess'], { id: 'integration' }),
	user('seller', 'admin', ['ProductReader', 'OrderReader', 'BuyerImpersonation'], { id: 'seller' }),
	user('reader', 'admin', ['ProductReader'], { id: 'reader' }),
	user('shopper', 'buyer', ['Shopper', 'MeAdmin'], { id: 'shopper', buyer: 'BUYER1' }),
	user('everything', 'buyer', ['FullAccess'], { buyer: 'BUYER1' }),
	user('locked', 'buyer', ['Shopper'], { state: 'locked', buyer: 'BUYER1' }),
	user('expired', 'buyer', ['Shopper'], { state: 'passwordExpired', buyer: 'BUYER1' }),
	user('inactive', 'buyer', ['Shopper'], { state: 'inactive', buyer: 'BUYER1' }),
];

/** Password of every user here. */
export const ORDERCLOUD_PASSWORD = 'sandbox&Pass+1%';

function client(id: string, more: Partial<ApiClient>): ApiClient {
	return { id, active: true, accessTokenDuration: 600, refreshTokenDuration: 1440, anonymous: false, ...more };
}

function user(
	username: string,
	type: 'admin' | 'buyer',
	roles: string[],
	more: Partial<MarketplaceUser>,
): MarketplaceUser {
	return { username, type, roles, id: username, password: 'sandbox&Pass+1%', state: 'active', ...more };
}
