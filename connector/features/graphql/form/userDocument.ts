import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../../core/catalogue/types';
import { perOperation, type Draft } from '../../../form/group';
import { LABEL, PARAMETER } from '../../../form/parameters';

const documentDraft: Draft = {
	displayName: LABEL.document,
	name: PARAMETER.document,
	type: 'string',
	required: true,
	typeOptions: { rows: 8 },
	default: '',
	placeholder: 'e.g. query ($ref: String) { order(ref: $ref) { id status } }',
	description: 'A query or a mutation; values belong in the variables',
};

const variablesDraft: Draft = {
	displayName: LABEL.variables,
	name: PARAMETER.variables,
	type: 'json',
	typeOptions: { rows: 3 },
	default: '{}',
	description: 'Values of the variables by name, without the dollar sign',
};

const operationDraft: Draft = {
	displayName: LABEL.operationName,
	name: PARAMETER.operationName,
	type: 'string',
	default: '',
	description: 'Which operation of the document to execute, where it has several',
};

/** The user's own GraphQL document. */
export function documentProperties(operations: readonly Operation[]): INodeProperties[] {
	const shown = (draft: Draft) => perOperation(operations, ({ ownDocument }) => (ownDocument ? draft : undefined));
	return [...shown(documentDraft), ...shown(variablesDraft), ...shown(operationDraft)];
}
