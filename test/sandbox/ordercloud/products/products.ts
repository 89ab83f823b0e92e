import type { Entity } from '../../store';
import { type Call, type Handles, queryOf } from '../context';
import { existing, listOf, NO_CONTENT } from '../entities/crud';
import { notFound, refuse } from '../errors';
import type { RowTest } from '../list/filters';
import { entitiesSource, type EntityRow } from '../list/source';

const PRODUCT = '/v1/products/{productID}';

export const productHandles: Handles = {
	'GET /v1/products': (call) => {
		const { data } = call;
		const revisions = [data.at('catalogs/productassignments').revision, data.at('productfacets').revision];
		return listOf(call, 'products', { name: `products ${revisions.join()}`, where: narrowed(call) });
	},
	[`GET ${PRODUCT}/specs`]: (call) => {
		const specs = specsOf(call, call.params.productID);
		return call.lists.reply(call, { source: entitiesSource(specs), name: call.request.path });
	},
	[`GET ${PRODUCT}/suppliers`]: (call) => {
		const place = `products/${call.params.productID}/suppliers`;
		const sellers = call.data
			.at(place)
			.fresh()
			.map((one) => ({ ...call.data.at('suppliers').get(String(one.ID)), ...one }));
		return call.lists.reply(call, { source: entitiesSource(sellers), name: call.request.path });
	},
	[`PUT ${PRODUCT}/suppliers/{supplierID}`]: (call) => {
		const { productID, supplierID } = call.params;
		if (!call.data.at('suppliers').has(supplierID)) notFound('Supplier', supplierID);
		const DefaultPriceScheduleID = queryOf(call, 'defaultPriceScheduleID') ?? null;
		call.data.at(`products/${productID}/suppliers`).put(supplierID, { ID: supplierID, DefaultPriceScheduleID });
		return NO_CONTENT;
	},
	[`DELETE ${PRODUCT}/suppliers/{supplierID}`]: (call) => {
		const { productID, supplierID } = call.params;
		call.data.at(`products/${productID}/suppliers`).delete(supplierID);
		return NO_CONTENT;
	},
};

/** Specs assigned to a product, with their options. */
export function specsOf({ data }: Pick<Call, 'data'>, product: string): Entity[] {
	const assigned = data
		.at('specs/productassignments')
		.fresh()
		.filter(({ ProductID }) => ProductID === product);
	return assigned.flatMap(({ SpecID }) => {
		const spec = data.at('specs').get(String(SpecID));
		return spec ? [{ ...spec, Options: data.at(`specs/${String(SpecID)}/options`).fresh() }] : [];
	});
}

/** The filter parameters of the product list. */
function narrowed(call: Call): RowTest | undefined {
	const [catalog, category, supplier] = ['catalogID', 'categoryID', 'supplierID'].map((name) => queryOf(call, name));
	if (category !== undefined && catalog === undefined) {
		refuse('Product.CategoryFilterRequiresCatalogID', 'categoryID needs catalogID');
	}
	const members = catalog === undefined ? undefined : productsIn(call, catalog, category);
	if (!members && supplier === undefined) return undefined;
	return ({ key, value }: EntityRow) =>
		(members?.has(key) ?? true) && (supplier === undefined || value.DefaultSupplierID === supplier);
}

/** IDs of the products of a catalog, or of one of its categories. */
export function productsIn({ data }: Pick<Call, 'data'>, catalog: string, category?: string): Set<string> {
	const ids = (place: string, wanted: (assignment: Entity) => boolean) =>
		data
			.at(place)
			.all()
			.flatMap(({ value }) => (wanted(value) ? [String(value.ProductID)] : []));
	const members = new Set(ids('catalogs/productassignments', ({ CatalogID }) => CatalogID === catalog));
	if (category === undefined) return members;
	const place = `catalogs/${catalog}/categories/productassignments`;
	return new Set(ids(place, ({ CategoryID }) => CategoryID === category).filter((id) => members.has(id)));
}

/** The product above a path. */
export function productOf(call: Call): Entity {
	return existing(call, PRODUCT).entity;
}
