import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { toNodeError } from '../../connector/node';
import { poll } from '../../connector/trigger';
import { fedexTriggerProperties } from './trigger/properties';
import { fedexSource } from './trigger/source';

export class FedexSupplyChainTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'FedEx Supply Chain Trigger',
		name: 'fedexSupplyChainTrigger',
		icon: {
			light: 'file:../../icons/fedexSupplyChain.svg',
			dark: 'file:../../icons/fedexSupplyChain.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Starts the workflow when orders, returns, receipts or inbound shipments appear or change',
		defaults: { name: 'FedEx Supply Chain Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		polling: true,
		credentials: [{ name: 'fedexSupplyChainApi', required: true }],
		properties: fedexTriggerProperties,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			return await poll(this, fedexSource(this));
		} catch (error) {
			throw toNodeError(error, { node: this.getNode() });
		}
	}
}
