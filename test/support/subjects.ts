import type { ICredentialType, IDataObject, INodeType } from 'n8n-workflow';

import { PROVIDERS, type ProviderKey } from '../../nodes';
import { SANDBOX_NAMES, type ProviderName } from '../sandbox/provider';
import type { AnyProvider } from './words';

/** A node under test, with what is needed to run it. */
export interface Subject {
	/** Its provider's name in the sandbox. */
	sandbox: ProviderName;
	provider: AnyProvider;
	node: () => INodeType;
	credential: () => ICredentialType;
	/** Routes of the sandbox's log that ask for tokens: sign-in, refresh. */
	tokenRoutes: readonly [string, string];
}

const TOKEN_ROUTES: Readonly<Record<ProviderKey, Subject['tokenRoutes']>> = {
	ruc: ['token', 'token'],
	fedexSupplyChain: ['token', 'token'],
	orderCloud: ['token', 'token'],
	fulfillmenttools: ['signIn', 'refresh'],
	fluentCommerce: ['token', 'token'],
};

function subject(key: ProviderKey): Subject {
	const { provider, Node, Credential } = PROVIDERS[key];
	return {
		sandbox: SANDBOX_NAMES[key],
		provider,
		node: () => new Node(),
		credential: () => new Credential(),
		tokenRoutes: TOKEN_ROUTES[key],
	};
}

/** By the name of the node. */
export const SUBJECTS = Object.fromEntries(
	(Object.keys(PROVIDERS) as ProviderKey[]).map((key) => [key, subject(key)]),
) as Record<ProviderKey, Subject>;

/** Credentials for an API below `root` as the recorder serves it, by node; the first of each is the usual one. */
export const ACCOUNTS = {
	orderCloud: (root: string) => ({
		main: {
			environment: 'custom',
			apiUrl: root,
			tokenUrl: `${root}/oauth/token`,
			signIn: 'clientCredentials',
			clientId: '11111111-AAAA-4AAA-8AAA-000000000001',
			clientSecret: 'recorded-secret',
		},
	}),
	fulfillmenttools: (root: string) => ({
		main: {
			environment: 'custom',
			apiUrl: root,
			signInUrl: `${root}/signIn`,
			refreshUrl: `${root}/refresh`,
			apiKey: 'recorded-key',
			username: 'someone@example.com',
			password: 'recorded-password',
		},
	}),
	fluentCommerce: (root: string) => {
		const plain = {
			environment: 'custom',
			apiUrl: root,
			tokenUrl: `${root}/oauth/token`,
			client: 'account',
			account: 'ACME',
			clientId: 'ACME',
			clientSecret: 'recorded-secret',
			username: 'someone',
			password: 'recorded-password',
		};
		return { retailer: { ...plain, retailerId: '5' }, plain };
	},
} satisfies Partial<Record<ProviderKey, (root: string) => Record<string, IDataObject>>>;
