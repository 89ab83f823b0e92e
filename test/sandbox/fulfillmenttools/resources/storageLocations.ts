import type { Entity } from '../../store';
import { only, without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { notFound } from '../errors';
import { among } from '../lists/filters';
import { list } from '../lists/list';
import { patchSet } from '../patchSet';
import { search } from '../search/search';
import { facilityOf } from './lookup';

const facilityIdOf = (call: Call): string => facilityOf(call.data, call.param('facilityId')).id as string;

function locationOf(call: Call): Entity {
	const id = call.param('storageLocationId');
	const location = call.data.storageLocations.get(id);
	return location.facilityRef === facilityIdOf(call) ? location : notFound('storage location', id);
}

const BASE = '/api/facilities/{facilityId}/storagelocations';

export const storageLocationRoutes: FftRoutes = {
	// A bare list.
	[`GET ${BASE}`]: (call) => {
		const scope = facilityIdOf(call);
		return list(call, {
			entities: call.data.storageLocations,
			filters: { scannableCode: among('scannableCodes') },
			within: { scope, matches: ({ facilityRef }) => facilityRef === scope },
		});
	},
	[`POST ${BASE}`]: (call) =>
		created(call.data.storageLocations.create({ traits: [], ...call.body, facilityRef: facilityIdOf(call) })),
	[`GET ${BASE}/{storageLocationId}`]: (call) => ok(locationOf(call)),
	[`PUT ${BASE}/{storageLocationId}`]: (call) => {
		const { storageLocations } = call.data;
		const location = storageLocations.expect(locationOf(call).id as string, call.body.version);
		const kept = only(location, 'id', 'version', 'created', 'facilityRef', 'traits');
		return ok(storageLocations.change({ ...kept, ...without(call.body, 'version') }, {}));
	},
	[`PATCH ${BASE}/{storageLocationId}`]: (call) =>
		patchSet(call, call.data.storageLocations, locationOf(call).id as string),
	[`DELETE ${BASE}/{storageLocationId}`]: (call) => {
		call.data.storageLocations.remove(locationOf(call).id as string);
		return ok();
	},
	'POST /api/storagelocations/search': (call) =>
		search(call, { entities: call.data.storageLocations, wrapper: 'storageLocations' }),
};
