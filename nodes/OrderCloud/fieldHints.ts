import type { Curation } from '../../connector/core/catalogue/curate';
import { initialFields, RECORDS } from './initialFields';

type Hints = NonNullable<Curation['fields']>;

/** Labels, hints and examples by field name, or by operation and name. */
const TEXTS: Hints = {
	// The editor marks an empty JSON input as wrong; an empty object changes nothing.
	xp: { label: 'xp (JSON)', default: '{}' },
	direction: {
		description: 'Side of the order: sellers and suppliers receive Incoming ones, buyers send Outgoing ones',
	},
	from: { label: 'From Date', description: 'Orders created then or later' },
	to: { label: 'To Date', description: 'Orders created then or earlier' },
	level: { description: 'Only assignments to users, to groups or to whole companies' },
	depth: { description: 'Levels of categories: a number, or all', placeholder: '1' },
	adjustListOrders: {
		description: 'Whether the places of the other categories change along, so that no place is taken twice',
	},
	includeAddress: { description: 'Whether the address of each location is given, too' },
	overwriteExisting: { description: 'Whether variants that exist already are generated anew' },
	orders: { description: "Which of the user's orders move along" },
	approvable: { description: 'Whether only orders that the user can approve are given' },
	quantity: { description: 'Quantity of the price break that is deleted' },
	anonUserToken: { label: 'Anonymous User Token', description: 'Token of the anonymous user whose order is meant' },
	defaultPriceScheduleID: { description: "Price schedule for the supplier's sales of the product" },
	// Sample identifiers.
	orderID: { placeholder: 'ORD-10023' },
	lineItemID: { placeholder: 'LI-1' },
	productID: { placeholder: 'SHIRT-RED-M' },
	buyerID: { placeholder: 'acme' },
	catalogID: { placeholder: 'acme-catalog' },
	categoryID: { placeholder: 'shirts' },
	userID: { placeholder: 'jane' },
	supplierID: { placeholder: 'textile-mill' },
	inventoryRecordID: { placeholder: 'SHIRT-RED-M-BERLIN' },
	priceScheduleID: { placeholder: 'shirts-eur' },
	email: { placeholder: 'name@email.com' },
	promoCode: { label: 'Promotion Code', placeholder: 'SUMMER26' },
	shipmentID: { placeholder: 'SHIP-77' },
	newBuyerID: { label: 'New Buyer ID', placeholder: 'globex' },
	'cert.getPublicKey:ID': {
		description: 'Key of the public key, as it stands in the header of a token',
		placeholder: 'rsa-1',
	},
	// These placeholders and defaults are all that the mapper shows for a field.
	Active: { default: true },
	Code: { placeholder: 'SUMMER26' },
	OrderID: { placeholder: 'ORD-10023' },
	LineItemID: { placeholder: 'LI-1' },
	ProductID: { placeholder: 'SHIRT-RED-M' },
	BuyerID: { placeholder: 'acme' },
	CatalogID: { placeholder: 'acme-catalog' },
	CategoryID: { placeholder: 'shirts' },
	Email: { placeholder: 'name@email.com' },
	Shipper: { placeholder: 'UPS' },
	Country: { placeholder: 'US' },
	Currency: { placeholder: 'USD' },
	creditcardID: { label: 'Credit Card ID' },
	openidconnectID: { label: 'OpenID Connect ID' },
	ApiClientIDs: { label: 'API Client IDs' },
};

const generated = initialFields.filter(([, names]) => names.includes('ID')).map(([operation]) => operation);

/** Labels, hints and placeholders of fields, and which fields the form initially shows. */
export const orderCloudFields: Hints = {
	...TEXTS,
	...Object.fromEntries(
		initialFields.flatMap(([operation, names]) => names.map((name) => [`${operation}:${name}`, { shown: true }])),
	),
	...Object.fromEntries(
		generated.map((operation) => [`${operation}:ID`, { label: 'ID (Generated if Empty)', shown: true }]),
	),
	...Object.fromEntries(RECORDS.map((resource) => [`${resource}.update:ID`, { label: 'New ID' }])),
};
