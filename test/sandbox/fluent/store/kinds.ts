import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';

import { memoized } from '../../memoized';
import { numberedUuid } from '../../store';
import { servedSchema } from '../schema';

/** Records without an identifier in the schema. */
const NAMELESS = ['Permission', 'ConsignmentArticle', 'CarrierConsignmentArticle', 'SourcingProfile'];

/** Kinds of records that implement an interface. */
const INTERFACES: Readonly<Record<string, readonly string[]>> = {
	Product: ['StandardProduct', 'VariantProduct', 'GroupProduct'],
	Address: ['StoreAddress', 'CustomerAddress'],
};

/** Newer entities have UUIDs, the others numbers written as text. */
const NEWER = [
	...['ProductCatalogue', 'Category', 'StandardProduct', 'VariantProduct', 'GroupProduct', 'App'],
	...['InventoryCatalogue', 'InventoryPosition', 'InventoryQuantity', 'VirtualCatalogue', 'VirtualPosition'],
	...['ControlGroup', 'Control', 'CarrierConsignment', 'Manifest', 'FulfilmentOption', 'FulfilmentPlan'],
	...['BillingAccount', 'CreditMemo', 'CreditMemoItem', 'Invoice', 'InvoiceItem', 'Currency'],
	...['Payment', 'PaymentTransaction', 'PaymentServiceProvider', 'ReturnOrder', 'ReturnOrderItem'],
	...['ReturnFulfilment', 'ReturnFulfilmentItem', 'ReturnVerification'],
];
const numberOf = new Map(NEWER.map((kind, index) => [kind, index]));

/** The object type of the schema that records of a kind have. */
export const objectType = memoized((kind: string): GraphQLObjectType => {
	const type = servedSchema().getType(kind);
	if (!isObjectType(type)) throw new Error(`The schema has no object type ${kind}`);
	return type;
});

/** Whether values of a type are records: of an object type with an identifier, or of an interface of such. */
export const isKind = memoized((name: string): boolean => {
	if (NAMELESS.includes(name) || Object.hasOwn(INTERFACES, name)) return true;
	const type = servedSchema().getType(name);
	return isObjectType(type) && String(type.getFields().id?.type) === 'ID!';
});

/** Kinds of records that a type can be. */
export const kindsOf = (name: string): readonly string[] => INTERFACES[name] ?? [name];

/** Name of the node type if a type is a connection. */
export function nodeType(type: GraphQLOutputType): string | undefined {
	const named = getNamedType(type);
	if (!isObjectType(named) || !named.name.endsWith('Connection')) return undefined;
	const edge = getNamedType(named.getFields().edges.type) as GraphQLObjectType;
	return getNamedType(edge.getFields().node.type).name;
}

/** The identifier of the record `number` of a kind; the same at every start. */
export function identifier(kind: string, number: number): string {
	const newer = numberOf.get(kind);
	// Both kinds of addresses share one type in references, so the identifier must distinguish them.
	if (newer === undefined) return String((kind === 'CustomerAddress' ? 500_000 : 1000) + number);
	return numberedUuid(0x5eed0000 + newer, 0, 4, number);
}

/** The platform's name of a kind in events and workflows. */
export const entityName = memoized((kind: string): string => {
	if (kindsOf('Product').includes(kind)) return 'PRODUCT';
	if (kind === 'FulfilmentOption') return 'FULFILMENT_OPTIONS';
	return kind.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
});
