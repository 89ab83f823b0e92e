import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../catalogue/types';
import { fieldDraft } from './field';
import { perOperation } from './group';
import { LABEL, PARAMETER, QUERY_PARAMETER } from './parameters';
import { inOrder } from './sort';

/** Return All and Limit of lists, the typed query parameters, and a list of names and values for those not listed. */
export function queryProperties(operations: readonly Operation[]): INodeProperties[] {
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
						default: 50,
						description: 'Max number of results to return',
					},
		{ [PARAMETER.returnAll]: [false] },
	);
	const typed = perOperation(operations, (operation) => {
		const fields = (operation.query ?? []).filter(({ required }) => !required);
		if (fields.length === 0) return undefined;
		const narrows = operation.response?.items !== undefined;
		return {
			displayName: narrows ? LABEL.query : 'Additional Parameters',
			name: PARAMETER.query,
			type: 'collection',
			placeholder: narrows ? 'Add Filter' : 'Add Parameter',
			default: {},
			options: inOrder(
				fields.map((field) => fieldDraft(field)),
				({ displayName }) => displayName,
			),
		};
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
	return [...returnAll, ...limit, ...typed, ...open];
}
