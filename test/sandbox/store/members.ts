import { isObject } from '../http/body';
import type { Entity } from './values';

/** `entity` with the members of `changes`, nested objects merged too; lists are replaced, null removes a member. */
export function merged(entity: Entity, changes: Entity): Entity {
	const result = { ...entity };
	for (const [name, value] of Object.entries(changes)) {
		const before = Object.hasOwn(result, name) ? result[name] : undefined;
		if (value === null) delete result[name];
		else result[name] = isObject(value) && isObject(before) ? merged(before, value) : value;
	}
	return result;
}

/** The entity without some members. */
export function without(entity: Entity, ...names: string[]): Entity {
	const rest: Entity = {};
	for (const name of Object.keys(entity)) if (!names.includes(name)) rest[name] = entity[name];
	return rest;
}

/** The entity with only some members, as far as it has them. */
export function only(entity: Entity, ...names: string[]): Entity {
	const chosen: Entity = {};
	for (const name of names) if (entity[name] !== undefined) chosen[name] = entity[name];
	return chosen;
}

/** Whether merging the changes into the entity would change nothing. */
export function unchanged(entity: Entity, changes: Entity): boolean {
	return Object.keys(changes).every((name) => same(entity[name], changes[name]));
}

function same(one: unknown, other: unknown): boolean {
	return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
