import type { Reply } from '../http/types';
import { merged, without } from '../store/members';
import { ok, type Call } from './context';
import type { Entities } from './entities';

/**
 * Applies `{ version, actions: [{ action, ...members }] }`: the members of each action are merged into the entity.
 *
 * @throws Refused (404, 409)
 */
export function patchSet(call: Call, entities: Entities, id: string): Reply {
	const { version, actions = [] } = call.body as { version?: unknown; actions?: Array<Record<string, unknown>> };
	const entity = entities.expect(id, version);
	const changed = actions.reduce((now, action) => merged(now, without(action, 'action')), entity);
	return ok(entities.change(changed, {}));
}
