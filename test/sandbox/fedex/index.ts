import { fedexCatalogue } from '../../../nodes/FedexSupplyChain/catalogue';
import type { Refuse, Route } from '../http/types';
import { guarded } from '../oauth/guard';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared } from '../provider';
import { grow, Seeded } from '../store';
import { Validator } from '../validation';
import { FEDEX_APP, FEDEX_USER } from './accounts';
import { fedexAuthorize } from './authorize';
import { Codes } from './codes';
import type { FedexContext } from './context';
import { FedexData } from './data';
import { gateway, Replies } from './replies';
import { FEDEX_ROUTES } from './resources';
import { growable, known, seed } from './seed';
import { FEDEX_DEFAULTS } from './settings';
import { strict } from './strict';
import { fedexToken } from './token';

const refuse: Refuse = (kind, _request, detail) => {
	if (kind === 'crashed') return gateway(500, 'Internal Server Error', detail ?? 'The sandbox failed');
	if (kind === 'method') return gateway(405, 'Method Not Allowed', 'The method is not served here');
	if (kind === 'path') return gateway(400, 'Bad Request', 'The path is not well encoded');
	if (kind === 'tooLarge') return gateway(413, 'Payload Too Large', 'The body is too large');
	return gateway(404, 'Not Found', 'No resources match requested URI');
};

/** FedEx Supply Chain: OAuth below `/api/fsc`, resources below `/api/v1` and `/api/v2`, as in production. */
export function fedexSandbox({ clock, monitor }: Shared): ProviderSandbox {
	const tokens = new TokenStore(clock);
	const codes = new Codes(clock);
	const settings = { ...FEDEX_DEFAULTS };
	const seeded = new Seeded(() => {
		const data = new FedexData();
		seed(data);
		return data;
	});
	const context: FedexContext = {
		get data() {
			return seeded.data;
		},
		...{ replies: new Replies(settings, clock), settings, clock, codes },
	};
	const validator = new Validator(fedexCatalogue);
	const token = fedexToken(tokens, codes, settings, { clock, monitor });
	const resources = FEDEX_ROUTES.map((route): Route => {
		const { method, path, name } = route;
		return { method, path: `/api${path}`, name, handler: strict(route, context, validator) };
	});
	const routes: Route[] = [
		{ method: 'POST', path: '/api/fsc/oauth2/token', name: 'token', handler: token },
		{ method: 'GET', path: '/api/fsc/oauth2/authorize', name: 'authorize', handler: fedexAuthorize(codes) },
		...guarded(resources, tokens, settings, clock, {
			unauthorized: (fault) => gateway(401, 'Unauthorized', `The access token is ${fault}`),
			throttled: () => gateway(429, 'Too Many Requests', 'Rate Limit exceeded'),
		}),
	];
	return {
		name: 'fedex',
		plans: [{ provider: 'fedex', part: 'api', port: FIXED_PORTS.fedex.api, base: '/api', routes, refuse }],
		tokens,
		settings,
		reset: () => {
			Object.assign(settings, FEDEX_DEFAULTS);
			tokens.clear();
			codes.reset();
			seeded.reset();
		},
		credentials: ({ api }) => fedexCredentials(api, codes),
		actions: {
			issueCode: ({ life }) => ({ code: codes.issue(life === undefined ? undefined : Number(life)) }),
			/** `{ inventory, rmas }`: that many more goods (items with stocks) and RMAs. */
			grow: (much) => grow(growable(seeded.data), much),
			/** Identifiers that exist, for tests that need some. */
			known: () => known(seeded.data),
		},
	};
}

function fedexCredentials(api: string, codes: Codes): Record<string, Record<string, unknown>> {
	const app = {
		environment: 'custom',
		apiUrl: api,
		tokenUrl: `${api}/fsc/oauth2/token`,
		clientId: FEDEX_APP.id,
		clientSecret: FEDEX_APP.secret,
		orgName: FEDEX_APP.orgName,
		origin: FEDEX_APP.origin,
		scope: FEDEX_APP.scope,
	};
	const approval = { redirectUri: FEDEX_APP.redirectUri, authorizeUrl: `${api}/fsc/oauth2/authorize` };
	return {
		password: { ...app, signIn: 'password', username: FEDEX_USER.username, password: FEDEX_USER.password },
		code: { ...app, signIn: 'authorizationCode', ...approval, authorizationCode: codes.first },
	};
}
