import type { Sandbox } from '../..';
import { ask, sendJson, type Answer } from '../../tests/client';

type Fields = Record<string, string>;

/** Calls of a signed-in user. Paths start with `/api`. */
export interface FftSession {
	get(path: string): Promise<Answer>;
	post(path: string, body: unknown): Promise<Answer>;
	send(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** Signs in with one of the sandbox's credentials and calls the API. */
export async function fftSession(sandbox: Sandbox, variant = 'password'): Promise<FftSession> {
	const data = sandbox.variants.fulfillmenttoolsTenantApi[variant] as Fields;
	const user = { email: data.username, password: data.password, returnSecureToken: true };
	const { json } = await sendJson(`${data.signInUrl}?key=${data.apiKey}`, user);
	const headers = { Authorization: `Bearer ${json.idToken}` };
	const send = async (method: string, path: string, body?: unknown) =>
		body === undefined
			? await ask(`${data.apiUrl}${path}`, { method, headers })
			: await sendJson(`${data.apiUrl}${path}`, body, headers, method);
	return {
		get: async (path) => await send('GET', path),
		post: async (path, body) => await send('POST', path, body),
		send,
	};
}

/** Seeded identifiers. */
export function knownOf(sandbox: Sandbox): Record<string, string> {
	return sandbox.act('fulfillmenttools', 'known') as Record<string, string>;
}
