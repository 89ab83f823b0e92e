import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { formProperties } from '../../connector/form';
import { execute, formMethods } from '../../connector/node';
import { fulfillmenttoolsProvider } from './profile';

/** Orders, stocks, facilities and the work in stores and warehouses; everything is generated from the catalogue. */
export class Fulfillmenttools implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fulfillmenttools',
		name: 'fulfillmenttools',
		icon: { light: 'file:../../icons/fulfillmenttools.svg', dark: 'file:../../icons/fulfillmenttools.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].split(".").reverse().join(": ") }}',
		description: 'Route orders, keep stocks and listings, and steer picking, packing, handover and returns',
		defaults: { name: 'Fulfillmenttools' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'fulfillmenttoolsTenantApi', required: true }],
		properties: formProperties(fulfillmenttoolsProvider),
	};

	methods = formMethods(fulfillmenttoolsProvider);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, fulfillmenttoolsProvider);
	}
}
