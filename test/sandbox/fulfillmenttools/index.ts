import type { Handler, Refuse, Reply, SandboxRequest } from '../http/types';
import { guarded } from '../oauth/guard';
import { RateLimit } from '../oauth/rateLimit';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared } from '../provider';
import { FFT_API_KEY, FFT_PASSWORD, FFT_USERS } from './accounts';
import { googleError, googleQuota } from './googleError';
import { refresh } from './refresh';
import { fftError, fulfillmenttoolsResources } from './resources';
import { FULFILLMENTTOOLS_DEFAULTS } from './settings';
import { signIn } from './signIn';

const refuseApi: Refuse = (kind, _request, detail) => {
	if (kind === 'crashed') return fftError(500, 'Internal error', detail);
	return kind === 'method' ? fftError(405, 'Method not allowed') : fftError(404, 'Not found');
};
const refuseIdentity: Refuse = (kind, _request, detail) =>
	kind === 'crashed' ? googleError(detail ?? 'failed', 500, 'INTERNAL') : googleError('Not Found', 404, 'NOT_FOUND');

/** fulfillmenttools: the tenant's API, and Google's two identity hosts on one port. */
export function fulfillmenttoolsSandbox(shared: Shared): ProviderSandbox {
	const tokens = new TokenStore(shared.clock);
	const settings = { ...FULFILLMENTTOOLS_DEFAULTS };
	const limit = new RateLimit(shared.clock);
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
	const api = guarded(fulfillmenttoolsResources, tokens, settings, shared.clock, {
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
		},
		credentials: (urls) => ({
			password: {
				environment: 'custom',
				apiUrl: urls.api,
				signInUrl: `${urls.identity}/v1/accounts:signInWithPassword`,
				refreshUrl: `${urls.identity}/v1/token`,
				apiKey: FFT_API_KEY,
				username: FFT_USERS[0].email,
				password: FFT_PASSWORD,
			},
		}),
		actions: {},
	};
}
