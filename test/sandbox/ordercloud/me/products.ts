import type { Entity } from '../../store';
import { type Call, type Handles, queryOf } from '../context';
import { listOf, ok, shown } from '../entities/crud';
import { notFound, refuse } from '../errors';
import { entitiesSource } from '../list/source';
import { listRecordsAt } from '../products/inventory';
import { priceOf } from '../products/price';
import { productsIn, specsOf } from '../products/products';
import { assignedTo } from './assigned';
import { valuesOf } from './views';

const PRODUCT = '/v1/me/products/{productID}';

/** The products of the catalogs that are assigned to the caller's company, each with its price. */
export const productHandles: Handles = {
	'GET /v1/me/products': (call) => {
		const visible = visibleIds(call);
		const revisions = ['catalogs/assignments', 'catalogs/productassignments', 'productfacets'].map(
			(one) => call.data.at(one).revision,
		);
		return listOf(call, 'products', {
			name: `products of ${call.caller.company} ${revisions.join()}`,
			where: ({ key, value }) => value.Active === true && visible.has(key),
			show: ({ value }) => priced(call, value),
		});
	},
	[`GET ${PRODUCT}`]: (call) => ({ status: 200, body: priced(call, visibleProduct(call)) }),
	[`GET ${PRODUCT}/specs`]: (call) => {
		const specs = specsOf(call, String(visibleProduct(call).ID));
		return call.lists.reply(call, { source: entitiesSource(specs), name: call.request.path });
	},
	[`GET ${PRODUCT}/specs/{specID}`]: (call) => {
		const { specID } = call.params;
		const specs = specsOf(call, String(visibleProduct(call).ID));
		return ok(call, specs.find(({ ID }) => ID === specID) ?? notFound('Spec', specID));
	},
	[`GET ${PRODUCT}/variants`]: (call) => listOf(call, `products/${String(visibleProduct(call).ID)}/variants`),
	[`GET ${PRODUCT}/variants/{variantID}`]: (call) => {
		const { variantID } = call.params;
		const variants = call.data.at(`products/${String(visibleProduct(call).ID)}/variants`);
		return ok(call, variants.get(variantID) ?? notFound('Variant', variantID));
	},
	[`GET ${PRODUCT}/inventoryrecords`]: (call) =>
		listRecordsAt(call, `products/${String(visibleProduct(call).ID)}/inventoryrecords`),
	[`GET ${PRODUCT}/variants/{variantID}/inventoryrecords`]: (call) =>
		listRecordsAt(
			call,
			`products/${String(visibleProduct(call).ID)}/variants/${call.params.variantID}/inventoryrecords`,
		),
	[`GET ${PRODUCT}/sellers`]: (call) => {
		const { OwnerID } = visibleProduct(call);
		const sellers = [{ ID: OwnerID, Name: OwnerID }, ...valuesOf(call, `products/${call.params.productID}/suppliers`)];
		return call.lists.reply(call, { source: entitiesSource(sellers), name: call.request.path });
	},
	'GET /v1/me/categories': (call) => {
		const places = catalogsOf(call).map((catalog) => `catalogs/${catalog}/categories`);
		const depth = queryOf(call, 'depth') ?? '1';
		if (depth !== 'all' && !/^[1-9]\d*$/.test(depth))
			refuse('Category.InvalidDepth', 'depth takes a number from 1, or all');
		const found = places.flatMap((place) => valuesOf(call, place)).filter((one) => depth !== '1' || !one.ParentID);
		return call.lists.reply(call, { source: entitiesSource(found), name: call.request.path });
	},
	'GET /v1/me/categories/{categoryID}': (call) => {
		const { categoryID } = call.params;
		const places = catalogsOf(call).map((catalog) => call.data.at(`catalogs/${catalog}/categories`));
		const found = places.map((place) => place.get(categoryID)).find(Boolean);
		return ok(call, found ?? notFound('Category', categoryID));
	},
};

/** Catalogs of the caller's company, or the requested one. */
function catalogsOf(call: Call): string[] {
	const wanted = queryOf(call, 'catalogID');
	const assigned = [...assignedTo(call, 'catalogs/assignments', 'CatalogID')].map(String);
	return assigned.filter((one) => wanted === undefined || one === wanted);
}

function visibleIds(call: Call): Set<string> {
	const category = call.operation.path === '/v1/me/products' ? queryOf(call, 'categoryID') : undefined;
	return new Set(catalogsOf(call).flatMap((catalog) => [...productsIn(call, catalog, category)]));
}

function visibleProduct(call: Call): Entity {
	const { productID } = call.params;
	const product = call.data.at('products').get(productID);
	return product?.Active === true && visibleIds(call).has(productID) ? product : notFound('Product', productID);
}

/** A product as a buyer sees it. */
function priced(call: Call, product: Entity): Entity {
	const {
		OwnerID: _owner,
		DefaultPriceScheduleID: _schedule,
		AutoForward: _forward,
		...rest
	} = shown(call.kinds.product, product);
	const { schedule } = priceOf(call, product, call.caller.company, 1);
	const PriceSchedule = schedule === null ? null : (call.data.at('priceschedules').get(schedule) ?? null);
	return { ...rest, PriceSchedule };
}
