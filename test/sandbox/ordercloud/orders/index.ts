import type { Handles } from '../context';
import { acrossHandles } from './across';
import { addressHandles } from './addresses';
import { approvalHandles } from './approvals';
import { cartHandles } from './cartHandles';
import { lineItemHandles } from './lineItems';
import { orderHandles } from './orders';
import { paymentHandles } from './payments';
import { promotionHandles } from './promotions';
import { returnHandles } from './returns';
import { orderShipmentHandles, shipmentHandles } from './shipments';
import { splitHandles } from './split';
import { statusHandles } from './status';
import { submitHandles } from './submit';
import { worksheetHandles } from './worksheet';

/** Operations below an order; the cart is an order, so it has the same. */
const BELOW: Handles = {
	...addressHandles,
	...approvalHandles,
	...lineItemHandles,
	...orderShipmentHandles,
	...paymentHandles,
	...promotionHandles,
	...splitHandles,
	...statusHandles,
	...submitHandles,
	...worksheetHandles,
};

export const ORDER_HANDLES: Handles = {
	...below('/v1/orders/{direction}/{orderID}'),
	...below('/v1/cart'),
	...orderHandles,
	...cartHandles,
	...acrossHandles,
	...shipmentHandles,
	...returnHandles,
};

function below(path: string): Handles {
	return Object.fromEntries(Object.entries(BELOW).map(([line, handle]) => [line.replace(' ', ` ${path}`), handle]));
}
