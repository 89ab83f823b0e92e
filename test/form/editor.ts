import { LoadOptionsContext } from 'n8n-core';
import type {
	ILoadOptionsFunctions,
	INode,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';

/**
 * n8n's own look-up context, with the values that the node has in the editor.
 *
 * @param path of the input whose list is opened, as the editor sends it, e.g. `parameters.conditions.condition[0].field`
 */
export function lookingAt(values: INodeParameters, path: string): ILoadOptionsFunctions {
	const node = { name: 'Node', type: 'test', typeVersion: 1, parameters: values } as INode;
	const additional = { currentNodeParameters: values } as unknown as IWorkflowExecuteAdditionalData;
	return new LoadOptionsContext({} as Workflow, node, additional, path);
}
