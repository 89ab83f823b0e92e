import { drawn, GOODS } from '../goods';
import { jsonObject } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { rucError } from './errors';
import { RUC_CLIENT_ID, RUC_FACILITIES } from './seed';
import type { RucSettings } from './settings';

/** SKUs that are not in stock, so that callers get fewer than they asked for. */
const NOT_HELD = new Set(['TENT-2P', 'STOVE-TWIN']);

/**
 * `POST /v1/inventoryService/findInventoryBySkuList`. The request is documented, the response is not: all its members
 * are made up, and SKUs that are not in stock are left out.
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
	// All numbered goods are in stock, so that requests for thousands of SKUs find them.
	return /^[A-Z]+-\d{1,8}$/.test(sku) || GOODS.some((good) => good.sku === sku);
}

function stock(sku: string, distributionCentre: string) {
	const onHand = drawn(`${distributionCentre}/${sku}`, 120);
	const reserved = Math.min(onHand, drawn(`${distributionCentre}/${sku}/reserved`, 15));
	return { sku, distributionCentre, onHand, reserved, available: onHand - reserved };
}
