import type { Sandbox } from '../..';
import { ask, postForm, sendJson, type Answer } from '../../tests/client';

type Fields = Record<string, string>;

/** Calls as one user. */
export interface As {
	get(path: string): Promise<Answer>;
	send(method: string, path: string, body?: unknown): Promise<Answer>;
	/** Code of the first error. */
	refusal(method: string, path: string, body?: unknown): Promise<string>;
	/** IDs in a list. */
	ids(path: string): Promise<string[]>;
}

/** A marketplace with users who call it. */
export class OrderCloudWorld {
	constructor(readonly sandbox: Sandbox) {}

	private get ways(): Record<string, Fields> {
		return this.sandbox.variants.orderCloudApi as Record<string, Fields>;
	}

	get host(): string {
		return this.sandbox.urls.ordercloud.api;
	}

	known(): Record<string, string[]> {
		return this.sandbox.act('ordercloud', 'known') as Record<string, string[]>;
	}

	/** The seller's integration, which has all roles. */
	async seller(): Promise<As> {
		const { clientId, clientSecret } = this.ways.clientCredentials;
		const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
		return this.as((await postForm(`${this.host}/oauth/token`, fields)).json.access_token as string);
	}

	/** A user of the shop's API client, with the roles asked for. */
	async user(username: string, scope = ''): Promise<As> {
		const { clientId, password } = this.ways.password;
		const fields = { grant_type: 'password', client_id: clientId, username, password, scope };
		return this.as((await postForm(`${this.host}/oauth/token`, fields)).json.access_token as string);
	}

	/** A buyer user, by impersonation. */
	async buyer(user = 'BUYER1-USER1', buyer = 'BUYER1'): Promise<As> {
		const seller = await this.seller();
		const roles = {
			ClientID: this.ways.password.clientId,
			Roles: ['Shopper', 'MeAdmin', 'MeAddressAdmin', 'MeXpAdmin'],
		};
		const { json } = await seller.send('POST', `/v1/buyers/${buyer}/users/${user}/accesstoken`, roles);
		return this.as(json.access_token as string);
	}

	private as(token: string): As {
		const headers = { Authorization: `Bearer ${token}` };
		const get = async (path: string) => await ask(`${this.host}${path}`, { headers });
		const send = async (method: string, path: string, body?: unknown) =>
			body === undefined
				? await ask(`${this.host}${path}`, { method, headers })
				: await sendJson(`${this.host}${path}`, body, headers, method);
		return {
			get,
			send,
			refusal: async (method, path, body) => (await send(method, path, body)).json?.Errors?.[0]?.ErrorCode as string,
			ids: async (path) => ((await get(path)).json.Items as Array<{ ID: string }>).map(({ ID }) => ID),
		};
	}
}
