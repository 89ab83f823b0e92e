import type { Operation } from '../../../connector/core/catalogue/types';
import { address } from './fields';
import { portal } from './sources';

/** FedEx Office stores that accept returns. `limit` is FedEx's own parameter: these responses have no pages. */
export const locationOperations: readonly Operation[] = [
	{
		resource: 'location',
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many locations',
		description: 'Retrieve a list of FedEx Office stores near an address',
		method: 'GET',
		path: '/v1/locations',
		query: [
			...address,
			{ name: 'distance', type: 'string', description: 'How far from the address; the unit is not published' },
			{ name: 'limit', type: 'integer', description: 'Max number of results to return', default: 50, min: 1 },
		],
		openQuery: true,
		response: { items: ['locations'] },
		source: portal('getlocation'),
		confidence: 'medium',
	},
];
