import type { Catalogue, Operation } from '../../../connector/core/catalogue/types';
import type { Call } from './context';
import { typeName } from './entities/kind';
import { itemOf } from './entities/place';
import { notFound } from './errors';

/** What a path stands below: `/v1/buyers/{buyerID}/users` below a buyer. Each of these can be read by itself. */
export class Parents {
	private readonly readable: Set<string>;

	constructor({ operations }: Catalogue) {
		this.readable = new Set(operations.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));
	}

	/** Paths of the parents of an operation, outermost first. Orders are found by who looks, so not here. */
	of({ path }: Operation): string[] {
		if (/^\/v1\/(orders|cart|lineitems)\b/.test(path)) return [];
		const cuts = [...path.matchAll(/\}(?=\/)/g)].map(({ index }) => path.slice(0, index + 1));
		return cuts.filter((one) => this.readable.has(one) && !(one.startsWith('/v1/me/') && SHARED.test(one)));
	}
}

/** What `/me` shows of others' records is looked up where it is shown. */
const SHARED = /^\/v1\/me\/(catalogs|categories|products|promotions|shipments)\//;

/** Refuses with 404 when a parent is not there. */
export function checkParents(call: Call, paths: readonly string[]): void {
	for (const path of paths) {
		const { place, id } = itemOf(call, path);
		if (!call.data.collections.peek(place)?.has(id)) notFound(typeName(path.slice(0, path.lastIndexOf('/'))), id);
	}
}
