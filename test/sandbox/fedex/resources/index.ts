import { fileRoutes } from './files';
import { inboundShipmentRoutes } from './inboundShipments';
import { inventoryRoutes } from './inventory';
import { itemRoutes } from './items';
import { orderRoutes } from './orders';
import { receiptRoutes } from './receipts';
import { rmaRoutes } from './rmas';
import { trackingRoutes } from './tracking';

/** Every resource below `/api`. */
export const FEDEX_ROUTES = [
	...orderRoutes,
	...itemRoutes,
	...inventoryRoutes,
	...rmaRoutes,
	...receiptRoutes,
	...fileRoutes,
	...trackingRoutes,
	...inboundShipmentRoutes,
];
