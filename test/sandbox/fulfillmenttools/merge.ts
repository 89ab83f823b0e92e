import { isObject } from '../http/body';
import type { Entity } from '../records';

/** Members of `changes` laid over `entity`, objects within each other too; lists are replaced, null removes. */
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
	return Object.fromEntries(Object.entries(entity).filter(([name]) => !names.includes(name)));
}

/** The entity with only some members, where it has them. */
export function only(entity: Entity, ...names: string[]): Entity {
	return Object.fromEntries(names.filter((name) => entity[name] !== undefined).map((name) => [name, entity[name]]));
}

/** Whether laying the changes over the entity would change nothing. */
export function unchanged(entity: Entity, changes: Entity): boolean {
	return Object.entries(changes).every(
		([name, value]) => entity[name] === value || JSON.stringify(entity[name]) === JSON.stringify(value),
	);
}
