import type { OutputField, OutputTypes } from '../../../connector/features/graphql/words';
import { outputTypes } from './output';
import { isSecret } from './secrets';

/** How deep objects without an identifier of their own are taken along. */
const DEEPEST = 3;

/** Records of their own that are read as a part of what they belong to. */
const PARTS: ReadonlySet<string> = new Set([
	'Address',
	'CustomerAddress',
	'OpeningSchedule',
	'OrderBillingAddress',
	'StoreAddress',
]);

/** What another entity is known by. */
const NAMES = ['id', 'ref', 'username', 'name', 'alphabeticCode'];

/** Lists in an entity without which it says little, and more of what hangs on it. */
const MORE: Readonly<Record<string, readonly string[]>> = {
	Order: [
		'items.id',
		'items.ref',
		'items.status',
		'items.quantity',
		'items.price',
		'items.paidPrice',
		'items.taxPrice',
		'items.taxType',
		'items.totalPrice',
		'items.totalTaxPrice',
		'items.currency',
		'items.product.ref',
		'fulfilmentChoice.deliveryType',
		'fulfilmentChoice.pickupLocationRef',
	],
	Fulfilment: [
		'items.id',
		'items.ref',
		'items.status',
		'items.requestedQuantity',
		'items.filledQuantity',
		'items.rejectedQuantity',
		'items.orderItem.id',
		'items.orderItem.ref',
		'items.orderItem.product.ref',
	],
	InventoryPosition: [
		'quantities.id',
		'quantities.ref',
		'quantities.type',
		'quantities.status',
		'quantities.quantity',
		'quantities.condition',
		'quantities.expectedOn',
		'quantities.storageAreaRef',
	],
	Article: ['items.id', 'items.quantity', 'items.barcode', 'items.orderItem.ref'],
	Consignment: ['consignmentArticles.article.id', 'consignmentArticles.article.ref'],
	OrderItem: ['product.name'],
	StandardProduct: ['categories.ref', 'categories.name'],
	VariantProduct: ['categories.ref', 'categories.name'],
	VirtualInventory: [
		'location.name',
		'virtualPositions.id',
		'virtualPositions.ref',
		'virtualPositions.type',
		'virtualPositions.status',
		'virtualPositions.productRef',
		'virtualPositions.groupRef',
		'virtualPositions.quantity',
	],
};

const made = new Map<string, readonly string[]>();

/**
 * What is asked for of an object type unless the user chooses: its values, the objects that are a part of it, what others
 * are known by, and the lists without which it says little. Nothing that gives access.
 */
export async function usualFields(type: string): Promise<readonly string[]> {
	const types = await outputTypes();
	if (!Object.hasOwn(types, type)) return [];
	const found = made.get(type) ?? [...new Set([...own(type, types, 0), ...(MORE[type] ?? [])])];
	made.set(type, found);
	return found;
}

function own(type: string, types: OutputTypes, depth: number): string[] {
	const current = Object.entries(types[type].fields).filter(([, { deprecated }]) => !deprecated);
	const names = current.map(([name]) => name);
	return current.flatMap(([name, field]) => {
		if (field.connection || isSecret(name) || hasRequired(field) || isSaidAlready(name, names)) return [];
		return inside(field, types, depth).map((path) => (path === '' ? name : `${name}.${path}`));
	});
}

/** Each object costs a query for each row: productRef says what product.ref would, customer what customerLink would. */
function isSaidAlready(name: string, all: readonly string[]): boolean {
	return all.includes(`${name}Ref`) || (name.endsWith('Link') && all.includes(name.slice(0, -4)));
}

/** Paths in the value of a field; an empty one is the value itself. */
function inside(field: OutputField, types: OutputTypes, depth: number): string[] {
	const of = types[field.type];
	if (of === undefined) return [''];
	if (PARTS.has(field.type)) return valuesOf(field.type, types);
	const isEntity = Object.hasOwn(of.fields, 'id') && !isLink(field.type);
	if (!isEntity) return depth < DEEPEST ? own(field.type, types, depth + 1) : [];
	// A list of other entities may be as long as it likes.
	return field.list ? [] : NAMES.filter((name) => Object.hasOwn(of.fields, name)).slice(0, 2);
}

/** The key of another entity, of which there may be nothing but an identifier. */
function isLink(type: string): boolean {
	return type.endsWith('Link');
}

function valuesOf(type: string, types: OutputTypes): string[] {
	return Object.entries(types[type].fields)
		.filter(([, field]) => types[field.type] === undefined && !field.deprecated)
		.map(([name]) => name);
}

function hasRequired({ arguments: args = {} }: OutputField): boolean {
	return Object.values(args).some((type) => type.endsWith('!'));
}
