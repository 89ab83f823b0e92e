import type { Entity } from '../../store';
import { ok, type Call, type FftRoutes } from '../context';
import { facilityOf } from './lookup';

const BASE = '/api/facilities/{facilityId}/configurations/stock';

/** Members of the configuration by the action that changes them. */
const MEMBERS: Readonly<Record<string, string>> = {
	ModifyShortpick: 'shortpick',
	ModifyRetainedOfflineStock: 'retainedOfflineStock',
	ModifyListingReactivationAfter: 'listingReactivationAfter',
};

function configurations(call: Call) {
	return call.data.other('/api/facilities/configurations/stock');
}

/** Every facility has a configuration, with the vendor's defaults until it is changed. */
function configurationOf(call: Call): Entity {
	const id = String(facilityOf(call.data, call.param('facilityId')).id);
	return (
		configurations(call).find(id) ??
		configurations(call).create({
			id,
			shortpick: { active: true },
			retainedOfflineStock: { active: false, value: 0.2 },
			listingReactivationAfter: { active: true, value: 24 },
		})
	);
}

export const stockConfigurationRoutes: FftRoutes = {
	[`GET ${BASE}`]: (call) => ok(configurationOf(call)),
	/** The body is not documented; this is the patch set that the vendor's own client sends. */
	[`PATCH ${BASE}`]: (call) => {
		const { id } = configurationOf(call);
		const { version, actions = [] } = call.body as { version?: number; actions?: Entity[] };
		const before = configurations(call).expect(String(id), version);
		const changes = actions.flatMap(({ action, ...members }): Array<[string, Entity]> => {
			const member = MEMBERS[String(action)];
			return member === undefined ? [] : [[member, { ...(before[member] as Entity), ...members }]];
		});
		return ok(configurations(call).change(before, Object.fromEntries(changes)));
	},
};
