import type { Entity } from '../../store';
import { type Call, type Handle, type Handles, nowOf, queryOf } from '../context';
import { create, deleteOne, listOf, patch, save, shown } from '../entities/crud';
import { placeOf } from '../entities/place';

const PRODUCT = '/v1/products/{productID}';

export const inventoryHandles: Handles = {
	...recordsBelow(`${PRODUCT}/inventoryrecords`),
	...recordsBelow(`${PRODUCT}/variants/{variantID}/inventoryrecords`),
};

/** Inventory records of a product or a variant. The inventory of a product is the sum of its records, if it has any. */
function recordsBelow(path: string): Handles {
	const item = `${path}/{inventoryRecordID}`;
	return {
		[`GET ${path}`]: (call) => listRecordsAt(call, placeOf(call, path)),
		[`POST ${path}`]: summed(create),
		[`PUT ${item}`]: summed(save),
		[`PATCH ${item}`]: summed(patch),
		[`DELETE ${item}`]: summed(deleteOne),
	};
}

/** The records at a path, each with its address if requested. */
export function listRecordsAt(call: Call, place: string) {
	const withAddress = queryOf(call, 'includeAddress') === 'true';
	return listOf(call, place, {
		show: ({ value }) => shown(call.kind, withAddress ? { ...value, Address: addressOf(call, value) } : value),
	});
}

function addressOf({ data }: Call, { OwnerID, AddressID }: Entity): Entity | null {
	const id = String(AddressID);
	return (
		data.collections.peek(`suppliers/${String(OwnerID)}/addresses`)?.get(id) ?? data.at('addresses').get(id) ?? null
	);
}

function summed(write: Handle): Handle {
	return (call) => {
		const reply = write(call);
		const { productID, variantID } = call.params;
		const product = call.data.at('products').get(productID);
		if (variantID === undefined && product) {
			const records = call.data.at(`products/${productID}/inventoryrecords`).fresh();
			const QuantityAvailable = records.reduce((sum, one) => sum + Number(one.QuantityAvailable ?? 0), 0);
			const Inventory = { ...(product.Inventory as Entity | null), QuantityAvailable, LastUpdated: nowOf(call) };
			call.data.at('products').put(productID, { ...product, Inventory });
		}
		return reply;
	};
}
