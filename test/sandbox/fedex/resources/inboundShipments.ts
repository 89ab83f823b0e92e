import type { Reply, SandboxRequest } from '../../http/types';
import { bodyOf, type FedexContext, type FedexRoute } from '../context';
import { list } from '../list';
import type { Shipment } from '../records';
import type { SuccessStyle } from '../replies';
import { change, type Changeable } from './change';

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
			changeShipment(context, request, style, (shipment) => ({
				...shipment,
				body: { ...shipment.body, ...bodyOf(request) },
			})),
	},
	{
		method: 'POST',
		path: '/v1/inboundShipments/{shipmentId}/shipping',
		name: 'inboundShipment.setShippingDetails',
		style: 'boolean',
		handler: (request, context, style) =>
			// Before this call a shipment is not sent to the warehouse (S18).
			changeShipment(context, request, style, (shipment) => ({
				...shipment,
				shipping: bodyOf(request),
				status: 'Sent',
			})),
	},
	{
		method: 'POST',
		path: '/v1/inboundShipments/{shipmentId}/cancel',
		name: 'inboundShipment.cancel',
		style: 'boolean',
		handler: (request, context, style) =>
			changeShipment(context, request, style, (shipment) => ({ ...shipment, status: 'Canceled' })),
	},
];

/** A shipment can be changed until it is received or cancelled. */
function changeShipment(
	context: FedexContext,
	request: SandboxRequest,
	style: SuccessStyle,
	apply: (shipment: Shipment) => Shipment,
): Reply {
	const shipments: Changeable<Shipment> = {
		collection: context.data.shipments,
		...{ name: 'shipment', code: 'INB', brief },
		closed: ({ status }) =>
			['Received', 'Canceled'].includes(status) ? `${status.toLowerCase()} and cannot be changed` : undefined,
	};
	return change(context, shipments, request.params.shipmentId, style, apply);
}
