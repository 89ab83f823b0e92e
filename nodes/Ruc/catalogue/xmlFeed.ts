import type { Field, Operation } from '../../../connector/core/catalogue/types';
import { clientId } from './fields';

/** RUC limits the client identifier in feed paths to ten characters. */
const feedClientId: Field = {
	...clientId,
	description: 'RUC client identifier, at most 10 characters; leave empty to use the one of the credential',
	maxLength: 10,
};

function feed(name: string, label: string, action: string, description: string, code: string, root: string): Operation {
	return {
		resource: 'xmlFeed',
		name,
		label,
		action,
		description,
		method: 'POST',
		path: `/feeds/{clientId}/${code}`,
		server: 'feeds',
		parameters: [feedClientId],
		// The schemas are not public: the user provides the members, and only the root element is checked.
		body: { kind: 'xml', root, open: true, required: true, fields: [] },
		response: { kind: 'xml' },
		source: 'https://developer.fulfilit.cloud/guides/xml-api',
		confidence: 'high',
	};
}

/** The inbound feeds of the XML API, which use an API key instead of the OAuth token, and a separate host. */
export const xmlFeedOperations: readonly Operation[] = [
	feed(
		'sendCatalogue',
		'Send Catalogue',
		'Send catalogue as XML feed',
		'Send items as a CAT feed with the root element itemMaster',
		'CAT',
		'itemMaster',
	),
	feed(
		'sendPurchaseOrder',
		'Send Purchase Order',
		'Send purchase order as XML feed',
		'Send a purchase order as a PO feed with the root element vendorOrder',
		'PO',
		'vendorOrder',
	),
	feed(
		'sendReturn',
		'Send Return',
		'Send return as XML feed',
		'Send a return as an RMA feed with the root element returnMerchandiseAuthorization',
		'RMA',
		'returnMerchandiseAuthorization',
	),
	feed(
		'sendSalesOrder',
		'Send Sales Order',
		'Send sales order as XML feed',
		'Send a customer order as an NO feed with the root element orderRequest',
		'NO',
		'orderRequest',
	),
];
