import { valueAt, type Entity, type Read } from '../../store';
import { type Handles, queryOf } from '../context';
import { shown } from '../entities/crud';
import { refuse } from '../errors';
import { type EntityRow, recordsSource } from '../list/source';
import { isSeen } from './find';
import { inRange } from './list';

/** Line items of all submitted orders of a direction, each with its order; the only list with page keys. */
export const acrossHandles: Handles = {
	'GET /v1/lineitems/{direction}': (call) => {
		checkSort(queryOf(call, 'sortBy'));
		const { data, params, caller, kinds, lists } = call;
		const orderOf = ({ key }: EntityRow): Entity | undefined => data.orders.get(key.slice(0, key.indexOf('/')));
		const ranged = inRange(call, orderOf);
		const read: Read = (row, path) => {
			if (path === 'OrderID') return orderOf(row)?.ID;
			return path.startsWith('Order.') ? valueAt(orderOf(row), path.slice('Order.'.length)) : valueAt(row.value, path);
		};
		return lists.reply(call, {
			source: { ...recordsSource(data.lineItems), rows: () => data.lineItems.ordered() },
			name: `lineitems ${params.direction} of ${caller.username} ${data.orders.revision}`,
			keys: true,
			read,
			where: (row) => {
				const order = orderOf(row);
				return order?.IsSubmitted === true && isSeen(order, params.direction, caller) && ranged(row);
			},
			show: (row) => {
				const order = orderOf(row) ?? {};
				return { OrderID: order.ID, Order: shown(kinds.order, order), ...shown(kinds.lineItem, row.value) };
			},
		});
	},
};

/** Fields of line items only sort within one order. */
function checkSort(sortBy: string | undefined): void {
	if (sortBy === undefined || /^!?Order(\.|ID)/.test(sortBy)) return;
	refuse('LineItem.MustSortByOrderFirst', 'Line items of several orders are sorted by a field of the order first');
}
