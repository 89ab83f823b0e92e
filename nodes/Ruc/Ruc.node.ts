import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { formProperties } from '../../connector/form';
import { execute, formMethods } from '../../connector/node';
import { rucProvider } from './profile';

export class Ruc implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'RUC',
		name: 'ruc',
		icon: { light: 'file:../../icons/ruc.svg', dark: 'file:../../icons/ruc.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].split(".").reverse().join(": ") }}',
		description: 'Ask for inventory, send XML feeds, manage webhooks and call any service of RUC (Paxon)',
		defaults: { name: 'RUC' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'rucApi', required: true }],
		properties: formProperties(rucProvider),
	};

	methods = formMethods(rucProvider);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, rucProvider);
	}
}
