import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import { OPERATORS } from './operators';

/** Whether an entity matches the query of a search endpoint. */
export function matches(query: Entity, entity: Entity, now: number): boolean {
	return Object.entries(query).every(([name, filter]) => {
		if (name === 'and') return (filter as Entity[]).every((one) => matches(one, entity, now));
		if (name === 'or') return (filter as Entity[]).some((one) => matches(one, entity, now));
		return passes(filter, entity[name], now);
	});
}

/** A filter is a set of operators, or an object with filters for the members of the value. */
function passes(filter: unknown, value: unknown, now: number): boolean {
	if (!isObject(filter)) return true;
	return Object.entries(filter).every(([name, argument]) => {
		if (name === 'exists') return (value !== undefined && value !== null) === argument;
		if (name === 'contains') return holds(value, argument, now);
		if (Object.hasOwn(OPERATORS, name)) return OPERATORS[name](value, argument, now);
		return passes(argument, isObject(value) ? value[name] : undefined, now);
	});
}

function holds(value: unknown, filter: unknown, now: number): boolean {
	return Array.isArray(value) && value.some((one) => passes(filter, one, now));
}
