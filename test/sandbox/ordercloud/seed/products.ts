import { drawn, GOODS } from '../../goods';
import type { Entity } from '../../store';
import { type OrderCloudData, SELLER } from '../data';
import { BUYERS, SUPPLIERS, WAREHOUSES } from './companies';

/** Number of products: the goods that all sandboxes share, and some more. */
const COUNT = 45;

/** Goods for sale: products with prices and stock, in catalogs and categories, with a facet, specs and promotions. */
export function seedProducts(data: OrderCloudData, now: string): void {
	const goods = GOODS.map(({ sku, name, category, price }) => ({ sku, name, category, price }));
	for (let number = goods.length + 1; number <= COUNT; number += 1) {
		const sku = `PROD-${String(number).padStart(3, '0')}`;
		goods.push({ sku, name: `Sandbox product ${number}`, category: 'Other', price: `${number}.00` });
	}
	goods.forEach(({ sku, name, category, price }, index) => {
		const supplier = index % 3 === 0 ? null : SUPPLIERS[index % 3 === 1 ? 0 : 1];
		addProduct(
			data,
			product(sku, name, { Category: category, Brand: sku.split('-')[0] }, supplier, now),
			Number(price),
			now,
		);
		for (const buyer of BUYERS) {
			data
				.at('catalogs/productassignments')
				.put(`CatalogID=${buyer}&ProductID=${sku}`, { CatalogID: buyer, ProductID: sku });
			const assignment = { CategoryID: category, ProductID: sku };
			data
				.at(`catalogs/${buyer}/categories/productassignments`)
				.put(`CategoryID=${category}&ProductID=${sku}`, assignment);
		}
	});
	for (const ID of BUYERS) seedCatalog(data, ID, [...new Set(goods.map(({ category }) => category))]);
	data
		.at('productfacets')
		.put('Category', { ID: 'Category', Name: 'Category', XpPath: 'Category', ListOrder: 1, MinCount: 1 });
	seedSpecs(data);
	seedPromotions(data);
}

/** A product, seeded or created in bulk. */
export function product(ID: string, Name: string, xp: Entity, supplier: string | null, now: string): Entity {
	return {
		ID,
		OwnerID: SELLER,
		Name,
		Description: null,
		Active: true,
		QuantityMultiplier: 1,
		DefaultPriceScheduleID: `PS-${ID}`,
		DefaultSupplierID: supplier,
		Inventory: {
			Enabled: true,
			OrderCanExceed: false,
			VariantLevelTracking: false,
			QuantityAvailable: 0,
			LastUpdated: now,
		},
		DateCreated: now,
		xp,
	};
}

function addProduct(data: OrderCloudData, made: Entity, price: number, now: string): void {
	const id = String(made.ID);
	const breaks = [
		{ Quantity: 1, Price: price },
		{ Quantity: 10, Price: Math.round(price * 90) / 100 },
	];
	const schedule = {
		ID: `PS-${id}`,
		OwnerID: SELLER,
		Name: `Price of ${id}`,
		MinQuantity: 1,
		Currency: 'USD',
		PriceBreaks: breaks,
	};
	data.at('priceschedules').put(schedule.ID, schedule);
	const supplier = made.DefaultSupplierID as string | null;
	const places = [...WAREHOUSES, ...(supplier ? [`${supplier}-MAIN`] : [])];
	let sum = 0;
	for (const AddressID of places) {
		const QuantityAvailable = 20 + drawn(`${id} ${AddressID}`, 200);
		sum += QuantityAvailable;
		const OwnerID = AddressID.startsWith('WH-') ? SELLER : supplier;
		const record = {
			ID: AddressID,
			OwnerID,
			AddressID,
			AllowAllBuyers: true,
			OrderCanExceed: false,
			QuantityAvailable,
			LastUpdated: now,
			xp: null,
		};
		data.at(`products/${id}/inventoryrecords`).put(AddressID, record);
	}
	data.at('products').put(id, { ...made, Inventory: { ...(made.Inventory as Entity), QuantityAvailable: sum } });
}

function seedCatalog(data: OrderCloudData, ID: string, categories: readonly string[]): void {
	data.at('catalogs').put(ID, {
		ID,
		OwnerID: SELLER,
		Name: `Catalog of ${ID}`,
		Description: null,
		Active: true,
		CategoryCount: categories.length,
		xp: null,
	});
	data.at('catalogs/assignments').put(`BuyerID=${ID}&CatalogID=${ID}`, {
		CatalogID: ID,
		BuyerID: ID,
		ViewAllCategories: true,
		ViewAllProducts: true,
	});
	categories.forEach((one, index) => {
		data
			.at(`catalogs/${ID}/categories`)
			.put(one, { ID: one, Name: one, ListOrder: index, Active: true, ParentID: null, ChildCount: 0, xp: null });
	});
}

/** One product comes in three sizes, from which variants can be generated. */
function seedSpecs(data: OrderCloudData): void {
	data.at('specs').put('SIZE', {
		ID: 'SIZE',
		OwnerID: SELLER,
		Name: 'Size',
		Required: true,
		DefinesVariant: true,
		OptionCount: 3,
		xp: null,
	});
	['S', 'M', 'L'].forEach((ID, ListOrder) => {
		const PriceMarkup = ID === 'L' ? 2 : 0;
		data
			.at('specs/SIZE/options')
			.put(ID, { ID, Value: ID, ListOrder, PriceMarkupType: 'AmountPerQuantity', PriceMarkup, xp: null });
	});
	data
		.at('specs/productassignments')
		.put(`ProductID=PROD-0${COUNT}&SpecID=SIZE`, { SpecID: 'SIZE', ProductID: `PROD-0${COUNT}` });
}

function seedPromotions(data: OrderCloudData): void {
	const common = { Active: true, AllowAllBuyers: true, CanCombine: false, AutoApply: false, OwnerID: SELLER, xp: null };
	const TEN = {
		ID: 'TENOFF',
		Code: 'TENOFF',
		Name: 'Ten percent',
		EligibleExpression: 'order.Subtotal > 10',
		ValueExpression: 'order.Subtotal * 0.1',
	};
	const OLD = {
		ID: 'OLD',
		Code: 'OLD',
		Name: 'Long over',
		EligibleExpression: 'true',
		ValueExpression: '5',
		ExpirationDate: '2020-01-01T00:00:00Z',
	};
	for (const one of [TEN, OLD]) data.at('promotions').put(one.ID, { ...common, ...one });
}
