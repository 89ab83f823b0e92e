import type { Catalogue } from '../../../connector/core/catalogue/types';
import { inventoryOperations } from './inventory';
import { serviceCallOperations } from './serviceCall';
import { webhookOperations } from './webhook';
import { xmlFeedOperations } from './xmlFeed';

/**
 * Exactly what RUC's public pages document: two REST calls, three more that are named without method or path, four XML
 * feeds, and a call to any service for those who have the non-public reference.
 */
export const rucCatalogue: Catalogue = {
	resources: [
		{ name: 'inventory', label: 'Inventory', description: 'Stock of SKUs in a facility' },
		{ name: 'serviceCall', label: 'Service Call', description: 'Any operation of any RUC service' },
		{ name: 'webhook', label: 'Webhook', description: 'Subscriptions to order, work order and carrier updates' },
		{ name: 'xmlFeed', label: 'XML Feed', description: 'Catalogues, purchase orders, returns and sales orders' },
	],
	operations: [...inventoryOperations, ...serviceCallOperations, ...webhookOperations, ...xmlFeedOperations],
	body: async (operation) => operation.body,
};
