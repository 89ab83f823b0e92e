import { orderCloudCatalogue } from '../../../nodes/OrderCloud/catalogue';
import type { Refuse, Route } from '../http/types';
import { guarded } from '../oauth/guard';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared } from '../provider';
import { grow, Seeded } from '../store';
import { ANONYMOUS_CLIENT, BACKEND_CLIENT, ORDERCLOUD_PASSWORD, SHOP_CLIENT } from './accounts';
import type { OrderCloudContext } from './context';
import { OrderCloudData } from './data';
import { ordercloudError } from './errors';
import { ORDERCLOUD_HANDLES } from './handles';
import { IMPERSONATION_CLIENT } from './impersonation';
import { mintJwt } from './jwt';
import { Lists } from './list/lists';
import { growable, known, seed } from './seed';
import { logged, numbered, ordercloudRoutes } from './serve';
import { ORDERCLOUD_DEFAULTS } from './settings';
import { ordercloudToken } from './token';

const refuse: Refuse = (kind, _request, detail) => {
	if (kind === 'crashed') return ordercloudError(500, 'ServerError', detail ?? 'The sandbox failed');
	if (kind === 'method') return ordercloudError(405, 'Request.InvalidRequestBody', 'The method is not served here');
	return ordercloudError(404, 'NotFound', 'The resource was not found');
};

/** Sitecore OrderCloud: token service and every operation of the catalogue on one host. */
export function ordercloudSandbox(shared: Shared): ProviderSandbox {
	const { clock, monitor } = shared;
	const settings = { ...ORDERCLOUD_DEFAULTS };
	const seeded = new Seeded(() => {
		const data = new OrderCloudData(clock, settings);
		seed(data, clock);
		return data;
	});
	const tokens = new TokenStore(clock, mintJwt(seeded));
	const lists = new Lists();
	const context: OrderCloudContext = {
		get data() {
			return seeded.data;
		},
		...{ clock, settings, tokens, lists, monitor },
	};
	const resources = guarded(
		ordercloudRoutes(orderCloudCatalogue, ORDERCLOUD_HANDLES, context),
		tokens,
		settings,
		clock,
		{
			unauthorized: (fault) =>
				fault === 'revoked'
					? ordercloudError(401, 'Auth.TokenRevoked', 'The token was revoked')
					: ordercloudError(401, 'InvalidToken', 'Access token is invalid or expired'),
			throttled: () => ordercloudError(429, 'Api.Offline', 'Too many requests'),
		},
	);
	const token: Route = {
		method: 'POST',
		path: '/oauth/token',
		name: 'token',
		handler: ordercloudToken(tokens, settings, shared),
	};
	const routes = [token, ...resources].map((route) => ({ ...route, handler: logged(route.handler) }));
	return {
		name: 'ordercloud',
		plans: [
			{
				provider: 'ordercloud',
				part: 'api',
				port: FIXED_PORTS.ordercloud.api,
				routes,
				refuse: (...why) => numbered(refuse(...why)),
			},
		],
		tokens,
		settings,
		reset: () => {
			Object.assign(settings, ORDERCLOUD_DEFAULTS);
			tokens.clear();
			seeded.reset();
		},
		credentials,
		actions: {
			/** `{ products, orders, lineItems, users }`: that many more of each. */
			grow: (much) => grow(growable(seeded.data, clock), much),
			/** Identifiers that exist, for tests that need some. */
			known: () => known(seeded.data),
		},
	};
}

function credentials(urls: Record<string, string>): Record<string, Record<string, unknown>> {
	const hosts = { environment: 'custom', apiUrl: urls.api, tokenUrl: `${urls.api}/oauth/token` };
	const backend = { clientId: BACKEND_CLIENT.id, clientSecret: BACKEND_CLIENT.secret };
	return {
		clientCredentials: { ...hosts, signIn: 'clientCredentials', ...backend },
		password: {
			...hosts,
			signIn: 'password',
			clientId: SHOP_CLIENT.id,
			username: 'shopper',
			password: ORDERCLOUD_PASSWORD,
		},
		anonymous: { ...hosts, signIn: 'anonymous', clientId: ANONYMOUS_CLIENT.id },
		impersonation: {
			...hosts,
			signIn: 'clientCredentials',
			...backend,
			impersonate: true,
			buyerId: 'BUYER1',
			buyerUserId: 'shopper',
			impersonationClientId: IMPERSONATION_CLIENT.id,
			impersonationRoles: 'Shopper',
		},
	};
}
