import type { Catalogue, Operation } from '../../../connector/core/catalogue/types';
import type { Call } from './context';
import { typeName } from './entities/kind';
import { itemOf } from './entities/place';
import { notFound } from './errors';

/** The parents of a path: `/v1/buyers/{buyerID}/users` is below a buyer. Each parent can be read on its own. */
export class Parents {
	private readonly readable: Set<string>;

	constructor({ operations }: Catalogue) {
		this.readable = new Set(operations.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));
	}

	/** Paths of the parents of an operation, outermost first. Orders depend on the caller and are checked elsewhere. */
	of({ path }: Operation): string[] {
		if (/^\/v1\/(orders|cart|lineitems)\b/.test(path)) return [];
		const cuts = [...path.matchAll(/\}(?=\/)/g)].map(({ index }) => path.slice(0, index + 1));
		return cuts.filter((one) => this.readable.has(one) && !(one.startsWith('/v1/me/') && SHARED.test(one)));
	}
}

/** Views of other parties' records below `/me` do their own lookup. */
const SHARED = /^\/v1\/me\/(catalogs|categories|products|promotions|shipments)\//;

/** Refuses with 404 if a parent does not exist. */
export function checkParents(call: Call, paths: readonly string[]): void {
	for (const path of paths) {
		const { place, id } = itemOf(call, path);
		if (!call.data.collections.peek(place)?.has(id)) notFound(typeName(path.slice(0, path.lastIndexOf('/'))), id);
	}
}
