import type { Refuse, Route } from '../http/types';
import { guarded } from '../oauth/guard';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared } from '../provider';
import { Account } from './account';
import { FLUENT_ACCOUNT, FLUENT_CLIENT, FLUENT_USER } from './accounts';
import { fluentActions } from './actions';
import { fluentError } from './errors';
import { fluentRoutes } from './routes';
import { FLUENT_DEFAULTS } from './settings';
import { fluentToken } from './token';

const refuse: Refuse = (kind, _request, detail) => {
	if (kind === 'crashed') return fluentError(500, detail ?? 'The sandbox failed');
	return kind === 'method' ? fluentError(405, 'Method not allowed') : fluentError(404, 'Not found');
};

/** Fluent Commerce: token service, GraphQL and the REST API of the platform. */
export function fluentSandbox(shared: Shared): ProviderSandbox {
	const tokens = new TokenStore(shared.clock);
	const settings = { ...FLUENT_DEFAULTS };
	const account = new Account(shared.clock, settings);
	const token: Route = {
		method: 'POST',
		path: '/oauth/token',
		name: 'token',
		handler: fluentToken(tokens, settings, shared),
	};
	const resources = guarded(fluentRoutes(account), tokens, settings, shared.clock, {
		unauthorized: () => fluentError(401, 'Invalid access token'),
		throttled: () => fluentError(429, 'Too many requests'),
	});
	return {
		name: 'fluent',
		plans: [{ provider: 'fluent', part: 'api', port: FIXED_PORTS.fluent.api, routes: [token, ...resources], refuse }],
		tokens,
		settings,
		reset: () => {
			Object.assign(settings, FLUENT_DEFAULTS);
			tokens.clear();
			account.reset();
		},
		credentials,
		actions: fluentActions(account),
	};
}

function credentials(urls: Record<string, string>): Record<string, Record<string, unknown>> {
	const login = {
		environment: 'custom',
		apiUrl: urls.api,
		tokenUrl: `${urls.api}/oauth/token`,
		account: FLUENT_ACCOUNT,
		username: FLUENT_USER.username,
		password: FLUENT_USER.password,
		retailerId: String(FLUENT_USER.retailerId),
	};
	return {
		account: { ...login, client: 'account', clientId: FLUENT_CLIENT.id, clientSecret: FLUENT_CLIENT.secret },
		integration: { ...login, client: 'integration' },
	};
}
