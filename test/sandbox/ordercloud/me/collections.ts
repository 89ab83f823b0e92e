import type { Call, Handles } from '../context';
import { existing, listOf, NO_CONTENT } from '../entities/crud';
import { itemOf } from '../entities/place';
import { notFound, refuse } from '../errors';

const COLLECTION = '/v1/me/productcollections/{productCollectionID}';

/** Maximum number of products in a collection. */
const MOST = 500;

/** Product collections of a buyer user, and invitations to them. */
export const collectionHandles: Handles = {
	[`GET ${COLLECTION}/products`]: (call) => listOf(call, entriesAt(call)),
	[`POST ${COLLECTION}/products`]: (call) => add(call, String(call.body.ProductID)),
	[`PUT ${COLLECTION}/{productID}`]: (call) => add(call, call.params.productID),
	[`DELETE ${COLLECTION}/{productID}`]: (call) => {
		call.data.at(entriesAt(call)).delete(call.params.productID);
		return NO_CONTENT;
	},
	[`POST ${COLLECTION}/invitations/accept/{invitationID}`]: () => NO_CONTENT,
	[`POST ${COLLECTION}/invitations/decline/{invitationID}`]: () => NO_CONTENT,
};

function entriesAt(call: Call): string {
	const { place, id } = itemOf(call, COLLECTION);
	return `${place}/${id}/products`;
}

function add(call: Call, productId: string) {
	existing(call, COLLECTION);
	const product = call.data.at('products').get(productId) ?? notFound('Product', productId);
	const entries = call.data.at(entriesAt(call));
	if (entries.fresh().length >= MOST)
		refuse('ProductCollection.ProductEntryLimit', `A collection has at most ${MOST} products`);
	entries.put(productId, product);
	return NO_CONTENT;
}
