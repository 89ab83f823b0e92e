import { jsonObject } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { drawn, GOODS } from '../goods';
import { rucError } from './errors';
import { RUC_CLIENT_ID, RUC_FACILITIES } from './seed';
import type { RucSettings } from './settings';

/** SKUs that RUC's warehouse does not hold, so that a caller meets some it asked for in vain. */
const NOT_HELD = new Set(['TENT-2P', 'STOVE-TWIN']);

/**
 * `POST /v1/inventoryService/findInventoryBySkuList`. The request is documented, the answer is not: every member of it
 * is made up, and SKUs that are not held are left out.
 */
export function findInventory(settings: RucSettings) {
	return (request: SandboxRequest): Reply => {
		const body = jsonObject(request) as { clientId: string; distributionCentre: string; products: string[] };
		const { clientId, distributionCentre, products } = body;
		if (clientId !== RUC_CLIENT_ID) return rucError(403, 'The clientId does not belong to this OAuth client');
		if (!RUC_FACILITIES.includes(distributionCentre)) return rucError(400, 'The distributionCentre is not known');
		if (products.length > settings.maxSkus) return rucError(400, `products takes at most ${settings.maxSkus} SKUs`);
		const found = [...new Set(products)].filter(isHeld).map((sku) => stock(sku, distributionCentre));
		return { status: 200, body: found };
	};
}

function isHeld(sku: string): boolean {
	if (NOT_HELD.has(sku)) return false;
	// Numbered goods stand for any amount, so that requests of thousands of SKUs find what they ask for.
	return /^[A-Z]+-\d{1,8}$/.test(sku) || GOODS.some((good) => good.sku === sku);
}

function stock(sku: string, distributionCentre: string) {
	const onHand = drawn(`${distributionCentre}/${sku}`, 120);
	const reserved = Math.min(onHand, drawn(`${distributionCentre}/${sku}/reserved`, 15));
	return { sku, distributionCentre, onHand, reserved, available: onHand - reserved };
}
