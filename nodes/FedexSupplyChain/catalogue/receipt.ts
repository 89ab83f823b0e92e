import type { Operation } from '../../../connector/core/catalogue/types';
import { positions, timeFilter } from './fields';
import { portal } from './sources';

/** What was returned: item, quantity, RMA, where, when and by whom. */
export const receiptOperations: readonly Operation[] = [
	{
		resource: 'receipt',
		name: 'get',
		label: 'Get',
		action: 'Get receipt',
		description: 'Retrieve what was received for one return',
		method: 'GET',
		path: '/v1/receipts',
		query: [{ name: 'receiptId', type: 'string', description: 'Identifier of the receipt', required: true }],
		openQuery: true,
		response: { items: ['receipts'] },
		source: portal('getreceipts'),
		confidence: 'medium',
	},
	{
		resource: 'receipt',
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many receipts',
		description: 'Retrieve a list of receipts of returned goods',
		method: 'GET',
		path: '/v1/receipts',
		query: [
			timeFilter('createdDate', 'Created'),
			timeFilter('deliveredDate', 'Delivered'),
			timeFilter('inductionDate', 'Inducted'),
			...positions('nextTimestamp', 'prevTimestamp'),
		],
		openQuery: true,
		response: { items: ['receipts'] },
		paging: 'link',
		source: portal('getreceipts'),
		confidence: 'medium',
	},
];
