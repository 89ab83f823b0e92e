import { type Handles, nowOf } from '../context';
import { acted } from '../entities/crud';
import { refuse } from '../errors';
import { changeOrder } from './change';
import { orderOf } from './find';

/** Final states of an order. */
export const statusHandles: Handles = {
	'POST /complete': (call) => {
		const order = orderOf(call);
		if (order.Status !== 'Open') {
			refuse('Order.CannotCompleteBadStatus', 'Only an open order can be completed', { Status: order.Status });
		}
		const changed = changeOrder(call, order, { Status: 'Completed', DateCompleted: nowOf(call) });
		return acted(call.kinds.order, changed);
	},
	'POST /cancel': (call) => {
		const order = orderOf(call);
		if (order.Status !== 'Open' && order.Status !== 'AwaitingApproval') {
			const message = 'Only an order that is open or waits for approval can be cancelled';
			refuse('Order.CannotCancelInCurrentStatus', message, { Status: order.Status });
		}
		const changed = changeOrder(call, order, { Status: 'Canceled', DateCanceled: nowOf(call) });
		return acted(call.kinds.order, changed);
	},
};
