import type { Handles } from '../context';
import { bookHandles } from './book';
import { collectionHandles } from './collections';
import { orderHandles } from './orders';
import { productHandles } from './products';
import { userHandles } from './user';
import { viewHandles } from './views';

/** Operations of `/me` that are not about records of the user's own. */
export const ME_HANDLES: Handles = {
	...userHandles,
	...bookHandles,
	...viewHandles,
	...productHandles,
	...orderHandles,
	...collectionHandles,
};
