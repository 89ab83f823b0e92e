import type { Call } from '../context';

/**
 * Where the collection of a path is stored, e.g. `/v1/buyers/{buyerID}/users` at `buyers/B1/users`. What belongs to an
 * order is stored once for both directions, what belongs to a user below the user's name.
 */
export function placeOf({ params, caller }: Pick<Call, 'params' | 'caller'>, path: string): string {
	return path
		.slice('/v1/'.length)
		.replace(/^orders\/\{direction\}/, 'orders')
		.replace(/^me(?=\/|$)/, `me/${caller.username}`)
		.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name]);
}

/** The collection of an entity's path, and the ID: `/v1/products/{productID}` is in `/v1/products`. */
export function itemOf(call: Pick<Call, 'params' | 'caller'>, path: string): { place: string; id: string } {
	const cut = path.lastIndexOf('/');
	return { place: placeOf(call, path.slice(0, cut)), id: call.params[path.slice(cut + 2, -1)] };
}
