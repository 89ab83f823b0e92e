import type { Entity } from '../../store';
import { merged, only, without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { among } from '../lists/filters';
import { list } from '../lists/list';
import { patchSet } from '../patchSet';
import { search } from '../search/search';
import { facilityOf } from './lookup';

const idOf = (call: Call): string => facilityOf(call.data, call.param('facilityId')).id as string;

/** Lists show the members of the address next to the others (schema StrippedManagedFacility). */
function stripped(facility: Entity): Entity {
	const { address } = facility as { address?: Entity };
	return {
		...only(facility, 'id', 'version', 'created', 'lastModified', 'name', 'tenantFacilityId', 'status', 'type'),
		...(address && only(address, 'street', 'houseNumber', 'postalCode', 'city', 'country', 'province')),
	};
}

/** Both kinds of facilities are created by the same call; the body decides which one. */
function made(body: Entity): Entity {
	const type = body.type ?? (body.address ? 'MANAGED_FACILITY' : 'SUPPLIER');
	return { status: 'ONLINE', services: [], ...body, type };
}

function change(call: Call) {
	const id = idOf(call);
	if (Array.isArray(call.body.actions)) return patchSet(call, call.data.facilities, id);
	const facility = call.data.facilities.expect(id, call.body.version);
	return ok(call.data.facilities.change(merged(facility, without(call.body, 'version')), {}));
}

export const facilityRoutes: FftRoutes = {
	'GET /api/facilities': (call) =>
		list(call, {
			entities: call.data.facilities,
			wrapper: 'facilities',
			filters: { status: among('status'), tenantFacilityId: among('tenantFacilityId'), type: among('type') },
			show: stripped,
		}),
	'POST /api/facilities': (call) => {
		const { tenantFacilityId } = call.body;
		if (typeof tenantFacilityId === 'string' && call.data.facilities.by(tenantFacilityId)) {
			refuse(409, 'Facility exists', `There is a facility with the tenantFacilityId ${tenantFacilityId}`);
		}
		return created(call.data.facilities.create(made(call.body)));
	},
	'GET /api/facilities/{facilityId}': (call) => ok(facilityOf(call.data, call.param('facilityId'))),
	'PATCH /api/facilities/{facilityId}': change,
	'PUT /api/facilities/{facilityId}': (call) => {
		const facility = call.data.facilities.expect(idOf(call), call.body.version);
		const kept = only(facility, 'id', 'created', 'version');
		return ok(call.data.facilities.change({ ...made(call.body), ...kept }, {}));
	},
	'DELETE /api/facilities/{facilityId}': (call) => {
		call.data.facilities.remove(idOf(call));
		return ok();
	},
	'POST /api/facilities/{facilityId}/actions': (call) => {
		const facility = call.data.facilities.expect(idOf(call), call.body.version);
		const address = { ...(facility.address as Entity), resolvedCoordinates: call.body.coordinates };
		if (call.body.name === 'REMOVE_FACILITY_COORDINATES') delete (address as Entity).resolvedCoordinates;
		return ok(call.data.facilities.change(facility, { address }));
	},
	'POST /api/facilities/search': (call) => search(call, { entities: call.data.facilities, wrapper: 'facilities' }),
};
