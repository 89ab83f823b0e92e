import type { Refuse, Route } from '../http/types';
import { guarded } from '../oauth/guard';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared, TokenSettings } from '../provider';
import { ANONYMOUS_CLIENT, BACKEND_CLIENT, ORDERCLOUD_PASSWORD, SHOP_CLIENT } from './accounts';
import { ordercloudError } from './errors';
import { impersonate, IMPERSONATION_CLIENT } from './impersonation';
import { ordercloudResources } from './resources';
import { ordercloudToken } from './token';

/** Whether refresh tokens rotate is not documented; the stricter case is the default. */
const DEFAULTS: TokenSettings = {
	accessLifetime: undefined,
	refreshLifetime: undefined,
	returnRefreshToken: undefined,
	rotation: 'rotate',
	tokensPerMinute: 0,
	requestsPerSecond: 0,
};

const refuse: Refuse = (kind, _request, detail) => {
	if (kind === 'crashed') return ordercloudError(500, 'ServerError', detail ?? 'The sandbox failed');
	if (kind === 'method') return ordercloudError(405, 'Request.InvalidRequestBody', 'The method is not served here');
	return ordercloudError(404, 'NotFound', 'The resource was not found');
};

/** Sitecore OrderCloud: token service and a few resources on one host. */
export function ordercloudSandbox(shared: Shared): ProviderSandbox {
	const tokens = new TokenStore(shared.clock);
	const settings = { ...DEFAULTS };
	const impersonation: Route = {
		method: 'POST',
		path: '/v1/buyers/{buyerID}/users/{userID}/accesstoken',
		name: 'impersonation',
		handler: impersonate(tokens, settings, shared.monitor),
	};
	const resources = guarded([...ordercloudResources(tokens), impersonation], tokens, settings, shared.clock, {
		unauthorized: (fault) =>
			fault === 'revoked'
				? ordercloudError(401, 'Auth.TokenRevoked', 'The token was revoked')
				: ordercloudError(401, 'InvalidToken', 'Access token is invalid or expired'),
		throttled: () => ordercloudError(429, 'Api.Offline', 'Too many requests'),
	});
	const token: Route = {
		method: 'POST',
		path: '/oauth/token',
		name: 'token',
		handler: ordercloudToken(tokens, settings, shared),
	};
	return {
		name: 'ordercloud',
		plans: [
			{ provider: 'ordercloud', part: 'api', port: FIXED_PORTS.ordercloud.api, routes: [token, ...resources], refuse },
		],
		tokens,
		settings,
		reset: () => {
			Object.assign(settings, DEFAULTS);
			tokens.clear();
		},
		credentials,
		actions: {},
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
