import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../../core/catalogue/types';
import { perOperation, type Draft } from '../../../form/group';
import { GRAPHQL_LABEL, GRAPHQL_PARAMETER } from '../parameters';
import type { GraphqlOperation } from '../words';

const documentDraft: Draft = {
	displayName: GRAPHQL_LABEL.document,
	name: GRAPHQL_PARAMETER.document,
	type: 'string',
	required: true,
	typeOptions: { rows: 8 },
	default: '',
	placeholder: 'e.g. query ($ref: String) { order(ref: $ref) { id status } }',
	description: 'A query or a mutation; values belong in the variables',
};

const variablesDraft: Draft = {
	displayName: GRAPHQL_LABEL.variables,
	name: GRAPHQL_PARAMETER.variables,
	type: 'json',
	typeOptions: { rows: 3 },
	default: '{}',
	description: 'Values of the variables by name, without the dollar sign',
};

const operationDraft: Draft = {
	displayName: GRAPHQL_LABEL.operationName,
	name: GRAPHQL_PARAMETER.operationName,
	type: 'string',
	default: '',
	description: 'Which operation of the document to execute, where it has several',
};

/** Inputs for a GraphQL document written by the user. */
export function documentProperties(operations: readonly Operation[]): INodeProperties[] {
	const shown = (draft: Draft) =>
		perOperation(operations, ({ ownDocument }: GraphqlOperation) => (ownDocument ? draft : undefined));
	return [...shown(documentDraft), ...shown(variablesDraft), ...shown(operationDraft)];
}
