import type { ICredentialDataDecryptedObject, ICredentialType, IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { PROVIDERS, type ProviderKey } from '../../nodes';
import type { Sandbox } from '../sandbox';
import type { ProviderName } from '../sandbox/provider';
import { Engine } from '../support/engine';
import { SUBJECTS } from '../support/subjects';

/** What the token tests need to know about a provider. */
export interface Case {
	provider: ProviderName;
	credential: string;
	/** Variant of the sandbox's credential data. */
	variant: string;
	/** The grant that the sandbox counts for a sign-in. */
	grant: string;
	/** Whether the grant issues refresh tokens. */
	refreshes: boolean;
	/** Lifetime of an access token in the sandbox, in seconds. */
	lifetime: number;
	/** Route names of the token endpoint: sign-in, refresh. */
	routes: readonly [string, string];
	/** Field that holds the secret to get wrong. */
	secret: string;
	/** A business call, relative to the API host. */
	call: Omit<IHttpRequestOptions, 'url'> & { path: string };
}

const GRAPHQL = { method: 'POST', path: '/graphql', body: { query: '{ me { id } }' }, json: true } as const;
const FACILITIES = { path: '/api/facilities', qs: { size: 1 } };
const INVENTORY = { path: '/v1/inventory', qs: { pageLimit: 1 } };
const SKUS = {
	method: 'POST',
	path: '/v1/inventoryService/findInventoryBySkuList',
	body: { clientId: 'DEMO', distributionCentre: 'EEUK01', products: ['SKU-1'] },
	json: true,
} as const;

const CASES: Readonly<Record<ProviderKey, Omit<Case, 'provider' | 'credential' | 'routes'>>> = {
	ruc: {
		variant: 'clientCredentials',
		grant: 'client_credentials',
		refreshes: false,
		lifetime: 3600,
		secret: 'clientSecret',
		call: SKUS,
	},
	fedexSupplyChain: {
		variant: 'password',
		grant: 'password',
		refreshes: false,
		lifetime: 3600,
		secret: 'password',
		call: INVENTORY,
	},
	orderCloud: {
		variant: 'clientCredentials',
		grant: 'client_credentials',
		refreshes: true,
		lifetime: 36_000,
		secret: 'clientSecret',
		call: { path: '/v1/me' },
	},
	fulfillmenttools: {
		variant: 'password',
		grant: 'password',
		refreshes: true,
		lifetime: 3600,
		secret: 'password',
		call: FACILITIES,
	},
	fluentCommerce: {
		variant: 'integration',
		grant: 'password',
		refreshes: true,
		lifetime: 1800,
		secret: 'password',
		call: GRAPHQL,
	},
};

/** For describe.each: the name and the case. */
export const EVERY_CASE = (Object.keys(PROVIDERS) as ProviderKey[]).map((key): [string, Case] => {
	const { sandbox, provider, tokenRoutes } = SUBJECTS[key];
	const { credential } = provider.profile.account;
	return [credential, { ...CASES[key], provider: sandbox, credential, routes: tokenRoutes }];
});

export const TYPES: ICredentialType[] = Object.values(PROVIDERS).map(({ Credential }) => new Credential());

/** One provider's credential in the engine, with the sandbox as its API. */
export class World {
	private constructor(
		readonly sandbox: Sandbox,
		readonly engine: Engine,
		readonly of: Case,
		readonly id: string,
	) {}

	/** Starts with a new credential; `changes` override the sandbox's data. */
	static async create(sandbox: Sandbox, of: Case, changes: IDataObject = {}): Promise<World> {
		const engine = await Engine.create({}, TYPES);
		const data = { ...sandbox.variants[of.credential][of.variant], ...changes };
		return new World(
			sandbox,
			engine,
			of,
			engine.credentials.add(of.credential, data as ICredentialDataDecryptedObject),
		);
	}

	/** One business call through httpRequestWithAuthentication. */
	async call(id = this.id, changes: Partial<IHttpRequestOptions> = {}): Promise<unknown> {
		return await this.engine.request(this.of.credential, id, this.request(changes));
	}

	request(changes: Partial<IHttpRequestOptions> = {}): IHttpRequestOptions {
		const { path, ...call } = this.of.call;
		return { ...call, url: this.api + path, ...changes } as IHttpRequestOptions;
	}

	/** The same through the helper of the HTTP Request node. */
	async legacyCall(changes: IDataObject = {}): Promise<unknown> {
		const ctx = this.engine.executeContext({
			node: 'probe',
			parameters: {},
			credentials: { [this.of.credential]: this.id },
		});
		const { url, ...rest } = this.request();
		const options = { ...rest, uri: url, headers: {}, json: true, followRedirect: true, followAllRedirects: true };
		return await ctx.helpers.requestWithAuthentication.call(ctx, this.of.credential, {
			...options,
			...changes,
		} as never);
	}

	/** Address of the API that the case calls. */
	get api(): string {
		return this.sandbox.urls[this.of.provider].api;
	}

	get stored(): ICredentialDataDecryptedObject {
		return this.engine.credentials.read(this.id);
	}

	/** Token exchanges so far: granted ones by grant, rejected ones as `grant refused`. */
	get exchanges(): Record<string, number> {
		return this.sandbox.counters().exchanges[this.of.provider] ?? {};
	}

	/** Requests to the API so far, without those to the token endpoint. */
	get businessCalls(): number {
		return this.sandbox.log({ provider: this.of.provider }).filter(({ route }) => !this.of.routes.includes(route))
			.length;
	}

	/** Business calls that failed. */
	get failedCalls(): number {
		const log = this.sandbox.log({ provider: this.of.provider });
		return log.filter(({ route, status }) => !this.of.routes.includes(route) && (status ?? 0) >= 400).length;
	}
}

/** Makes many calls in parallel; resolves with all outcomes. */
export async function parallel(
	times: number,
	call: () => Promise<unknown>,
): Promise<Array<PromiseSettledResult<unknown>>> {
	return await Promise.allSettled(Array.from({ length: times }, call));
}

/** Messages of the calls that failed. */
export function failures(outcomes: Array<PromiseSettledResult<unknown>>): string[] {
	return outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []));
}

/** The error that a call fails with. */
export async function errorOf(
	call: Promise<unknown>,
): Promise<Error & { description?: string | null; httpCode?: string | null }> {
	return await call.then(
		() => {
			throw new Error('The call was expected to fail');
		},
		(error: Error) => error,
	);
}
