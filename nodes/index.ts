import type { ICredentialType, INodeType } from 'n8n-workflow';

import type { Provider } from '../connector/core/provider';
import type { Feature } from '../connector/node/feature';
import { FedexSupplyChainApi } from '../credentials/FedexSupplyChainApi.credentials';
import { FluentCommerceApi } from '../credentials/FluentCommerceApi.credentials';
import { FulfillmenttoolsTenantApi } from '../credentials/FulfillmenttoolsTenantApi.credentials';
import { OrderCloudApi } from '../credentials/OrderCloudApi.credentials';
import { RucApi } from '../credentials/RucApi.credentials';
import { FedexSupplyChain } from './FedexSupplyChain/FedexSupplyChain.node';
import { FedexSupplyChainTrigger } from './FedexSupplyChain/FedexSupplyChainTrigger.node';
import { fedexProvider } from './FedexSupplyChain/profile';
import { FluentCommerce } from './FluentCommerce/FluentCommerce.node';
import { fluentProvider } from './FluentCommerce/profile';
import { Fulfillmenttools } from './Fulfillmenttools/Fulfillmenttools.node';
import { fulfillmenttoolsProvider } from './Fulfillmenttools/profile';
import { OrderCloud } from './OrderCloud/OrderCloud.node';
import { orderCloudProvider } from './OrderCloud/profile';
import { Ruc } from './Ruc/Ruc.node';
import { RucTrigger } from './Ruc/RucTrigger.node';
import { rucProvider } from './Ruc/profile';

/** One provider as the package offers it. */
interface Registered {
	/** Heading in the documents. */
	title: string;
	provider: Provider<Feature>;
	Credential: new () => ICredentialType;
	Node: new () => INodeType;
	Trigger?: new () => INodeType;
}

const registry = {
	ruc: {
		title: 'RUC (Paxon)',
		provider: rucProvider,
		Credential: RucApi,
		Node: Ruc,
		Trigger: RucTrigger,
	},
	fedexSupplyChain: {
		title: 'FedEx Supply Chain',
		provider: fedexProvider,
		Credential: FedexSupplyChainApi,
		Node: FedexSupplyChain,
		Trigger: FedexSupplyChainTrigger,
	},
	orderCloud: {
		title: 'Sitecore OrderCloud',
		provider: orderCloudProvider,
		Credential: OrderCloudApi,
		Node: OrderCloud,
	},
	fulfillmenttools: {
		title: 'fulfillmenttools',
		provider: fulfillmenttoolsProvider,
		Credential: FulfillmenttoolsTenantApi,
		Node: Fulfillmenttools,
	},
	fluentCommerce: {
		title: 'Fluent Commerce',
		provider: fluentProvider,
		Credential: FluentCommerceApi,
		Node: FluentCommerce,
	},
} satisfies Record<string, Registered>;

/** Name of a provider's node. */
export type ProviderKey = keyof typeof registry;

/**
 * All providers by the name of their node, in the order of the documents. Only tests and scripts use this list, and it
 * is not built: n8n loads each node by its own file, and a node that imported the list would load all the others.
 */
export const PROVIDERS: Readonly<Record<ProviderKey, Registered>> = registry;
