import type { Clock } from '../clock';
import type { Reply, Route } from '../http/types';
import type { TokenSettings } from '../provider';
import { secured, type BearerFault } from './bearer';
import { RateLimit } from './rateLimit';
import type { TokenStore } from './store';

/** How a provider refuses a caller before executing anything. */
export interface GuardWords {
	unauthorized(fault: BearerFault): Reply;
	/** `seconds` is sent as Retry-After as well. */
	throttled(seconds: number): Reply;
}

/** Adds the bearer check and the rate limit of the settings to every route. */
export function guarded(
	routes: readonly Route[],
	tokens: TokenStore,
	settings: TokenSettings,
	clock: Clock,
	words: GuardWords,
): Route[] {
	const limit = new RateLimit(clock);
	return routes.map((route) => ({
		...route,
		handler: secured(tokens, words.unauthorized, (request) => {
			const wait = limit.take(settings.requestsPerSecond, 1);
			if (wait === undefined) return route.handler(request);
			const reply = words.throttled(wait);
			return { ...reply, headers: { ...reply.headers, 'Retry-After': String(wait) } };
		}),
	}));
}
