import type { Entity } from '../../store';
import { type Call, type Handles, nowOf } from '../context';
import { acted, created, existing, listOf, NO_CONTENT, ok } from '../entities/crud';
import { idOf } from '../entities/ids';
import { idExists, notFound, refuse } from '../errors';
import { changeOrder, linesOf } from './change';
import { orderOf } from './find';

/** Operations on shipments below an order. */
export const orderShipmentHandles: Handles = {
	'GET /shipments': (call) => {
		const { ID } = orderOf(call);
		const holds = (shipment: string) => itemsOf(call, shipment).startingWith(`${String(ID)}/`).length > 0;
		return listOf(call, 'shipments', { name: `shipments of ${String(ID)}`, where: ({ key }) => holds(key) });
	},
	'POST /ship': (call) => {
		const order = orderOf(call);
		if (order.Status !== 'Open') {
			refuse('Order.CannotShipBadStatus', 'Only an open order can be shipped', { Status: order.Status });
		}
		const lines = linesOf(call, order).filter((line) => leftOf(line) > 0);
		if (!lines.length) refuse('Order.CannotShipWithNoLineItems', 'There is nothing left to ship');
		const ID = idOf(call.body.ID);
		if (call.data.at('shipments').has(ID)) idExists('Shipment', ID);
		const BuyerID = order.FromCompanyID;
		call.data.at('shipments').put(ID, { BuyerID, DateShipped: nowOf(call), ...call.body, ID });
		for (const line of lines) addItem(call, ID, order, line, leftOf(line));
		return acted(call.kinds.order, call.data.orders.get(String(order.ID)) ?? order);
	},
};

const ITEM = '/v1/shipments/{shipmentID}/items/{orderID}/{lineItemID}';

/** Shipments and what is in them. */
export const shipmentHandles: Handles = {
	'POST /v1/shipments/{shipmentID}/items': (call) => {
		const { OrderID, LineItemID, QuantityShipped } = call.body;
		const order = call.data.orders.get(String(OrderID)) ?? notFound('Order', String(OrderID));
		const line = call.data.lineItems.get(`${String(OrderID)}/${String(LineItemID)}`);
		if (!line) return notFound('LineItem', String(LineItemID));
		return created(call, addItem(call, call.params.shipmentID, order, line, Number(QuantityShipped)));
	},
	[`GET ${ITEM}`]: (call) => ok(call, itemOf(call)),
	[`DELETE ${ITEM}`]: (call) => {
		const { OrderID, LineItemID, QuantityShipped } = itemOf(call);
		const { shipmentID, orderID, lineItemID } = call.params;
		itemsOf(call, shipmentID).delete(`${orderID}/${lineItemID}`);
		const line = call.data.lineItems.get(`${String(OrderID)}/${String(LineItemID)}`);
		if (line) shipped(call, String(OrderID), line, -Number(QuantityShipped));
		return NO_CONTENT;
	},
	'PUT /v1/shipments/{shipmentID}/shipfrom': (call) => withAddress(call, 'FromAddress'),
	'PUT /v1/shipments/{shipmentID}/shipto': (call) => withAddress(call, 'ToAddress'),
};

function itemsOf({ data }: Call, shipment: string) {
	return data.at(`shipments/${shipment}/items`);
}

function itemOf(call: Call): Entity {
	const { shipmentID, orderID, lineItemID } = call.params;
	return itemsOf(call, shipmentID).get(`${orderID}/${lineItemID}`) ?? notFound('ShipmentItem', lineItemID);
}

const leftOf = ({ Quantity, QuantityShipped }: Entity): number => Number(Quantity) - Number(QuantityShipped ?? 0);

/** Adds goods of a line item to a shipment; a completely shipped order is completed. */
function addItem(call: Call, shipment: string, order: Entity, line: Entity, quantity: number): Entity {
	const items = itemsOf(call, shipment);
	const key = `${String(order.ID)}/${String(line.ID)}`;
	const before = Number(items.get(key)?.QuantityShipped ?? 0);
	if (quantity - before > leftOf(line)) {
		refuse('ShipmentItem.QuantityExceeded', 'More than was ordered', {
			LineItemID: line.ID,
			QuantityLeft: leftOf(line),
		});
	}
	const {
		UnitPrice = null,
		CostCenter = null,
		DateNeeded = null,
		Product,
		Variant = null,
		Specs = [],
		xp = null,
	} = line;
	const rest = { UnitPrice, CostCenter, DateNeeded, Product, Variant, Specs, xp };
	const item = { OrderID: order.ID, LineItemID: line.ID, QuantityShipped: quantity, ...rest };
	items.put(key, item);
	shipped(call, String(order.ID), line, quantity - before);
	return item;
}

function shipped(call: Call, orderId: string, line: Entity, more: number): void {
	const QuantityShipped = Number(line.QuantityShipped ?? 0) + more;
	call.data.lineItems.put(`${orderId}/${String(line.ID)}`, { ...line, QuantityShipped });
	const order = call.data.orders.get(orderId);
	if (!order || order.Status !== 'Open') return;
	if (linesOf(call, order).every((one) => leftOf(one) <= 0)) {
		changeOrder(call, order, { Status: 'Completed', DateCompleted: nowOf(call) });
	}
}

function withAddress(call: Call, member: 'FromAddress' | 'ToAddress') {
	const { place, id, entity } = existing(call, '/v1/shipments/{shipmentID}');
	const changed = { ...entity, [member]: call.body };
	call.data.at(place).put(id, changed);
	return ok(call, changed, call.kinds.shipment);
}
