import type { Entity } from '../../store';
import { only, without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { keyOf } from '../data';
import { notFound, refuse } from '../errors';
import { list } from '../lists/list';
import { patchSet } from '../patchSet';
import { facilityOf } from './lookup';

const PARCEL_SIZE = { defaultParcelHeightInCm: 10, defaultParcelLengthInCm: 25, defaultParcelWidthInCm: 35 };

const stripped = (carrier: Entity): Entity =>
	only(carrier, 'id', 'version', 'created', 'lastModified', 'key', 'name', 'status', 'deliveryType', 'lifecycle');

function placeOf(call: Call): { facilityRef: string; carrierRef: string; key: string } {
	const facilityRef = String(facilityOf(call.data, call.param('facilityId')).id);
	const carrierRef = call.param('carrierRef');
	return { facilityRef, carrierRef, key: keyOf(facilityRef, carrierRef) };
}

const BASE = '/api/facilities/{facilityId}/carriers';

export const carrierRoutes: FftRoutes = {
	'GET /api/carriers': (call) => list(call, { entities: call.data.carriers, wrapper: 'carriers', show: stripped }),
	'POST /api/carriers': (call) => {
		const { key } = call.body;
		if (call.data.carriers.by(String(key)))
			refuse(409, 'Carrier exists', `There is a carrier with the key ${String(key)}`);
		return created(call.data.carriers.create({ status: 'ACTIVE', ...PARCEL_SIZE, ...call.body }));
	},
	'GET /api/carriers/{carrierId}': (call) => ok(call.data.carriers.get(call.param('carrierId'))),
	'PATCH /api/carriers/{carrierId}': (call) => patchSet(call, call.data.carriers, call.param('carrierId')),
	// Not paged.
	[`GET ${BASE}`]: (call) => {
		const { id } = facilityOf(call.data, call.param('facilityId'));
		const own = call.data.facilityCarriers.records.ordered().filter(({ value }) => value.facilityRef === id);
		const carriers = own.map(({ value }) => stripped(call.data.carriers.get(String(value.carrierRef))));
		return ok({ carriers, total: carriers.length });
	},
	[`GET ${BASE}/{carrierRef}`]: (call) => {
		const { key, carrierRef } = placeOf(call);
		return ok(call.data.facilityCarriers.by(key) ?? notFound('carrier connection', carrierRef));
	},
	[`POST ${BASE}/{carrierRef}`]: (call) => {
		const { facilityRef, carrierRef, key } = placeOf(call);
		const carrier = call.data.carriers.get(carrierRef);
		if (call.data.facilityCarriers.by(key)) refuse(409, 'Connection exists', 'The carrier is connected already');
		const { key: carrierKey, name } = carrier;
		const fields = { status: 'ACTIVE', name, ...call.body, key: carrierKey, facilityRef, carrierRef };
		return created(call.data.facilityCarriers.create(fields));
	},
	[`PUT ${BASE}/{carrierRef}`]: (call) => {
		const { key, carrierRef } = placeOf(call);
		const { facilityCarriers } = call.data;
		const before = facilityCarriers.by(key) ?? notFound('carrier connection', carrierRef);
		const connection = facilityCarriers.expect(String(before.id), call.body.version);
		return ok(facilityCarriers.change(connection, without(call.body, 'version')));
	},
};
