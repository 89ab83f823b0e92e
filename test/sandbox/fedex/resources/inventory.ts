import { queryValue } from '../../http/body';
import { at, type FedexRoute } from '../context';
import { list } from '../list';
import type { Stock } from '../records';

/** Maximum number of SKUs in one request. */
const MAX_SKUS = 25;

export const inventoryRoutes: readonly FedexRoute[] = [
	{
		// Neither of the published clients that recorded a response has a success flag in it.
		...at('GET /v1/inventory', 'inventory.list', 'absent'),
		query: ['sku', 'facility', 'pageLimit', 'nextTimestamp', 'prevTimestamp'],
		// How several SKUs are sent is not documented: a comma-separated list and repeated parameters are both accepted.
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
