import type { Operation } from '../../../connector/core/catalogue/types';
import { ACUMATICA, portal } from './sources';

/** Stock is read-only: no page of FedEx describes an adjustment. */
export const inventoryOperations: readonly Operation[] = [
	{
		resource: 'inventory',
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many inventory records',
		description: 'Retrieve a list of stock counts, for the whole network or one facility',
		method: 'GET',
		path: '/v1/inventory',
		query: [
			{
				name: 'facility',
				type: 'string',
				description: 'Code of the facility; without it the counts are those of the whole network',
				placeholder: 'HFY',
			},
			{
				name: 'sku',
				type: 'string',
				description: 'SKU to look up; FedEx takes at most 25 in one request',
				placeholder: 'SKU-1001',
			},
		],
		openQuery: true,
		response: { items: ['inventory'] },
		paging: 'inventory',
		source: [portal('getinventory'), ACUMATICA].join(', '),
		confidence: 'high',
	},
];
