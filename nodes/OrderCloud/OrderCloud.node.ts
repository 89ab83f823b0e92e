import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { formProperties } from '../../connector/form';
import { execute, formMethods } from '../../connector/node';
import { orderCloudProvider } from './profile';

/** Every operation of Sitecore OrderCloud; form and requests are generated from its catalogue. */
export class OrderCloud implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OrderCloud',
		name: 'orderCloud',
		icon: { light: 'file:../../icons/orderCloud.svg', dark: 'file:../../icons/orderCloud.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].split(".").reverse().join(": ") }}',
		description: 'Work with orders, products, stock, prices, buyers and everything else of Sitecore OrderCloud',
		defaults: { name: 'OrderCloud' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'orderCloudApi', required: true }],
		properties: formProperties(orderCloudProvider),
	};

	methods = formMethods(orderCloudProvider);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, orderCloudProvider);
	}
}
