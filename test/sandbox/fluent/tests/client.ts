import type { Sandbox } from '../..';
import { ask, postForm, sendJson, type Answer } from '../../tests/client';

type Fields = Record<string, string>;
type Json = ReturnType<typeof JSON.parse>;

/** Calls of a signed-in user. */
export interface FluentSession {
	/** Sends a document; the answer must be a 200. */
	run(query: string, variables?: object): Promise<{ data: Json; errors?: Json[] }>;
	/** Data of a document that must have no errors. */
	data(query: string, variables?: object): Promise<Json>;
	/** Codes of the errors of a document. */
	codes(query: string, variables?: object): Promise<unknown[]>;
	get(path: string): Promise<Answer>;
	post(path: string, body: unknown): Promise<Answer>;
}

/** Signs in with the sandbox's usual credential and calls the API. */
export async function fluentSession(sandbox: Sandbox): Promise<FluentSession> {
	const login = sandbox.credentials.fluentCommerceApi as Fields;
	const { json } = await postForm(login.tokenUrl, {
		...{ grant_type: 'password', username: login.username, password: login.password },
		...{ client_id: login.clientId, client_secret: login.clientSecret, scope: 'api' },
	});
	const headers = { Authorization: `Bearer ${json.access_token}` };
	const post = async (path: string, body: unknown) => await sendJson(`${login.apiUrl}${path}`, body, headers);
	const run = async (query: string, variables: object = {}) => {
		const answer = await post('/graphql', { query, variables });
		if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
		return answer.json as { data: Json; errors?: Json[] };
	};
	return {
		run,
		async data(query, variables) {
			const { data, errors } = await run(query, variables);
			if (errors) throw new Error(JSON.stringify(errors));
			return data;
		},
		codes: async (query, variables) => ((await run(query, variables)).errors ?? []).map((one) => one.extensions?.code),
		get: async (path) => await ask(`${login.apiUrl}${path}`, { headers }),
		post,
	};
}
