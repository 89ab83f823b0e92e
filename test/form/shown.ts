import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import { formProperties } from '../../connector/form';
import type { AnyProvider as Provider } from '../support/words';

/** The properties that n8n shows for these values, with defaults filled in. */
export function shown(properties: INodeProperties[], values: INodeParameters): INodeProperties[] {
	const node = { typeVersion: 1, parameters: values } as INode;
	const all = NodeHelpers.getNodeParameters(properties, values, true, false, node, null) ?? {};
	const visible = ({ options = [], ...property }: INodeProperties): INodeProperties => ({
		...property,
		...(options.length > 0 && {
			options: options.filter(
				(option) => !('displayOptions' in option) || NodeHelpers.displayParameter(all, option, node, null, all),
			) as INodeProperties['options'],
		}),
	});
	return properties.filter((property) => NodeHelpers.displayParameter(all, property, node, null)).map(visible);
}

/** Names of the inputs that n8n shows for an operation. */
export function names(from: Provider, id: string, more: INodeParameters = {}): string[] {
	const [resource] = id.split('.');
	return shown(formProperties(from), { resource, operation: id, ...more }).map(({ name }) => name);
}
