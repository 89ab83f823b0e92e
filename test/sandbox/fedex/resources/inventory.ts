import { queryValue } from '../../http/body';
import type { FedexRoute } from '../context';
import { list } from '../list';
import type { Stock } from '../records';

/** Most SKUs in one request (S6). */
const MAX_SKUS = 25;

export const inventoryRoutes: readonly FedexRoute[] = [
	{
		method: 'GET',
		path: '/v1/inventory',
		name: 'inventory.list',
		// Neither client that recorded an answer saw a success flag in it (T1, D1).
		style: 'absent',
		query: ['sku', 'facility', 'pageLimit', 'nextTimestamp', 'prevTimestamp'],
		// How several SKUs are written is not shown: a list with commas and repeated names are both taken.
		repeatable: ['sku'],
		handler(request, context, style) {
			const skus = request.query.filter(([name]) => name === 'sku').flatMap(([, value]) => value.split(','));
			if (skus.length > MAX_SKUS) {
				return context.replies.invalid(400, [
					{ code: 'ERR-VAL-0002', description: `sku takes at most ${MAX_SKUS} values` },
				]);
			}
			const facility = queryValue(request, 'facility');
			const wanted = new Set(skus);
			return list<Stock>(request, context, {
				collection: facility === undefined ? context.data.networkStock : context.data.facilityStock(facility),
				member: 'inventory',
				style,
				maxPage: 100,
				...(wanted.size ? { matches: ({ sku }) => wanted.has(sku) } : {}),
				show: (stock) => stock,
			});
		},
	},
];
