import type { Reply, SandboxRequest } from '../http/types';
import { FEDEX_APP } from './accounts';
import type { Codes } from './codes';

const REQUIRED = ['response_type', 'client_id', 'scope', 'redirect_uri'];

/**
 * `GET /fsc/oauth2/authorize`: the merchant is assumed to have signed in and agreed, so the browser is redirected with
 * a code immediately. With `org_name=refuse` the merchant declines.
 */
export function fedexAuthorize(codes: Codes) {
	return (request: SandboxRequest): Reply => {
		const query = new URLSearchParams(request.query);
		const missing = REQUIRED.filter((name) => !query.get(name));
		if (missing.length) return page(400, `Missing parameter: ${missing.join(', ')}`);
		if (query.get('client_id') !== FEDEX_APP.id) return page(400, 'The app is not known');
		if (query.get('redirect_uri') !== FEDEX_APP.redirectUri) return page(400, 'redirect_uri is not registered');
		const back = new URL(FEDEX_APP.redirectUri);
		const state = query.get('state');
		if (query.get('response_type') !== 'code') return redirect(back, state, { error: 'unsupported_response_type' });
		if (query.get('scope') !== FEDEX_APP.scope) return redirect(back, state, { error: 'invalid_scope' });
		if (query.get('org_name') === 'refuse') {
			return redirect(back, state, { error: 'access_denied', error_description: 'The merchant declined' });
		}
		return redirect(back, state, { code: codes.issue() });
	};
}

function redirect(back: URL, state: string | null, values: Record<string, string>): Reply {
	for (const [name, value] of Object.entries(values)) back.searchParams.set(name, value);
	if (state !== null) back.searchParams.set('state', state);
	return { status: 302, headers: { Location: back.href } };
}

function page(status: number, text: string): Reply {
	return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: `<!doctype html><p>${text}</p>` };
}
