import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../../core/catalogue/types';
import { perOperation, type Conditions, type Draft } from '../../../form/group';
import { PARAMETER } from '../../../form/parameters';
import { GRAPHQL_LABEL, GRAPHQL_PARAMETER, RETURNABLE_FIELDS } from '../parameters';
import type { GraphqlOperation } from '../words';

const returnedDraft: Draft = {
	displayName: GRAPHQL_LABEL.returnedFields,
	name: GRAPHQL_PARAMETER.returnedFields,
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Usual Fields', value: 'usual', description: 'What says most of the result, with its items or the like' },
		{ name: 'Chosen Fields', value: 'chosen', description: 'Only those that you pick; fewer are faster' },
		{ name: 'GraphQL Selection', value: 'graphql', description: 'Written by you as in a GraphQL document' },
	],
	default: 'usual',
	description: 'Which fields of the result to ask for',
};

const chosenDraft: Draft = {
	displayName: GRAPHQL_LABEL.chosenFields,
	name: GRAPHQL_PARAMETER.chosenFields,
	type: 'multiOptions',
	required: true,
	typeOptions: { loadOptionsMethod: RETURNABLE_FIELDS, loadOptionsDependsOn: [PARAMETER.operation] },
	default: [],
	// The wording that n8n requires wherever a list is loaded by a method.
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	hint: 'Deeper ones: an expression that gives a list such as ["id", "items.product.prices.value"]',
};

const selectionDraft: Draft = {
	displayName: GRAPHQL_LABEL.selection,
	name: GRAPHQL_PARAMETER.selection,
	type: 'string',
	required: true,
	typeOptions: { rows: 6 },
	default: '',
	placeholder: 'e.g. id ref items(first: 10) { edges { node { ref } } }',
	description: 'What to select of each result, as in a GraphQL document, with or without the outer braces',
};

/** Whether the user can choose the fields to return; a count, for example, has none. */
export function hasChoice({ graphql }: GraphqlOperation): boolean {
	return graphql !== undefined && !graphql.plain;
}

/** Inputs for the fields that a GraphQL operation returns. */
export function fieldsToReturnProperties(operations: readonly Operation[]): INodeProperties[] {
	const shown = (draft: Draft, conditions?: Conditions) =>
		perOperation(operations, (operation) => (hasChoice(operation) ? draft : undefined), conditions);
	return [
		...shown(returnedDraft),
		...shown(chosenDraft, { [GRAPHQL_PARAMETER.returnedFields]: ['chosen'] }),
		...shown(selectionDraft, { [GRAPHQL_PARAMETER.returnedFields]: ['graphql'] }),
	];
}
