import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../core/catalogue/types';
import { collections } from './collection';
import type { TraitsOf } from './feature';
import { fieldDraft } from './field';
import { perOperation, type Conditions, type Draft } from './group';
import { LABEL, PARAMETER, QUERY_PARAMETER } from './parameters';
import { DEFAULTS } from './settings';

const returnAll: Draft = {
	displayName: LABEL.returnAll,
	name: PARAMETER.returnAll,
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limit: Draft = {
	displayName: LABEL.limit,
	name: PARAMETER.limit,
	type: 'number',
	typeOptions: { minValue: 1 },
	default: DEFAULTS.limit,
	description: 'Max number of results to return',
};

const parameterFrame = { displayName: 'Additional Parameters', name: PARAMETER.query, placeholder: 'Add Parameter' };
const filterFrame = { displayName: LABEL.query, name: PARAMETER.query, placeholder: 'Add Filter' };

const openDraft: Draft = {
	displayName: LABEL.queryParameters,
	name: PARAMETER.queryParameters,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Parameter',
	default: {},
	options: [
		{
			displayName: 'Parameter',
			name: QUERY_PARAMETER,
			values: [
				{ displayName: 'Name', name: 'name', type: 'string', default: '' },
				{ displayName: 'Value', name: 'value', type: 'string', default: '' },
			],
		},
	],
};

/** The Return All and Limit inputs of list operations. */
export function amountProperties(operations: readonly Operation[], traits: TraitsOf): INodeProperties[] {
	const ofLists = (draft: Draft, conditions?: Conditions) =>
		perOperation(
			operations,
			(operation) => (operation.paging === undefined && !traits(operation).pages ? undefined : draft),
			conditions,
		);
	return [...ofLists(returnAll), ...ofLists(limit, { [PARAMETER.returnAll]: [false] })];
}

/** The optional typed query parameters, and a list of names and values for undocumented ones. */
export function queryProperties(operations: readonly Operation[], traits: TraitsOf): INodeProperties[] {
	const typed = collections(operations, (operation) => {
		const { query = [], response } = operation;
		const fields = query.filter(({ required }) => !required);
		if (fields.length === 0) return undefined;
		// If the list is filtered by conditions, its query parameters are not what filters it.
		const { entries, conditions } = traits(operation);
		const list = response?.items !== undefined || entries === true;
		const frame = list && !conditions ? filterFrame : parameterFrame;
		return { frame, entries: fields.map(fieldDraft) };
	});
	const open = perOperation(operations, ({ openQuery }) => (openQuery ? openDraft : undefined));
	return [...typed, ...open];
}
