import type { Operation } from '../../../connector/core/catalogue/types';
import { portal } from './sources';

export const trackingOperations: readonly Operation[] = [
	{
		resource: 'tracking',
		name: 'get',
		label: 'Get',
		action: 'Get tracking',
		description: 'Retrieve the state and the events of a shipment',
		method: 'GET',
		path: '/v1/tracking',
		query: [
			{
				name: 'trackingNumber',
				type: 'string',
				description: 'One tracking number',
				placeholder: '794600000000',
				required: true,
			},
		],
		openQuery: true,
		source: portal('gettrack'),
		confidence: 'medium',
	},
];
