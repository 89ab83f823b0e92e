import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import { type Call, type Handles, nowOf } from '../context';
import { created, NO_CONTENT, ok, shown } from '../entities/crud';
import { idOf } from '../entities/ids';
import { idExists, notFound, refuse } from '../errors';
import { entitiesSource, type EntityRow } from '../list/source';
import { priceOf } from '../products/price';
import { cents, lineKey, total } from './change';
import { orderOf } from './find';
import { addressOf } from './make';
import { ofLine } from './ofLine';

/** Handlers of an order's line items, by method and path below the order. Each write changes the order's totals. */
export const lineItemHandles: Handles = {
	'GET /lineitems': (call) => {
		const rows = call.data.lineItems.startingWith(`${String(orderOf(call).ID)}/`);
		const source = entitiesSource(rows.map(({ value }) => value));
		const show = ({ value }: EntityRow) => shown(call.kinds.lineItem, value);
		return call.lists.reply(call, { source, name: call.request.path, show });
	},
	'POST /lineitems': (call) => {
		const order = editable(call, orderOf(call));
		const id = idOf(call.body.ID);
		if (call.data.lineItems.has(lineKey(order, id))) idExists('LineItem', id);
		return created(call, put(call, order, { ...call.body, ID: id }), call.kinds.lineItem);
	},
	'GET /lineitems/{lineItemID}': (call) => ok(call, lineOf(call, orderOf(call)), call.kinds.lineItem),
	'PUT /lineitems/{lineItemID}': (call) => {
		const order = editable(call, orderOf(call));
		const id = call.params.lineItemID;
		const old = call.data.lineItems.get(lineKey(order, id));
		return ok(call, put(call, order, { ...call.body, ID: id }, old), call.kinds.lineItem);
	},
	'PATCH /lineitems/{lineItemID}': (call) => {
		const order = orderOf(call);
		const old = lineOf(call, order);
		const { ProductID } = call.body;
		if (ProductID !== undefined && ProductID !== old.ProductID) {
			refuse('LineItem.CannotChangeProductID', 'The product of a line item stays');
		}
		const xp = isObject(call.body.xp) && isObject(old.xp) ? { ...old.xp, ...call.body.xp } : (call.body.xp ?? old.xp);
		return ok(call, put(call, order, { ...old, ...call.body, xp }, old), call.kinds.lineItem);
	},
	'DELETE /lineitems/{lineItemID}': (call) => {
		const order = editable(call, orderOf(call));
		call.data.lineItems.delete(lineKey(order, lineOf(call, order).ID));
		total(call, order);
		return NO_CONTENT;
	},
	'PUT /lineitems/{lineItemID}/shipto': (call) => ok(call, shipTo(call, call.body), call.kinds.lineItem),
	'PATCH /lineitems/{lineItemID}/shipto': (call) => {
		const { ShippingAddress: address } = lineOf(call, orderOf(call));
		if (!isObject(address)) {
			refuse('LineItem.CannotPatchShippingAddressIfMissing', 'There is no shipping address yet');
		}
		return ok(call, shipTo(call, { ...(address as Entity), ...call.body }), call.kinds.lineItem);
	},
};

export function lineOf(call: Call, order: Entity): Entity {
	const id = call.params.lineItemID;
	return call.data.lineItems.get(lineKey(order, id)) ?? notFound('LineItem', id);
}

/** Buyers can no longer change the line items of a submitted order; the seller can. */
function editable({ caller }: Call, order: Entity): Entity {
	if (caller.type === 'admin' || order.IsSubmitted !== true) return order;
	return refuse('Order.CannotSubmitBadStatus', 'The line items of a submitted order stay as they are', {
		Status: order.Status,
	});
}

function shipTo(call: Call, address: Entity): Entity {
	const order = orderOf(call);
	const line: Entity = { ...lineOf(call, order), ShippingAddress: address, ShippingAddressID: address.ID ?? null };
	call.data.lineItems.put(lineKey(order, line.ID), line);
	return line;
}

/** Stores a line item with its prices and updates the order's totals. */
export function put(call: Call, order: Entity, given: Entity, old?: Entity): Entity {
	const product = call.data.at('products').get(String(given.ProductID));
	if (!product) return notFound('Product', String(given.ProductID));
	const Quantity = Number(given.Quantity ?? 1);
	const price = priceOf(call, product, order.FromCompanyID, Quantity);
	const overridden =
		mayOverride(call) &&
		given.UnitPrice !== undefined &&
		given.UnitPrice !== null &&
		given.UnitPrice !== old?.UnitPrice;
	const PriceOverridden = overridden || old?.PriceOverridden === true;
	const UnitPrice = PriceOverridden ? Number(given.UnitPrice) : price.unit;
	const LineSubtotal = cents((UnitPrice ?? 0) * Quantity + markup(call, given.Specs, UnitPrice ?? 0, Quantity));
	const PromotionDiscount = Number(old?.PromotionDiscount ?? 0);
	const line: Entity = {
		...given,
		Quantity,
		DateAdded: old?.DateAdded ?? nowOf(call),
		QuantityShipped: old?.QuantityShipped ?? 0,
		UnitPrice,
		PriceOverridden,
		PriceScheduleID: price.schedule,
		IsOnSale: price.onSale,
		LineSubtotal,
		PromotionDiscount,
		LineTotal: cents(LineSubtotal - PromotionDiscount),
		Product: ofLine(product),
		Variant: variantOf(call, product, given.Specs),
		SupplierID: product.DefaultSupplierID ?? null,
		...addressOf(call, 'ShippingAddress', given.ShippingAddressID),
	};
	call.data.lineItems.put(lineKey(order, given.ID), line);
	total(call, order);
	return line;
}

/** Setting a price requires a role; without it the platform's price applies. */
function mayOverride({ caller }: Call): boolean {
	return caller.roles.some((role) => role === 'FullAccess' || role === 'OverrideUnitPrice' || role === 'OrderAdmin');
}

/** What the chosen spec options add to the price of a line. */
function markup(call: Call, specs: unknown, unit: number, quantity: number): number {
	return specsOf(specs).reduce((sum, { SpecID, OptionID }) => {
		const option = call.data.collections.peek(`specs/${String(SpecID)}/options`)?.get(String(OptionID));
		const amount = Number(option?.PriceMarkup ?? 0);
		if (option?.PriceMarkupType === 'AmountPerQuantity') return sum + amount * quantity;
		if (option?.PriceMarkupType === 'AmountTotal') return sum + amount;
		return option?.PriceMarkupType === 'Percentage' ? sum + (unit * quantity * amount) / 100 : sum;
	}, 0);
}

/** The variant with the chosen options. Refuses a choice without a variant. */
function variantOf(call: Call, product: Entity, specs: unknown): Entity | null {
	const variants = call.data.collections.peek(`products/${String(product.ID)}/variants`)?.fresh() ?? [];
	if (!variants.length) return null;
	const chosen = specsOf(specs);
	const fits = ({ Specs }: Entity) =>
		specsOf(Specs).every((one) =>
			chosen.some(({ SpecID, OptionID }) => SpecID === one.SpecID && OptionID === one.OptionID),
		);
	const found = variants.find(fits);
	if (!found)
		return refuse('LineItem.VariantNotFound', 'No variant of the product has these options', { Specs: specs });
	const { ID, Name = null, Description = null } = found;
	return { ID, Name, Description, xp: found.xp ?? null };
}

function specsOf(specs: unknown): Entity[] {
	return Array.isArray(specs) ? (specs as Entity[]) : [];
}
