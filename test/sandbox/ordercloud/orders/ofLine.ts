import type { Entity } from '../../store';

/** The copy of its product in a line item. */
export function ofLine(product: Entity): Entity {
	const { ID, Name, Description = null, QuantityMultiplier = 1, ShipWeight = null, DefaultSupplierID = null } = product;
	return { ID, Name, Description, QuantityMultiplier, ShipWeight, DefaultSupplierID, xp: product.xp ?? null };
}
