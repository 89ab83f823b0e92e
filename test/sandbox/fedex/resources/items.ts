import { queryValue } from '../../http/body';
import type { Reply } from '../../http/types';
import type { Stored } from '../collection';
import { at, bodyOf, type FedexContext, type FedexRoute } from '../context';
import { list } from '../list';
import type { Item } from '../records';

type Fields = Record<string, unknown>;

function detail({ itemId, sku, rest }: Item) {
	return { itemId, sku, ...rest };
}

function summary({ itemId, sku, rest }: Item) {
	return { itemId, sku, upc: rest.upc, name: rest.name };
}

/** Reading shows the descriptive field as `name`, writing calls it `dscription`. */
function readSide({ sku: _sku, dscription, ...others }: Fields): Fields {
	return dscription === undefined ? others : { ...others, name: dscription };
}

function unknownItem(context: FedexContext): Reply {
	return context.replies.invalid(404, [{ code: 'ERR-ITM-0404', description: 'The item is not known' }]);
}

export const itemRoutes: readonly FedexRoute[] = [
	{
		...at('GET /v1/items', 'item.list', 'boolean'),
		query: ['itemId', 'sku', 'responseFilter', 'nextTimestamp', 'prevTimestamp', 'attributeType', 'pageLimit'],
		handler: (request, context, style) =>
			list(request, context, {
				collection: context.data.items,
				member: 'items',
				style,
				equals: { itemId: ({ itemId }) => String(itemId), sku: ({ sku }) => sku },
				show: queryValue(request, 'responseFilter') === 'SUMMARY' ? summary : detail,
			}),
	},
	{
		...at('POST /v1/items', 'item.create', 'boolean'),
		handler(request, context, style) {
			const fields = bodyOf(request).item as Fields;
			const { items } = context.data;
			if (typeof fields.sku !== 'string' || !fields.sku) {
				return context.replies.failed(style, 'ERR-ITM-0001', 'An item needs a SKU');
			}
			if (items.find(({ sku }) => sku === fields.sku)) {
				return context.replies.failed(style, 'ERR-ITM-0002', 'The SKU exists already');
			}
			items.add({ itemId: 5000 + items.size, sku: fields.sku, rest: readSide(fields) }, context.clock.now());
			return context.replies.ok(style, { errors: [] });
		},
	},
	{
		...at('PUT /v1/items/{itemIds}', 'item.update', 'boolean'),
		handler(request, context, style) {
			const found = request.params.itemIds.split(',').map((id) => context.data.items.row(id));
			if (found.some((one) => one === undefined)) return unknownItem(context);
			return update(context, found as Array<Stored<Item>>, bodyOf(request).item as Fields, style);
		},
	},
	{
		...at('PUT /v1/items', 'item.updateBySku', 'boolean'),
		handler(request, context, style) {
			const fields = bodyOf(request).item as Fields;
			const found = context.data.items.find(({ sku }) => sku === fields.sku);
			return found ? update(context, [found], fields, style) : unknownItem(context);
		},
	},
];

function update(context: FedexContext, found: Array<Stored<Item>>, fields: Fields, style: FedexRoute['style']): Reply {
	for (const one of found) {
		const { itemId, sku, rest } = one.value;
		const changed = { itemId, sku: typeof fields.sku === 'string' ? fields.sku : sku };
		context.data.items.change(one, { ...changed, rest: { ...rest, ...readSide(fields) } }, context.clock.now());
	}
	return context.replies.ok(style, { errors: [] });
}
