import type { Lookup } from '../../connector/core/provider';

/**
 * A list that is filtered by one exact value, as no query of the schema supports partial matches. The typed text is
 * passed as JSON, because a comma in it would otherwise split it into two values.
 */
function by(key: string, operation: string, value: string, ...label: string[]): Lookup {
	return {
		operation: `${operation}.getAll`,
		value: [value],
		label: [...label, ...(label.includes(value) ? [] : [value])],
		search: (typed) => ({ [key]: JSON.stringify([typed]) }),
		exact: true,
	};
}

/** Entities identified by their ID, a number or UUID that the platform assigns. */
function withId(operation: string, ...label: string[]): Lookup {
	return by('ref', operation, 'id', ...label);
}

/** Entities identified by their ref, which their creator assigns. */
function withRef(operation: string, ...label: string[]): Lookup {
	return by('ref', operation, 'ref', ...label);
}

/** Refs of these are only unique within their catalogue, so it is shown too. */
function inCatalogue(operation: string, ...label: string[]): Lookup {
	return withRef(operation, ...label, 'ref', 'catalogue.ref');
}

/** Lists to pick identifiers, refs and names from, by entity; `customer` and `carrier` have several keys. */
export const fluentLookups: Readonly<Record<string, Lookup>> = {
	article: withId('article', 'ref', 'name', 'status'),
	billingAccount: withRef('billingAccount', 'name', 'ref', 'status'),
	carrier: withId('carrier', 'name', 'ref'),
	carrierConsignment: withRef('carrierConsignment', 'ref', 'status'),
	carrierRef: withRef('carrier', 'name', 'ref'),
	category: inCatalogue('category', 'name'),
	consignment: withId('consignment', 'ref', 'status'),
	control: withRef('control', 'name', 'ref'),
	controlGroup: withRef('controlGroup', 'name', 'ref'),
	creditMemo: withRef('creditMemo', 'ref', 'status'),
	creditMemoItem: withRef('creditMemoItem', 'ref', 'type'),
	currency: by('alphabeticCode', 'currency', 'alphabeticCode', 'name'),
	customer: withId('customer', 'username', 'ref'),
	customerAddress: withId('customerAddress', 'name', 'ref', 'city'),
	customerRef: withRef('customer', 'username', 'ref'),
	customerUsername: by('username', 'customer', 'username', 'username', 'ref'),
	financialTransaction: withId('financialTransaction', 'ref', 'type', 'status'),
	fulfilment: withId('fulfilment', 'ref', 'type', 'status'),
	fulfilmentChoice: withId('fulfilmentChoice', 'ref', 'type', 'status'),
	fulfilmentOption: withId('fulfilmentOption', 'ref', 'type', 'status'),
	fulfilmentPlan: withId('fulfilmentPlan', 'ref', 'type', 'status'),
	groupProduct: inCatalogue('groupProduct', 'name'),
	inventoryCatalogue: withRef('inventoryCatalogue', 'name', 'ref'),
	inventoryPosition: inCatalogue('inventoryPosition', 'productRef', 'locationRef'),
	inventoryQuantity: inCatalogue('inventoryQuantity', 'type', 'status'),
	invoice: withRef('invoice', 'ref', 'status'),
	invoiceItem: withRef('invoiceItem', 'ref', 'type'),
	location: withId('location', 'name', 'ref', 'status'),
	manifest: withRef('manifest', 'name', 'ref', 'status'),
	network: withId('network', 'ref', 'type'),
	order: withId('order', 'ref', 'type', 'status'),
	orderItem: withId('orderItem', 'ref', 'order.ref'),
	payment: withRef('payment', 'ref', 'status'),
	paymentServiceProvider: withRef('paymentServiceProvider', 'name', 'ref'),
	paymentTransaction: withRef('paymentTransaction', 'ref', 'type', 'status'),
	permission: by('name', 'permission', 'name', 'name'),
	productCatalogue: withRef('productCatalogue', 'name', 'ref'),
	retailer: withId('retailer', 'tradingName', 'ref'),
	returnFulfilment: withRef('returnFulfilment', 'ref', 'status'),
	returnFulfilmentItem: withRef('returnFulfilmentItem', 'ref'),
	returnOrder: withRef('returnOrder', 'ref', 'type', 'status'),
	returnOrderItem: withRef('returnOrderItem', 'ref', 'status'),
	role: by('name', 'role', 'name', 'name'),
	setting: by('name', 'setting', 'id', 'name', 'context', 'contextId'),
	standardProduct: inCatalogue('standardProduct', 'name'),
	storageArea: by('name', 'storageArea', 'id', 'name', 'status'),
	storeAddress: withId('storeAddress', 'name', 'ref', 'city'),
	user: by('username', 'user', 'id', 'username', 'firstName', 'lastName'),
	variantProduct: inCatalogue('variantProduct', 'name'),
	virtualCatalogue: withRef('virtualCatalogue', 'name', 'ref'),
	virtualPosition: inCatalogue('virtualPosition', 'productRef', 'groupRef'),
	wave: withId('wave', 'name', 'ref', 'status'),
};
