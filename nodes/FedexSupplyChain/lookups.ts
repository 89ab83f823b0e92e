import type { Lookup } from '../../connector/core/provider';

/**
 * Lists to pick identifiers from. Items and RMAs are known to contain theirs; for orders and inbound shipments the key
 * is that of the path, and if a response lacks it the list stays empty and the identifier must be typed.
 */
export const fedexLookups: Readonly<Record<string, Lookup>> = {
	item: {
		operation: 'item.getAll',
		value: ['itemId'],
		label: ['sku', 'name', 'itemId'],
		search: (typed) => ({ sku: typed }),
	},
	rma: { operation: 'rma.getAll', value: ['rmaId', 'id'], label: ['rmaNumber', 'rmaId', 'status'] },
	order: { operation: 'order.getAll', value: ['fedexOrderId'], label: ['orderNumber', 'fedexOrderId'] },
	inboundShipment: {
		operation: 'inboundShipment.getAll',
		value: ['shipmentId'],
		label: ['shipmentName', 'shipmentId'],
	},
};
