import type { Reply } from '../../http/types';
import { bodyOf, type FedexContext, type FedexRoute } from '../context';
import { list } from '../list';
import type { Shipment } from '../records';

/** Only identifier and state are shown, by the page on cancelling; the rest is the body as sent. */
function show({ shipmentId, status, body, shipping }: Shipment) {
	return { shipmentId, status, ...body, ...(shipping ? { shippingDetails: shipping } : {}) };
}

function brief({ shipmentId, status }: Shipment) {
	return { inboundShipment: { shipmentId, status } };
}

export const inboundShipmentRoutes: readonly FedexRoute[] = [
	{
		method: 'GET',
		path: '/v1/inboundShipments',
		name: 'inboundShipment.list',
		style: 'boolean',
		query: ['createdTimestamp', 'responseFilter', 'pageLimit', 'nextTimestamp', 'prevTimestamp'],
		handler: (request, context, style) =>
			list(request, context, {
				collection: context.data.shipments,
				member: 'inboundShipments',
				style,
				times: { createdTimestamp: ({ stamp }) => stamp },
				show,
			}),
	},
	{
		method: 'POST',
		path: '/v1/inboundShipments',
		name: 'inboundShipment.create',
		style: 'boolean',
		handler(request, { data, replies, clock }, style) {
			const shipmentId = `IS-${3001 + data.shipments.size}`;
			const made: Shipment = { shipmentId, status: 'Created', body: bodyOf(request) };
			data.shipments.add(made, clock.now());
			return replies.ok(style, brief(made));
		},
	},
	{
		method: 'PUT',
		path: '/v1/inboundShipments/{shipmentId}',
		name: 'inboundShipment.update',
		style: 'boolean',
		handler: (request, context, style) =>
			change(context, request.params.shipmentId, style, (shipment) => {
				Object.assign(shipment.body, bodyOf(request));
			}),
	},
	{
		method: 'POST',
		path: '/v1/inboundShipments/{shipmentId}/shipping',
		name: 'inboundShipment.setShippingDetails',
		style: 'boolean',
		handler: (request, context, style) =>
			change(context, request.params.shipmentId, style, (shipment) => {
				shipment.shipping = bodyOf(request);
				// Before this call a shipment is not sent to the warehouse (S18).
				shipment.status = 'Sent';
			}),
	},
	{
		method: 'POST',
		path: '/v1/inboundShipments/{shipmentId}/cancel',
		name: 'inboundShipment.cancel',
		style: 'boolean',
		handler: (request, context, style) =>
			change(context, request.params.shipmentId, style, (shipment) => {
				shipment.status = 'Canceled';
			}),
	},
];

/** Changes a shipment that is neither received nor cancelled. */
function change(
	{ data, replies, clock }: FedexContext,
	id: string,
	style: FedexRoute['style'],
	apply: (shipment: Shipment) => void,
): Reply {
	const found = data.shipments.get(id);
	if (!found) return replies.invalid(404, [{ code: 'ERR-INB-0404', description: 'The shipment is not known' }]);
	if (found.value.status === 'Received' || found.value.status === 'Canceled') {
		const description = `The shipment is ${found.value.status.toLowerCase()} and cannot be changed`;
		return replies.failed(style, 'ERR-INB-0003', description);
	}
	apply(found.value);
	found.updated = clock.now();
	return replies.ok(style, brief(found.value));
}
