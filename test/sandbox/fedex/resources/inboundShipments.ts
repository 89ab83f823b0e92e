import { at, bodyOf, type FedexRoute } from '../context';
import { list } from '../list';
import type { Shipment } from '../records';
import { change, type Changeable } from './change';

/** FedEx's page on cancelling shows only identifier and state; the rest is the body as sent. */
function show({ shipmentId, status, body, shipping }: Shipment) {
	return { shipmentId, status, ...body, ...(shipping ? { shippingDetails: shipping } : {}) };
}

function brief({ shipmentId, status }: Shipment) {
	return { inboundShipment: { shipmentId, status } };
}

/** A shipment can be changed until it is received or cancelled. */
const SHIPMENTS: Changeable<Shipment> = {
	collection: ({ shipments }) => shipments,
	...{ name: 'shipment', code: 'INB', brief },
	closed: ({ status }) =>
		['Received', 'Canceled'].includes(status) ? `${status.toLowerCase()} and cannot be changed` : undefined,
};

export const inboundShipmentRoutes: readonly FedexRoute[] = [
	{
		...at('GET /v1/inboundShipments', 'inboundShipment.list', 'boolean'),
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
		...at('POST /v1/inboundShipments', 'inboundShipment.create', 'boolean'),
		handler(request, { data, replies, clock }, style) {
			const shipmentId = `IS-${3001 + data.shipments.size}`;
			const made: Shipment = { shipmentId, status: 'Created', body: bodyOf(request) };
			data.shipments.add(made, clock.now());
			return replies.ok(style, brief(made));
		},
	},
	{
		...at('PUT /v1/inboundShipments/{shipmentId}', 'inboundShipment.update', 'boolean'),
		handler: (request, context, style) =>
			change<Shipment>(context, SHIPMENTS, request.params.shipmentId, style, ({ body }) => ({
				body: { ...body, ...bodyOf(request) },
			})),
	},
	{
		...at('POST /v1/inboundShipments/{shipmentId}/shipping', 'inboundShipment.setShippingDetails', 'boolean'),
		handler: (request, context, style) =>
			// Before this call a shipment is not sent to the warehouse.
			change<Shipment>(context, SHIPMENTS, request.params.shipmentId, style, () => ({
				shipping: bodyOf(request),
				status: 'Sent',
			})),
	},
	{
		...at('POST /v1/inboundShipments/{shipmentId}/cancel', 'inboundShipment.cancel', 'boolean'),
		handler: (request, context, style) =>
			change<Shipment>(context, SHIPMENTS, request.params.shipmentId, style, () => ({ status: 'Canceled' })),
	},
];
