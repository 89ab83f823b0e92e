import type { Catalogue } from '../../../connector/core/catalogue/types';
import { documentOperations } from './document';
import { inboundShipmentOperations } from './inboundShipment';
import { inventoryOperations } from './inventory';
import { itemOperations } from './item';
import { labelOperations } from './label';
import { locationOperations } from './location';
import { orderOperations } from './order';
import { receiptOperations } from './receipt';
import { rmaOperations } from './rma';
import { trackingOperations } from './tracking';

/**
 * Exactly the operations of which a public trace exists: FedEx publishes no inventory adjustment, no disposition, no
 * update of an RMA and no webhook.
 */
export const fedexCatalogue: Catalogue = {
	resources: [
		{ name: 'document', label: 'Document', description: 'Documents of shipments and returns' },
		{ name: 'inboundShipment', label: 'Inbound Shipment', description: 'Goods announced to the warehouse (ASN)' },
		{ name: 'inventory', label: 'Inventory', description: 'Stock by SKU and facility' },
		{ name: 'item', label: 'Item', description: 'The item master' },
		{ name: 'label', label: 'Label', description: 'Return labels' },
		{ name: 'location', label: 'Location', description: 'FedEx Office stores' },
		{ name: 'order', label: 'Order', description: 'Orders that the warehouse ships' },
		{ name: 'receipt', label: 'Receipt', description: 'Returned goods as received' },
		{ name: 'rma', label: 'RMA', description: 'Return authorisations' },
		{ name: 'tracking', label: 'Tracking', description: 'State and events of shipments' },
	],
	operations: [
		...documentOperations,
		...inboundShipmentOperations,
		...inventoryOperations,
		...itemOperations,
		...labelOperations,
		...locationOperations,
		...orderOperations,
		...receiptOperations,
		...rmaOperations,
		...trackingOperations,
	],
	body: async (operation) => operation.body,
};
