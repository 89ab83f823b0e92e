import type { Entity } from '../../store';
import { created, ok, type Call, type FftRoutes } from '../context';
import { NO_WORKFLOW } from '../flow/references';
import { among, containing, from, until } from '../lists/filters';
import { list } from '../lists/list';
import { patchSet } from '../patchSet';
import { search } from '../search/search';
import { createParcel } from './parcels';

const location = (call: Call, { id }: Entity) => ({ Location: `${call.request.origin}/api/shipments/${String(id)}` });

export const shipmentRoutes: FftRoutes = {
	'GET /api/shipments': (call) =>
		list(call, {
			entities: call.data.shipments,
			wrapper: 'shipments',
			filters: {
				status: among('status'),
				facilityRef: among('facilityRef'),
				carrierRef: among('carrierRef'),
				carrierKeys: among('carrierKey'),
				pickJobRef: among('pickJobRef'),
				tenantOrderId: among('tenantOrderId'),
				parcelStatus: among('parcels.status'),
				searchTerm: containing('shortId', 'tenantOrderId'),
				startTargetTime: from('targetTime'),
				endTargetTime: until('targetTime'),
			},
		}),
	/** One shipment per pick job: a second one is answered with the location of the first and no body. */
	'POST /api/shipments': (call) => {
		const { shipments } = call.data;
		const before = typeof call.body.pickJobRef === 'string' ? shipments.by(call.body.pickJobRef) : undefined;
		if (before) return { status: 303, headers: location(call, before) };
		const shipment = shipments.create({
			status: 'INITIAL',
			hasActiveCarrier: true,
			parcels: [],
			workflowInformation: NO_WORKFLOW,
			...call.body,
		});
		return { ...created(shipment), headers: location(call, shipment) };
	},
	'GET /api/shipments/{shipmentId}': (call) => ok(call.data.shipments.get(call.param('shipmentId'))),
	'PATCH /api/shipments/{shipmentId}': (call) => patchSet(call, call.data.shipments, call.param('shipmentId')),
	'POST /api/shipments/{shipmentId}/actions': (call) => {
		const shipment = call.data.shipments.expect(call.param('shipmentId'), call.body.version);
		const { name, targetTime } = call.body;
		return ok(call.data.shipments.change(shipment, name === 'ADD_TARGET_TIME' ? { targetTime } : {}));
	},
	'POST /api/shipments/{shipmentId}/parcels': (call) => {
		const shipment = call.data.shipments.get(call.param('shipmentId'));
		return created(createParcel(call.data, call.request.origin, call.body, shipment));
	},
	/** A parcel without an existing shipment gets a new one. */
	'POST /api/shipments/parcels': (call) => {
		const { facilityRef, carrierRef, tenantOrderId, pickJobRef, processId } = call.body;
		const now = call.now();
		const shipment = call.data.shipments.create({
			...{ facilityRef, carrierRef, tenantOrderId, pickJobRef, processId },
			orderDate: now,
			targetTime: now,
			status: 'CONFIRMED',
			hasActiveCarrier: true,
			parcels: [],
			workflowInformation: NO_WORKFLOW,
		});
		return created(createParcel(call.data, call.request.origin, call.body, shipment));
	},
	'POST /api/shipments/search': (call) => search(call, { entities: call.data.shipments, wrapper: 'shipments' }),
};
