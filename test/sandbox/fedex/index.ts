import type { Refuse, Route } from '../http/types';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared } from '../provider';
import { FEDEX_APP, FEDEX_USER } from './accounts';
import { fedexAuthorize } from './authorize';
import { Codes } from './codes';
import { FEDEX_DEFAULTS } from './settings';
import { fedexToken } from './token';

const refuse: Refuse = (kind, _request, detail) => ({ status: kind === 'crashed' ? 500 : 404, body: { detail } });

/** FedEx Supply Chain: OAuth below `/api/fsc`, resources below `/api/v1` and `/api/v2`, as in production. */
export function fedexSandbox(shared: Shared): ProviderSandbox {
	const tokens = new TokenStore(shared.clock);
	const codes = new Codes(shared.clock);
	const settings = { ...FEDEX_DEFAULTS };
	const routes: Route[] = [
		{
			method: 'POST',
			path: '/api/fsc/oauth2/token',
			name: 'token',
			handler: fedexToken(tokens, codes, settings, shared),
		},
		{ method: 'GET', path: '/api/fsc/oauth2/authorize', name: 'authorize', handler: fedexAuthorize(codes) },
	];
	return {
		name: 'fedex',
		plans: [{ provider: 'fedex', part: 'api', port: FIXED_PORTS.fedex.api, routes, refuse }],
		tokens,
		settings,
		reset: () => {
			Object.assign(settings, FEDEX_DEFAULTS);
			tokens.clear();
			codes.clear();
		},
		credentials: (urls) => fedexCredentials(urls.api, codes),
		actions: { issueCode: ({ life }) => ({ code: codes.issue(life === undefined ? undefined : Number(life)) }) },
	};
}

function fedexCredentials(host: string, codes: Codes): Record<string, Record<string, unknown>> {
	const app = {
		environment: 'custom',
		apiUrl: `${host}/api`,
		tokenUrl: `${host}/api/fsc/oauth2/token`,
		clientId: FEDEX_APP.id,
		clientSecret: FEDEX_APP.secret,
		orgName: FEDEX_APP.orgName,
		origin: FEDEX_APP.origin,
		scope: FEDEX_APP.scope,
	};
	return {
		password: { ...app, grantType: 'password', username: FEDEX_USER.username, password: FEDEX_USER.password },
		code: { ...app, grantType: 'authorizationCode', redirectUri: FEDEX_APP.redirectUri, code: codes.issue() },
	};
}
