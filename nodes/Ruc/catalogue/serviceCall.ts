import type { Operation } from '../../../connector/core/catalogue/types';
import { CLIENT_ID_SOURCE } from './fields';

/**
 * RUC lists seven REST services and publishes the path segments of two. The other five follow their pattern, so all
 * of them remain editable.
 */
export const serviceCallOperations: readonly Operation[] = [
	{
		resource: 'serviceCall',
		name: 'callOperation',
		label: 'Call Operation',
		action: 'Call operation of service',
		description: 'Call any operation of a RUC service, as described in your copy of the RUC reference',
		method: 'POST',
		path: '/v1/{service}/{serviceOperation}',
		editable: { method: true },
		parameters: [
			{
				name: 'service',
				type: 'string',
				label: 'Service',
				description:
					'Path segment of the service; only those of Inventory and Webhook are published, correct the others if needed',
				placeholder: 'inventoryService',
				required: true,
				open: true,
				choices: [
					{ value: 'carrierDeterminationService', label: 'Carrier Determination' },
					{ value: 'facilityService', label: 'Facility' },
					{ value: 'inventoryService', label: 'Inventory' },
					{ value: 'itemMasterService', label: 'Item Master' },
					{ value: 'orderService', label: 'Order' },
					{ value: 'webhookService', label: 'Webhook' },
					{ value: 'workOrderService', label: 'Work Order' },
				],
				default: 'orderService',
			},
			{
				name: 'serviceOperation',
				type: 'string',
				label: 'Service Operation',
				description: 'Name of the operation as it stands in the path; it may have several parts',
				placeholder: 'webhook/create',
				required: true,
				multiSegment: true,
			},
		],
		openQuery: true,
		body: {
			open: true,
			fields: [],
			named: [
				{
					key: {
						name: 'clientIdField',
						type: 'string',
						label: 'Client ID Field',
						description: 'Body field to fill with the RUC client ID; its name differs from service to service',
						placeholder: 'clientId',
					},
					value: {
						name: 'clientIdValue',
						type: 'string',
						label: 'Client ID',
						description: 'RUC client identifier for the Client ID Field; leave empty to use the one of the credential',
						fromCredential: CLIENT_ID_SOURCE,
					},
				},
				{
					key: {
						name: 'facilityField',
						type: 'string',
						label: 'Facility Field',
						description: 'Body field to fill with the facility; its name differs from service to service',
						placeholder: 'facilityCode',
					},
					value: {
						name: 'facilityValue',
						type: 'string',
						label: 'Facility',
						description: 'Code of the facility for the Facility Field',
						placeholder: 'EEUK01',
					},
				},
			],
		},
		source: 'https://developer.fulfilit.cloud/guides/oauth2; other paths have its form',
		confidence: 'low',
	},
];
