import type { Field, Operation } from '../../../connector/core/catalogue/types';
import { positions, responseFilter, rmaId, timeFilter } from './fields';
import { rmaBodyV1, rmaBodyV2 } from './rmaBody';
import { JAVA_CLIENT, PHP_CLIENT, RMAS, portal } from './sources';

/** The filter is named `id` in both versions. */
const byId: Field = { ...rmaId, name: 'id', label: 'RMA ID' };

const detailsV1 = responseFilter('Details', 'Summary');
const detailsV2 = responseFilter('Details');

/**
 * Version 2, seen in production in 2026, has the plain operation names; cancelling and crediting are documented only in
 * version 1.
 */
export const rmaOperations: readonly Operation[] = [
	{
		resource: 'rma',
		name: 'cancel',
		label: 'Cancel',
		action: 'Cancel RMA',
		description: 'Cancel a return authorisation',
		method: 'POST',
		path: '/v1/rmas/{rmaId}/cancel',
		parameters: [rmaId],
		// The page shows no body; a client passed an object with unknown members.
		body: { open: true, fields: [] },
		source: [portal('cancelrma'), JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
	{
		resource: 'rma',
		name: 'create',
		label: 'Create',
		action: 'Create RMA',
		description: 'Authorise a return with version 2 of the API',
		method: 'POST',
		path: '/v2/rmas',
		body: rmaBodyV2,
		source: PHP_CLIENT,
		confidence: 'medium',
	},
	{
		resource: 'rma',
		name: 'createV1',
		label: 'Create (Version 1)',
		action: 'Create RMA with version 1',
		description: 'Authorise a return with version 1 of the API, which has more fields',
		method: 'POST',
		path: '/v1/rmas',
		body: rmaBodyV1,
		source: [RMAS, portal('createrma'), JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
	{
		resource: 'rma',
		name: 'credit',
		label: 'Credit',
		action: 'Credit RMA',
		description: 'Mark returned items as credited to the customer',
		method: 'POST',
		path: '/v1/rmas/{rmaId}/credit',
		parameters: [rmaId],
		// The page mentions order numbers, items and quantities without showing their keys.
		body: { open: true, fields: [] },
		stage: 'unconfirmed',
		source: [RMAS, portal('creditrma')].join(', '),
		confidence: 'low',
	},
	{
		resource: 'rma',
		name: 'get',
		label: 'Get',
		action: 'Get RMA',
		description: 'Retrieve a return authorisation with version 2 of the API',
		method: 'GET',
		path: '/v2/rmas',
		query: [byId, detailsV2],
		openQuery: true,
		response: { items: ['rmas'] },
		source: portal('getrmav2'),
		confidence: 'medium',
	},
	{
		resource: 'rma',
		name: 'getV1',
		label: 'Get (Version 1)',
		action: 'Get RMA with version 1',
		description: 'Retrieve a return authorisation with version 1 of the API',
		method: 'GET',
		path: '/v1/rmas',
		query: [byId, detailsV1],
		openQuery: true,
		response: { items: ['rmas'] },
		source: [RMAS, JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
	{
		resource: 'rma',
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many RMA records',
		description: 'Retrieve a list of return authorisations with version 2 of the API',
		method: 'GET',
		path: '/v2/rmas',
		query: [
			timeFilter('createTimestamp', 'Created'),
			timeFilter('lastUpdatedTimestamp', 'Last Updated'),
			...positions('nextTimeStamp', 'prevTimeStamp'),
			detailsV2,
			{
				name: 'status',
				type: 'string',
				description: 'State of the RMA; the values are those the samples show',
				open: true,
				choices: [
					{ value: 'Approved', label: 'Approved' },
					{ value: 'Canceled', label: 'Canceled' },
				],
			},
		],
		openQuery: true,
		response: { items: ['rmas'] },
		// Version 2 spells its paging parameters with a capital S.
		paging: 'linkTimeStamp',
		source: portal('getrmav2'),
		confidence: 'medium',
	},
	{
		resource: 'rma',
		name: 'getAllV1',
		label: 'Get Many (Version 1)',
		action: 'Get many RMA records with version 1',
		description: 'Retrieve a list of return authorisations with version 1 of the API',
		method: 'GET',
		path: '/v1/rmas',
		query: [detailsV1],
		openQuery: true,
		response: { items: ['rmas'] },
		paging: 'link',
		source: [RMAS, JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
];
