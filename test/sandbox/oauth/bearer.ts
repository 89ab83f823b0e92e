import { header } from '../http/body';
import type { Handler, Reply, SandboxRequest } from '../http/types';
import type { Session, TokenFault, TokenStore } from './store';

/** Why a request carries no valid bearer token. */
export type BearerFault = TokenFault | 'missing';

/** Whose bearer token the request carries, or what is wrong with it. */
export function bearer(request: SandboxRequest, tokens: TokenStore): Session | BearerFault {
	const match = /^Bearer ([\w.~+/=-]+)$/i.exec(header(request, 'authorization') ?? '');
	return match ? tokens.check(match[1]) : 'missing';
}

/** Passes requests with a valid bearer token to `handler`; `refuse` returns the provider's 401 for the others. */
export function secured(tokens: TokenStore, refuse: (fault: BearerFault) => Reply, handler: Handler): Handler {
	return (request) => {
		const session = bearer(request, tokens);
		if (typeof session === 'string') return refuse(session);
		request.session = session;
		return handler(request);
	};
}
