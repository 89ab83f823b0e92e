import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import { type Call, nowOf } from '../context';
import { below } from '../data';
import { idExists, refuse } from '../errors';
import { idOf, newId } from './ids';

/** Maximum length of the extended properties of an entity as JSON. */
const XP_LIMIT = 8_000;

/** Adds an entity to a collection, under the ID in the path if it has one. Refuses an ID that is taken with 409. */
export function add(call: Call, place: string, given: Entity, named?: string): Entity {
	const id = named === undefined && call.kind.ownId ? newId() : idOf(named ?? given.ID);
	const records = call.data.at(place);
	if (records.has(id)) idExists(call.kind.type, id);
	const now = nowOf(call);
	const owner = 'OwnerID' in call.kind.blank ? { OwnerID: given.OwnerID ?? call.caller.company } : {};
	const made = checked({ ...given, ...owner, ID: id, ...stamps(call, { DateCreated: now, LastUpdated: now }) });
	records.put(id, made);
	return made;
}

/** Replaces an entity, keeping only what clients cannot write; a new ID in `given` renames it. */
export function replace(call: Call, place: string, old: Entity, given: Entity): Entity {
	const kept = Object.fromEntries(Object.entries(old).filter(([name]) => call.kind.readOnly.has(name)));
	return store(call, place, old, { ...kept, ID: old.ID, ...given });
}

/** Changes members of an entity; objects (xp, Inventory) keep the members that are not sent. */
export function merge(call: Call, place: string, old: Entity, given: Entity): Entity {
	const changed = { ...old };
	for (const [name, value] of Object.entries(given)) {
		const before = old[name];
		changed[name] = isObject(value) && isObject(before) ? { ...before, ...value } : value;
	}
	return store(call, place, old, changed);
}

/** Stores a changed entity, under its new ID if it has one. */
export function store(call: Call, place: string, old: Entity, changed: Entity): Entity {
	const records = call.data.at(place);
	const from = String(old.ID);
	const to = call.kind.ownId ? from : idOf(changed.ID);
	const stored = checked({ ...changed, ID: to, ...stamps(call, { LastUpdated: nowOf(call) }) });
	if (to !== from) {
		if (records.has(to)) idExists(call.kind.type, to);
		records.delete(from);
		call.data.collections.move(below(place, from), below(place, to));
	}
	records.put(to, stored);
	return stored;
}

/** Removes an entity and everything below it. */
export function remove(call: Call, place: string, id: string): void {
	call.data.at(place).delete(id);
	call.data.collections.drop(below(place, id));
}

/** Those of the times that the kind has. */
function stamps({ kind }: Call, times: Record<string, string>): Entity {
	return Object.fromEntries(Object.entries(times).filter(([name]) => kind.readOnly.has(name)));
}

function checked(entity: Entity): Entity {
	if (isObject(entity.xp) && JSON.stringify(entity.xp).length > XP_LIMIT) {
		refuse('ValidationFailure', `xp takes ${XP_LIMIT} characters`, { Field: 'xp' });
	}
	return entity;
}
