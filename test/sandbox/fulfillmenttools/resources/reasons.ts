import type { Reply } from '../../http/types';
import type { Entity } from '../../store';
import { without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import type { FftData } from '../data';
import type { Entities } from '../entities';
import { list } from '../lists/list';

/** Cancelation reasons and reroute descriptions: texts are unique, so a second one is answered with the first. */
function reasonRoutes(base: string, param: string, action: string, entitiesOf: (data: FftData) => Entities): FftRoutes {
	const location = (call: Call, { id }: Entity) => ({ Location: `${call.request.origin}${base}/${String(id)}` });
	const page = (call: Call): Reply => {
		const { body } = list(call, { entities: entitiesOf(call.data), wrapper: 'reasons' }) as { body: Entity };
		const { reasons } = body as { reasons: Entity[] };
		const rows = entitiesOf(call.data).records.ordered();
		const hasNextPage = reasons.length > 0 && reasons[reasons.length - 1].id !== rows[rows.length - 1].key;
		return ok({ ...body, hasNextPage, ...(action === 'REROUTE' && { rerouteDescriptions: reasons }) });
	};
	return {
		[`GET ${base}`]: page,
		[`POST ${base}`]: (call) => {
			const entities = entitiesOf(call.data);
			const before = entities.by(String(call.body.reason));
			if (before) return { status: 303, headers: location(call, before) };
			const reason = entities.create({ ...call.body, action });
			return { ...created(reason), headers: location(call, reason) };
		},
		[`GET ${base}/{${param}}`]: (call) => ok(entitiesOf(call.data).get(call.param(param))),
		[`PUT ${base}/{${param}}`]: (call) => {
			const entities = entitiesOf(call.data);
			return ok(entities.change(entities.expect(call.param(param), call.body.version), without(call.body, 'version')));
		},
		[`DELETE ${base}/{${param}}`]: (call) => {
			entitiesOf(call.data).remove(call.param(param));
			return ok();
		},
	};
}

export const allReasonRoutes: FftRoutes = {
	...reasonRoutes('/api/cancelationreasons', 'cancelationReasonId', 'CANCELATION', (data) => data.cancelationReasons),
	...reasonRoutes('/api/reroutedescriptions', 'rerouteDescriptionId', 'REROUTE', (data) => data.rerouteDescriptions),
};
