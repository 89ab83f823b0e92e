import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { formProperties } from '../../connector/form';
import { execute, formMethods } from '../../connector/node';
import { fedexProvider } from './profile';

/** Orders, items, stock, returns and inbound shipments of FedEx Supply Chain; all generated from its catalogue. */
export class FedexSupplyChain implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'FedEx Supply Chain',
		name: 'fedexSupplyChain',
		icon: { light: 'file:../../icons/fedexSupplyChain.svg', dark: 'file:../../icons/fedexSupplyChain.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].split(".").reverse().join(": ") }}',
		description: 'Send orders to a FedEx warehouse, read stock, and handle returns and inbound shipments',
		defaults: { name: 'FedEx Supply Chain' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'fedexSupplyChainApi', required: true }],
		properties: formProperties(fedexProvider),
	};

	methods = formMethods(fedexProvider);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, fedexProvider);
	}
}
