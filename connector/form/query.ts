import type { INodeProperties } from 'n8n-workflow';

import { DEFAULTS } from '../call/settings';
import type { Operation } from '../catalogue/types';
import { collections } from './collection';
import { fieldDraft } from './field';
import { perOperation } from './group';
import { LABEL, PARAMETER, QUERY_PARAMETER } from './parameters';

/** Return All and Limit of lists. */
export function amountProperties(operations: readonly Operation[]): INodeProperties[] {
	const returnAll = perOperation(operations, ({ paging }) =>
		paging === undefined
			? undefined
			: {
					displayName: LABEL.returnAll,
					name: PARAMETER.returnAll,
					type: 'boolean',
					default: false,
					description: 'Whether to return all results or only up to a given limit',
				},
	);
	const limit = perOperation(
		operations,
		({ paging }) =>
			paging === undefined
				? undefined
				: {
						displayName: LABEL.limit,
						name: PARAMETER.limit,
						type: 'number',
						typeOptions: { minValue: 1 },
						default: DEFAULTS.limit,
						description: 'Max number of results to return',
					},
		{ [PARAMETER.returnAll]: [false] },
	);
	return [...returnAll, ...limit];
}

/** The typed query parameters, and a list of names and values for those not listed. */
export function queryProperties(operations: readonly Operation[]): INodeProperties[] {
	const typed = collections(operations, (operation) => {
		const fields = (operation.query ?? []).filter(({ required }) => !required);
		if (fields.length === 0) return undefined;
		// Where conditions can be set, the parameters beside them are not what narrows the list.
		const frame =
			operation.response?.items === undefined || operation.filter !== undefined
				? { displayName: 'Additional Parameters', name: PARAMETER.query, placeholder: 'Add Parameter' }
				: { displayName: LABEL.query, name: PARAMETER.query, placeholder: 'Add Filter' };
		return { frame, entries: fields.map(fieldDraft) };
	});
	const open = perOperation(operations, ({ openQuery }) =>
		openQuery
			? {
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
				}
			: undefined,
	);
	return [...typed, ...open];
}
