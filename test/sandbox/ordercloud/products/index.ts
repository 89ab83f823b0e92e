import type { Handles } from '../context';
import { inventoryHandles } from './inventory';
import { priceBreakHandles } from './priceBreaks';
import { productHandles } from './products';
import { variantHandles } from './variants';

export const PRODUCT_HANDLES: Handles = {
	...productHandles,
	...variantHandles,
	...inventoryHandles,
	...priceBreakHandles,
};
