import type { OutputField, OutputTypes } from '../../../connector/features/graphql/words';
import { outputTypes } from './output';
import { isSecret } from './secrets';

/** Depth up to which objects without an identifier are included. */
const DEEPEST = 3;

/** Entities that are read as part of the entity to which they belong. */
const PARTS: ReadonlySet<string> = new Set([
	'Address',
	'CustomerAddress',
	'OpeningSchedule',
	'OrderBillingAddress',
	'StoreAddress',
]);

/** The fields that identify another entity. */
const NAMES = ['id', 'ref', 'username', 'name', 'alphabeticCode'];

/** Lists without which an entity would say little, and further fields of related entities. */
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
 * The default selection of an object type: its values, the objects that are part of it, the identifiers of other
 * entities, and the lists without which it would say little. Never includes secrets.
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

/** Each object costs a query per row, so productRef makes product redundant, and customer customerLink. */
function isSaidAlready(name: string, all: readonly string[]): boolean {
	return all.includes(`${name}Ref`) || (name.endsWith('Link') && all.includes(name.slice(0, -4)));
}

/** Paths within the value of a field; an empty path is the value itself. */
function inside(field: OutputField, types: OutputTypes, depth: number): string[] {
	const of = types[field.type];
	if (of === undefined) return [''];
	if (PARTS.has(field.type)) return valuesOf(field.type, types);
	const isEntity = Object.hasOwn(of.fields, 'id') && !isLink(field.type);
	if (!isEntity) return depth < DEEPEST ? own(field.type, types, depth + 1) : [];
	// A list of other entities has no upper limit.
	return field.list ? [] : NAMES.filter((name) => Object.hasOwn(of.fields, name)).slice(0, 2);
}

/** A key of another entity, which may contain nothing but an identifier. */
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
