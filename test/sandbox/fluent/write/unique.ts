import { fault } from '../errors';
import type { FluentData } from '../store/data';
import { kindsOf } from '../store/kinds';
import { Link, type Values } from '../store/row';

/** Members that are unique together, by kind; the first one is the reference. */
const UNIQUE: Readonly<Record<string, readonly string[]>> = {
	Order: ['ref'],
	Location: ['ref'],
	Carrier: ['ref'],
	Retailer: ['ref'],
	Customer: ['username'],
	User: ['username'],
	Role: ['name'],
	Setting: ['name', 'context', 'contextId'],
	ProductCatalogue: ['ref'],
	InventoryCatalogue: ['ref'],
	VirtualCatalogue: ['ref'],
	ControlGroup: ['ref'],
	Category: ['ref', 'catalogue'],
	StandardProduct: ['ref', 'catalogue'],
	VariantProduct: ['ref', 'catalogue'],
	GroupProduct: ['ref', 'catalogue'],
	InventoryPosition: ['ref', 'catalogue'],
	InventoryQuantity: ['ref', 'catalogue'],
	VirtualPosition: ['ref', 'catalogue'],
	Control: ['ref', 'controlGroup'],
	ReturnOrder: ['ref', 'retailer'],
	ReturnFulfilment: ['ref', 'returnOrder'],
	CarrierConsignment: ['ref'],
	Manifest: ['ref'],
	BillingAccount: ['ref'],
	CreditMemo: ['ref'],
	CreditMemoItem: ['ref'],
	Invoice: ['ref'],
	InvoiceItem: ['ref'],
	Payment: ['ref'],
	PaymentTransaction: ['ref'],
	PaymentServiceProvider: ['ref'],
};

const plain = (value: unknown): unknown => (value instanceof Link ? value.id : value);

/** Throws if a record of a kind with such values exists: orders and products have error codes of their own. */
export function checkUnique(kind: string, values: Values, data: FluentData): void {
	const members = UNIQUE[kind];
	if (!members) return;
	const product = kindsOf('Product').includes(kind);
	const [first, ...others] = members;
	const taken = data.find(product ? 'Product' : kind, first, values[first], (row) =>
		others.every((name) => plain(row.values[name]) === plain(values[name])),
	);
	if (!taken) return;
	const words = `${kind} with ${first} "${String(values[first])}" exists already`;
	if (kind === 'Order') throw fault('C0121E', words);
	throw fault(product ? 'C0128E' : 'C0123E', words);
}
