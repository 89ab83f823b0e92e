import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { formProperties } from '../../connector/form';
import { execute, formMethods } from '../../connector/node';
import { fluentProvider } from './profile';

/** Every query and mutation of Fluent Commerce, its events, and batch loads; all generated from the catalogue. */
export class FluentCommerce implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fluent Commerce',
		name: 'fluentCommerce',
		icon: { light: 'file:../../icons/fluentCommerce.svg', dark: 'file:../../icons/fluentCommerce.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].split(".").reverse().join(": ") }}',
		description: 'Work with orders, fulfilments, stock, products and locations, send events and load inventory',
		defaults: { name: 'Fluent Commerce' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'fluentCommerceApi', required: true }],
		properties: formProperties(fluentProvider),
	};

	methods = formMethods(fluentProvider);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, fluentProvider);
	}
}
