import type { Operation } from '../../../connector/core/catalogue/types';
import type { BulkWords } from '../../../connector/features/bulk/words';
import { clientId } from './fields';

/**
 * RUC publishes no maximum of SKUs per call. 500 keeps a call small enough for any gateway; the user can lower it.
 */
const SKUS_PER_CALL = 500;

/** The one inventory call whose path and body are public. Its response is not, so nothing is declared about it here. */
export const inventoryOperations: ReadonlyArray<Operation & BulkWords> = [
	{
		resource: 'inventory',
		name: 'findBySkuList',
		label: 'Find by SKU List',
		action: 'Find inventory by SKU list',
		description: 'Retrieve the stock of SKUs in one facility, gathering the input items into few calls',
		method: 'POST',
		path: '/v1/inventoryService/findInventoryBySkuList',
		body: {
			required: true,
			open: true,
			fields: [
				clientId,
				{
					name: 'distributionCentre',
					type: 'string',
					label: 'Facility',
					description: 'Code of the facility, sent as distributionCentre',
					placeholder: 'EEUK01',
					required: true,
				},
				{
					name: 'products',
					type: 'array',
					label: 'SKUs',
					description: 'One SKU or a list of SKUs per item',
					placeholder: 'SKU-1001',
					required: true,
					items: { name: 'sku', type: 'string' },
				},
			],
		},
		// A lookup despite its method, and so idempotent.
		repeatable: true,
		bulk: {
			field: 'products',
			maxEntries: SKUS_PER_CALL,
			from: 'products',
			// The response's fields are not public. These are likely spellings, without a guarantee that one exists.
			matchBy: ['sku', 'SKU', 'skuCode', 'product', 'productCode', 'productId', 'itemCode', 'itemId'],
		},
		source: 'https://developer.fulfilit.cloud/guides/oauth2',
		confidence: 'high',
	},
];
