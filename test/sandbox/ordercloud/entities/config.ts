import type { Entity } from '../../store';
import type { Call, Handles } from '../context';
import { refuse } from '../errors';
import { NO_CONTENT, ok } from './crud';
import { placeOf } from './place';

/** Configurations of which a marketplace has one, stored as the only entity of a collection. */
const ONLY = 'only';

function stored(call: Call): Entity {
	const config = call.data.at(placeOf(call, call.operation.path)).get(ONLY);
	return config ?? refuse('NotFound', 'There is no such configuration', { ObjectType: call.kind.type }, 404);
}

export const configHandles: Handles = {
	GET: (call) => ok(call, stored(call)),
	PUT: (call) => {
		call.data.at(placeOf(call, call.operation.path)).put(ONLY, call.body);
		return ok(call, call.body);
	},
	PATCH: (call) => {
		const changed = { ...stored(call), ...call.body };
		call.data.at(placeOf(call, call.operation.path)).put(ONLY, changed);
		return ok(call, changed);
	},
	DELETE: (call) => {
		stored(call);
		call.data.at(placeOf(call, call.operation.path)).delete(ONLY);
		return NO_CONTENT;
	},
};
