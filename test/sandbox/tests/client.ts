import type { Sandbox } from '..';

/** A response, read completely. */
export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	/** Parsed if it is JSON; tests read what they expect and fail otherwise. */
	json: ReturnType<typeof JSON.parse>;
}

type Fields = Record<string, string>;

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
	const response = await fetch(url, { redirect: 'manual', ...init });
	const text = await response.text();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		json = undefined;
	}
	return { status: response.status, headers: response.headers, text, json };
}

export async function postForm(url: string, fields: Fields, headers: Fields = {}): Promise<Answer> {
	return await ask(url, { method: 'POST', headers, body: new URLSearchParams(fields) });
}

export async function sendJson(url: string, body: unknown, headers: Fields = {}, method = 'POST'): Promise<Answer> {
	return await ask(url, {
		method,
		headers: { ...headers, 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
}

/** What a FedEx client sends with the sandbox's credential; `fields` replace or remove (undefined) members. */
export function fedexClient(sandbox: Sandbox) {
	const data = sandbox.variants.fedexSupplyChainApi.code as Fields;
	const headers: Fields = { org_name: data.orgName, 'x-org-name': data.orgName, Origin: data.origin };
	const base: Fields = {
		client_id: data.clientId,
		client_secret: data.clientSecret,
		scope: data.scope,
		redirect_uri: data.redirectUri,
	};
	const token = async (fields: Record<string, string | undefined>, other: Fields = headers) => {
		const all = Object.entries({ ...base, ...fields }).filter(([, value]) => value !== undefined);
		return await postForm(data.tokenUrl, Object.fromEntries(all) as Fields, other);
	};
	const { username, password } = sandbox.variants.fedexSupplyChainApi.password as Fields;
	const signIn = async () => await token({ grant_type: 'password', username, password, redirect_uri: undefined });
	/** Calls resources with a fresh token. */
	const session = async () => {
		const bearer = { Authorization: `Bearer ${(await signIn()).json.access_token}`, Origin: data.origin };
		return {
			bearer,
			get: async (path: string) => await ask(`${data.apiUrl}${path}`, { headers: bearer }),
			send: async (method: string, path: string, body: unknown) =>
				await sendJson(`${data.apiUrl}${path}`, body, bearer, method),
		};
	};
	return { data, headers, token, signIn, session, username, password };
}
