import type { Handles } from '../context';
import { listOf } from '../entities/crud';
import { inRange, listOrders } from '../orders/list';

export const orderHandles: Handles = {
	'GET /v1/me/orders': (call) => {
		const { id, company } = call.caller;
		return listOrders(call, 'my', ({ value }) => value.FromUserID === id && value.FromCompanyID === company);
	},
	'GET /v1/me/orders/approvable': (call) => {
		const { company, type } = call.caller;
		const ranged = inRange(call);
		return listOf(call, 'orders', {
			name: `orders approvable by ${company}`,
			where: (row) => {
				const mine = type === 'admin' || row.value.FromCompanyID === company;
				return mine && row.value.Status === 'AwaitingApproval' && ranged(row);
			},
		});
	},
};
