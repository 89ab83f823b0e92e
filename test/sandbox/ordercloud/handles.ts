import { orderCloudCatalogue } from '../../../nodes/OrderCloud/catalogue';
import type { Handles } from './context';
import { impersonationHandles } from './impersonation';
import { ME_HANDLES } from './me';
import { ORDER_HANDLES } from './orders';
import { PARTY_HANDLES } from './parties';
import { syncHandles } from './parties/sync';
import { PRODUCT_HANDLES } from './products';

/** Operations with behaviour of their own; all others are served according to the form of their path. */
export const ORDERCLOUD_HANDLES: Handles = {
	...ME_HANDLES,
	...ORDER_HANDLES,
	...PARTY_HANDLES,
	...PRODUCT_HANDLES,
	...syncHandles(orderCloudCatalogue),
	...impersonationHandles,
};
