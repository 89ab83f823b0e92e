import type { ICredentialType, IDataObject, INodeType } from 'n8n-workflow';

import type { Provider } from '../../connector/core/provider';
import { FedexSupplyChainApi } from '../../credentials/FedexSupplyChainApi.credentials';
import { FluentCommerceApi } from '../../credentials/FluentCommerceApi.credentials';
import { FulfillmenttoolsTenantApi } from '../../credentials/FulfillmenttoolsTenantApi.credentials';
import { OrderCloudApi } from '../../credentials/OrderCloudApi.credentials';
import { RucApi } from '../../credentials/RucApi.credentials';
import { FedexSupplyChain } from '../../nodes/FedexSupplyChain/FedexSupplyChain.node';
import { fedexProvider } from '../../nodes/FedexSupplyChain/profile';
import { FluentCommerce } from '../../nodes/FluentCommerce/FluentCommerce.node';
import { fluentProvider } from '../../nodes/FluentCommerce/profile';
import { Fulfillmenttools } from '../../nodes/Fulfillmenttools/Fulfillmenttools.node';
import { fulfillmenttoolsProvider } from '../../nodes/Fulfillmenttools/profile';
import { OrderCloud } from '../../nodes/OrderCloud/OrderCloud.node';
import { orderCloudProvider } from '../../nodes/OrderCloud/profile';
import { rucProvider } from '../../nodes/Ruc/profile';
import { Ruc } from '../../nodes/Ruc/Ruc.node';
import type { ProviderName } from '../sandbox';

/** A node under test, with what is needed to run it. */
export interface Subject {
	/** Its provider's name in the sandbox. */
	sandbox: ProviderName;
	provider: Provider;
	node: () => INodeType;
	credential: () => ICredentialType;
	/** Routes of the sandbox's log that ask for tokens. */
	tokenRoutes: readonly string[];
}

/** By the name of the node. */
export const SUBJECTS = {
	ruc: {
		sandbox: 'ruc',
		provider: rucProvider,
		node: () => new Ruc(),
		credential: () => new RucApi(),
		tokenRoutes: ['token'],
	},
	fedexSupplyChain: {
		sandbox: 'fedex',
		provider: fedexProvider,
		node: () => new FedexSupplyChain(),
		credential: () => new FedexSupplyChainApi(),
		tokenRoutes: ['token'],
	},
	orderCloud: {
		sandbox: 'ordercloud',
		provider: orderCloudProvider,
		node: () => new OrderCloud(),
		credential: () => new OrderCloudApi(),
		tokenRoutes: ['token'],
	},
	fulfillmenttools: {
		sandbox: 'fulfillmenttools',
		provider: fulfillmenttoolsProvider,
		node: () => new Fulfillmenttools(),
		credential: () => new FulfillmenttoolsTenantApi(),
		tokenRoutes: ['signIn', 'refresh'],
	},
	fluentCommerce: {
		sandbox: 'fluent',
		provider: fluentProvider,
		node: () => new FluentCommerce(),
		credential: () => new FluentCommerceApi(),
		tokenRoutes: ['token'],
	},
} satisfies Record<string, Subject>;

export type SubjectName = keyof typeof SUBJECTS;

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
} satisfies Partial<Record<SubjectName, (root: string) => Record<string, IDataObject>>>;
