import { bulkGood, drawn, GOODS, type Good } from '../../goods';
import type { FluentData } from '../store/data';
import { linkTo, type Row, type Values } from '../store/row';
import { make, text } from './maker';
import { INVENTORY_CATALOGUE, locationRef, positionRef, PRODUCT_CATALOGUE, RETAILER, VIRTUAL_CATALOGUE } from './names';

const catalogue = { ref: PRODUCT_CATALOGUE };
const ACTIVE = { status: 'ACTIVE' };
/** Number of variant products with seeded stock, and the locations. */
const STOCKED = 10;
const PLACES = [1, 2, 3];

/** Goods for sale: categories, standard products with their variants, and their stock. */
export function seedGoods(data: FluentData): void {
	const common = { retailerRefs: [RETAILER] };
	make(data, 'ProductCatalogue', { ref: PRODUCT_CATALOGUE, type: 'MASTER', name: 'Master', ...common }, ACTIVE);
	make(data, 'InventoryCatalogue', { ref: INVENTORY_CATALOGUE, type: 'DEFAULT', name: 'Default', ...common }, ACTIVE);
	make(data, 'ControlGroup', { ref: 'CG:1', type: 'DEFAULT', name: 'Controls', ...common }, ACTIVE);
	make(data, 'Control', { ref: 'BUFFER', type: 'BUFFER', name: 'Safety stock', controlGroup: { ref: 'CG:1' } }, ACTIVE);
	const virtual = { ref: VIRTUAL_CATALOGUE, type: 'BASE', name: 'Available to promise', ...common };
	const sources = { inventoryCatalogueRef: INVENTORY_CATALOGUE, productCatalogueRef: PRODUCT_CATALOGUE };
	make(data, 'VirtualCatalogue', { ...virtual, ...sources, controlGroupRef: 'CG:1' }, ACTIVE);
	for (const name of [...new Set(GOODS.map((good) => good.category))]) {
		make(data, 'Category', { ref: name.toUpperCase(), type: 'DEFAULT', name, catalogue }, ACTIVE);
	}
	for (const good of GOODS) makeVariant(data, good);
	const products = GOODS.slice(0, 2).map(({ sku }) => ({ ref: sku, catalogue }));
	make(data, 'GroupProduct', { ref: 'SET-TEE', type: 'GROUP', name: 'Two T-Shirts', catalogue, products }, ACTIVE);
	for (const good of GOODS.slice(0, STOCKED)) {
		for (const place of PLACES) {
			const onHand = drawn(`${good.sku} ${place}`, 50) + 1;
			makePosition(data, good.sku, locationRef(place), onHand);
			makeVirtualPosition(data, good.sku, locationRef(place), Math.max(onHand - 2, 0));
		}
	}
}

/** A variant product, and the standard product it belongs to. */
function makeVariant(data: FluentData, good: Good): void {
	const family = good.sku.split('-')[0];
	const common = {
		...{ catalogue, categories: [{ ref: good.category.toUpperCase(), catalogue }] },
		prices: [{ type: 'ORIGINAL', currency: 'USD', value: Number(good.price) }],
		...{
			gtin: String(drawn(good.sku, 10 ** 9)).padStart(13, '0'),
			taxType: { country: 'US', group: 'GST', tariff: '0' },
		},
	};
	if (!data.find('StandardProduct', 'ref', family)) {
		const name = good.name.replace(/ \S+$/, '');
		make(data, 'StandardProduct', { ...common, ref: family, type: 'STANDARD', name }, ACTIVE);
	}
	const product = { ref: family, catalogue };
	const attributes = [text('size', good.sku.split('-').pop() as string)];
	make(
		data,
		'VariantProduct',
		{ ...common, ref: good.sku, type: 'VARIANT', name: good.name, product, attributes },
		ACTIVE,
	);
}

/** A numbered variant product, for large amounts of data. */
export function makeBulkProduct(data: FluentData, number: number): void {
	const { sku, name } = bulkGood(number);
	const values = { ref: sku, type: 'VARIANT', name, gtin: String(number), catalogue: catalogueLink(data) };
	data.make('VariantProduct', { ...values, ...ACTIVE });
}

const catalogueLink = (data: FluentData) => linkTo(data.find('ProductCatalogue', 'ref', PRODUCT_CATALOGUE) as Row);

/** A position with the quantity on hand, and the quantity that can be promised. */
export function makePosition(
	data: FluentData,
	productRef: string,
	location: string,
	onHand: number,
	ref?: string,
): Row {
	const inventory = linkTo(data.find('InventoryCatalogue', 'ref', INVENTORY_CATALOGUE) as Row);
	const common: Values = { type: 'DEFAULT', productRef, ...ACTIVE };
	const known = { ...common, ref: ref ?? positionRef(productRef, location) };
	const position = data.make('InventoryPosition', { ...known, locationRef: location, onHand, catalogue: inventory });
	data.make('InventoryQuantity', {
		...{ ref: known.ref, type: 'LAST_ON_HAND', quantity: onHand, status: 'ACTIVE', condition: 'NEW' },
		...{ catalogue: inventory, position: linkTo(position) },
	});
	return position;
}

/** The quantity of a product that can be promised at a location. */
function makeVirtualPosition(data: FluentData, productRef: string, location: string, quantity: number): Row {
	const virtual = linkTo(data.find('VirtualCatalogue', 'ref', VIRTUAL_CATALOGUE) as Row);
	const values = { ref: `${productRef}:${location}`, type: 'DEFAULT', productRef, groupRef: location, quantity };
	return data.make('VirtualPosition', { ...values, ...ACTIVE, catalogue: virtual });
}
