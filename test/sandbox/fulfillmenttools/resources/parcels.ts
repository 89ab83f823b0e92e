import { drawn } from '../../goods';
import type { Entity } from '../../store';
import { merged } from '../../store/members';
import { ok, type FftRoutes } from '../context';
import type { FftData } from '../data';
import { NO_WORKFLOW } from '../flow/references';
import { list } from '../lists/list';
import { patchSet } from '../patchSet';
import { search } from '../search/search';

const NOBODY = { city: 'Cologne', country: 'DE', postalCode: '50667', street: 'Domkloster', companyName: 'Sandbox' };

/** The carrier's result for a parcel: a label to print and a tracking number. */
function resultOf(origin: string, id: string): Entity {
	const number = `JD${String(drawn(id, 1_000_000_000)).padStart(12, '0')}`;
	return {
		summary: 'Label created',
		carrierTrackingNumber: number,
		trackingUrl: `https://tracking.example.com/${number}`,
		sendLabelUrl: `${origin}/api/parcels/${id}/labels/send.pdf`,
		returnLabelUrl: `${origin}/api/parcels/${id}/labels/return.pdf`,
	};
}

/** A parcel of a shipment, labelled immediately; `origin` is the host of its labels. */
export function createParcel(data: FftData, origin: string, fields: Entity, shipment: Entity): Entity {
	const { parcels, shipments } = data;
	const id = parcels.nextId();
	const parcel = parcels.create({
		carrierRef: shipment.carrierRef ?? '',
		facilityRef: shipment.facilityRef,
		processRef: shipment.processId ?? '',
		recipient: shipment.targetAddress ?? NOBODY,
		sender: NOBODY,
		loadUnitRefs: [],
		tenantOrderId: shipment.tenantOrderId,
		status: 'DONE',
		result: resultOf(origin, id),
		workflowInformation: NO_WORKFLOW,
		...fields,
		id,
		shipmentRef: shipment.id,
	});
	const known = (shipment.parcels as Entity[] | undefined) ?? [];
	shipments.change(shipment, { parcels: [...known, stripped(parcel)], status: 'CONFIRMED' });
	return parcel;
}

/** Lists show parcels without an `id`, which is under `parcelRef`. */
export function stripped({ id, carrierRef, status, result }: Entity): Entity {
	const { carrierTrackingNumber } = (result as Entity | undefined) ?? {};
	return { parcelRef: id, carrierRef, status, ...(carrierTrackingNumber !== undefined && { carrierTrackingNumber }) };
}

function acted(parcel: Entity, body: Entity): Entity {
	if (body.name === 'UPDATE_TRACKING_DATA') {
		const [data] = body.trackingData as Entity[];
		return merged(parcel, { result: data });
	}
	if (body.name === 'ADD_LABELS_TO_PARCEL' && body.tenantParcelId !== undefined) {
		return merged(parcel, { tenantParcelId: body.tenantParcelId });
	}
	return parcel;
}

export const parcelRoutes: FftRoutes = {
	'GET /api/parcels': (call) => list(call, { entities: call.data.parcels, wrapper: 'parcels', show: stripped }),
	'GET /api/parcels/{parcelId}': (call) => ok(call.data.parcels.get(call.param('parcelId'))),
	'PATCH /api/parcels/{parcelId}': (call) => patchSet(call, call.data.parcels, call.param('parcelId')),
	'POST /api/parcels/{parcelId}/actions': (call) => {
		const parcel = call.data.parcels.expect(call.param('parcelId'), call.body.version);
		return ok(call.data.parcels.change(acted(parcel, call.body), {}));
	},
	'POST /api/parcels/search': (call) => search(call, { entities: call.data.parcels, wrapper: 'parcels' }),
};
