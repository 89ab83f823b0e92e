import type { Refuse } from '../http/types';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared, TokenSettings } from '../provider';
import { RUC_API_KEY, RUC_CLIENT, RUC_CLIENT_ID } from './seed';
import { rucToken } from './token';

const DEFAULTS: TokenSettings = {
	accessLifetime: undefined,
	refreshLifetime: undefined,
	returnRefreshToken: undefined,
	rotation: 'rotate',
	tokensPerMinute: 0,
	requestsPerSecond: 0,
};
const refuse: Refuse = (kind, _request, detail) => ({ status: kind === 'crashed' ? 500 : 404, body: { detail } });

/** RUC (Paxon): token service, REST services and XML feeds on three hosts. */
export function rucSandbox(shared: Shared): ProviderSandbox {
	const tokens = new TokenStore(shared.clock);
	const settings = { ...DEFAULTS };
	const token = { method: 'POST', path: '/v1/oauth/token', name: 'token', handler: rucToken(tokens, settings, shared) };
	return {
		name: 'ruc',
		plans: [{ provider: 'ruc', part: 'token', port: FIXED_PORTS.ruc.token, routes: [token], refuse }],
		tokens,
		settings,
		reset: () => {
			Object.assign(settings, DEFAULTS);
			tokens.clear();
		},
		credentials: (urls) => ({
			clientCredentials: {
				environment: 'custom',
				tokenUrl: `${urls.token}/v1/oauth/token`,
				apiUrl: `${urls.api}/v1`,
				feedUrl: urls.feeds,
				clientId: RUC_CLIENT.id,
				clientSecret: RUC_CLIENT.secret,
				rucClientId: RUC_CLIENT_ID,
				apiKey: RUC_API_KEY,
			},
		}),
		actions: {},
	};
}
