import type { Handler, Refuse, Reply, SandboxRequest } from '../http/types';
import { guarded } from '../oauth/guard';
import { RateLimit } from '../oauth/rateLimit';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared } from '../provider';
import { grow } from '../store';
import { FFT_API_KEY, FFT_PASSWORD, FFT_USERS, FFT_VIEWER } from './accounts';
import { ColdStart } from './coldStart';
import { fftError } from './errors';
import { googleError, googleQuota } from './googleError';
import { refresh } from './refresh';
import { fftRoutes } from './routes';
import { growable } from './seed/grow';
import { known } from './seed/known';
import { touch } from './seed/touch';
import { FULFILLMENTTOOLS_DEFAULTS } from './settings';
import { signIn } from './signIn';
import { Tenant } from './tenant';

const refuseApi: Refuse = (kind, _request, detail) => {
	if (kind === 'crashed') return fftError(500, 'Internal error', detail);
	if (kind === 'tooLarge') return fftError(413, 'Request too large');
	if (kind === 'path') return fftError(400, 'Bad request', 'The path is not well encoded');
	return kind === 'method' ? fftError(405, 'Method not allowed') : fftError(404, 'Not found', 'The path is not known');
};
const refuseIdentity: Refuse = (kind, _request, detail) =>
	kind === 'crashed' ? googleError(detail ?? 'failed', 500, 'INTERNAL') : googleError('Not Found', 404, 'NOT_FOUND');

/** fulfillmenttools: the tenant's API, and Google's two identity hosts on one port. */
export function fulfillmenttoolsSandbox(shared: Shared): ProviderSandbox {
	const tokens = new TokenStore(shared.clock);
	const settings = { ...FULFILLMENTTOOLS_DEFAULTS };
	const limit = new RateLimit(shared.clock);
	const tenant = new Tenant(shared.clock, settings);
	const start = new ColdStart(settings);
	const counted =
		(grant: string, handler: (request: SandboxRequest) => Reply): Handler =>
		(request) => {
			const wait = limit.take(settings.tokensPerMinute);
			if (wait !== undefined) return googleQuota(wait);
			const reply = handler(request);
			shared.monitor.exchange('fulfillmenttools', grant, reply.status === 200);
			return reply;
		};
	const identity = [
		{
			method: 'POST',
			path: '/v1/accounts:signInWithPassword',
			name: 'signIn',
			handler: counted('password', (request) => signIn(request, tokens, settings)),
		},
		{
			method: 'POST',
			path: '/v1/token',
			name: 'refresh',
			handler: counted('refresh_token', (request) => refresh(request, tokens, settings)),
		},
	];
	const api = guarded(fftRoutes(tenant, start), tokens, settings, shared.clock, {
		unauthorized: () => fftError(401, 'Unauthorized', 'The token is missing, not valid or expired'),
		throttled: () => fftError(429, 'Too many requests'),
	});
	const { fulfillmenttools: ports } = FIXED_PORTS;
	return {
		name: 'fulfillmenttools',
		plans: [
			{ provider: 'fulfillmenttools', part: 'api', port: ports.api, routes: api, refuse: refuseApi },
			{
				provider: 'fulfillmenttools',
				part: 'identity',
				port: ports.identity,
				routes: identity,
				refuse: refuseIdentity,
			},
		],
		tokens,
		settings,
		reset: () => {
			Object.assign(settings, FULFILLMENTTOOLS_DEFAULTS);
			tokens.clear();
			tenant.reset();
			start.cool();
		},
		credentials: (urls) => ({
			password: passwordCredential(urls, FFT_USERS[0].email),
			/** May read, but not write. */
			viewer: passwordCredential(urls, FFT_VIEWER.email),
		}),
		actions: {
			/** `{ stocks, orders, parcels, ... }`: that many more of each. */
			grow: (much) => grow(growable(tenant.data), much),
			/** Identifiers that exist. */
			known: () => known(tenant.data),
			/** `{ kind, id }`: raises versions as background processes do. */
			touch: (which) => touch(tenant.data, which),
			/** Scales the environment to zero: the next request waits for the settings' cold start. */
			cool: () => start.cool(),
		},
	};
}

function passwordCredential(urls: Record<string, string>, username: string) {
	return {
		environment: 'custom',
		apiUrl: urls.api,
		signInUrl: `${urls.identity}/v1/accounts:signInWithPassword`,
		refreshUrl: `${urls.identity}/v1/token`,
		apiKey: FFT_API_KEY,
		username,
		password: FFT_PASSWORD,
	};
}
