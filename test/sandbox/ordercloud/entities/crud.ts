import type { Reply } from '../../http/types';
import type { Entity } from '../../store';
import type { Call, Handle } from '../context';
import { notFound } from '../errors';
import type { ListPlan } from '../list/lists';
import { recordsSource } from '../list/source';
import type { Kind } from './kind';
import { itemOf, placeOf } from './place';
import { add, merge, remove, replace } from './write';

/** The entity as responses show it: every member of its kind, whether it has a value or not. */
export function shown({ blank }: Kind, entity: Entity): Entity {
	return { ...blank, ...entity };
}

/** The response to a creation. */
export function created(call: Call, entity: Entity, kind = call.kind): Reply {
	const headers = { Location: `${call.request.origin}${call.request.path}/${String(entity.ID)}` };
	return { status: 201, headers, body: shown(kind, entity) };
}

/** The response to an action. */
export function acted(kind: Kind, entity: Entity): Reply {
	return { status: 201, body: shown(kind, entity) };
}

export function ok(call: Call, entity: Entity, kind = call.kind): Reply {
	return { status: 200, body: shown(kind, entity) };
}

export const NO_CONTENT: Reply = { status: 204 };

/** The entity that a path ends in. Refuses with 404. */
export function existing(call: Call, path = call.operation.path): { place: string; id: string; entity: Entity } {
	const { place, id } = itemOf(call, path);
	const entity = call.data.collections.peek(place)?.get(id);
	return { place, id, entity: entity ?? notFound(call.kind.type, id) };
}

export const getOne: Handle = (call) => ok(call, existing(call).entity);

export const create: Handle = (call) => created(call, add(call, placeOf(call, call.operation.path), call.body));

/** PUT: creates or replaces. */
export const save: Handle = (call) => {
	const { place, id } = itemOf(call, call.operation.path);
	const old = call.data.collections.peek(place)?.get(id);
	return ok(call, old ? replace(call, place, old, call.body) : add(call, place, call.body, id));
};

export const patch: Handle = (call) => {
	const { place, entity } = existing(call);
	return ok(call, merge(call, place, entity, call.body));
};

export const deleteOne: Handle = (call) => {
	const { place, id } = existing(call);
	remove(call, place, id);
	return NO_CONTENT;
};

export const list: Handle = (call) => listOf(call, placeOf(call, call.operation.path));

/** Lists that count the values of product facets. */
const FACETED = /^\/v1\/(me\/)?(products|bundles)$|\/productcollections\/\{\w+\}\/products$/;

/** The list of a collection. */
export function listOf(call: Call, place: string, more: Partial<ListPlan> = {}): Reply {
	const source = recordsSource(call.data.at(place));
	const facets = FACETED.test(call.operation.path) ? call.data.at('productfacets') : undefined;
	return call.lists.reply(call, {
		source,
		name: `${place}/${facets?.revision ?? ''}`,
		show: ({ value }) => shown(call.kind, value),
		...(facets && { facets: facets.all().map(({ value }) => value) }),
		...more,
	});
}
