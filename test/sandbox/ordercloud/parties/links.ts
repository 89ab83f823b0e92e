import type { Handles } from '../context';
import { NO_CONTENT } from '../entities/crud';
import { notFound } from '../errors';
import { entitiesSource } from '../list/source';

/** Buyers that a supplier serves. */
export const linkHandles: Handles = {
	'GET /v1/suppliers/{supplierID}/buyers': (call) => {
		const place = `suppliers/${call.params.supplierID}/buyers`;
		const buyers = call.data
			.at(place)
			.fresh()
			.map(({ ID }) => call.data.at('buyers').get(String(ID)) ?? { ID });
		return call.lists.reply(call, { source: entitiesSource(buyers), name: call.request.path });
	},
	'PUT /v1/suppliers/{supplierID}/buyers/{buyerID}': (call) => {
		const { supplierID, buyerID } = call.params;
		if (!call.data.at('buyers').has(buyerID)) notFound('Buyer', buyerID);
		call.data.at(`suppliers/${supplierID}/buyers`).put(buyerID, { ID: buyerID });
		return NO_CONTENT;
	},
	'DELETE /v1/suppliers/{supplierID}/buyers/{buyerID}': (call) => {
		const { supplierID, buyerID } = call.params;
		call.data.at(`suppliers/${supplierID}/buyers`).delete(buyerID);
		return NO_CONTENT;
	},
};
